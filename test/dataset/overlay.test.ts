import { describe, expect, test } from "vitest";
import { sniff } from "../../src/dataset/connector.ts";
import { applyOverlays, linkDigest, overlayName } from "../../src/dataset/overlay.ts";
import type { Problem, ProblemArgs, ProblemCode } from "../../src/dataset/problem.ts";
import { readOverlay, readOverlays } from "../../src/dataset/read-overlay.ts";
import type { Overlay } from "../../src/schema/overlay.ts";
import { apply, type Change, dataset } from "./fixtures.ts";
import { digestIn, overlayText } from "./overlay-fixture.ts";

const file = "overlay.yaml";
const problemsOf = (text: string): readonly Problem[] => {
  const read = readOverlay(file, text, dataset);
  return read.ok ? read.notices : read.problems;
};
const overlayOf = (text: string): Overlay => {
  const read = readOverlay(file, text, dataset);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
};
const changed = (...changes: readonly Change[]): string =>
  changes.reduce((text, change) => apply(file, text, change).text, overlayText);

interface Case<Code extends ProblemCode = ProblemCode> {
  readonly code: Code;
  readonly args: ProblemArgs[Code];
  readonly change: Change;
  readonly near: Change;
}
const failing = <Code extends ProblemCode>(one: Case<Code>): Case => one as unknown as Case;
const other = `sha256:${"0".repeat(64)}`;

const cases: readonly Case[] = [
  failing({
    code: "overlay-stale",
    args: { link: "tsc.supplier-review", current: digestIn("tsc.supplier-review") },
    change: [`digest: ${digestIn("tsc.supplier-review")}`, `digest: ▸${other}`],
    near: ["reason: We agree.", "reason: We agree on it."],
  }),
  failing({
    code: "unknown-id",
    args: { kind: "link", id: "iso22.supplier-selektion", nearest: "iso22.supplier-selection" },
    change: ["link: iso22.supplier-selection", "link: ▸iso22.supplier-selektion"],
    near: ["by: みらい銀行", "by: 未来銀行"],
  }),
  failing({
    code: "unknown-id",
    args: { kind: "link", id: "iso22.supplier-selection@iso27001-2013", nearest: "iso22.supplier-selection" },
    change: ["link: iso22.supplier-selection", "link: ▸iso22.supplier-selection@iso27001-2013"],
    near: ["role: bank", "role: group"],
  }),
  failing({
    code: "relation-remainder",
    args: { relation: "superset-of", remainder: "superfluous" },
    change: [
      "relation: subset-of\n    remainder: {ja: 頻度は決めているか。, en: Is the frequency set?}\n    remainderProcedures: [supplier-review.1]",
      "relation: superset-of\n    ▸remainder: 頻度は決めているか。",
    ],
    near: [
      "relation: subset-of\n    remainder: {ja: 頻度は決めているか。, en: Is the frequency set?}\n    remainderProcedures: [supplier-review.1]",
      "relation: superset-of",
    ],
  }),
  failing({
    code: "relation-remainder",
    args: { relation: "subset-of", remainder: "missing" },
    change: [
      "relation: subset-of\n    remainder: {ja: 頻度は決めているか。, en: Is the frequency set?}\n    remainderProcedures: [supplier-review.1]",
      "relation: ▸subset-of",
    ],
    near: ["    remainderProcedures: [supplier-review.1]\n", ""],
  }),
  failing({
    code: "procedure-of-other-topic",
    args: { procedure: "supplier-selection.1", topic: "supplier-review", actual: "supplier-selection" },
    change: ["[supplier-review.1]", "[▸supplier-selection.1]"],
    near: ["en: Is the frequency set?", "en: Is a frequency set?"],
  }),
  failing({
    code: "unknown-id",
    args: { kind: "procedure", id: "supplier-review.2", nearest: "supplier-review.1" },
    change: ["[supplier-review.1]", "[▸supplier-review.2]"],
    near: ["[supplier-review.1]", "\n      - supplier-review.1"],
  }),
  failing({
    code: "overlay-idle",
    args: { link: "iso22.supplier-review", why: "same" },
    change: [
      "relation: subset-of\n    remainder: {ja: 頻度は決めているか。, en: Is the frequency set?}",
      "relation: ▸intersects-with\n    remainder: {ja: 間隔は定めてあるか。, en: Is the interval fixed?}",
    ],
    near: [
      "relation: subset-of\n    remainder: {ja: 頻度は決めているか。, en: Is the frequency set?}\n    remainderProcedures: [supplier-review.1]",
      "relation: intersects-with\n    remainder: {ja: 間隔は定めてあるか。, en: Is the interval fixed?}",
    ],
  }),
  failing({
    code: "overlay-idle",
    args: { link: "tsc.supplier-selection", why: "no-needs" },
    change: [
      `link: iso22.supplier-selection\n    digest: ${digestIn("iso22.supplier-selection")}\n    verdict: reject`,
      `link: tsc.supplier-selection\n    digest: ${digestIn("tsc.supplier-selection")}\n    verdict: ▸reject`,
    ],
    near: [
      `link: iso22.supplier-selection\n    digest: ${digestIn("iso22.supplier-selection")}\n    verdict: reject`,
      `link: tsc.supplier-selection\n    digest: ${digestIn("tsc.supplier-selection")}\n    verdict: accept`,
    ],
  }),
  failing({
    code: "unknown-key",
    args: {
      key: "relation",
      known: ["link", "digest", "reason", "by", "on", "verdict"],
    },
    change: ["    verdict: accept\n", "    verdict: accept\n    ▸relation: superset-of\n"],
    near: ["    verdict: accept\n", "    verdict: accept # as it is\n"],
  }),
  failing({
    code: "not-one-of",
    args: { value: "accepted", allowed: ["accept", "reject", "change"], nearest: "accept" },
    change: ["verdict: accept", "verdict: ▸accepted"],
    near: ["verdict: accept", 'verdict: "accept"'],
  }),
];

describe.each(cases)("$code: $change.1", ({ code, args, change, near }) => {
  test("fails, there, and with nothing else", () => {
    const { text, at } = apply(file, overlayText, change);
    const [found, ...rest] = problemsOf(text);
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ code, args, at });
  });
  test("nearly fails", () => {
    expect(problemsOf(apply(file, overlayText, near).text)).toEqual([]);
  });
});

test("a link judged twice in one file", () => {
  const twice = `${overlayText}${overlayText.slice(overlayText.indexOf("  - link: tsc"))}`;
  expect(problemsOf(twice)).toMatchObject([
    { code: "duplicate-id", args: { kind: "verdict", id: "tsc.supplier-review" } },
  ]);
});

describe("several overlays", () => {
  const second = changed(["id: mirai-2026", "id: group-2026"], ["role: bank", "role: group"]);
  const both = (a: string, b: string) => {
    const files = [["a.yaml", a] as const, ["b.yaml", b] as const];
    const read = readOverlays(files, dataset);
    return read.ok ? [] : read.problems.map(({ code, at }) => [`${at.file}:${at.line}`, code]);
  };
  test("that agree hold together", () => expect(both(overlayText, second)).toEqual([]));
  test("that contradict each other do not, at the later one", () => {
    expect(both(overlayText, apply(file, second, ["verdict: reject", "verdict: accept"]).text)).toEqual([
      ["b.yaml:9", "overlay-conflict"],
    ]);
  });
  test("of one id are one overlay twice", () => {
    expect(both(overlayText, overlayText)).toEqual([["b.yaml:3", "duplicate-id"]]);
  });
  test("in any order come to the same", () => {
    const [a, b] = [overlayOf(overlayText), overlayOf(second)];
    expect(applyOverlays(dataset, [a, b])).toEqual(applyOverlays(dataset, [b, a]));
  });
});

describe("an overlay applied", () => {
  const overlay = overlayOf(overlayText);
  const laid = applyOverlays(dataset, [overlay]);
  const link = (id: string) => laid.links.find((one) => one.id === id);
  const plain = (id: string) => dataset.links.find((one) => one.id === id);

  test("is named with the digest of what it says", () => {
    expect(laid.overlays.map(({ name }) => name)).toEqual([overlayName(overlay)]);
    expect(overlayName(overlay)).toMatch(/^mirai-2026@sha256:[0-9a-f]{64}$/);
    expect(overlayName(overlayOf(changed(["We agree.", "We agree!"])))).not.toBe(overlayName(overlay));
    expect(overlayName(overlayOf(`# a comment\n${overlayText}`))).toBe(overlayName(overlay));
  });

  test("rejects: the link covers nothing, and says what it was", () => {
    expect(link("iso22.supplier-selection")).toMatchObject({
      relation: "no-relationship",
      needs: [],
      verdict: {
        verdict: "reject",
        was: "superset-of",
        organisation: "みらい銀行",
        by: "佐藤",
        reason: { en: "契約を見る。" },
      },
      review: { kind: "external", by: "佐藤", on: "2026-11-20" },
    });
  });

  test("changes: relation, remainder and its procedures are those given", () => {
    expect(link("iso22.supplier-review")).toMatchObject({
      relation: "subset-of",
      needs: ["A.5.22"],
      remainder: { ja: "頻度は決めているか。", en: "Is the frequency set?" },
      remainderProcedures: ["supplier-review.1"],
      verdict: { verdict: "change", was: "intersects-with" },
    });
    const full = changed([
      "relation: subset-of\n    remainder: {ja: 頻度は決めているか。, en: Is the frequency set?}\n    remainderProcedures: [supplier-review.1]",
      "relation: superset-of",
    ]);
    const whole = applyOverlays(dataset, [overlayOf(full)]).links.find(({ id }) => id === "iso22.supplier-review");
    expect(whole).toMatchObject({ relation: "superset-of" });
    expect(whole).not.toHaveProperty("remainder");
    expect(whole).not.toHaveProperty("remainderProcedures");
  });

  test("accepts: the link stands, reviewed from outside", () => {
    const { review: _, ...rest } = plain("tsc.supplier-review") ?? {};
    expect(link("tsc.supplier-review")).toMatchObject({ ...rest, review: { kind: "external", by: "佐藤" } });
  });

  test("by the connector itself is no review from outside", () => {
    const own = applyOverlays(dataset, [overlayOf(changed(["role: bank", "role: connector"]))]);
    expect(own.links.find(({ id }) => id === "tsc.supplier-review")?.review).toBe("proposed");
  });

  test("reaches the links derived from those it judges", () => {
    expect(link("iso22.supplier-selection@iso27001-2013")).toMatchObject({ relation: "no-relationship", needs: [] });
    expect(link("iso22.supplier-review@iso27001-2013")).toMatchObject({
      relation: "subset-of",
      needs: ["A.15.2.1", "A.15.2.2"],
      derivedFrom: "iso22.supplier-review",
    });
  });

  test("changes nothing else, and nothing in the dataset given", () => {
    const { overlays: _, links, ...rest } = laid;
    expect(dataset).toMatchObject(rest);
    expect(links.filter(({ verdict }) => !verdict)).toEqual(
      dataset.links.filter(({ id }) => id.startsWith("tsc.supplier-selection")),
    );
    expect(dataset.links.every(({ verdict }) => verdict === undefined)).toBe(true);
  });

  test("none is the dataset itself", () => expect(applyOverlays(dataset, [])).toBe(dataset));

  test.each([
    ["no such link", { ...overlay, verdicts: overlay.verdicts.map((one) => ({ ...one, link: "iso22.x" })) }],
    ["changed since", { ...overlay, verdicts: overlay.verdicts.map((one) => ({ ...one, digest: other })) }],
  ])("by hand: %s is refused", (message, wrong) => {
    expect(() => applyOverlays(dataset, [wrong])).toThrow(message);
  });
  test("by hand: what contradicts is refused, and so is a second time", () => {
    const rest = {
      ...overlay,
      id: "b",
      verdicts: overlay.verdicts.map((one) => ({ ...one, verdict: "accept" as const })),
    };
    expect(() => applyOverlays(dataset, [overlay, rest])).toThrow("contradictory");
    expect(() => applyOverlays(laid, [overlay])).toThrow("all at once");
  });
});

describe("the digest of a link", () => {
  const link = dataset.links.find(({ id }) => id === "iso22.supplier-review");
  if (!link) throw new Error("no link");
  const base = linkDigest(dataset, link);
  test.each([
    ["needs", { needs: ["A.5.10"] }],
    ["relation", { relation: "subset-of" as const }],
    ["remainder", { remainder: { ja: "別。", en: "Other." } }],
    ["remainderProcedures", { remainderProcedures: ["x.1"] }],
    ["rationale", { rationale: { ja: "別。", en: "Other." } }],
  ])("tells that %s changed", (_, change) => expect(linkDigest(dataset, { ...link, ...change })).not.toBe(base));

  test("tells that the topic's question changed", () => {
    const topics = dataset.topics.map((one) => ({ ...one, ask: { ...one.ask, en: "Something else?" } }));
    expect(linkDigest({ topics }, link)).not.toBe(base);
  });
  test("stays for what does not bear on the judgement, a renamed topic among it", () => {
    const topics = dataset.topics.map((one) =>
      one.id === link.topic ? { ...one, id: "renamed", label: { ja: "名", en: "Name" } } : one,
    );
    const moved = {
      ...link,
      topic: "renamed",
      sources: ["M-01"],
      review: { kind: "self-review" as const, on: "2026-01-01" },
    };
    expect(linkDigest({ topics }, moved)).toBe(base);
    expect(linkDigest(dataset, { ...link, needs: [...link.needs].reverse() })).toBe(base);
  });
});

test.each([
  [overlayText, "overlay"],
  ["verdicts: []", "overlay"],
  ["schema: certmap/overlay@1\nid: [", "overlay"],
  ["schema: certmap/connector@1", "connector"],
])("sniffed: %s", (text, kind) => expect(sniff(file, text)).toBe(kind));
