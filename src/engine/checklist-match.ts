import type { Checklist, ChecklistItem } from "../dataset/dataset.ts";
import { likeness, plainText } from "../schema/likeness.ts";
import type { ItemNo } from "../schema/text.ts";

/** By what two items of different checklists were taken for the same one. */
export type MatchedBy = "origin" | "text" | "number" | "likeness";

export interface ItemMatch {
  readonly left: ChecklistItem | null;
  readonly right: ChecklistItem | null;
  readonly matchedBy: MatchedBy | null;
  /** Items of the other list that are nearly as alike as one another, so that none was taken. */
  readonly candidates: readonly ItemNo[];
}

/** As alike as this, two texts may be the same item reworded; the next best must be further off by the margin. */
const leastLike = 0.5;
const margin = 0.1;
/** In a list that revises the other, a number that stayed is the item unless its text has become another one. */
const leastOfSameNumber = 0.2;

/** The text by which an item is compared, in a language that both have it in: its own, else its label. */
export function textsOf(left: ChecklistItem, right: ChecklistItem): readonly [string, string] {
  const own = (["ja", "en"] as const).flatMap((lang): (readonly [string, string])[] => {
    const [a, b] = [ownText(left, lang), ownText(right, lang)];
    return a !== undefined && b !== undefined ? [[a, b]] : [];
  })[0];
  if (own) return own;
  const lang =
    ownText(left, "ja") !== undefined || ownText(right, "ja") !== undefined || !ownText(left, "en") ? "ja" : "en";
  return [ownText(left, lang) ?? left.label[lang], ownText(right, lang) ?? right.label[lang]];
}

export const ownText = ({ text }: ChecklistItem, lang: "ja" | "en"): string | undefined =>
  text && lang in text ? (text as Readonly<Record<string, string>>)[lang] : undefined;

/**
 * The items of two checklists that are the same: by their origin; by equal text; by number where one list revises the other, or both
 * have it from the same item, and the text has not become another; by likeness of text where one stands out. Each is taken once.
 */
export function matchItems(left: Checklist, right: Checklist): readonly ItemMatch[] {
  const partners = new Map<ChecklistItem, { readonly item: ChecklistItem; readonly by: MatchedBy }>();
  const taken = new Set<ChecklistItem>();
  const open = () => ({
    lefts: left.items.filter((one) => !partners.has(one)),
    rights: right.items.filter((one) => !taken.has(one)),
  });
  const take = (one: ChecklistItem, other: ChecklistItem, by: MatchedBy) => {
    partners.set(one, { item: other, by });
    taken.add(other);
  };
  const unique = (keyOf: (item: ChecklistItem, list: Checklist) => string | null, by: MatchedBy) => {
    const { lefts, rights } = open();
    const [ours, theirs] = [grouped(lefts, (one) => keyOf(one, left)), grouped(rights, (one) => keyOf(one, right))];
    for (const [key, [one, ...more]] of ours) {
      const [other, ...others] = theirs.get(key) ?? [];
      if (one && other && more.length === 0 && others.length === 0) take(one, other, by);
    }
  };

  // two lists of one name: a number names no origin, and may have moved
  const key = (item: ChecklistItem, list: Checklist) =>
    item.origin || left.id !== right.id ? originKey(item, list) : null;
  unique(key, "origin");
  unique((item) => `${item.no} ${comparable(item)}`, "text");
  unique((item) => comparable(item), "text");
  if (isRelated(left, right)) {
    const { lefts, rights } = open();
    for (const one of lefts) {
      const other = rights.find(({ no }) => sameNo(no, one.no));
      const score = other ? likeness(...textsOf(one, other)) : 0;
      if (!other || score < leastOfSameNumber) continue;
      const isNearer = (like: number) => like >= leastLike && like > score + margin;
      const nearer = [
        ...rights.map((rival) => likeness(...textsOf(one, rival))),
        ...lefts.map((rival) => likeness(...textsOf(rival, other))),
      ].some(isNearer);
      if (!nearer) take(one, other, "number");
    }
  }

  const { lefts, rights } = open();
  const scored = lefts.flatMap((one) =>
    rights.flatMap((other) => {
      const score = likeness(...textsOf(one, other));
      return score >= leastLike ? [{ one, other, score }] : [];
    }),
  );
  const ambiguous = new Map<ChecklistItem, ItemNo[]>();
  for (const { one, other, score } of scored.toSorted((a, b) => b.score - a.score)) {
    if (partners.has(one) || taken.has(other) || ambiguous.has(one) || ambiguous.has(other)) continue;
    const rivals = scored.filter(
      (rival) =>
        rival.score > score - margin &&
        (rival.one === one) !== (rival.other === other) &&
        !partners.has(rival.one) &&
        !taken.has(rival.other),
    );
    if (rivals.length === 0) take(one, other, "likeness");
    else {
      for (const item of [one, ...rivals.map((rival) => rival.one)])
        ambiguous.set(item, namesOf(scored.filter((each) => each.one === item).map((each) => each.other)));
      for (const item of [other, ...rivals.map((rival) => rival.other)])
        ambiguous.set(item, namesOf(scored.filter((each) => each.other === item).map((each) => each.one)));
    }
  }
  return inOrder(left, right, partners, taken, ambiguous);
}

/** What is only on the right stands where it stands there: behind the item before it. */
function inOrder(
  left: Checklist,
  right: Checklist,
  partners: ReadonlyMap<ChecklistItem, { readonly item: ChecklistItem; readonly by: MatchedBy }>,
  taken: ReadonlySet<ChecklistItem>,
  ambiguous: ReadonlyMap<ChecklistItem, readonly ItemNo[]>,
): readonly ItemMatch[] {
  const alone = (item: ChecklistItem) => ambiguous.get(item) ?? [];
  const back = new Map([...partners].map(([one, { item }]) => [item, one]));
  const followers = new Map<ChecklistItem | null, ItemMatch[]>();
  let last: ChecklistItem | null = null;
  for (const item of right.items) {
    if (taken.has(item)) last = back.get(item) ?? last;
    else {
      const one: ItemMatch = { left: null, right: item, matchedBy: null, candidates: alone(item) };
      followers.set(last, [...(followers.get(last) ?? []), one]);
    }
  }
  const rows = left.items.flatMap((item): ItemMatch[] => {
    const partner = partners.get(item);
    const own: ItemMatch = partner
      ? { left: item, right: partner.item, matchedBy: partner.by, candidates: [] }
      : { left: item, right: null, matchedBy: null, candidates: alone(item) };
    return [own, ...(followers.get(item) ?? [])];
  });
  return [...(followers.get(null) ?? []), ...rows];
}

const sameNo = (a: ItemNo, b: ItemNo): boolean => String(a) === String(b);
const namesOf = (items: readonly ChecklistItem[]): ItemNo[] => items.map(({ no }) => no);
const comparable = (item: ChecklistItem): string =>
  plainText(ownText(item, "ja") ?? ownText(item, "en") ?? item.label.ja);

/** The item that it comes from, or is itself, where the other list's items may come from it. */
const originKey = ({ origin, no }: ChecklistItem, { id }: Checklist): string =>
  origin ? `${origin.checklist} ${origin.no}` : `${id} ${no}`;

const isRelated = (left: Checklist, right: Checklist): boolean =>
  left.id === right.id ||
  left.basedOn === right.id ||
  right.basedOn === left.id ||
  (left.basedOn !== undefined && left.basedOn === right.basedOn);

function grouped<T>(all: readonly T[], keyOf: (one: T) => string | null): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}
