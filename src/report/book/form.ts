import type { ChecklistItem } from "../../dataset/dataset.ts";
import type { ItemResult, TopicResult } from "../../schema/result.ts";
import { askLines, evidenceName } from "../ask-text.ts";
import type { Telling } from "../derivation.ts";
import { shapes } from "../document.ts";
import { sayOr } from "../lookup.ts";
import { gradeWord, isBetter, labelOf, statusWord, whyOf } from "../reading.ts";
import { oneLine } from "../tidy.ts";
import { evidenceOf, isByProcedures, itemAsksOf, summaryOf, topicAsksOf } from "../view.ts";
import type { SheetCell, SheetColumn, SheetSpec } from "../workbook/write.ts";
import { keptOf } from "./kept.ts";

/** The checklist in the columns of its form [M-34], and beside them what the evidence says of each item. */
export function formSheet(telling: Telling): SheetSpec {
  const { words, look } = telling;
  const { book, phrases, caveats, terms, lang } = words;
  const { result, checklist, policy } = look;
  const bank = result.bank ?? phrases.noBank;
  // what a page's head has room for: 255 characters in all
  const running = [
    oneLine(result.checklist, 30),
    oneLine(result.connector.name, 50),
    oneLine(bank, 30),
    result.asOf,
  ].join("   ");
  const own = columnsOfForm(telling);
  const decisions = Object.values(terms.statuses);
  const beside: readonly SheetColumn[] = [
    { header: phrases.status, width: 15 },
    { header: phrases.potential, width: 13 },
    { header: phrases.basis, width: 13 },
    { header: phrases.evidence, width: 22 },
    { header: book.topicsAndReasons, width: 40, most: 60 },
    { header: book.questionsLeft, width: 60, most: 120 },
    { header: book.answered, width: 18, most: 80 },
    { header: book.decision, width: 14, choices: decisions },
  ];
  const title = book.formTitle(sayOr(checklist?.title, lang, result.checklist));
  const head = book.formHead(result.connector.name, bank, result.asOf, sayOr(policy?.title, lang, result.policy));
  return {
    name: book.sheets.form,
    title,
    notes: [
      head,
      summaryOf(words, look).join(phrases.space),
      caveats["not-mandatory"].text,
      book.formOwnWords + phrases.space + book.inputNote,
    ],
    columns: [...own, ...beside],
    frozen: 3,
    filter: true,
    halves: { first: own.length, again: 1, head: [running, caveats["not-mandatory"].short] },
    rows: result.items.map((item) => [...cellsOfForm(telling, item), ...cellsBeside(telling, item)]),
  };
}

function columnsOfForm({ words }: Telling): readonly SheetColumn[] {
  const { form } = words.book;
  return [
    { header: form.no, width: 7 },
    { header: form.section, width: 13 },
    { header: form.item, width: 28, most: 80 },
    { header: form.subject, width: 12 },
    { header: form.current, width: 34, most: 100 },
    { header: form.issue, width: 26, most: 80 },
    { header: form.plan, width: 26, most: 80 },
    { header: form.rules, width: 22 },
    { header: form.clauses, width: 14 },
    { header: form.notes, width: 18, most: 80 },
  ];
}

function cellsOfForm({ words, look }: Telling, item: ItemResult): readonly (SheetCell | string | number)[] {
  const { lang, terms, book } = words;
  const known = look.item(item.no);
  const section = look.checklist?.sections?.find(({ id }) => id === known?.section);
  const rules = rulesOf(look.checklist?.documents ?? [], known, lang);
  const kept = keptOf(known, lang);
  const input = (text = ""): SheetCell => ({ text, look: "input" });
  return [
    { text: item.no, look: "number" },
    section?.title[lang] ?? "",
    (kept.text ?? sayOr(known?.label, lang, "")) + (item.basis === "assumed" ? book.assumed : ""),
    terms.subjects[known?.subject ?? "absent"],
    input(kept.current),
    input(kept.issue),
    input(kept.plan),
    rules.map(({ title }) => title).join("\n"),
    rules.map(({ clauses }) => clauses.join(words.phrases.comma)).join("\n"),
    input(kept.notes),
  ];
}

/** The rules that an item refers to, each document once with its clauses. */
function rulesOf(
  documents: readonly { readonly id: string; readonly title: { readonly ja: string; readonly en: string } }[],
  item: ChecklistItem | undefined,
  lang: "ja" | "en",
): readonly { readonly title: string; readonly clauses: readonly string[] }[] {
  const rules = new Map<string, string[]>();
  for (const { document, clause } of item?.relatedRules ?? []) {
    const title = documents.find(({ id }) => id === document)?.title[lang] ?? document;
    rules.set(title, [...(rules.get(title) ?? []), clause]);
  }
  return [...rules].map(([title, clauses]) => ({ title, clauses }));
}

function cellsBeside(telling: Telling, item: ItemResult): readonly SheetCell[] {
  const { words, look } = telling;
  const { phrases, terms } = words;
  const better = isBetter(item.potential, item.status);
  return [
    statusCell(telling, item),
    better ? statusCell(telling, item, item.potential) : { text: phrases.none, look: "muted" },
    { text: terms.bases[item.basis] },
    { text: evidenceLines(telling, item).join("\n") },
    { text: [...item.codes.map((code) => whyOf(words, code)), ...item.topics.map(reasonLine)].join("\n") },
    { text: questionLines(telling, item).join("\n") },
    { text: settledLines(telling, item).join("\n") },
    { text: "", look: "input" },
  ];

  function reasonLine(topic: TopicResult): string {
    const label = sayOr(look.topic(topic.topic)?.label, words.lang, topic.topic);
    const grade = gradeWord(words, topic.grade, isByProcedures(topic));
    const [code] = topic.codes;
    const why = topic.status === "covered" || code === undefined ? grade : labelOf(words, code);
    return `${shapes[topic.status]} ${phrases.line(label, why)}`;
  }
}

export const statusCell = ({ words }: Telling, item: ItemResult, status = item.status): SheetCell => ({
  text: `${shapes[status]} ${statusWord(words, status, item.basis)}`,
  look: status,
});

function evidenceLines({ words, look }: Telling, item: ItemResult): readonly string[] {
  const ids = [...new Set(item.topics.flatMap(evidenceOf))].toSorted();
  return ids.map((id) => {
    const until = look.evidence(id)?.validUntil;
    const name = evidenceName(words, look, id);
    return typeof until === "string" ? words.book.untilOn(name, until) : name;
  });
}

/** Every question once, at the first item that it serves; the others point to it. */
function questionLines({ words, look }: Telling, item: ItemResult): readonly string[] {
  const { phrases, lang } = words;
  const ofTopics = topicAsksOf(look)
    .filter(({ items }) => items.some((no) => String(no) === String(item.no)))
    .map((ask) => {
      const label = sayOr(look.topic(ask.topic)?.label, lang, ask.topic);
      const [first] = ask.items;
      const here = first === undefined || String(first) === String(item.no);
      const text = here ? askLines(words, look, ask).join(phrases.space) : words.book.askedAt(String(first));
      return `- ${phrases.line(label, text)}`;
    });
  const ofItem = itemAsksOf(look)
    .filter(({ items }) => items.some((no) => String(no) === String(item.no)))
    .flatMap((ask) =>
      ask.code === "no-topic"
        ? [words.book.itemAsItStands(String(item.no))]
        : askLines(words, look, { ...ask, items: [item.no] }),
    )
    .map((line) => `- ${line}`);
  return [...ofTopics, ...ofItem];
}

function settledLines({ words, look }: Telling, item: ItemResult): readonly string[] {
  const { book, phrases, lang } = words;
  return look.result.settled
    .filter((one) => String(one.item) === String(item.no))
    .flatMap(({ topics, on, validUntil, text }) => {
      const labels = topics.map((id) => sayOr(look.topic(id)?.label, lang, id)).join(phrases.comma);
      return [book.settledBy(labels || phrases.wholeItem, on, validUntil), ...(text === undefined ? [] : [text])];
    });
}
