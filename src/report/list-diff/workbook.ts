import type { Checklist, ChecklistItem, Dataset } from "../../dataset/dataset.ts";
import type { ChecklistDiff, ItemDiff, ItemDifferenceKind } from "../../engine/checklist-diff.ts";
import type { Language } from "../../schema/text.ts";
import { sayOr } from "../lookup.ts";
import { wordsIn } from "../words/index.ts";
import type { Look } from "../workbook/looks.ts";
import type { SheetCell, SheetSpec } from "../workbook/write.ts";
import { type DiffRow, type ListDiffView, listDiffView, titleOf } from "./view.ts";

/**
 * Two checklists side by side as a workbook: the differences, and the whole list of the right in the form's columns with added items and
 * changed places marked, by colour and in words, as a bank should show them to a connector [M-31].
 * Example: `await renderListDiffBook(diff, dataset, [a, b], {lang: "ja", date: "2026-11-22"})`. Errors: none. Source: contract §6, M-31.
 */
export async function renderListDiffBook(
  diff: ChecklistDiff,
  dataset: Dataset,
  [left, right]: readonly [Checklist, Checklist],
  { lang, date }: { readonly lang: Language; readonly date: string },
): Promise<Uint8Array> {
  const view = listDiffView(diff, dataset, lang, [left, right]);
  const sheets = [differences(view), wholeList(view, diff, dataset, right, lang)];
  const { writeBook } = await import("../workbook/write.ts");
  return writeBook({ title: view.words.title, language: lang, sheets, date, footer: view.words.footer });
}

const looks: Readonly<Record<ItemDiff["change"], Look>> = {
  added: "new",
  removed: "muted",
  changed: "changed",
  same: "plain",
};

function differences({ words, terms, summary, rows, same, notes }: ListDiffView): SheetSpec {
  const { columns } = words;
  const withCoverage = rows.some(({ coverage }) => coverage !== null);
  const cells = ({ item, change, label, differs, lines, coverage }: DiffRow): (SheetCell | string)[] => [
    { text: change, look: looks[item.change] },
    numberCell(item.left),
    numberCell(item.right),
    label,
    differs,
    lines.join("\n"),
    ...(withCoverage ? coverageCells(item, coverage) : []),
  ];
  return {
    name: words.sheets.differences,
    title: words.title,
    notes: [
      ...terms.map(([term, text]) => words.line(term, text)),
      ...summary,
      ...[same, ...notes].filter(Boolean),
      words.footer,
    ],
    columns: [
      { header: columns.change, width: 10 },
      { header: columns.left, width: 14 },
      { header: columns.right, width: 14 },
      { header: columns.item, width: 32 },
      { header: columns.differs, width: 18 },
      { header: columns.details, width: withCoverage ? 52 : 80 },
      ...(withCoverage
        ? [
            { header: columns.coverageLeft, width: 22 },
            { header: columns.coverageRight, width: 26 },
            { header: columns.effect, width: 12 },
          ]
        : []),
    ],
    rows: rows.map(cells),
    frozen: 3,
    filter: true,
  };
}

const coverageCells = (item: ItemDiff, coverage: DiffRow["coverage"]): SheetCell[] => [
  { text: coverage?.left ?? "", look: item.coverage?.left?.status ?? "plain" },
  { text: coverage?.right ?? "", look: item.coverage?.right?.status ?? "plain" },
  { text: coverage?.effect ?? "" },
];

const numberCell = (no: ItemDiff["left"]): SheetCell => ({ text: no ?? "", look: "number" });

/** Where in the form's columns each difference shows. */
const places: Readonly<Record<string, readonly ItemDifferenceKind[]>> = {
  no: ["number"],
  section: ["section"],
  item: ["wording", "revised"],
  subject: ["subject"],
  rules: ["rules"],
  clause: ["rules"],
  topics: ["topics", "proposed"],
};

function wholeList(
  { words, rows }: ListDiffView,
  diff: ChecklistDiff,
  dataset: Dataset,
  right: Checklist,
  lang: Language,
): SheetSpec {
  const { formColumns, columns } = words;
  const shown = new Map(rows.map((row) => [row.item, row]));
  const byNo = new Map(
    diff.items.flatMap((item) => (item.right === null ? [] : [[String(item.right), item] as const])),
  );
  const cells = (item: ChecklistItem): SheetCell[] => {
    const one = byNo.get(String(item.no));
    const row = one && shown.get(one);
    const look = (column: string): Look => {
      if (one?.change === "added") return "new";
      return places[column]?.some((kind) => one?.differs.includes(kind))
        ? "changed"
        : column === "no"
          ? "number"
          : "plain";
    };
    const mark =
      one?.change === "changed"
        ? words.because(words.changes.changed, row?.differs ?? "")
        : one?.change === "added"
          ? words.changes.added
          : "";
    const texts = textsOf(item, right, dataset, lang, words.comma);
    return [
      { text: mark, look: one ? looks[one.change] : "plain" },
      ...(["no", "section", "item", "subject", "rules", "clause", "topics"] as const).map((column) => ({
        text: texts[column],
        look: look(column),
      })),
    ];
  };
  return {
    name: words.sheets.list,
    title: right.title[lang],
    notes: [words.marked],
    columns: [
      { header: columns.change, width: 18 },
      { header: formColumns.no, width: 8 },
      { header: formColumns.section, width: 22 },
      { header: formColumns.item, width: 48 },
      { header: formColumns.subject, width: 14 },
      { header: formColumns.rules, width: 30 },
      { header: formColumns.clause, width: 20 },
      { header: formColumns.topics, width: 40 },
    ],
    rows: right.items.map(cells),
    frozen: 2,
    filter: true,
  };
}

function textsOf(item: ChecklistItem, list: Checklist, dataset: Dataset, lang: Language, comma: string) {
  const { subjects } = wordsIn[lang].terms;
  const rules = item.relatedRules ?? [];
  const documents = [...new Set(rules.map(({ document }) => document))];
  const clausesOf = (id: string) =>
    rules.filter(({ document, clause }) => document === id && clause !== "-").map(({ clause }) => clause);
  const own = (item.text ?? {}) as Readonly<Record<string, string>>;
  return {
    no: item.no,
    section: list.sections?.find(({ id }) => id === item.section)?.title[lang] ?? "",
    item: own[lang] ?? own.ja ?? own.en ?? item.label[lang],
    subject: item.subject ? subjects[item.subject] : "",
    rules: documents.map((id) => titleOf(id, lang, [list])).join("\n"),
    clause: documents.map((id) => clausesOf(id).join(comma)).join("\n"),
    topics: item.topics.map((id) => sayOr(dataset.topics.find((one) => one.id === id)?.label, lang, id)).join("\n"),
  };
}
