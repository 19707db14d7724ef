import { expect, test } from "vitest";
import { survey } from "../../../../src/engine/portfolio/survey.ts";
import {
  type Filters,
  filterRows,
  monthsOf,
  noFilters,
  type Row,
  rowsOf,
  sortRows,
  totalsOf,
} from "../../../../web/views/portfolio/rows.ts";
import type { Entry, Outcome } from "../../../../web/views/portfolio/types.ts";
import { asOf, dataset, samples } from "../../data.ts";

const options = { checklist: "fisc-2019-09", policy: "standard", asOf, bank: "みらい銀行" };
const entries: readonly Entry[] = samples.map(([name, connector], id) => ({
  id,
  place: { file: `${name}.yaml`, line: 1 },
  connector,
  text: null,
  notices: [],
}));
const outcomes = new Map<Entry, Outcome>(
  entries.map((entry) => [entry, survey(dataset, entry.connector, options, 36)]),
);
const rows = rowsOf(entries, outcomes, { asOf, months: 12 });
const all = new Set(rows.flatMap(({ items }) => [...items.keys()]));
const filtered = (filters: Partial<Filters>, from = rows) => filterRows(from, { ...noFilters, ...filters }, all);
const rowOf = (name: string): Row => {
  const row = rows.find(({ entry }) => entry.place.file === `${name}.yaml`);
  if (!row) throw new Error(name);
  return row;
};

test("a text is looked for in name, service and file, whatever its width and case, each word by itself", () => {
  expect(filtered({ text: "ＳＡＭＰＬＥ－ｐａｙ" }).map(({ entry }) => entry.place.file)).toContain("sample-pay.yaml");
  expect(filtered({ text: "サンプルペイ pay" })).toContain(rowOf("sample-pay"));
  expect(filtered({ text: "サンプルペイ nothing-of-this" })).toEqual([]);
});

test("the status of one item, or of any that is shown", () => {
  const covered = filtered({ item: "13", status: "covered" });
  expect(covered).toContain(rowOf("sample-pay"));
  expect(covered.every((row) => row.items.get("13")?.status === "covered")).toBe(true);
  expect(covered.length).toBe(rows.filter((row) => row.items.get("13")?.status === "covered").length);
  const any = filterRows(rows, { ...noFilters, status: "covered" }, new Set(["9"]));
  expect(any).toEqual(filtered({ item: "9", status: "covered" }));
  expect(filtered({ status: "covered" }).length).toBeGreaterThan(covered.length - 1);
});

test("only lapses within the months count, for the filters, the months and the totals alike", () => {
  const three = rowsOf(entries, outcomes, { asOf, months: 3 });
  for (const { survey } of three) for (const { on } of survey?.lapses ?? []) expect(on <= "2027-02-22").toBe(true);
  const within = filtered({ lapse: "any" }, three);
  expect(within.length).toBeGreaterThan(0);
  expect(within.length).toBeLessThan(filtered({ lapse: "any" }).length);
  const worse = filtered({ lapse: "worse" });
  expect(worse.length).toBeLessThan(filtered({ lapse: "any" }).length);
  const totals = totalsOf(rows, 0);
  for (const { month, connectors } of totals.months) expect(filtered({ month }).length, month).toBe(connectors);
  expect(worse.length).toBeGreaterThanOrEqual(Math.max(...totals.months.map(({ worse }) => worse)));
  expect(totals.months.every(({ month }) => monthsOf(asOf, 12).includes(month))).toBe(true);
});

test("a shorter window is what would have been found with it from the start", () => {
  const short = rowsOf(entries, outcomes, { asOf, months: 6 });
  for (const { entry, survey: one } of short)
    expect(one?.lapses).toEqual(survey(dataset, entry.connector, options, 6).lapses);
});

test("those to whom an ask applies are as many as are counted", () => {
  const { asks } = totalsOf(rows, 0);
  expect(asks.length).toBeGreaterThan(5);
  for (const ask of asks) expect(filtered({ ask }).length, `${ask.code} ${ask.holder}`).toBe(ask.connectors);
});

test("sorted by any column; what is equal or unknown keeps its place, the unknown at the end", () => {
  expect(sortRows(rows, { by: "", down: true })).toEqual(rows);
  const byLapse = sortRows(rows, { by: "lapse", down: false }).map(({ survey }) => survey?.lapses[0]?.on ?? "9999");
  expect(byLapse).toEqual(byLapse.toSorted());
  const down = sortRows(rows, { by: "lapse", down: true });
  expect(down.at(-1)?.survey?.lapses).toEqual([]);
  const [best] = sortRows(rows, { by: "item:13", down: true });
  expect(best?.items.get("13")?.status).toBe("covered");
  const [most] = sortRows(rows, { by: "ask", down: true });
  const unlocked = rows.map(({ ask }) => ask?.unlocks.topics.length ?? 0);
  expect(most?.ask?.unlocks.topics.length).toBe(Math.max(...unlocked));
  const names = sortRows(rows, { by: "name", down: false });
  expect(names).not.toEqual(rows);
  expect(new Set(names)).toEqual(new Set(rows));
});

test("what is not worked out yet has no status, is in no count and fits no status", () => {
  const [first, ...rest] = entries;
  if (!first) throw new Error("no sample");
  const some = rowsOf(entries, new Map([[first, outcomes.get(first) as Outcome]]), { asOf, months: 12 });
  expect(some[1]).toMatchObject({ survey: null, failed: false });
  expect(totalsOf(some, 2)).toMatchObject({ connectors: 1, broken: 2 });
  expect(filtered({ status: "confirm" }, some).length).toBeLessThanOrEqual(1);
  const failed = rowsOf(rest.slice(0, 1), new Map([[rest[0] as Entry, { failed: "no" }]]), { asOf, months: 12 });
  expect(failed[0]).toMatchObject({ survey: null, failed: true });
  expect(totalsOf(failed, 0)).toMatchObject({ connectors: 0, broken: 1 });
});
