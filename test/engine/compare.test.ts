import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readResult } from "../../src/dataset/saved-result.ts";
import { type Change, type Comparison, compareResults, type ItemChange } from "../../src/engine/compare.ts";
import { evaluate } from "../../src/engine/evaluate.ts";
import { renderJson } from "../../src/report/json.ts";
import type { ItemResult, Result } from "../../src/schema/result.ts";
import { connectors, resultOf, dataset as small } from "../report/fixture.ts";
import { anyCase, type Case } from "./arbitrary.ts";
import { banks, edges } from "./arbitrary-basics.ts";

const settings = { numRuns: 400 };

/** Two results of one case: another day or bank, a paper more, or another checklist of the same dataset. */
const twoResults = fc
  .tuple(anyCase, fc.constantFrom(...edges.slice(6)), fc.constantFrom(null, ...banks), fc.boolean(), fc.nat({ max: 5 }))
  .map(([one, asOf, bank, more, list]): [Result, Result] => {
    const { dataset, connector, options, clean }: Case = one;
    const evidence = [...(connector.evidence ?? []), ...(more ? [clean] : [])];
    const checklist = list < 3 ? options.checklist : (dataset.checklists[list - 3]?.id ?? options.checklist);
    return [
      evaluate(dataset, connector, options),
      evaluate(dataset, { ...connector, evidence }, { ...options, checklist, asOf, bank }),
    ];
  });

function holds(name: string, property: (left: Result, right: Result) => void): void {
  test(name, () =>
    fc.assert(
      fc.property(twoResults, ([left, right]) => property(left, right)),
      settings,
    ),
  );
}

const lists = ({ asks, settled, caveats }: Comparison) => [
  ...[asks.gone, asks.new, asks.changed],
  ...[settled.gone, settled.new, caveats.gone, caveats.new],
];

function expectNothing(comparison: Comparison): void {
  expect(comparison.differs).toEqual([]);
  expect(comparison.counts).toMatchObject({ better: 0, worse: 0, other: 0, "only-left": 0, "only-right": 0 });
  for (const item of comparison.items) {
    for (const one of [item, ...item.topics]) expect([one.change, one.differs]).toEqual(["same", []]);
  }
  expect(comparison.evidence.filter(({ change }) => change !== "same")).toEqual([]);
  expect(lists(comparison).flat()).toEqual([]);
}

holds("a result beside itself changes nothing", (result) => {
  expectNothing(compareResults(result, structuredClone(result)));
});

const turned: Record<Change, Change> = {
  better: "worse",
  worse: "better",
  same: "same",
  other: "other",
  "only-left": "only-right",
  "only-right": "only-left",
};
const evidenceTurned = {
  "became-usable": "became-unusable",
  "became-unusable": "became-usable",
  changed: "changed",
  same: "same",
  added: "removed",
  removed: "added",
} as const;
const sorted = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).toSorted();

function turnedItem({ left, right, change, topics, ...rest }: ItemChange): object {
  const inner = topics.map(({ left, right, change, ...topic }) => ({
    ...topic,
    ...{ left: right, right: left, change: turned[change] },
  }));
  return { ...rest, left: right, right: left, change: turned[change], topics: sortedTopics(inner) };
}
const sortedTopics = (topics: readonly object[]) => sorted(topics.map(inOrder));
const inOrder = (one: object) => Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)));

holds("swapping the sides swaps better and worse, gone and new", (left, right) => {
  const there = compareResults(left, right);
  const back = compareResults(right, left);
  const same = (one: ItemChange) => inOrder({ ...one, topics: sortedTopics(one.topics) });
  expect(sorted(back.items.map(same))).toEqual(sorted(there.items.map((one) => inOrder(turnedItem(one)))));
  expect(sorted(back.evidence.map(({ id, change }) => [id, change]))).toEqual(
    sorted(there.evidence.map(({ id, change }) => [id, evidenceTurned[change]])),
  );
  for (const part of ["asks", "settled", "caveats"] as const) {
    expect(back[part].gone).toEqual(there[part].new);
    expect(back[part].new).toEqual(there[part].gone);
  }
  expect(sorted(back.asks.changed.map(({ left: a, right: b }) => [b, a]))).toEqual(
    sorted(there.asks.changed.map(({ left: a, right: b }) => [a, b])),
  );
  expect(back.differs).toEqual(there.differs);
  expect(back.summary).toEqual({ left: there.summary.right, right: there.summary.left });
});

holds("everything of either side appears exactly once, and every changed status as a change", (left, right) => {
  const { items, evidence, counts } = compareResults(left, right);
  for (const [side, result] of [
    ["left", left],
    ["right", right],
  ] as const) {
    const whole = ({ no, status, topics }: ItemResult) => [
      no,
      status,
      topics.map(({ topic, status }) => [topic, status]).toSorted(),
    ];
    const seen = items.flatMap((item) => {
      const { [side]: one, topics } = item;
      const there = topics.flatMap((topic) => (topic[side] ? [[topic.topic, topic[side].status]] : []));
      return one ? [[one.no, one.status, there.toSorted()]] : [];
    });
    expect(sorted(seen)).toEqual(sorted(result.items.map(whole)));
    expect(sorted(evidence.flatMap((one) => one[side] ?? []))).toEqual(sorted(result.evidence));
  }
  for (const item of items) {
    for (const { left, right, change } of [item, ...item.topics]) {
      expect(change === "only-left").toBe(right === null);
      expect(change === "only-right").toBe(left === null);
      if (left && right) expect(change === "same").toBe(left.status === right.status);
    }
  }
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(items.length);
  if (left.checklist === right.checklist) expect(items.length).toBe(left.items.length);
});

holds("an ask is gone, new or on both sides", (left, right) => {
  const { asks } = compareResults(left, right);
  const ids = (list: Result["asks"]) => list.map(({ id }) => id);
  expect(ids(asks.gone)).toEqual(ids(left.asks).filter((id) => !ids(right.asks).includes(id)));
  expect(ids(asks.new)).toEqual(ids(right.asks).filter((id) => !ids(left.asks).includes(id)));
  for (const { left: a, right: b } of asks.changed) expect(a.id).toBe(b.id);
});

describe("of the small dataset", () => {
  const [nothing, clean, troubled] = [
    resultOf(connectors.nothing),
    resultOf(connectors.clean),
    resultOf(connectors.troubled),
  ];

  test("better, worse and what stays on the bank's side", () => {
    const { items, counts } = compareResults(nothing, clean);
    const change = (no: number) => items.find(({ left }) => left?.no === no)?.change;
    expect([change(3), change(24), change(7)]).toEqual(["better", "same", "same"]);
    expect(compareResults(clean, nothing).counts.worse).toBe(counts.better);
  });

  test("evidence with the gates that keep it from use", () => {
    const late = evaluate(small, connectors.clean, {
      checklist: "fisc-2019-09",
      policy: "standard",
      asOf: "2028-01-01",
      bank: "みらい銀行",
    });
    const { evidence, asks, settled, differs } = compareResults(clean, late);
    expect(evidence.map(({ id, change }) => [id, change])).toEqual([
      ["isms", "became-unusable"],
      ["soc2", "became-unusable"],
    ]);
    expect(evidence[0]?.right?.gates.find(({ outcome }) => outcome === "fail")?.code).toBe("expired");
    expect(asks.new.map(({ id }) => id)).toContain("evidence:isms:expired");
    expect([settled.gone.length, settled.new.length, differs]).toEqual([1, 0, ["asOf"]]);
  });

  test("a change to or from the bank's side is no rank", () => {
    const items = clean.items.map((item) => (item.no === 3 ? { ...item, status: "bank-side" as const } : item));
    const { counts } = compareResults(clean, { ...clean, items });
    expect(counts).toMatchObject({ other: 1, better: 0, worse: 0 });
  });

  test("the same status for other reasons is told", () => {
    const expired = evaluate(small, connectors.troubled, {
      checklist: "fisc-2019-09",
      policy: "standard",
      asOf: "2030-01-01",
      bank: "みらい銀行",
    });
    const item = compareResults(nothing, expired).items.find(({ left }) => left?.no === 3);
    expect([item?.change, item?.differs]).toEqual(["same", ["topics"]]);
    expect(item?.topics[0]).toMatchObject({ change: "same", differs: ["codes"] });
    expect(item?.topics[0]?.right?.codes).toEqual(["evidence-unusable"]);
  });

  test("other checklists are matched by topics, then numbers; the rest is only on one side", () => {
    const renumbered = clean.items
      .filter(({ no }) => no !== 24)
      .map((item) => (item.no === 3 ? { ...item, no: 103 } : item));
    const { items, counts } = compareResults(clean, { ...clean, checklist: "other", items: renumbered });
    const of = (no: number) => items.find(({ left }) => left?.no === no);
    // the topics of item 3 are those of item 14 too: whatever has the same number first
    expect([of(13)?.right?.no, of(14)?.right?.no, of(3)?.right?.no]).toEqual([13, 14, 103]);
    expect([of(13)?.matchedBy, of(7)?.matchedBy, of(24)?.matchedBy]).toEqual(["topics", "number", null]);
    expect(counts).toMatchObject({ "only-left": 1, "only-right": 0, same: clean.items.length - 1 });
  });

  test("a saved result is the same as what was saved", () => {
    for (const result of [nothing, clean, troubled]) {
      const read = readResult("r.json", new TextEncoder().encode(renderJson(result, small)));
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      expectNothing(compareResults(result, read.result));
    }
  });
});
