import type { Checklist, Dataset } from "../../dataset/dataset.ts";
import type { ChecklistDiff, ItemCoverage, ItemDiff } from "../../engine/checklist-diff.ts";
import type { Language } from "../../schema/text.ts";
import type { Tone } from "../layout/colour.ts";
import { sayOr } from "../lookup.ts";
import { labelOf, rangesOf, statusWord } from "../reading.ts";
import { wordsIn } from "../words/index.ts";
import { markedWording } from "./parts.ts";
import { type ListDiffWords, listDiffWords } from "./words.ts";

/** What a diff says in one language, before it is text, Markdown or a workbook. */
export interface ListDiffView {
  readonly words: ListDiffWords;
  readonly terms: readonly (readonly [string, string])[];
  readonly summary: readonly string[];
  readonly rows: readonly DiffRow[];
  readonly same: string;
  readonly notes: readonly string[];
}
export interface DiffRow {
  readonly item: ItemDiff;
  readonly mark: string;
  readonly no: string;
  readonly label: string;
  readonly change: string;
  readonly differs: string;
  readonly lines: readonly string[];
  readonly coverage: {
    readonly left: string;
    readonly right: string;
    readonly effect: string;
    readonly tone: Tone;
  } | null;
}

const marks = { added: "+", removed: "-", changed: "~", same: "=" } as const;
const tones = { better: "good", worse: "warn" } as const;

export function listDiffView(
  diff: ChecklistDiff,
  dataset: Dataset,
  lang: Language,
  lists: readonly Checklist[],
): ListDiffView {
  const words = listDiffWords[lang];
  const of = ({ title, id, items }: ChecklistDiff["lists"]["left"]) => words.list(title[lang], id, items);
  const { connector } = diff;
  const policy = dataset.policies.find(({ id }) => id === connector?.policy);
  const moved = (item: ItemDiff) => (item.coverage?.change ?? "same") !== "same";
  const shown = diff.items.filter((item) => item.change !== "same" || moved(item));
  const same = diff.items.flatMap((item) => (shown.includes(item) ? [] : (item.right ?? [])));
  const unknown = diff.items.flatMap((item) => (item.wordingUnknown ? (item.right ?? []) : []));
  const worded = diff.items.flatMap(({ wording }) => wording ?? []);
  return {
    words,
    terms: [
      [words.left, of(diff.lists.left)],
      [words.right, of(diff.lists.right)],
      ...(connector
        ? [
            [
              words.connector,
              words.terms(connector.name, connector.asOf, sayOr(policy?.title, lang, connector.policy), connector.bank),
            ] as const,
          ]
        : []),
    ],
    summary: [
      shown.length === 0 ? words.nothing : words.counts(diff.counts),
      ...(connector ? [words.coverageCounts(connector.changes)] : []),
    ],
    rows: shown.map((item) => rowOf(item, dataset, lang, lists)),
    same: same.length > 0 ? words.same(rangesOf(wordsIn[lang], same)) : "",
    notes: [
      ...(worded.length > 0 ? [words.legend] : []),
      ...(worded.some((one) => one.of === "label") || diff.items.some((item) => item.revised)
        ? [words.labelsOnly]
        : []),
      ...(unknown.length > 0 ? [words.wordingUnknown(rangesOf(wordsIn[lang], unknown))] : []),
    ],
  };
}

function rowOf(item: ItemDiff, dataset: Dataset, lang: Language, lists: readonly Checklist[]): DiffRow {
  const words = listDiffWords[lang];
  const text = (no: ItemDiff["left"]) => (no === null ? null : String(no));
  return {
    item,
    mark: marks[item.change],
    no: words.no(text(item.left), text(item.right)),
    label: item.label[lang],
    change: words.changes[item.change],
    differs: item.differs.map((kind) => words.differs[kind]).join(words.comma),
    lines: linesOf(item, dataset, lang, lists),
    coverage: coverageOf(item, lang),
  };
}

/** One line for each thing that differs, and what is uncertain about the match. */
function linesOf(item: ItemDiff, dataset: Dataset, lang: Language, lists: readonly Checklist[]): readonly string[] {
  const words = listDiffWords[lang];
  const { terms, phrases } = wordsIn[lang];
  const isNew = item.change === "added" || item.change === "removed";
  const line = (kind: keyof ListDiffWords["differs"], text: string) => words.line(words.differs[kind], text);
  const topics = (ids: readonly string[]) =>
    ids.map((id) => sayOr(dataset.topics.find((one) => one.id === id)?.label, lang, id));
  const rules = (all: readonly string[]) => ruleTexts(all, lang, lists);
  const parts = ({ added, removed }: ItemDiff["topics"], say: (all: readonly string[]) => readonly string[]) =>
    [
      ...(added.length > 0 ? [isNew ? say(added).join(words.comma) : words.added(say(added).join(words.comma))] : []),
      ...(removed.length > 0
        ? [isNew ? say(removed).join(words.comma) : words.removed(say(removed).join(words.comma))]
        : []),
    ].join(phrases.space === "" ? "。" : "; ");
  const has = (kind: ItemDiff["differs"][number]) => item.differs.includes(kind);
  const wording = item.wording?.[lang] ?? item.wording?.[lang === "ja" ? "en" : "ja"];
  const subject = (one: ItemDiff["subject"]["left"]) => (one ? terms.subjects[one] : words.none);
  const usable = (one: boolean) => (one ? words.yes : words.no_);
  const count = (all: readonly string[]) => words.topicCount(all.length);
  const section = (one: ItemDiff["section"]["left"]) => one?.[lang] ?? words.none;
  return [
    ...(item.candidates.length > 0 ? [words.candidates(item.candidates.join(words.comma))] : []),
    ...(has("number") && item.matchedBy ? [words.matched[item.matchedBy]] : []),
    ...(wording ? [line("wording", markedWording(wording.left, wording.right))] : []),
    ...(item.revised
      ? [words.because(line("revised", item.revised.change[lang]), item.revised.sources.join(words.comma))]
      : []),
    ...(item.topics.added.length + item.topics.removed.length > 0 ? [line("topics", parts(item.topics, topics))] : []),
    ...(has("proposed") ? [line("proposed", words.fromTo(count(item.proposed.left), count(item.proposed.right)))] : []),
    ...(has("subject") ? [line("subject", words.fromTo(subject(item.subject.left), subject(item.subject.right)))] : []),
    ...(has("usable") ? [line("usable", words.fromTo(usable(item.usable.left), usable(item.usable.right)))] : []),
    ...(item.rules.added.length + item.rules.removed.length > 0 ? [line("rules", parts(item.rules, rules))] : []),
    ...(has("section") ? [line("section", words.fromTo(section(item.section.left), section(item.section.right)))] : []),
  ];
}

/** `fisc-security-guidelines 実142` and its like, the clauses of one document together behind its title. */
function ruleTexts(rules: readonly string[], lang: Language, lists: readonly Checklist[]): readonly string[] {
  const clauses = new Map<string, string[]>();
  for (const rule of rules) {
    const [id = "", ...clause] = rule.split(" ");
    clauses.set(id, [...(clauses.get(id) ?? []), clause.join(" ")]);
  }
  return [...clauses].map(([id, all]) =>
    [titleOf(id, lang, lists), all.filter((clause) => clause !== "-").join(listDiffWords[lang].comma)].join(" ").trim(),
  );
}

/** The title of a document that one of the lists names. */
export const titleOf = (id: string, lang: Language, lists: readonly Checklist[]): string =>
  lists.flatMap(({ documents = [] }) => documents).find((one) => one.id === id)?.title[lang] ?? id;

function coverageOf({ coverage }: ItemDiff, lang: Language): DiffRow["coverage"] {
  if (!coverage) return null;
  const words = listDiffWords[lang];
  const all = wordsIn[lang];
  const say = (side: ItemCoverage | null) =>
    side === null
      ? "-"
      : words.because(
          statusWord(all, side.status, side.basis),
          side.codes.map((code) => labelOf(all, code)).join(words.comma),
        );
  const { change } = coverage;
  const tone: Tone = change === "better" || change === "worse" ? tones[change] : "plain";
  return { left: say(coverage.left), right: say(coverage.right), effect: words.coverageChanges[change], tone };
}
