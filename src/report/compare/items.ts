import type { Change, ItemChange, ItemSide, TopicChange } from "../../engine/compare.ts";
import { sayOr } from "../lookup.ts";
import { isBetter, rangesOf, statusWord } from "../reading.ts";
import type { Words } from "../words/words.ts";
import { changeWord, type ItemRow, marks, type StatusText, tones, type View } from "./view.ts";

/** A topic is shown where its status, its grade or its reasons differ; not where only the name of the document does. */
export const shownTopics = ({ left, right, topics }: ItemChange): readonly TopicChange[] =>
  left && right
    ? topics.filter(
        ({ change, differs }) =>
          change !== "same" || differs.some((one) => one !== "potential" && one !== "evidence" && one !== "by"),
      )
    : [];

export const isShown = (item: ItemChange): boolean =>
  item.change !== "same" || item.differs.some((one) => one !== "topics") || shownTopics(item).length > 0;

export const isUsable = ({ left, right }: View, item: ItemChange): boolean =>
  (item.left !== null && left.isUsable(item.left.no)) || (item.right !== null && right.isUsable(item.right.no));

export function itemRow(view: View, item: ItemChange): ItemRow {
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

const statusText = (words: Words, { status, potential, basis }: ItemSide): StatusText => ({
  status,
  text: statusWord(words, status, basis),
  could: isBetter(potential, status) ? words.phrases.couldBe(statusWord(words, potential, basis)) : "",
});

/** The rest, those of the same status together. */
export function unchangedOf({ words, comparison }: View): readonly string[] {
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
