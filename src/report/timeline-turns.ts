import type { Timeline } from "../engine/timeline.ts";
import type { Cause, ItemTurn, TimelineChange } from "../engine/timeline-changes.ts";
import type { Remedy } from "../engine/timeline-remedies.ts";
import type { ItemStatus } from "../schema/result.ts";
import type { ItemNo } from "../schema/text.ts";
import { evidenceName } from "./ask-text.ts";
import { type Lookup, sayOr } from "./lookup.ts";
import { labelOf, rangesOf, statusWord } from "./reading.ts";
import { dateIn } from "./words/dates.ts";
import type { Words } from "./words/words.ts";

/** What the calendar brings on one day, in one language: causes, what they do to items, and what would help. */
export interface ChangeRow {
  readonly date: string;
  readonly causes: readonly string[];
  readonly effects: readonly string[];
  readonly remedies: readonly string[];
  /** Whether any item's status changes, for the worse or for the better. */
  readonly turn: "worse" | "better" | "mixed" | "none";
}

/** A terminal shows the arrow in ASCII: the width of the other is not the same in every font. */
export type Arrow = "->" | "→";

export function changeRow(words: Words, look: Lookup, line: Timeline, change: TimelineChange, arrow: Arrow): ChangeRow {
  const ranks = { "bank-side": 0, confirm: 1, narrowed: 2, covered: 3 } as const satisfies Record<ItemStatus, number>;
  const steps = change.items.map(({ from, to }) => ranks[to] - ranks[from]);
  const [worse, better] = [steps.some((step) => step < 0), steps.some((step) => step > 0)];
  return {
    date: change.date,
    causes: change.causes.filter(isTold).map((cause) => causeText(words, look, cause)),
    effects: effectsOf(words, look, line, change, arrow),
    remedies: remediesOf(words, look, change),
    turn: worse && better ? "mixed" : worse ? "worse" : better ? "better" : "none",
  };
}

/** What is to be noted of a report that lapses on the very day is of no use to anybody. */
const isTold = (cause: Cause, _: number, causes: readonly Cause[]): boolean =>
  cause.kind !== "note" ||
  !causes.some((one) => one.kind === "evidence" && one.evidence === cause.evidence && one.change === "became-unusable");

/** What the calendar brings, as a sentence without its full stop. */
export function causeText(words: Words, look: Lookup, cause: Cause): string {
  const { timeline, phrases } = words;
  const labels = (gates: readonly { readonly code: Parameters<typeof labelOf>[1] | null }[]) =>
    gates.flatMap(({ code }) => (code === null ? [] : [labelOf(words, code)])).join(phrases.comma);
  switch (cause.kind) {
    case "evidence": {
      const name = evidenceName(words, look, cause.evidence);
      const gone = labels(cause.gone);
      if (cause.change === "became-usable" && gone !== "") return phrases.line(name, timeline.nowUsable(gone));
      const why = labels(cause.new);
      const said = timeline.evidenceChanges[cause.change];
      return phrases.line(name, why === "" ? said : said + phrases.bracketed(why));
    }
    case "note": {
      const label = labelOf(words, cause.note.code);
      const said = cause.change === "begins" ? timeline.noteBegins(label) : timeline.noteEnds(label);
      return phrases.line(evidenceName(words, look, cause.evidence), said);
    }
    case "answer": {
      const { item, acceptedBy, topics } = cause.answer;
      const labels = topics.map((id) => sayOr(look.topic(id)?.label, words.lang, id)).join(phrases.comma);
      const said = cause.change === "begins" ? timeline.answerBegins : timeline.answerEnds;
      return phrases.line(timeline.answerOf(String(item), acceptedBy, labels), said);
    }
  }
}

/** Items that turn alike, and by the same causes, together; the usable ones first. */
function effectsOf(
  words: Words,
  look: Lookup,
  line: Timeline,
  change: TimelineChange,
  arrow: Arrow,
): readonly string[] {
  const { timeline } = words;
  const basisOf = new Map(line.items.map(({ no, basis }) => [no, basis]));
  const groups = new Map<string, { say: (nos: readonly ItemNo[], topics: number) => string; items: ItemTurn[] }>();
  const inOrder = [
    ...change.items.filter(({ no }) => look.isUsable(no)),
    ...change.items.filter(({ no }) => !look.isUsable(no)),
  ];
  for (const item of inOrder) {
    const by = [...new Set(item.topics.flatMap(({ by }) => by))].toSorted((a, b) => a - b);
    const because = by.length < evidenceCauses(change) ? timeline.because(namesOf(words, look, change, by)) : "";
    const [from, to] = [item.from, item.to].map((status) =>
      statusWord(words, status, basisOf.get(item.no) ?? "unknown"),
    );
    const key = JSON.stringify([item.from === item.to ? "" : [from, to], because]);
    const say =
      item.from === item.to
        ? (nos: readonly ItemNo[], topics: number) => timeline.inside(rangesOf(words, nos), topics) + because
        : (nos: readonly ItemNo[]) => timeline.turn(rangesOf(words, nos), from ?? "", arrow, to ?? "") + because;
    const group = groups.get(key) ?? { say, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  const turned = [...groups.values()].toSorted((a, b) => Number(isInside(a.items)) - Number(isInside(b.items)));
  const settled = change.settled.new.flatMap(({ topics }) => topics).length;
  const lost = change.settled.gone.flatMap(({ topics }) => topics).length;
  const lines = turned.map(({ say, items }) =>
    say(items.map(({ no }) => no).toSorted(inListOrder(line)), items.flatMap(({ topics }) => topics).length),
  );
  return [
    ...(change.items.length > 0 ? [] : [timeline.noEffect]),
    ...lines,
    ...(settled > lost ? [timeline.newlySettled(settled - lost)] : []),
  ];
}

const isInside = ([first]: readonly ItemTurn[]): boolean => first !== undefined && first.from === first.to;
const inListOrder = ({ items }: Timeline) => {
  const places = new Map(items.map(({ no }, index) => [no, index]));
  return (a: ItemNo, b: ItemNo) => (places.get(a) ?? 0) - (places.get(b) ?? 0);
};

const evidenceCauses = ({ causes }: TimelineChange): number =>
  causes.filter((cause) => cause.kind === "evidence" && cause.change !== "changed").length;

function namesOf(words: Words, look: Lookup, { causes }: TimelineChange, by: readonly number[]): string {
  const names = by.flatMap((index) => {
    const cause = causes[index];
    return cause?.kind === "evidence" ? [evidenceName(words, look, cause.evidence)] : [];
  });
  return names.join(words.phrases.comma);
}

/** The same advice for several pieces of evidence is given once, naming them. */
function remediesOf(words: Words, look: Lookup, { causes, remedies }: TimelineChange): readonly string[] {
  const { phrases } = words;
  const groups = new Map<string, string[]>();
  for (const remedy of remedies) {
    const said = remedyText(words, remedy);
    const cause = causes[remedy.cause];
    const name =
      cause?.kind === "answer"
        ? words.timeline.answerName(String(cause.answer.item))
        : evidenceName(words, look, cause?.evidence ?? "");
    groups.set(said, [...(groups.get(said) ?? []), name]);
  }
  return [...groups].map(([said, names]) => phrases.line(names.join(phrases.comma), said));
}

export const remedyText = (words: Words, { code, until }: Remedy): string =>
  words.timeline.remedies[code](until === null ? "" : dateIn(words.lang, until));
