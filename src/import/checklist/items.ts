import type { Checklist, ChecklistItem, Dataset } from "../../dataset/dataset.ts";
import { plainText } from "../../schema/likeness.ts";
import type { ItemNo, Text } from "../../schema/text.ts";
import { readItemNo } from "./number.ts";
import { type Finder, finderFor, isLikeItem, isSameItem, langOf, rounded } from "./propose.ts";
import type { ChecklistReport, ChecklistWarning, OriginBecause } from "./reading.ts";
import type { ItemRow } from "./rows.ts";
import { Documents } from "./rules.ts";
import { subjectIn } from "./words.ts";

export interface ItemsMade {
  readonly items: readonly ChecklistItem[];
  readonly sections: NonNullable<Checklist["sections"]>;
  readonly documents: NonNullable<Checklist["documents"]>;
  readonly origins: ChecklistReport["origins"];
  readonly warnings: readonly ChecklistWarning[];
}

interface Origin {
  readonly item: ChecklistItem;
  readonly because: OriginBecause;
  readonly score: number;
}

/** Characters of a text that name an item in a table. */
const labelLength = 60;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what a YAML file may not hold
const unsayable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Surrogate}/gu;

/** The rows as items of a checklist; nothing that was only guessed stands outside `proposed`. */
export function itemsOf(rows: readonly ItemRow[], dataset: Dataset, base: Checklist, isForm: boolean): ItemsMade {
  const documents = new Documents(dataset.checklists);
  const finder = finderFor(dataset, base);
  const sections = sectionsOf(rows, base);
  const warnings: ChecklistWarning[] = [];
  const origins: ChecklistReport["origins"][number][] = [];
  const notRead = new Map<string, ItemNo[]>();
  const items = rows.map((row): ChecklistItem => {
    const say = (role: keyof ItemRow["texts"]) => clean(row.texts[role] ?? "");
    const text = say("item");
    const lang = langOf(text);
    const origin = originOf(row, text, base, finder, isForm, warnings);
    if (origin) origins.push({ no: row.no, origin: origin.item.no, because: origin.because, score: origin.score });
    const rules = documents.rulesIn(say("rules"), say("clause"));
    const subject = subjectIn(say("subject"));
    if (subject === null && say("subject") !== "")
      notRead.set(say("subject"), [...(notRead.get(say("subject")) ?? []), row.no]);
    const section = sections.find(({ written }) => written === row.section);
    const proposed = proposalsFor(text, rules, origin, finder, base);
    const answers = {
      ...(say("current") && { current: say("current") }),
      ...(say("issue") && { issue: say("issue") }),
      ...(say("plan") && { plan: say("plan") }),
      ...(say("notes") && { notes: say("notes") }),
    };
    return {
      no: row.no,
      label: labelOf(text, lang, origin?.item),
      text: lang === "ja" ? { ja: text } : { en: text },
      ...(section && { section: section.id }),
      ...(origin && { origin: { checklist: base.id, no: origin.item.no } }),
      topics: [],
      ...(proposed && { proposed }),
      basis: "supplied",
      ...(subject && { subject }),
      ...(rules.length > 0 && { relatedRules: [...rules] }),
      ...(Object.keys(answers).length > 0 && { answers }),
    };
  });
  for (const [written, nos] of notRead) warnings.push({ code: "subject-not-read", written, nos });
  return {
    items,
    sections: sections.map(({ id, title }) => ({ id, title })),
    documents: [...documents.all],
    origins,
    warnings,
  };
}

/** A YAML file holds neither control characters nor marks that reorder what a reader sees. */
export const clean = (text: string): string => text.replaceAll("\t", " ").replace(unsayable, "").trim();

function labelOf(text: string, lang: "ja" | "en", origin: ChecklistItem | undefined): Text {
  const line = text.split("\n", 1)[0] ?? text;
  const letters = [...line];
  const short = letters.length > labelLength ? `${letters.slice(0, labelLength - 1).join("")}…` : line;
  const other = lang === "ja" ? "en" : "ja";
  // in the other language the words of the item of origin; else the text as it is, rather than none
  const known = origin && origin.topics.length > 0 ? origin.label[other] : short;
  return lang === "ja" ? { ja: short, en: known } : { ja: known, en: short };
}

/** Told by the file, or the same number and a text that is near; by the number alone only in FISC's own form. */
function originOf(
  { no, texts }: ItemRow,
  text: string,
  base: Checklist,
  finder: Finder,
  isForm: boolean,
  warnings: ChecklistWarning[],
): Origin | undefined {
  const known = (number: unknown) => base.items.find((item) => String(item.no) === String(number));
  const hits = finder.items(text);
  const scoreOf = (item: ChecklistItem) => rounded(hits.find((hit) => hit.item === item)?.score ?? 0);
  if (texts.origin !== undefined && !/^[-―—なし無]*$/u.test(texts.origin)) {
    const item = known(readItemNo(texts.origin));
    if (item) return { item, because: "column", score: scoreOf(item) };
    warnings.push({ code: "origin-not-known", no, written: texts.origin });
    return undefined;
  }
  const item = known(no);
  if (!item) return undefined;
  const first = hits[0]?.item === item;
  if (first && isSameItem(scoreOf(item), langOf(text)))
    return { item, because: "number-and-text", score: scoreOf(item) };
  return isForm ? { item, because: "number-in-form", score: scoreOf(item) } : undefined;
}

function proposalsFor(
  text: string,
  rules: ReturnType<Documents["rulesIn"]>,
  origin: Origin | undefined,
  finder: Finder,
  base: Checklist,
): ChecklistItem["proposed"] {
  const topics = finder.topics(text, rules, origin?.item);
  const [hit] = origin ? [] : finder.items(text);
  const near = hit && isLikeItem(hit.score, langOf(text)) ? hit : undefined;
  if (topics.length === 0 && !near) return undefined;
  return {
    review: "proposed",
    ...(topics.length > 0 && { topics: topics.map(({ from, ...one }) => ({ ...one, from: [...from] })) }),
    ...(near && { origin: { checklist: base.id, no: near.item.no, score: rounded(near.score) } }),
  };
}

interface Section {
  readonly id: string;
  readonly title: Text;
  readonly written: string;
}

/** Sections in the order of the rows; those that the base has, by its ids and in both languages. */
function sectionsOf(rows: readonly ItemRow[], base: Checklist): readonly Section[] {
  const written = [...new Set(rows.map(({ section }) => section))].filter(Boolean);
  const bare = (text: string) => plainText(text.replace(/^\s*[\p{L}\d]{1,3}\s*[.．:：)、]\s*/u, ""));
  const used = new Set<string>();
  return written.map((text, index) => {
    const known = base.sections?.find(
      ({ id, title }) => !used.has(id) && [title.ja, title.en].some((one) => bare(one) === bare(text)),
    );
    if (known) used.add(known.id);
    const title = clean(text);
    return { id: known?.id ?? `section-${index + 1}`, title: known?.title ?? { ja: title, en: title }, written: text };
  });
}
