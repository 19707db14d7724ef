import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSoa } from "../../../src/import/soa/read.ts";
import { workbook } from "../table/files.ts";
import { dataset } from "./standards.ts";

/** One way of writing a statement: its language's headers, its marks, its numbers. */
const styles = [
  {
    id: "Control ID",
    applicable: "Applicable",
    status: "Implementation Status",
    other: "Owner",
    yes: "Yes",
    no: "No",
    marks: {
      implemented: "Implemented",
      partial: "Partial",
      planned: "Planned",
      excluded: "N/A",
      inherited: "Inherited",
      unknown: "—",
    },
  },
  {
    id: "管理策番号",
    applicable: "適用",
    status: "実施状況",
    other: "備考",
    yes: "○",
    no: "×",
    marks: {
      implemented: "実施済み",
      partial: "一部実施",
      planned: "予定",
      excluded: "対象外",
      inherited: "継承",
      unknown: "",
    },
  },
  {
    id: "No.",
    applicable: "適用/除外",
    status: "状況",
    other: "責任者",
    yes: "適用",
    no: "除外",
    marks: {
      implemented: "✅",
      partial: "⚠️",
      planned: "計画中",
      excluded: "-",
      inherited: "継承（クラウドX）",
      unknown: "未記入",
    },
  },
  {
    id: "Opatření",
    applicable: "Aplikovatelnost",
    status: "Implementace",
    other: "Poznámka",
    yes: "Ano",
    no: "Ne",
    marks: {
      implemented: "Ano",
      partial: "Částečně",
      planned: "plánováno",
      excluded: "—",
      inherited: "inherited from X",
      unknown: "?",
    },
  },
  {
    id: "Contrôle",
    applicable: "Applicabilité",
    status: "En place?",
    other: "Responsable",
    yes: "Oui",
    no: "Non",
    marks: {
      implemented: "Oui",
      partial: "Partiel",
      planned: "Prévu",
      excluded: "",
      inherited: "inherited",
      unknown: "TBD",
    },
  },
] as const;

const spellings: readonly ((number: string) => string)[] = [
  (number) => `A.${number}`,
  (number) => number,
  (number) => `A${number}`,
  (number) => `A.${number} Title of it`,
  (number) => `${number}. Title`,
  (number) => `[A.${number}](#${number})`,
  (number) => number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).replaceAll(".", "．"),
];

const numbers = {
  "iso27001-2022":
    dataset.standards[1]?.requirements.flatMap(({ id, type }) => (type === "control" ? [id.slice(2)] : [])) ?? [],
  "iso27001-2013":
    dataset.standards[0]?.requirements.flatMap(({ id, type }) => (type === "control" ? [id.slice(2)] : [])) ?? [],
};

const mark = fc.constantFrom("implemented", "partial", "planned", "excluded", "inherited", "unknown");
const statement = fc.record({
  style: fc.constantFrom(...styles),
  spell: fc.constantFrom(...spellings),
  standard: fc.constantFrom("iso27001-2022" as const, "iso27001-2013" as const),
  order: fc.shuffledSubarray(["id", "applicable", "status", "other", "blank"] as const, { minLength: 5 }),
  picked: fc.array(fc.record({ at: fc.nat(), mark }), { minLength: 4, maxLength: 40 }),
  above: fc.array(fc.constantFrom("", "適用宣言書 第3.1版", "Statement of Applicability", "2026-01-15"), {
    maxLength: 3,
  }),
  kind: fc.constantFrom("xlsx", "csv", "tsv"),
});

describe("whatever the columns' order, the language, the spelling and the file", () => {
  test("the statement is read as it was written", () =>
    fc.assert(
      fc.asyncProperty(statement, async ({ style, spell, standard, order, picked, above, kind }) => {
        const known = numbers[standard];
        const marks = new Map(picked.map((one) => [known[one.at % known.length] ?? "", one.mark]));
        const cell = (role: (typeof order)[number], number: string, one: keyof typeof style.marks) =>
          role === "id"
            ? spell(number)
            : role === "applicable"
              ? one === "excluded"
                ? style.no
                : style.yes
              : role === "status"
                ? style.marks[one]
                : role === "other"
                  ? "x y z"
                  : "";
        const sorted = [...marks].toSorted(([a], [b]) => known.indexOf(a) - known.indexOf(b));
        const rows = [
          ...above.map((text) => [text]),
          order.map((role) => (role === "blank" ? "" : style[role])),
          ...sorted.map(([number, one]) => order.map((role) => cell(role, number, one))),
        ];
        const text = (delimiter: string) => rows.map((row) => row.join(delimiter)).join("\n");
        const bytes =
          kind === "xlsx"
            ? await workbook({ name: "SoA", rows })
            : new TextEncoder().encode(text(kind === "csv" ? "," : "\t"));
        const read = await readSoa(`soa.${kind}`, bytes, dataset);
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        const controls = read.statement.soa.controls;
        expect(read.statement.standard).toBe(standard);
        // a number without its letter may have lost a zero: then it is left out and told, never read as another
        const ambiguous = read.report.notRead.filter(({ reason }) => reason === "number-ambiguous").length;
        const expected = Object.fromEntries(sorted.map(([number, one]) => [`A.${number}`, one]));
        expect(Object.keys(controls)).toHaveLength(Object.keys(expected).length - ambiguous);
        for (const [id, one] of Object.entries(controls)) expect([id, one]).toEqual([id, expected[id]]);
      }),
      { numRuns: 200 },
    ));
});
