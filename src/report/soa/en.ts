import type { SoaWords } from "./words.ts";

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

export const en = {
  title: (file) => `How ${file} was read`,
  encoding: (name) => `Encoding: ${name}`,
  table: (sheet, line, controls) =>
    `Table: ${sheet === null ? "" : `sheet "${sheet}", `}from line ${line}, ${plural(controls, "control")}`,
  column: (letter, header, role) => `Column ${letter} "${header}": ${role}`,
  roles: {
    id: "number of the control",
    title: "title (not used)",
    applicable: "does it apply?",
    status: "is it in place?",
    "inherited-from": "who does it instead",
    reason: "reason (not used)",
    reference: "reference (not used)",
    owner: "owner (not used)",
  },
  edition: {
    "three-part-numbers": (standard, matching) =>
      `Edition: ${standard}, because ${matching} numbers have three parts (5.1.1), as only the 2013 edition has.`,
    "two-part-numbers": (standard, matching) =>
      `Edition: ${standard}, because all ${matching} numbers have two parts (5.1) and none has three, which the 2013 edition would have.`,
    told: (standard, matching) => `Edition: ${standard}, as given; ${matching} numbers are of it.`,
  },
  rows: (read, notRead) => `${plural(read, "row")} read, ${notRead} not.`,
  counts: "Result",
  marks: {
    implemented: "implemented",
    inherited: "inherited",
    partial: "partial",
    planned: "planned or not in place",
    excluded: "excluded",
    unknown: "unknown",
  },
  marksTitle: "Marks as written, and what they were taken for",
  mark: (written, mark, rows) => `"${written}" → ${mark} (${plural(rows, "row")})`,
  notes: {
    "applicable-only": "applies; whether it is in place is not stated, so it stays unknown",
    "not-stated": "nothing is stated, so it stays unknown",
    contradiction: "the two columns contradict each other, so it stays unknown",
    "mark-doubtful": "different papers use this mark for opposite things; say what it means with --mark",
    "mark-unknown": "the mark is not known; say what it means with --mark",
    "mark-unreadable": "the cell shows an error or a formula without a value",
    "gap-as-planned": "not in place; kept as planned, which gives nothing either way",
    "partly-applicable": "applies in part, so it is kept as partial",
  },
  notesTitle: "Rows to look at",
  note: (line, control, written, note) => `line ${line}, ${control} "${written}": ${note}`,
  notReadTitle: "Rows that gave no control",
  notRead: {
    section: "a heading or a note",
    objective: "a control objective of 2013, not a control",
    total: "a total",
    "several-controls": "more than one control in one cell: give each a row",
    "number-ambiguous": "5.1 or 5.10? The number was stored without its zero, and its neighbours leave both open",
    "other-edition": "no control of this edition",
    "no-number": "no control's number",
  },
  row: (sheet, line, text, why) => `${sheet === null ? "" : `sheet "${sheet}", `}line ${line} "${text}": ${why}`,
  totals: {
    applicable: "applicable",
    excluded: "not applicable",
    inherited: "inherited",
    implemented: "implemented",
    partial: "partial",
    planned: "planned",
    controls: "controls",
  },
  total: (what, stated, counted, line) => `line ${line} states ${stated} ${what}; the rows give ${counted}`,
  warningsTitle: "To be checked",
  warnings: {
    "no-applicability-column": () => "No column says whether a control applies.",
    "no-status-column": () => "No column says whether a control is in place: every control that applies stays unknown.",
    "no-header": () => "No header was found, so that only the numbers are known: every control stays unknown.",
    "header-ambiguous": ({ headers }) =>
      `${headers.map((one) => `"${one}"`).join(", ")} may mean that a control applies or that it is in place: not used.`,
    "hidden-sheet": ({ sheet }) => `The table stands on the hidden sheet "${sheet}".`,
    "other-table": ({ sheet, line, controls }) =>
      `Another table with ${plural(controls, "control")} was not read (${sheet === null ? "" : `sheet "${sheet}", `}line ${line}); --sheet chooses.`,
    twice: ({ control, lines, differ }) =>
      `${control} stands on lines ${lines.join(" and ")}${differ ? " and differs: it stays unknown" : ", alike"}.`,
    "total-disagrees": ({ total }) => en.total(en.totals[total.what], total.stated, total.counted, total.line),
    "number-restored": ({ control, line }) =>
      `Line ${line}: the number had lost its zero and is ${control} by its place.`,
    "inherited-from-unknown": ({ controls }) =>
      `Inherited, but from whom is not stated: ${controls.join(", ")}. Add it under inheritedFrom.`,
    "partial-statement": ({ listed, of }) => `${listed} of ${of} controls are listed; of the others nothing is said.`,
    formulas: ({ cells }) =>
      `${plural(cells, "mark")} worked out by formulas: the values that the file keeps were taken.`,
    "mixed-editions": ({ others }) => `${plural(others, "number")} not of this edition stand between them.`,
  },
  more: (count) => `and ${count} more`,
} satisfies SoaWords as SoaWords;
