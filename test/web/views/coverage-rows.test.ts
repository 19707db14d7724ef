import { describe, expect, test } from "vitest";
import { evaluate } from "../../../src/engine/evaluate.ts";
import type { ItemResult } from "../../../src/schema/result.ts";
import {
  cellOf,
  countIn,
  direction,
  heldIn,
  type Kind,
  kinds,
  topicChanges,
} from "../../../web/views/coverage/rows.ts";
import { asOf, dataset, sample, samples } from "../data.ts";

const options = { checklist: "fisc-2019-09", policy: "standard", asOf, bank: "みらい銀行" };
const ranks = ["confirm", "narrowed", "covered"];

/** Every topic of a sample with its cells. */
function cellsOf(name: string) {
  const connector = sample(name);
  const result = evaluate(dataset, connector, options);
  const held = heldIn(result, dataset, connector);
  return result.items.flatMap((item) =>
    item.topics.map((topic) => ({
      item,
      topic,
      cells: Object.fromEntries(kinds.map((kind) => [kind, cellOf(topic, kind, held)])) as Record<
        Kind,
        ReturnType<typeof cellOf>
      >,
    })),
  );
}

describe.each(samples)("%s", (name) => {
  test("a topic is never more than the best of its kinds, and less only where bad news caps it", () => {
    for (const { topic, cells } of cellsOf(name)) {
      const shown = kinds.map((kind) => cells[kind].status);
      const best = shown.reduce((most, one) => Math.max(most, ranks.indexOf(one)), 0);
      const own = ranks.indexOf(topic.status);
      if (topic.caps.length === 0) expect(best, topic.topic).toBe(own);
      else expect(best, topic.topic).toBeGreaterThanOrEqual(own);
    }
  });

  test("of a kind that is not held or cannot be used nothing is shown", () => {
    const result = evaluate(dataset, sample(name), options);
    const all = cellsOf(name);
    for (const kind of kinds) {
      if (result.evidence.some((one) => one.kind === kind && one.usable)) continue;
      for (const { cells } of all) expect(cells[kind].status).toBe("nothing");
    }
  });
});

test("the reasons for nothing are told apart", () => {
  const whys = (name: string, kind: Kind) =>
    new Set(cellsOf(name).flatMap(({ cells }) => (cells[kind].status === "nothing" ? [cells[kind].why] : [])));
  expect(whys("nothing-held", "isms-certificate")).toContain("no-evidence");
  expect(whys("isms-suspended", "isms-certificate")).toContain("unusable");
  expect(whys("sample-pay", "soc2-report")).toContain("no-relationship");
  expect(whys("sample-pay", "aup-report")).toContain("not-performed");
});

test("an exception in a report caps that report's own cell", () => {
  const capped = cellsOf("soc2-exceptions").filter(({ topic }) => topic.caps.length > 0);
  expect(capped.length).toBeGreaterThan(0);
  for (const { cells } of capped) expect(cells["soc2-report"].status).not.toBe("covered");
});

test("shapes are counted by status", () => {
  expect(countIn(["covered", "narrowed", "covered", "nothing"])).toEqual({
    covered: 2,
    narrowed: 1,
    confirm: 0,
    nothing: 1,
  });
});

test.each([
  ["confirm", "narrowed", "better"],
  ["covered", "narrowed", "worse"],
  ["narrowed", "narrowed", null],
  ["bank-side", "covered", null],
  [undefined, "covered", null],
] as const)("from %s to %s is %s", (before, now, expected) => {
  expect(direction(before, now)).toBe(expected);
});

test("topics that changed are counted both ways, and a topic that is new is neither", () => {
  const items = evaluate(dataset, sample("sample-pay"), options).items;
  const before = items.find(({ no }) => no === 9) as ItemResult;
  const [one, two, ...rest] = before.topics;
  if (!one || !two) throw new Error("no topics");
  const now = {
    ...before,
    topics: [
      { ...one, status: "covered" },
      { ...two, status: "confirm" },
      ...rest.map((topic) => topic),
      { ...two, topic: "new" },
    ],
  } as ItemResult;
  const old = {
    ...before,
    topics: [{ ...one, status: "narrowed" }, { ...two, status: "narrowed" }, ...rest],
  } as ItemResult;
  expect(topicChanges(old, now)).toEqual({ better: 1, worse: 1 });
  expect(topicChanges(undefined, now)).toEqual({ better: 0, worse: 0 });
});
