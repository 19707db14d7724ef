import type { Dataset } from "../../dataset/dataset.ts";
import type { AupDraft, AupProcedure } from "../../engine/aup/types.ts";
import {
  type AupColumn,
  type AupFact,
  aupColumns,
  aupFactColumns,
  aupFacts,
  aupMatrixColumns,
  aupResults,
  aupYesNo,
  notApplicable,
} from "../../schema/aup-sheet.ts";
import type { Language } from "../../schema/text.ts";
import { rangesOf } from "../reading.ts";
import { wordsIn } from "../words/index.ts";
import type { Look } from "../workbook/looks.ts";
import type { SheetCell, SheetColumn, SheetSpec } from "../workbook/write.ts";
import { matrixOf, needText, proofText } from "./matrix.ts";
import { type AupView, aupView, filledText, plainText, populationOf } from "./view.ts";

/**
 * The workbook of an agreed-upon-procedures engagement: a row for each procedure with columns for the results, a sheet about the
 * report, the matrix, and what each bank needs. Filled in, `readAup` takes it back. Same draft, same bytes.
 * Example: `await writeAupWorkbook(draftAup(…), dataset, {lang: "ja"})`.
 * Errors: none; an id that the dataset lacks is shown as it is. Source: M-18, contract §3 (aup-report).
 */
export async function writeAupWorkbook(
  draft: AupDraft,
  dataset: Dataset,
  { lang }: { readonly lang: Language },
): Promise<Uint8Array> {
  const view = aupView(draft, dataset, lang);
  const { words } = view;
  // the writer of workbooks is large: only who wants one loads it
  const { writeBook } = await import("../workbook/write.ts");
  return writeBook({
    title: words.title,
    language: lang,
    date: draft.asOf,
    footer: words.footer(draft.dataset.version),
    sheets: [resultsSheet(view), reportSheet(view), matrixSheet(view), ...banksSheet(view)],
  });
}

const widths: Readonly<Record<AupColumn, number>> = {
  number: 5,
  items: 7,
  topic: 18,
  id: 24,
  technique: 9,
  work: 16,
  text: 52,
  drawnFrom: 30,
  form: 36,
  agreed: 12,
  result: 12,
  population: 10,
  examined: 12,
  from: 12,
  to: 12,
  day: 12,
  finding: 44,
};
const looks: Partial<Readonly<Record<AupColumn, Look>>> = {
  id: "strong",
  number: "number",
  items: "number",
  agreed: "number",
};
const filledIn: readonly AupColumn[] = ["result", "population", "examined", "from", "to", "day", "finding"];

function resultsSheet(view: AupView): SheetSpec {
  const { draft, words, lang } = view;
  const keys = Object.keys(aupColumns) as AupColumn[];
  const choices = Object.values(aupResults).map((word) => word[lang]);
  return {
    name: words.sheets.results,
    title: `${words.title}　${words.subtitle(view.draft.connector.name, view.date(draft.asOf))}`,
    notes: words.resultsNotes,
    columns: keys.map(
      (key): SheetColumn => ({
        header: aupColumns[key][lang],
        width: widths[key],
        ...(key === "result" && { choices }),
      }),
    ),
    rows: draft.procedures.map((procedure, index) => {
      const cells = rowOf(view, procedure, index);
      return keys.map((key): SheetCell => {
        const text = cells[key] ?? "";
        if (!filledIn.includes(key)) return { text, look: looks[key] ?? "plain" };
        return { text, look: text === notApplicable ? "muted" : "input" };
      });
    }),
    frozen: 4,
    filter: true,
    // printed in two halves, each with the ids: what is done, and what is filled in
    halves: {
      first: keys.findIndex((key) => filledIn.includes(key)),
      again: keys.indexOf("id") + 1,
      head: [words.header(view.draft.connector.name)],
    },
  };
}

function rowOf(view: AupView, procedure: AupProcedure, index: number): Partial<Record<AupColumn, string | number>> {
  const { words, terms, lang, topicLabel, catalogue } = view;
  const sizes = procedure.parameters.flatMap((one) => (one.kind === "size" ? [one] : []));
  const day = procedure.parameters.find(
    ({ kind, name }) => kind === "date" && name !== "periodFrom" && name !== "periodTo",
  );
  const dateIn = (parameter: AupProcedure["parameters"][number] | undefined) =>
    parameter ? (parameter.value ?? "") : notApplicable;
  const named = (name: string) => procedure.parameters.find((one) => one.name === name);
  const [only] = sizes;
  return {
    number: index + 1,
    items: rangesOf(wordsIn[lang], procedure.items),
    topic: topicLabel(procedure.topic),
    id: procedure.id,
    technique: terms.techniques[procedure.technique],
    work: words.works[procedure.work],
    text: plainText(filledText(view, procedure)),
    drawnFrom: plainText(populationOf(view, procedure)),
    form: catalogue(procedure.id)?.finding[lang] ?? "",
    agreed:
      sizes.length > 1 ? sizes.map(({ name, value }) => `${name}=${value}`).join("\n") : (only?.value ?? notApplicable),
    population: sizes.length === 0 ? notApplicable : "",
    examined: sizes.length === 0 ? notApplicable : "",
    from: dateIn(named("periodFrom")),
    to: dateIn(named("periodTo")),
    day: dateIn(day),
  };
}

function reportSheet({ draft, words, lang }: AupView): SheetSpec {
  const { engagement, banks, connector } = draft;
  const known: Readonly<Record<AupFact, string>> = {
    id: `aup-${draft.asOf}`,
    practitioner: engagement.practitioner ?? "",
    date: "",
    periodFrom: engagement.period?.from ?? "",
    periodTo: engagement.period?.to ?? "",
    users: banks.map(({ name }) => name).join("\n"),
    scope: connector.apiService ?? "",
    apiService: connector.apiService === null ? "" : aupYesNo.yes[lang],
  };
  return {
    name: words.sheets.report,
    title: words.sheets.report,
    notes: words.reportNotes,
    columns: [
      { header: aupFactColumns.fact[lang], width: 28 },
      { header: aupFactColumns.value[lang], width: 44 },
      { header: aupFactColumns.note[lang], width: 60 },
    ],
    rows: (Object.keys(aupFacts) as AupFact[]).map((fact) => [
      { text: aupFacts[fact][lang], look: "strong" },
      { text: known[fact], look: "input" },
      { text: words.factNotes[fact], look: "muted" },
    ]),
  };
}

function matrixSheet(view: AupView): SheetSpec {
  const { draft, words, lang, topicLabel } = view;
  return {
    name: words.sheets.matrix,
    title: words.matrixCaption,
    notes: [...words.matrixNotes, words.matrixLead, proofText(view)],
    columns: [
      { header: aupMatrixColumns.item[lang], width: 8 },
      { header: aupMatrixColumns.topic[lang], width: 36 },
      { header: aupMatrixColumns.procedures[lang], width: 36 },
      ...draft.banks.map(({ name }) => ({ header: name, width: 28 })),
    ],
    rows: matrixOf(view).map((row) => [
      { text: row.no, look: "number" },
      topicLabel(row.topic),
      row.procedures.join("\n"),
      ...draft.banks.map((_, bank) => needText(view, row, bank)),
    ]),
    frozen: 2,
  };
}

/** With one bank the matrix says it all, unless an agreement could save something or something is beyond procedures. */
function banksSheet({ draft, words, topicLabel, join }: AupView): readonly SheetSpec[] {
  const rows = draft.banks.flatMap(({ name, needs, beyond, agreements }) => [
    [name, words.need, words.needs(new Set(needs.flatMap(({ procedures }) => procedures)).size)],
    ...agreements.map(({ evidence, topics, procedures }) => [
      name,
      `${words.wouldSave}: ${evidence}`,
      `${words.saves(topics.length, procedures.length)}\n${join(procedures)}`,
    ]),
    ...beyond.map(({ item, topic, code, evidence = "", subjects = [] }) => [
      name,
      `${words.item} ${item}: ${topicLabel(topic)}`,
      words.beyond[code](evidence, join(subjects)),
    ]),
  ]);
  return [
    {
      name: words.sheets.banks,
      title: words.sheets.banks,
      notes: words.banksNotes,
      columns: [
        { header: words.bank, width: 28 },
        { header: words.need, width: 44 },
        { header: words.why, width: 70 },
      ],
      rows,
    },
  ];
}
