import fc from "fast-check";
import type { Connector } from "../../../src/engine/index.ts";
import type { Context } from "../../../web/edit/context.ts";
import { controlsOf, idsFor, itemsBeside } from "../../../web/edit/context.ts";
import { addRow, type Outcome, removeRow, setFact } from "../../../web/edit/edit.ts";
import { addEvidence, additions, blank, removeEvidence, supposed } from "../../../web/edit/evidence.ts";
import { type Fact, factsOf, optionsOf, type Placed } from "../../../web/edit/facts/index.ts";
import { valueAt } from "../../../web/edit/path.ts";
import { dataset } from "../data.ts";

export const context: Context = { dataset };

/** Names and texts of people who mean harm, or whose keyboard does. */
export const hostile = [
  "<img src=x onerror=alert(1)>",
  '"><script>alert(1)</script>',
  "'; DROP TABLE items; --",
  "\u200f\u0645\u062b\u0627\u0644",
  "a\u202eb",
  "zero\u200bwidth\u2060\ufeff",
  "👩‍👩‍👧‍👦🏳️‍🌈",
  "yes",
  "null",
  "~",
  "5.10",
  "0123",
  "2026-02-30",
  "- a: {b}",
  "# no comment",
  "a: b",
  "|",
  ">-",
  "line one\n  line two\n\n\ttab",
  "trailing\n",
  "株式会社 サンプル　ペイ",
  "x".repeat(10_000),
  "\ud83d",
  "\u0000",
  "",
  "  ",
  "__proto__",
];
export const anyText = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: "binary", maxLength: 30 }));
const anyDate = fc.oneof(
  fc.constantFrom("2024-02-29", "2025-02-29", "2026-01-01", "2026-12-31", "9999-12-31", "", "26-1-1"),
  fc
    .date({ min: new Date("2020-01-01"), max: new Date("2029-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
);

/** A value that may stand there, mostly; and now and then anything at all. */
function valueFor(connector: Connector, { fact, path }: Placed): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 12, arbitrary: fitting(connector, fact, path) },
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.anything() },
  );
}

function fitting(connector: Connector, { control }: Fact, path: Placed["path"]): fc.Arbitrary<unknown> {
  const someOf = (ids: readonly unknown[]) => fc.subarray([...ids], { maxLength: Math.min(4, ids.length) });
  const oneOf = (ids: readonly unknown[]) => (ids.length === 0 ? fc.constant(undefined) : fc.constantFrom(...ids));
  switch (control.as) {
    case "choice":
      return oneOf(optionsOf(control.set));
    case "choices":
      return someOf(optionsOf(control.set));
    case "one-of":
      return oneOf(idsFor(context, connector, control.ids, path));
    case "some-of":
      return someOf(idsFor(context, connector, control.ids, path));
    case "text":
      return anyText;
    case "date":
      return anyDate;
    case "names":
      return fc.array(anyText, { maxLength: 3 });
    case "items":
      return fc.oneof(fc.constant("all"), someOf(itemsBeside(context, connector, path).map(({ no }) => no)));
    case "marks":
      return marks(connector, path, fc.constantFrom(...optionsOf("mark")));
    case "inherited":
      return marks(connector, path, anyText);
    case "results": {
      const result = fc.constantFrom(...optionsOf("result"));
      const long = fc.record(
        { result, parameters: fc.constant({ sampleSize: 25 }), note: anyText },
        { requiredKeys: ["result"] },
      );
      const id = fc.constantFrom(...dataset.procedures.map((one) => one.id));
      return fc.dictionary(id, fc.oneof(result, long), { maxKeys: 4 });
    }
    case "part":
      return row(connector, control.facts, path);
    case "rows":
      return fc.array(row(connector, control.facts, path), { maxLength: 2 });
  }
}

const marks = (connector: Connector, path: Placed["path"], value: fc.Arbitrary<unknown>) => {
  const standard = valueAt(connector, [...path.slice(0, 2), "standard"]);
  const ids = controlsOf(context, String(standard)).map(({ id }) => id);
  return ids.length === 0 ? fc.constant({}) : fc.dictionary(fc.constantFrom(...ids), value, { maxKeys: 5 });
};

function row(connector: Connector, facts: readonly Fact[], path: Placed["path"]): fc.Arbitrary<unknown> {
  const items = dataset.checklists[0]?.items.map(({ no }) => no) ?? [];
  return fc.record(
    Object.fromEntries(
      facts.map((fact) => {
        const name = fact.path[0] ?? "";
        if (fact.control.as === "items")
          return [name, fc.oneof(fc.constant("all"), fc.subarray([...items], { maxLength: 3 }))];
        if (fact.key === "answers.item") return [name, fc.constantFrom(...items)];
        return [name, fitting(connector, fact, [...path, name])];
      }),
    ),
    { requiredKeys: facts.flatMap(({ required, path: [name = ""] }) => (required ? [name] : [])) },
  );
}

/** One edit as a person could make it: a fact set, a mark or result set, a row or evidence added or taken away. */
export function editOf(connector: Connector, opened: Connector): fc.Arbitrary<Outcome> {
  const facts = factsOf(connector);
  const set = fc
    .constantFrom(...facts)
    .chain((placed) =>
      valueFor(connector, placed).map((value) => setFact(context, connector, placed.path, value, opened)),
    );
  const entries = facts.filter(({ fact }) => fact.control.as === "marks" || fact.control.as === "results");
  const entry = entries.map((placed) =>
    fitting(connector, placed.fact, placed.path).map((map) => {
      const [[id, value] = ["nothing", undefined]] = Object.entries(map as object);
      return setFact(context, connector, [...placed.path, id], value, opened);
    }),
  );
  const lists = facts.filter(({ fact }) => fact.control.as === "rows");
  const rows = lists.flatMap(({ fact: { control }, path }) => {
    if (control.as !== "rows") return [];
    const there = valueAt(connector, path);
    const remove =
      Array.isArray(there) && there.length > 0
        ? [fc.nat(there.length - 1).map((index) => removeRow(context, connector, [...path, index]))]
        : [];
    return [row(connector, control.facts, path).map((one) => addRow(context, connector, path, one)), ...remove];
  });
  const bank = fc.constantFrom(null, "みらい銀行");
  const checklist = dataset.checklists[0];
  const add = fc.tuple(fc.constantFrom(...additions), fc.boolean(), bank).map(([addition, all, name]): Outcome => {
    const evidence =
      all && addition !== "other" && checklist
        ? supposed(context, { asOf: "2026-11-22", bank: name, checklist }, addition)
        : blank(addition, "SOC 1");
    return { ok: true, connector: addEvidence(connector, evidence) };
  });
  const held = connector.evidence?.length ?? 0;
  const remove =
    held > 0
      ? [fc.nat(held - 1).map((index): Outcome => ({ ok: true, connector: removeEvidence(connector, index) }))]
      : [];
  return fc.oneof(
    { weight: 8, arbitrary: set },
    ...entry,
    ...rows,
    { weight: held > 5 ? 0 : 1, arbitrary: add },
    ...remove,
  );
}
