import { normaliseName } from "../schema/names.ts";
import type { Settled } from "../schema/result.ts";
import type { ItemNo } from "../schema/text.ts";
import { addMonths } from "./dates.ts";
import type { OutlinedItem } from "./item.ts";
import { byCode } from "./order.ts";
import type { Situation } from "./situation.ts";

/**
 * What this bank already accepted as an answer, within the policy's age, for topics that evidence leaves open. It is not asked
 * again, and it is never counted as covered [M-12, M-21, M-22].
 */
export function settledAnswers(situation: Situation, items: readonly OutlinedItem[]): readonly Settled[] {
  const { connector, checklist, policy, asOf, bank } = situation;
  if (bank === null) return [];
  const settled = (connector.answers ?? []).flatMap((answer): readonly Settled[] => {
    const judged = items.find(({ item }) => String(item.no) === String(answer.item));
    if (!judged || answer.checklist !== checklist.id) return [];
    if (normaliseName(answer.acceptedBy) !== normaliseName(bank)) return [];
    const validUntil = addMonths(answer.on, policy.answers.maxAgeMonths);
    if (answer.on > asOf || asOf > validUntil) return [];
    const topics = judged.topics
      .filter(({ topic, status }) => isOpen(judged, status) && (answer.topics?.includes(topic) ?? true))
      .map(({ topic }) => topic);
    if (topics.length === 0 && judged.topics.length > 0) return [];
    const { acceptedBy, on, text } = answer;
    return [{ item: judged.item.no, topics, acceptedBy, on, validUntil, ...(text !== undefined && { text }) }];
  });
  return settled.toSorted(
    (a, b) =>
      place(items, a.item) - place(items, b.item) || byCode(b.on, a.on) || byCode(JSON.stringify(a), JSON.stringify(b)),
  );
}

const place = (items: readonly OutlinedItem[], no: ItemNo) => items.findIndex(({ item }) => item.no === no);

/** Left open: not covered, or covered in an item that evidence may not cover under the policy. */
export function isOpen({ status: item, codes }: OutlinedItem, topic: string): boolean {
  return item !== "bank-side" && (topic !== "covered" || codes.includes("not-listed"));
}
