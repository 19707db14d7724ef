import type { Checklist } from "../../src/dataset/dataset.ts";
import type { ItemNo } from "../../src/schema/text.ts";

type Item = Checklist["items"][number];
/** An item of which an import took something to be so, and nobody has said yet whether it is. */
export type Unconfirmed = Item & { readonly proposed: NonNullable<Item["proposed"]> };

export const unconfirmed = ({ items }: Checklist): readonly Unconfirmed[] =>
  items.filter((item): item is Unconfirmed => item.proposed !== undefined);

/** What a person took of the proposals for an item; nothing at all is an answer too: the item is asked as it stands. */
export interface Confirmed {
  readonly topics: readonly string[];
  readonly origin: boolean;
}

/**
 * The checklist with the proposals for one item settled: what was confirmed is evaluated from now on, the rest is gone. What was not
 * proposed is not taken. Example: `settleProposals(checklist, 12, {topics: ["mfa"], origin: false})`. Errors: none; an item without
 * proposals leaves the list as it is.
 */
export function settleProposals(checklist: Checklist, no: ItemNo, { topics, origin }: Confirmed): Checklist {
  const settled = checklist.items.map((item) => {
    if (String(item.no) !== String(no) || !item.proposed) return item;
    const { proposed, ...rest } = item;
    const taken = (proposed.topics ?? []).map(({ topic }) => topic).filter((topic) => topics.includes(topic));
    return {
      ...rest,
      ...(origin && proposed.origin && { origin: { checklist: proposed.origin.checklist, no: proposed.origin.no } }),
      topics: [...new Set([...item.topics, ...taken])],
    };
  });
  return settled.some((item, index) => item !== checklist.items[index]) ? { ...checklist, items: settled } : checklist;
}
