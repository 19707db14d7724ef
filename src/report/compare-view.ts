import type { Dataset } from "../dataset/dataset.ts";
import type {
  Change,
  Comparison,
  EvidenceChange,
  ItemChange,
  ItemSide,
  TopicChange,
  TopicSide,
} from "../engine/compare.ts";
import type { Ask, EvidenceResult, ItemStatus, Result } from "../schema/result.ts";
import { askLines, evidenceName } from "./ask-text.ts";
import type { Node } from "./derivation.ts";
import type { Tone } from "./layout/colour.ts";
import { type Lookup, lookupFor, sayOr } from "./lookup.ts";
import { overlayLines } from "./overlays.ts";
import { gradeWord, isBetter, labelOf, rangesOf, shortDigest, statusWord, whyOf } from "./reading.ts";
import { countsInWords, obstaclesOf, policyInWords, useOf } from "./view.ts";
import { wordsIn } from "./words/index.ts";
import type { Words } from "./words/words.ts";

/** What a comparison says in one language, before it is plain text or Markdown. */
export interface CompareSheet {
  readonly words: Words;
  /** The term, then both sides; null where the right is the same. */
  readonly terms: readonly (readonly [term: string, left: string, right: string | null])[];
  readonly notes: readonly string[];
  readonly lead: string;
  readonly summary: readonly string[];
  readonly rows: readonly ItemRow[];
  readonly unchanged: readonly string[];
  readonly details: readonly { readonly title: string; readonly nodes: readonly Node[] }[];
  readonly evidence: readonly Node[];
  readonly evidenceSame: string;
  readonly asks: readonly { readonly heading: string; readonly entries: readonly string[] }[];
  readonly caveats: readonly { readonly heading: string; readonly lines: readonly string[] }[];
}
export interface ItemRow {
  readonly no: string;
  readonly label: string;
  readonly left: StatusText | null;
  readonly right: StatusText | null;
  readonly change: string;
  readonly tone: Tone;
  readonly inside: string;
}
export interface StatusText {
  readonly status: ItemStatus;
  readonly text: string;
  /** Where it could become better. */
  readonly could: string;
}

/** `brief` for a terminal: labels instead of sentences, and only the questions that are to be asked now. */
interface View {
  readonly words: Words;
  readonly comparison: Comparison;
  readonly left: Lookup;
  readonly right: Lookup;
  readonly brief: boolean;
}

/** Shapes of plain ASCII beside the word of a change, never in its place. */
const marks = {
  better: "(+)",
  worse: "(-)",
  same: "(=)",
  other: "(*)",
  inside: "(~)",
  "only-left": "(<)",
  "only-right": "(>)",
} as const satisfies Record<Change | "inside", string>;

const tones = {
  better: "good",
  worse: "warn",
  same: "plain",
  other: "plain",
  "only-left": "plain",
  "only-right": "plain",
} as const satisfies Record<Change, Tone>;

export function compareSheet(
  comparison: Comparison,
  dataset: Dataset,
  lang: "ja" | "en",
  brief: boolean,
): CompareSheet {
  const [left, right] = lookupsFor(comparison, dataset);
  const view: View = { words: wordsIn[lang], comparison, left, right, brief };
  const { words } = view;
  const changed = inOrder(view).filter(isShown);
  const [lead = "", ...summary] = summaryOf(view);
  const kept = comparison.evidence.filter(({ change }) => change === "same");
  const caveats = [
    { heading: words.compare.caveatsGone, codes: comparison.caveats.gone },
    { heading: words.compare.caveatsNew, codes: comparison.caveats.new },
  ];
  return {
    words,
    terms: termsOf(view),
    notes: notesOf(view),
    lead,
    summary,
    rows: changed.map((item) => itemRow(view, item)),
    unchanged: unchangedOf(view),
    details: changed.flatMap((item) => {
      const nodes = topicNodes(view, item);
      const row = itemRow(view, item);
      return nodes.length === 0 ? [] : [{ title: words.phrases.itemHeading(row.no, row.label), nodes }];
    }),
    evidence: comparison.evidence.filter(({ change }) => change !== "same").map((one) => evidenceNode(view, one)),
    evidenceSame:
      kept.length === 0
        ? ""
        : words.compare.evidenceSame(kept.map(({ id }) => evidenceName(words, left, id)).join(words.phrases.comma)),
    asks: asksOf(view),
    caveats: caveats
      .map(({ heading, codes }) => ({
        heading,
        lines: codes.map((code) => words.caveats[code][brief ? "short" : "text"]),
      }))
      .filter(({ lines }) => lines.length > 0),
  };
}

/** Each side's ids are looked up in its own checklist and policy. */
export function lookupsFor(comparison: Comparison, dataset: Dataset): readonly [Lookup, Lookup] {
  const lookup = (side: "left" | "right") => {
    const result: Result = {
      schema: "certmap/result@1",
      ...comparison.terms[side],
      summary: comparison.summary[side],
      evidence: comparison.evidence.flatMap((one) => one[side] ?? []),
      items: comparison.items.flatMap((one) => (one[side] ? [{ ...one[side], topics: [] }] : [])),
      asks: [],
      settled: [],
      duties: [],
      superfluous: [],
      unused: [],
      caveats: [],
    };
    return lookupFor(result, dataset);
  };
  return [lookup("left"), lookup("right")];
}

function termsOf({ words, left, right }: View): CompareSheet["terms"] {
  const { phrases, lang } = words;
  const of = (look: Lookup): readonly (readonly [string, string])[] => {
    const { connector, asOf, bank, checklist, policy, dataset } = look.result;
    return [
      [phrases.connector, connector.name],
      [phrases.apiService, connector.apiService ?? phrases.notKnown],
      [phrases.asOf, asOf],
      [phrases.checklist, sayOr(look.checklist?.title, lang, checklist)],
      [phrases.policy, sayOr(look.policy?.title, lang, policy)],
      [phrases.bank, bank ?? phrases.noBank],
      ...(dataset.overlays.length > 0
        ? ([[words.overlay.label, overlayLines(words, look).join(phrases.comma)]] as const)
        : []),
      [phrases.dataset, `${dataset.version} ${shortDigest(dataset.digest)}`],
    ];
  };
  const other = of(right);
  return of(left).map(([term, text], index) => {
    const [, there = ""] = other[index] ?? [];
    return [term, text, there === text ? null : there];
  });
}

function notesOf({ words, comparison: { differs }, left, right }: View): readonly string[] {
  const { compare } = words;
  const choices = differs.includes("policy")
    ? [
        [compare.left, policyInWords(words, left)],
        [compare.right, policyInWords(words, right)],
      ].flatMap(([side = "", text = ""]) => (text === "" ? [] : [compare.policyOf(side, text)]))
    : [];
  return [
    compare.direction,
    ...(differs.includes("checklist") ? [compare.otherChecklist] : []),
    ...(differs.includes("dataset") ? [compare.otherDataset] : []),
    ...choices,
  ];
}

/** A topic is shown where its status, its grade or its reasons differ; not where only the name of the document does. */
const shownTopics = ({ left, right, topics }: ItemChange): readonly TopicChange[] =>
  left && right
    ? topics.filter(
        ({ change, differs }) =>
          change !== "same" || differs.some((one) => one !== "potential" && one !== "evidence" && one !== "by"),
      )
    : [];

const isShown = (item: ItemChange): boolean =>
  item.change !== "same" || item.differs.some((one) => one !== "topics") || shownTopics(item).length > 0;

const isUsable = ({ left, right }: View, item: ItemChange): boolean =>
  (item.left !== null && left.isUsable(item.left.no)) || (item.right !== null && right.isUsable(item.right.no));

/** The usable ones first, as in every report. */
function inOrder(view: View): readonly ItemChange[] {
  const { items } = view.comparison;
  return [...items.filter((item) => isUsable(view, item)), ...items.filter((item) => !isUsable(view, item))];
}

function summaryOf(view: View): readonly string[] {
  const { words, comparison, left, right } = view;
  const { compare } = words;
  const usable = comparison.items.filter((item) => isUsable(view, item));
  const { gone, new: come, changed } = comparison.asks;
  const quiet = comparison.items.every((item) => !isShown(item)) && gone.length + come.length + changed.length === 0;
  const nothing = quiet && comparison.evidence.every(({ change }) => change === "same");
  const whole = compare.summaryAll(comparison.items.length, changeCounts(words, comparison.items));
  const ofUsable = [left, right].every(({ result }) => result.summary.usable.items > 0);
  const statuses = [left, right].map(({ result: { summary } }, index) =>
    compare.statusOf(
      index === 0 ? compare.left : compare.right,
      countsInWords(words, ofUsable ? summary.usable : summary.all),
    ),
  );
  const first = usable.length > 0 ? [compare.summaryUsable(usable.length, changeCounts(words, usable))] : [];
  return [
    ...(ofUsable ? [...first, ...statuses, whole] : [...first, whole, ...statuses]),
    nothing ? compare.nothing : compare.askCounts(gone.length, come.length, changed.length),
  ];
}

/** Better, worse and same are always said, the rest where there is any. */
function changeCounts({ compare, phrases }: Words, items: readonly ItemChange[]): string {
  const of = (change: Change) => items.filter((item) => item.change === change);
  const counted = (change: Change) => compare.counted(of(change).length, compare.changes[change]);
  const rest = (["other", "only-left", "only-right"] as const).filter((change) => of(change).length > 0);
  return [
    counted("better"),
    counted("worse"),
    compare.sameCounted(of("same").length, of("same").filter(isShown).length),
    ...rest.map(counted),
  ].join(phrases.comma);
}

function itemRow(view: View, item: ItemChange): ItemRow {
  const { words, left, right } = view;
  const { compare, phrases, lang } = words;
  const nos = [item.left, item.right].flatMap((side) => (side ? [String(side.no)] : []));
  const [no = "", other = no] = nos;
  const known = item.left ? left.item(item.left.no) : item.right ? right.item(item.right.no) : undefined;
  const topics = shownTopics(item);
  const count = (change: Change) => topics.filter((topic) => topic.change === change).length;
  const counts = (["better", "worse", "only-left", "only-right", "same"] as const)
    .filter((change) => count(change) > 0)
    .map((change) => compare.counted(count(change), change === "same" ? compare.grounds : compare.changes[change]));
  return {
    no: other === no ? no : compare.movedNo(no, other),
    label: sayOr(known?.label, lang, ""),
    left: item.left && statusText(words, item.left),
    right: item.right && statusText(words, item.right),
    change: item.change === "same" ? `${marks.inside} ${compare.inside}` : changeWord(words, item.change),
    tone: tones[item.change],
    inside: counts.length > 0 ? compare.topicsChanged(counts.join(phrases.comma)) : "",
  };
}

const changeWord = ({ compare }: Words, change: Change): string => `${marks[change]} ${compare.changes[change]}`;

const statusText = (words: Words, { status, potential, basis }: ItemSide): StatusText => ({
  status,
  text: statusWord(words, status, basis),
  could: isBetter(potential, status) ? words.phrases.couldBe(statusWord(words, potential, basis)) : "",
});

/** The rest, those of the same status together. */
function unchangedOf({ words, comparison }: View): readonly string[] {
  const numbers = new Map<string, (string | number)[]>();
  for (const item of comparison.items) {
    if (!item.left || !item.right || isShown(item)) continue;
    const status = statusWord(words, item.left.status, item.left.basis);
    const [no, other] = [item.left.no, item.right.no];
    const said = String(no) === String(other) ? no : words.compare.movedNo(String(no), String(other));
    numbers.set(status, [...(numbers.get(status) ?? []), said]);
  }
  return [...numbers].map(([status, nos]) =>
    words.compare.unchanged(words.compare.serves(rangesOf(words, nos), nos.length === 1), status),
  );
}

/** The changed topics of an item; those that changed alike, and for the same reasons, together. */
function topicNodes(view: View, item: ItemChange): readonly Node[] {
  const { words, left, right } = view;
  const { compare, phrases, lang } = words;
  const codes = item.differs.includes("codes")
    ? (["left", "right"] as const).flatMap((side): Node[] => {
        const reasons = (item[side]?.codes ?? []).map((code) => reason(view, code));
        return reasons.length === 0 ? [] : [{ text: compare.ofItem(compare[side], reasons.join(phrases.comma)) }];
      })
    : [];
  const basis = item.left?.basis ?? item.right?.basis ?? "unknown";
  const sidesOf = (topic: TopicChange) =>
    (["left", "right"] as const).flatMap((side): Node[] => {
      const one = topic[side];
      return one ? [sideNode(view, side, one, item[side]?.basis ?? basis)] : [];
    });
  const groups = new Map<string, TopicChange[]>();
  for (const topic of shownTopics(item)) {
    const key = JSON.stringify([topic.change, sidesOf(topic)]);
    groups.set(key, [...(groups.get(key) ?? []), topic]);
  }
  const nodes = [...groups.values()].flatMap((group): Node[] => {
    const [first] = group;
    if (!first) return [];
    const labels = group.map(({ topic }) => sayOr((left.topic(topic) ?? right.topic(topic))?.label, lang, topic));
    const word = first.change === "same" ? `${marks.inside} ${compare.insideTopic}` : changeWord(words, first.change);
    const text = compare.topics(word, labels.join(phrases.comma));
    return [{ text, tone: tones[first.change], children: sidesOf(first) }];
  });
  return [...codes, ...nodes];
}

/** A reason inside a line is a label. */
const reason = ({ words }: View, code: Parameters<typeof labelOf>[1]): string =>
  words.compare.quoted(labelOf(words, code));

function sideNode(view: View, which: "left" | "right", side: TopicSide, basis: ItemSide["basis"]): Node {
  const { words, brief } = view;
  const { compare, phrases } = words;
  const look = view[which];
  const names = side.evidence.map((id) => evidenceName(words, look, id)).join(phrases.comma);
  const word = gradeWord(words, side.grade, side.by === "aup");
  const grade =
    side.grade === "none" ? compare.noGrade : phrases.ofGrade(word) + (names === "" ? "" : phrases.bracketed(names));
  const status = compare.standing(statusWord(words, side.status, basis), grade);
  const caps = side.caps.map(({ code, evidence, subject }) =>
    compare.capOf(reason(view, code), evidenceName(words, look, evidence), subject),
  );
  if (brief) {
    const labels = [...side.codes.filter((code) => !side.caps.some((cap) => cap.code === code))].map((code) =>
      reason(view, code),
    );
    return { text: phrases.line(compare[which], compare.because(status, [...labels, ...caps].join(phrases.comma))) };
  }
  const plain = phrases.reasonsWithoutCode;
  const none = side.by === "aup" ? plain.procedures : side.grade === "tested" ? plain.tested : plain.otherwise;
  const sentences = side.codes.length > 0 ? side.codes.map((code) => whyOf(words, code)) : [none];
  return {
    text: phrases.line(compare[which], status),
    children: [...sentences, ...caps].map((text) => ({ text })),
  };
}

function evidenceNode(view: View, { id, change, left, right }: EvidenceChange): Node {
  const { words } = view;
  const { compare, phrases } = words;
  const kind = {
    "became-usable": "better",
    "became-unusable": "worse",
    changed: "inside",
    same: "same",
    added: "only-right",
    removed: "only-left",
  } as const;
  const name = evidenceName(words, left ? view.left : view.right, id);
  const mark = marks[kind[change]];
  return {
    text: `${mark} ${phrases.line(name, compare.evidenceChanges[change])}`,
    tone: change === "became-usable" ? "good" : change === "became-unusable" ? "warn" : "plain",
    children: [
      ...(left ? [{ text: phrases.line(compare.left, evidenceText(view, left)) }] : []),
      ...(right ? [{ text: phrases.line(compare.right, evidenceText(view, right)) }] : []),
    ],
  };
}

function evidenceText({ words, brief }: View, one: EvidenceResult): string {
  const { compare, phrases } = words;
  const obstacles = obstaclesOf(one).flatMap(({ code, args }) =>
    code === null ? [] : [brief ? compare.quoted(labelOf(words, code)) : whyOf(words, code, args)],
  );
  const notes = one.notes.map(({ code, args }) =>
    brief ? compare.quoted(labelOf(words, code)) : whyOf(words, code, args),
  );
  const joint = brief ? phrases.comma : phrases.space;
  const until = one.validUntil === null ? "" : phrases.comma + phrases.untilDate(one.validUntil);
  return [
    compare.because(useOf(words, one) + until, obstacles.join(joint)),
    ...(notes.length > 0 ? [compare.noted(notes.join(joint))] : []),
  ].join(phrases.comma);
}

function asksOf(view: View): CompareSheet["asks"] {
  const { words, comparison, left, right, brief } = view;
  const { gone, new: come, changed } = comparison.asks;
  const { compare, phrases } = words;
  const settles = (list: Comparison["settled"]["gone"], ask: Ask) =>
    ask.kind !== "evidence" &&
    ask.items.length > 0 &&
    ask.items.every((no) =>
      list.some(
        ({ item, topics }) => String(item) === String(no) && (ask.kind !== "topic" || topics.includes(ask.topic)),
      ),
    );
  const because = (text: string, isSettled: boolean, why: string) => (isSettled ? text + phrases.bracketed(why) : text);
  const parts = [
    {
      heading: compare.gone,
      entries: gone.map((ask) =>
        because(askEntry(words, left, ask, !brief), settles(comparison.settled.new, ask), compare.settled),
      ),
    },
    {
      heading: compare.come,
      entries: come.map((ask) =>
        because(askEntry(words, right, ask, true), settles(comparison.settled.gone, ask), compare.lapsed),
      ),
    },
    {
      heading: compare.changed,
      entries: changed.flatMap((ask) =>
        brief
          ? [askEntry(words, right, ask.right, true)]
          : [
              phrases.line(compare.left, askEntry(words, left, ask.left, true)),
              phrases.line(compare.right, askEntry(words, right, ask.right, true)),
            ],
      ),
    },
  ];
  return parts.filter(({ entries }) => entries.length > 0);
}

/** A question about a topic names it and its items; `whole` also asks it. */
function askEntry(words: Words, look: Lookup, ask: Ask, whole: boolean): string {
  const { phrases } = words;
  const text = writtenText(words, ask) ?? askLines(words, look, ask).join(phrases.space);
  if (ask.kind !== "topic") return text;
  const label = sayOr(look.topic(ask.topic)?.label, words.lang, ask.topic);
  const about = label + phrases.bracketed(words.compare.serves(rangesOf(words, ask.items), ask.items.length === 1));
  return whole ? phrases.line(about, text) : about;
}

/** A saved result keeps what was asked then. */
export function writtenText({ lang }: Pick<Words, "lang">, ask: Ask): string | undefined {
  const { text } = ask as { readonly text?: Readonly<Record<string, string>> };
  return text?.[lang];
}
