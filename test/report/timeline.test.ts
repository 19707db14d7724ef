import { stripVTControlCharacters } from "node:util";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import type { Connector } from "../../src/dataset/dataset.ts";
import { timeline } from "../../src/engine/timeline.ts";
import { renderTimeline } from "../../src/report/timeline.ts";
import { dateOfDay, dayNumber, dayScale, monthTicks, tickText } from "../../src/report/timeline-scale.ts";
import { gateCodes, itemCodes, noteCodes } from "../../src/schema/codes.ts";
import { connectors, dataset, forbidden } from "./fixture.ts";

const languages = ["ja", "en"] as const;
const lineOf = (connector: Connector, months = 24, bank: string | null = "みらい銀行") =>
  timeline(dataset, connector, { checklist: "fisc-2019-09", policy: "standard", asOf: "2026-11-22", bank, months });
const shown = (connector: Connector, lang: "ja" | "en", format: "text" | "json" | "svg", width = 80) =>
  renderTimeline(lineOf(connector), dataset, { lang, format, width, colour: false });

const cases = Object.entries(connectors).flatMap(([name, connector]) =>
  languages.flatMap((lang) => (["text", "svg"] as const).map((format) => [name, lang, format, connector] as const)),
);

describe.each(cases)("%s in %s as %s", (_, lang, format, connector) => {
  const text = shown(connector, lang, format);
  const said = format === "svg" ? text.replace(/<style>[\s\S]*?<\/style>|<defs>[\s\S]*?<\/defs>/g, "") : text;

  test("speaks in words", () => {
    expect(said.match(forbidden)).toBeNull();
    const codes = [...gateCodes, ...noteCodes, ...itemCodes].filter((code) => code.includes("-"));
    expect(codes.filter((code) => said.includes(code))).toEqual([]);
    expect(said).not.toMatch(/undefined|\[object|NaN|Infinity/);
    if (lang === "en") expect(said).not.toMatch(/[。、]/);
  });

  test("says that nothing is mandatory and that no renewal is assumed", () => {
    expect(said).toContain(lang === "ja" ? "必須ではない" : "mandatory");
    expect(said).toContain(lang === "ja" ? "更新や追加は見込んでいない" : "no renewal");
  });
});

test.each(languages)("as text, no line is wider than the terminal (%s)", (lang) => {
  for (const connector of Object.values(connectors)) {
    for (const width of [60, 80, 120]) {
      const text = renderTimeline(lineOf(connector), dataset, { lang, format: "text", width, colour: true });
      const wide = stripVTControlCharacters(text)
        .split("\n")
        .filter((line) => stringWidth(line) > width);
      expect(wide).toEqual([]);
    }
  }
});

test("the days, what changes, whom it touches and what can be done before", () => {
  const text = shown(connectors.clean, "en", "text", 120);
  expect(text).toContain("until 2027-02-28: usable");
  const [, lapse = ""] = /\n2027-03-01\n([\s\S]*?)\n\n/.exec(text) ?? [];
  expect(lapse).toContain('ISMS certificate "isms": is no longer usable (certificate expired)');
  expect(lapse).toContain("get the new certificate");
  const [, report = ""] = /\n2027-10-01\n([\s\S]*?)\n\n/.exec(text) ?? [];
  expect(report).toMatch(/Items? .*: plausibly covered.* -> to confirm/);
  expect(report).toContain("until 30 December 2027");
  expect(text).toMatch(/\[x\] plausibly covered \(item wording assumed\)\s+\(until\s+2027-09-30\)/);
  expect(text).toContain("The answer to item B-4 (accepted by みらい銀行)");
});

test("nothing held: no day, and it says so", () => {
  expect(shown(connectors.nothing, "en", "text")).toContain("Nothing changes in this period.");
  expect(shown(connectors.nothing, "ja", "svg")).toContain("期間中に変化はない。");
});

test("the data with its words in both languages", () => {
  const line = lineOf(connectors.clean);
  const data = JSON.parse(shown(connectors.clean, "en", "json"));
  const { changes, ...rest } = data;
  const { changes: plain, ...same } = JSON.parse(JSON.stringify(line));
  expect(rest).toEqual(same);
  expect(changes).toHaveLength(plain.length);
  for (const [index, change] of changes.entries()) {
    expect(change).toMatchObject(plain[index]);
    for (const { text } of [...change.causes, ...change.remedies]) {
      expect([text.ja, text.en].every((one: string) => one.length > 3)).toBe(true);
    }
  }
});

describe("the picture", () => {
  const hostile: Connector = {
    ...connectors.clean,
    connector: { name: `</title><script>alert(1)</script> & "x" \u202e逆`.repeat(3), apiService: "a".repeat(10_000) },
  };
  test.each([
    ["clean", connectors.clean],
    ["troubled", connectors.troubled],
    ["hostile", hostile],
  ])("of %s is well-formed, and everything lies inside it", (_, connector) => {
    for (const lang of languages) {
      const svg = shown(connector, lang, "svg");
      const open: string[] = [];
      for (const [, close, name = "", self] of svg.matchAll(/<(\/?)([a-zA-Z]+)[^<>]*?(\/?)>/g)) {
        if (self) continue;
        if (!close) open.push(name);
        else expect(open.pop()).toBe(name);
      }
      expect(open).toEqual([]);
      expect(svg).not.toMatch(/<script|\u202e|https?:(?!\/\/www\.w3\.org\/2000\/svg")/);
      const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
      for (const [, x, y, w, h] of svg.matchAll(
        /<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g,
      )) {
        expect(Number(x) + Number(w)).toBeLessThanOrEqual(Number(width));
        expect(Number(y) + Number(h)).toBeLessThanOrEqual(Number(height));
      }
      for (const [, x, y, said = ""] of svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</g)) {
        expect([said, Number(x) <= Number(width), Number(y) <= Number(height)]).toEqual([said, true, true]);
      }
    }
  });

  test("never shows a covered item whose wording is assumed without its mark", () => {
    const svg = shown(connectors.clean, "en", "svg");
    expect(svg).toContain("● plausibly covered (item wording assumed)");
    expect(svg).toMatch(/stroke="#14603a" stroke-dasharray/);
  });

  test("is the same bytes again", () => {
    expect(shown(connectors.troubled, "ja", "svg")).toBe(shown(connectors.troubled, "ja", "svg"));
  });
});

describe("days on a line", () => {
  test("numbers of days, back and forth", () => {
    for (const date of ["1970-01-01", "2024-02-29", "2026-11-22", "9999-12-31"]) {
      expect(dateOfDay(dayNumber(date))).toBe(date);
    }
    expect(dayNumber("2024-03-01") - dayNumber("2024-02-28")).toBe(2);
  });

  test("the first day begins at 0, the last ends at 1", () => {
    const { at, until } = dayScale("2026-11-22", "2026-12-01");
    expect([at("2026-11-22"), until("2026-11-22"), at("2026-12-01"), until("2026-12-01")]).toEqual([0, 0.1, 0.9, 1]);
    expect([at("2020-01-01"), until("2030-01-01")]).toEqual([0, 1]);
  });

  test("ticks fall on firsts of months, quarters or years, as many as fit", () => {
    const dates = (from: string, to: string, most: number) => monthTicks(from, to, most).map(({ date }) => date);
    expect(dates("2026-11-22", "2027-02-28", 11)).toEqual(["2026-12-01", "2027-01-01", "2027-02-01"]);
    expect(dates("2026-11-22", "2027-11-22", 4)).toEqual(["2027-01-01", "2027-04-01", "2027-07-01", "2027-10-01"]);
    expect(dates("2026-11-22", "2036-11-22", 11)).toHaveLength(10);
    expect(dates("2026-11-22", "2026-11-29", 11)).toEqual([]);
    expect(dates("9999-11-22", "9999-12-31", 11)).toEqual(["9999-12-01"]);
    const words = monthTicks("2026-11-22", "2027-11-22", 4).map((tick) => [tickText(tick, "ja"), tickText(tick, "en")]);
    expect(words.slice(0, 2)).toEqual([
      ["2027年1月", "Jan 2027"],
      ["4月", "Apr"],
    ]);
  });
});
