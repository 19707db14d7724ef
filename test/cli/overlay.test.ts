import { describe, expect, test } from "vitest";
import { linkDigest } from "../../src/dataset/overlay.ts";
import type { Result } from "../../src/schema/result.ts";
import { dataset } from "../shipped.ts";
import { certmap } from "./fake-io.ts";

const sample = "seeds/connectors/soc2-type2-availability-carveout.yaml";

/** The links on which the sample's covered topics rest, as evaluated without an overlay. */
const plain = JSON.parse((await certmap(["evaluate", sample, "--format", "json"])).out) as Result;
const covered = [
  ...new Map(
    plain.items
      .flatMap(({ topics }) => topics)
      .flatMap(({ topic, status, chosen, candidates }) => {
        const best = chosen === null ? undefined : candidates[chosen];
        return status === "covered" && best?.kind === "link" && best.extent === "full"
          ? [[topic, best.link] as const]
          : [];
      }),
  ),
];
const [first = ["", ""], second = ["", ""]] = covered;

const verdict = (link: string, lines: string) => {
  const found = dataset.links.find(({ id }) => id === link);
  if (!found) throw new Error(`no such link: ${link}`);
  return `  - link: ${link}\n    digest: ${linkDigest(dataset, found)}\n    ${lines}\n    reason: 当行は別の見方をとる。\n    by: 佐藤\n    on: 2026-11-20\n`;
};
const head = (id: string, role: string, by: string) =>
  `schema: certmap/overlay@1\nid: ${id}\ntitle: {ja: 当行の判断, en: Our view}\nby: ${by}\nrole: ${role}\non: 2026-11-22\nverdicts:\n`;
const own =
  head("own", "bank", "みらい銀行") +
  verdict(first[1], "verdict: reject") +
  verdict(second[1], "verdict: change\n    relation: intersects-with\n    remainder: 毎年見直しているか。");
const files = { "own.yaml": own };
const run = (argv: readonly string[], more: Record<string, string> = {}) =>
  certmap(argv, { files: { ...files, ...more } });
const resultOf = async (argv: readonly string[], more?: Record<string, string>) =>
  JSON.parse((await run(["evaluate", sample, "--format", "json", ...argv], more)).out) as Result;
const topicIn = (result: Result, id: string) =>
  result.items.flatMap(({ topics }) => topics).find(({ topic }) => topic === id);

describe("an evaluation with an overlay", () => {
  test("honours it, and names it", async () => {
    const result = await resultOf(["--overlay", "own.yaml"]);
    expect(result.dataset.overlays).toEqual([expect.stringMatching(/^own@sha256:[0-9a-f]{64}$/)]);
    expect(result.dataset.digest).toBe(plain.dataset.digest);
    const rejected = topicIn(result, first[0]);
    expect(rejected?.candidates.find((one) => one.kind === "link" && one.link === first[1])).toMatchObject({
      relation: "no-relationship",
      extent: "none",
      requirements: [],
    });
    expect(topicIn(result, second[0])).toMatchObject({ status: "narrowed", extent: "part" });
    const ask = result.asks.find((one) => one.kind === "topic" && one.topic === second[0]);
    expect(ask).toMatchObject({ questions: [{ about: "remainder", link: second[1] }] });
    expect(JSON.stringify(ask)).toContain("毎年見直しているか。");
  });

  test("changes nothing for topics that it does not judge", async () => {
    const result = await resultOf(["--overlay", "own.yaml"]);
    const others = (one: Result) =>
      one.items.flatMap(({ topics }) => topics).filter(({ topic }) => topic !== first[0] && topic !== second[0]);
    expect(others(result)).toEqual(others(plain));
  });

  test.each([
    ["table", ["evaluate", sample]],
    ["md", ["evaluate", sample, "--format", "md"]],
    ["html", ["evaluate", sample, "--format", "html"]],
  ])("the %s report says which links were overruled, by whom and why", async (_, argv) => {
    for (const lang of ["ja", "en"]) {
      const { out, code } = await run([...argv, "--overlay", "own.yaml", "--lang", lang]);
      expect(code).toBe(0);
      const flat = out.replace(/\\/g, "").replace(/\s+/g, "");
      for (const said of [first[1], second[1], "佐藤", "みらい銀行", "当行は別の見方をとる。"])
        expect(flat).toContain(said);
      expect(flat).toContain(lang === "ja" ? "当行の判断" : "Ourview");
    }
  });

  test("explain shows the verdict at the link, and does not say that nobody found anything", async () => {
    const item = plain.items.find(({ topics }) => topics.some(({ topic }) => topic === first[0]))?.no;
    const { out } = await run(["explain", sample, String(item), "--overlay", "own.yaml", "--width", "80"].slice(0, -2));
    const flat = out.replace(/\s+/g, " ");
    expect(flat).toContain(`(${first[1]}): not used, by an overlay`);
    expect(flat).not.toContain(`(${first[1]}): looked at`);
  });

  test("questions names it and asks what it leaves open", async () => {
    const { out } = await run(["questions", sample, "--overlay", "own.yaml", "--lang", "ja"]);
    expect(out).toContain("対応付けの上書き：当行の判断（みらい銀行、対応付け2件）");
    expect(out).toContain("毎年見直しているか。");
  });

  test("compared with the result without it: worse, and nothing else", async () => {
    const { out, code } = await run(["compare", "plain.json", sample, "--overlay", "own.yaml", "--format", "json"], {
      "plain.json": JSON.stringify(plain),
    });
    expect(code).toBe(0);
    const { items } = JSON.parse(out) as { items: { topics: { topic: string; change: string }[] }[] };
    const worse = items.flatMap(({ topics }) => topics).filter(({ change }) => change !== "same");
    expect(new Set(worse.map(({ topic }) => topic))).toEqual(new Set([first[0], second[0]]));
  });

  test("two saved results have their overlays already", async () => {
    const saved = { "a.json": JSON.stringify(plain), "b.json": JSON.stringify(plain) };
    const { code, err } = await run(["compare", "a.json", "b.json", "--overlay", "own.yaml"], saved);
    expect([code, err]).toEqual([2, expect.stringContaining("leave out --overlay")]);
  });
});

describe("verify", () => {
  test("accepts a result with the same overlay, and tells of another or none", async () => {
    const { out } = await run(["evaluate", sample, "--format", "json", "--overlay", "own.yaml"]);
    const verifyWith = (argv: readonly string[], more = {}) =>
      run(["verify", "r.json", sample, ...argv], { "r.json": out, ...more });
    expect(await verifyWith(["--overlay", "own.yaml"])).toMatchObject({ code: 0, err: "" });
    const without = await verifyWith([]);
    expect(without.code).toBe(1);
    expect(without.err).toContain("r.json:dataset.overlays dataset-overlays");
    expect(without.err).toContain("give exactly these with --overlay");
    const reworded = await verifyWith(["--overlay", "own.yaml"], { "own.yaml": own.replace("Our view", "My view") });
    expect(reworded.err.match(/^r\.json:.*$/gm)).toEqual([expect.stringContaining("dataset-overlays")]);
  });
});

describe("the caveat that links are proposed", () => {
  const chosen = [
    ...new Set(
      plain.items
        .flatMap(({ topics }) => topics)
        .flatMap(({ status, chosen, candidates }) => {
          const best = chosen === null || status === "confirm" ? undefined : candidates[chosen];
          return best && best.kind !== "aup" ? [best.link.replace(/@.*/, "")] : [];
        }),
    ),
  ];
  const all = (role: string, by = "みらい銀行") =>
    head("all", role, by) + chosen.map((link) => verdict(link, "verdict: accept")).join("");

  test("goes where somebody outside accepted every link that something rests on", async () => {
    expect(plain.caveats).toContain("links-proposed");
    expect((await resultOf(["--overlay", "all.yaml"], { "all.yaml": all("bank") })).caveats).not.toContain(
      "links-proposed",
    );
  });
  test("stays where one of them is left", async () => {
    const text =
      head("all", "bank", "みらい銀行") +
      chosen
        .slice(1)
        .map((link) => verdict(link, "verdict: accept"))
        .join("");
    expect((await resultOf(["--overlay", "all.yaml"], { "all.yaml": text })).caveats).toContain("links-proposed");
  });
  test.each([
    ["says so", "connector", "株式会社べつ"],
    ["is it by name, whatever it calls itself", "expert", plain.connector.name],
  ])("stays where the one who judges is the connector: %s", async (_, role, by) => {
    const more = { "all.yaml": all(role, by) };
    const { out } = await run(["evaluate", sample, "--format", "json", "--overlay", "all.yaml"], more);
    expect((JSON.parse(out) as Result).caveats).toContain("links-proposed");
    expect(await run(["verify", "r.json", sample, "--overlay", "all.yaml"], { ...more, "r.json": out })).toMatchObject({
      code: 0,
    });
  });
});

describe("several overlays", () => {
  const group = head("a-group", "group", "みらいグループ") + verdict(second[1], "verdict: accept");
  test("are all named, in one order however they are given", async () => {
    const more = {
      "group.yaml": group,
      "own.yaml": head("own", "bank", "みらい銀行") + verdict(first[1], "verdict: reject"),
    };
    const one = await run(
      ["evaluate", sample, "--format", "json", "--overlay", "own.yaml", "--overlay", "group.yaml"],
      more,
    );
    const other = await run(
      ["evaluate", sample, "--format", "json", "--overlay", "group.yaml", "--overlay", "own.yaml"],
      more,
    );
    expect(one.out).toBe(other.out);
    expect((JSON.parse(one.out) as Result).dataset.overlays.map((name) => name.split("@")[0])).toEqual([
      "a-group",
      "own",
    ]);
  });
  test("that contradict each other are refused with both places", async () => {
    const { code, err } = await run(["evaluate", sample, "--overlay", "own.yaml", "--overlay", "group.yaml"], {
      "group.yaml": group,
    });
    expect(code).toBe(1);
    expect(err).toMatch(/^group\.yaml:8:11 overlay-conflict .*own\.yaml, line \d+/m);
  });
});

describe("check", () => {
  test("knows an overlay when it sees one", async () => {
    expect(await run(["check", "own.yaml"])).toMatchObject({ code: 0, out: "own.yaml: overlay, no problem\n" });
  });
  test("prints what is wrong with it in both languages", async () => {
    const stale = { "own.yaml": own.replace(/sha256:[0-9a-f]{64}/, `sha256:${"0".repeat(64)}`) };
    for (const lang of ["ja", "en"]) {
      const { code, err } = await run(["check", "own.yaml", "--lang", lang], stale);
      expect(code).toBe(1);
      expect(err).toMatch(/^own\.yaml:9:13 overlay-stale .*certmap review/);
    }
  });
  test("counts an overlay's verdicts as reviews from outside", async () => {
    const { out } = await run(["check", "--overlay", "own.yaml"]);
    expect(out).toContain("2 reviewed from outside");
  });
});

test("an output never overwrites an overlay", async () => {
  const { code, err } = await run(["evaluate", sample, "--overlay", "own.yaml", "-o", "own.yaml"]);
  expect([code, err]).toEqual([2, expect.stringContaining("is the input")]);
});
