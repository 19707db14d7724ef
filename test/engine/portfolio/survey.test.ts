import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, dayAfter } from "../../../src/engine/dates.ts";
import { evaluate } from "../../../src/engine/evaluate.ts";
import { survey } from "../../../src/engine/portfolio/survey.ts";
import { Tally } from "../../../src/engine/portfolio/tally.ts";
import { anyCase } from "../arbitrary.ts";

test("says what evaluate says: statuses, counts, evidence, asks about it", () => {
  fc.assert(
    fc.property(anyCase, ({ dataset, connector, options }) => {
      const seen = survey(dataset, connector, options, 12);
      const result = evaluate(dataset, connector, options);
      expect(seen.items.map(({ no, status, basis }) => [no, status, basis])).toEqual(
        result.items.map(({ no, status, basis }) => [no, status, basis]),
      );
      expect(seen.summary).toEqual(result.summary);
      expect(seen.asks).toEqual(result.asks.filter(({ kind }) => kind === "evidence"));
      expect(seen.evidence).toEqual(
        result.evidence.map(({ id, kind, usable, validUntil }) => ({ id, kind, usable, validUntil })),
      );
    }),
    { numRuns: 300 },
  );
});

test("lapses are the last days within the months, and what evaluate says of the day after", () => {
  let changes = 0;
  fc.assert(
    fc.property(anyCase, fc.integer({ min: 1, max: 30 }), ({ dataset, connector, options }, months) => {
      const { lapses } = survey(dataset, connector, options, months);
      const { evidence, settled } = evaluate(dataset, connector, options);
      const all = [...evidence, ...settled].map(({ validUntil }) => validUntil ?? "");
      const until = addMonths(options.asOf, months);
      const within = all.filter((day) => day >= options.asOf && day <= until);
      expect(lapses.map(({ on }) => on)).toEqual([...new Set(within)].toSorted());
      for (const { on, items, evidence: ids } of lapses) {
        expect(ids).toEqual(evidence.filter(({ validUntil }) => validUntil === on).map(({ id }) => id));
        const before = evaluate(dataset, connector, { ...options, asOf: on }).items;
        const after = evaluate(dataset, connector, { ...options, asOf: dayAfter(on) }).items;
        const changed = before.flatMap(({ no, status }, index) => {
          const to = after[index]?.status;
          return to === status ? [] : [{ no, from: status, to }];
        });
        expect(items).toEqual(changed);
        changes += changed.length;
      }
    }),
    { numRuns: 300 },
  );
  expect(changes).toBeGreaterThan(20);
});

describe("all together", () => {
  const ask = (code: "carved-out" | "scope-unknown", evidence: string, topics: string[], holder?: string) => ({
    id: `evidence:${evidence}:${code}`,
    kind: "evidence" as const,
    evidence,
    code,
    ...(holder === undefined ? {} : { args: { holder } }),
    unlocks: { items: topics.map((_, index) => index + 1), topics },
  });
  const one = (asks: ReturnType<typeof ask>[], on: string[] = [], worse = true) => ({
    connector: { name: "A", apiService: null, connection: null },
    summary: { usable: none, all: none },
    evidence: [],
    items: [{ no: 13, status: "narrowed" as const, basis: "assumed" as const }],
    asks,
    lapses: on.map((day) => ({
      on: day,
      evidence: ["x"],
      answers: [],
      items: worse ? [{ no: 13, from: "narrowed" as const, to: "confirm" as const }] : [],
    })),
  });
  const none = { items: 0, covered: 0, coveredAssumed: 0, narrowed: 0, confirm: 0, bankSide: 0 };

  test("a host's report is one ask for all who rely on it, however its name is written; the most helpful comes first", () => {
    const tally = new Tally();
    tally.add(one([ask("carved-out", "soc2", ["a", "b"], "Cloud X"), ask("scope-unknown", "isms", ["a"])]));
    tally.add(one([ask("carved-out", "soc2", ["a", "c"], "株式会社Cloud Ｘ")]));
    tally.add(one([ask("carved-out", "soc2", [], "Cloud Y"), ask("scope-unknown", "isms", ["a", "b"])]));
    tally.addBroken();
    const { asks, connectors, broken, items } = tally.totals();
    expect([connectors, broken]).toEqual([3, 1]);
    expect(items).toEqual([
      { no: 13, basis: "assumed", counts: { covered: 0, narrowed: 3, confirm: 0, "bank-side": 0 } },
    ]);
    expect(
      asks.map(({ code, holder, connectors, helped, topics }) => [code, holder, connectors, helped, topics]),
    ).toEqual([
      ["carved-out", "Cloud X", 2, 2, 4],
      ["scope-unknown", null, 2, 2, 3],
      ["carved-out", "Cloud Y", 1, 0, 0],
    ]);
  });

  test("what two papers of one connector unlock is counted once", () => {
    const tally = new Tally();
    tally.add(one([ask("scope-unknown", "isms", ["a", "b"]), ask("scope-unknown", "soc2", ["b", "c"])]));
    expect(tally.totals().asks).toEqual([
      { code: "scope-unknown", holder: null, connectors: 1, helped: 1, items: 2, topics: 3 },
    ]);
  });

  test("months count connectors, not lapses", () => {
    const tally = new Tally();
    tally.add(one([], ["2027-02-01", "2027-02-28", "2027-03-01"]));
    tally.add(one([], ["2027-02-10"], false));
    expect(tally.totals().months).toEqual([
      { month: "2027-02", connectors: 2, worse: 1 },
      { month: "2027-03", connectors: 1, worse: 1 },
    ]);
  });
});
