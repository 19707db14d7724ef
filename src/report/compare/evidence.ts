import type { EvidenceChange } from "../../engine/compare.ts";
import type { EvidenceResult } from "../../schema/result.ts";
import { evidenceName } from "../ask-text.ts";
import type { Node } from "../derivation.ts";
import { labelOf, whyOf } from "../reading.ts";
import { obstaclesOf, useOf } from "../view.ts";
import { marks, type View } from "./view.ts";

export function evidenceNode(view: View, { id, change, left, right }: EvidenceChange): Node {
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
