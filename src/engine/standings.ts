import type { ChecklistItem } from "../dataset/dataset.ts";
import { acceptFor, barFor, decide, type ItemStanding, type JudgedItem } from "./item.ts";
import type { Situation } from "./situation.ts";
import { judgeTopic, topicStanding } from "./topic.ts";
import { touchedBetween } from "./touched.ts";

/** The items of a checklist in one situation. */
export interface Standings<Item extends ItemStanding = ItemStanding> {
  readonly situation: Situation;
  readonly items: readonly Item[];
}

/** All items with their derivations. What `before` has alike is taken over: the very objects. */
export const judgeAll = (situation: Situation, before?: Standings<JudgedItem>): Standings<JudgedItem> =>
  all(situation, before ? [before] : [], judgeTopic);

/** All items without derivations, taken over from whichever of the other situations is nearest. */
export const standingsOf = (situation: Situation, ...others: readonly (Standings | undefined)[]): Standings =>
  all<ItemStanding>(situation, others, (now, topic, bar) => ({ topic, ...topicStanding(now, topic, bar) }));

type Judge<Item extends ItemStanding> = (
  situation: Situation,
  topic: string,
  bar: ReturnType<typeof barFor>,
) => Item["topics"][number];

function all<Item extends ItemStanding>(
  situation: Situation,
  others: readonly (Standings<Item> | undefined)[],
  judge: Judge<Item>,
): Standings<Item> {
  const near = nearestOf(situation, others);
  // the same policy and nothing touched: all of it stands as it did
  if (near?.touched.size === 0 && near.other.situation.policy === situation.policy)
    return { situation, items: near.other.items };
  const items = situation.checklist.items.map((item, index) => itemFrom(situation, item, near, index, judge));
  const isSame = near?.other.items.length === items.length && items.every((one, i) => one === near.other.items[i]);
  return { situation, items: isSame ? near.other.items : items };
}

interface Near<Item extends ItemStanding> {
  readonly other: Standings<Item>;
  readonly touched: ReadonlySet<string>;
}

function nearestOf<Item extends ItemStanding>(
  situation: Situation,
  others: readonly (Standings<Item> | undefined)[],
): Near<Item> | undefined {
  let nearest: Near<Item> | undefined;
  for (const other of others) {
    const touched = other && touchedBetween(other.situation, situation);
    if (!other || !touched || (nearest && nearest.touched.size <= touched.size)) continue;
    nearest = { other, touched };
    if (touched.size === 0) break;
  }
  return nearest;
}

function itemFrom<Item extends ItemStanding>(
  situation: Situation,
  item: ChecklistItem,
  near: Near<Item> | undefined,
  index: number,
  judge: Judge<Item>,
): Item {
  const bar = barFor(situation, item);
  const old = near?.other.items[index];
  if (near && old && isUntouched(near, item, situation)) return old;
  const known = old && barFor(near.other.situation, item).accept === bar.accept ? old.topics : [];
  const topics = item.topics.map((topic, t) => {
    const same = known[t];
    return same !== undefined && !near?.touched.has(topic) ? same : judge(situation, topic, bar);
  });
  const decided = decide(
    situation,
    item,
    topics.map(({ status }) => status),
  );
  const isSame =
    old?.status === decided.status &&
    old.codes.length === decided.codes.length &&
    old.codes.every((code, c) => code === decided.codes[c]) &&
    topics.every((topic, t) => topic === known[t]);
  return isSame ? old : ({ item, topics, ...decided } as unknown as Item);
}

/** No topic of it is touched, and the policy asks the same of it. */
function isUntouched<Item extends ItemStanding>(
  { other, touched }: Near<Item>,
  item: ChecklistItem,
  { policy, checklist }: Situation,
): boolean {
  const before = other.situation.policy;
  const isSamePolicy =
    before === policy ||
    (before.usable === policy.usable &&
      acceptFor(before, checklist.id, item) === acceptFor(policy, checklist.id, item));
  return isSamePolicy && !item.topics.some((topic) => touched.has(topic));
}
