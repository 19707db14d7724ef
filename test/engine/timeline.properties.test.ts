import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "../../src/engine/evaluate.ts";
import { timeline } from "../../src/engine/timeline.ts";
import type { Result } from "../../src/schema/result.ts";
import { anyCase } from "./arbitrary.ts";
import { dayAfter, dayBefore, dayOf, plusMonths, textOf } from "./naive-dates.ts";

/** What a day can change, as `evaluate` has it for that day alone. */
const told = ({ evidence, items, settled }: Result) => ({
  evidence: evidence.map(({ id, usable, gates, notes }) => ({
    id,
    usable,
    gates: gates.filter(({ code }) => code !== null),
    notes,
  })),
  items: items.map(({ no, status, topics }) => ({
    no,
    status,
    topics: topics.map(({ topic, status, grade }) => ({ topic, status, grade })),
  })),
  settled,
});

/** A window that begins some days before the day around which the dates of a case cluster. */
const windows = fc.record({ before: fc.integer({ min: 0, max: 40 }), months: fc.constantFrom(1, 1, 2) });

test("the timeline tells what evaluating every single day tells", () => {
  let turns = 0;
  let changed = 0;
  const property = fc.property(anyCase, windows, ({ dataset, connector, options }, { before, months }) => {
    let from = dayOf(options.asOf);
    for (let n = 0; n < before; n++) from = dayBefore(from);
    const asOf = textOf(from);
    const line = timeline(dataset, connector, { ...options, asOf, months });
    const last = plusMonths(from, months);
    expect([line.from, line.to]).toEqual([asOf, textOf(last)]);

    let yesterday = "";
    for (let day = from; day <= last; day = dayAfter(day)) {
      const date = textOf(day);
      const at = <T extends { readonly from: string; readonly to: string }>(spans: readonly T[]): T => {
        const [found, another] = spans.filter((one) => one.from <= date && date <= one.to);
        if (found === undefined || another !== undefined) throw new Error(`not exactly one span on ${date}`);
        return found;
      };
      const expected = told(evaluate(dataset, connector, { ...options, asOf: date }));
      const actual = {
        evidence: line.evidence.map(({ id, spans }) => {
          const { from: _from, to: _to, ...rest } = at(spans);
          return { id, ...rest };
        }),
        items: line.items.map(({ no, spans, topics }) => ({
          no,
          status: at(spans).status,
          topics: topics.map(({ topic, spans }) => ({ topic, status: at(spans).status, grade: at(spans).grade })),
        })),
        settled: at(line.settled).settled,
      };
      const today = JSON.stringify(expected);
      if (JSON.stringify(actual) !== today) expect({ date, ...actual }).toEqual({ date, ...expected });

      const change = line.changes.find((one) => one.date === date);
      const turned = day !== from && today !== yesterday;
      if ((change !== undefined) !== turned)
        expect.fail(`${date}: ${turned ? "no change told" : "a change that is none"}`);
      if (change) {
        turns += 1;
        if (change.items.length > 0) changed += 1;
        const { items } = JSON.parse(yesterday) as typeof expected;
        const differing = expected.items.filter((item, n) => JSON.stringify(item) !== JSON.stringify(items[n]));
        expect(change.items.map(({ no }) => no)).toEqual(differing.map(({ no }) => no));
        for (const item of change.items) {
          for (const { by } of item.topics) expect(by.length).toBeGreaterThan(0);
        }
      }
      yesterday = today;
    }
    expect(line.changes.every(({ date }) => asOf < date && date <= line.to)).toBe(true);
  });
  fc.assert(property, { numRuns: 300 });
  // the cases must have something to find
  expect(turns).toBeGreaterThan(150);
  expect(changed).toBeGreaterThan(60);
});
