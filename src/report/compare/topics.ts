import type { ItemChange, ItemSide, TopicChange, TopicSide } from "../../engine/compare.ts";
import { evidenceName } from "../ask-text.ts";
import type { Node } from "../derivation.ts";
import { sayOr } from "../lookup.ts";
import { gradeWord, labelOf, statusWord, whyOf } from "../reading.ts";
import { shownTopics } from "./items.ts";
import { changeWord, marks, tones, type View } from "./view.ts";

/** The changed topics of an item; those that changed alike, and for the same reasons, together. */
export function topicNodes(view: View, item: ItemChange): readonly Node[] {
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
