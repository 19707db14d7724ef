import type { Checklist, ChecklistItem, Dataset } from "../dataset/dataset.ts";
import type { ItemResult, ItemStatus, Result } from "../schema/result.ts";
import type { ItemNo, Text } from "../schema/text.ts";
import { catalogueOf, isUsable } from "./catalogue.ts";
import { type ItemMatch, type MatchedBy, matchItems, ownText } from "./checklist-match.ts";
import { statusRank } from "./order.ts";

export type { MatchedBy } from "./checklist-match.ts";

/** What is not the same about one item. `revised`: the list says that its text changed, and in what sense. */
export const itemDifferences = [
  "number",
  "wording",
  "revised",
  "topics",
  "proposed",
  "subject",
  "usable",
  "rules",
  "section",
] as const;
export type ItemDifferenceKind = (typeof itemDifferences)[number];
export type ListChange = "added" | "removed" | "changed" | "same";
export type CoverageChange = "better" | "worse" | "same" | "other" | "only-left" | "only-right";

export interface Sides<T> {
  readonly left: T;
  readonly right: T;
}
export interface AddedRemoved {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export interface ItemDiff {
  readonly change: ListChange;
  readonly left: ItemNo | null;
  readonly right: ItemNo | null;
  readonly label: Text;
  readonly matchedBy: MatchedBy | null;
  /** Numbers of the other list, one of which it may be; empty where that is clear. */
  readonly candidates: readonly ItemNo[];
  readonly differs: readonly ItemDifferenceKind[];
  /** In each language that both have it in; `label` where the text itself is in neither. */
  readonly wording: { readonly of: "text" | "label"; readonly ja?: Sides<string>; readonly en?: Sides<string> } | null;
  /** One list has the item's own text and the other a label of certmap's: nothing can be said about their wording. */
  readonly wordingUnknown: boolean;
  readonly revised: ChecklistItem["revised"] | null;
  readonly topics: AddedRemoved;
  /** Topics proposed on the right or the left and not confirmed. */
  readonly proposed: Sides<readonly string[]>;
  readonly subject: Sides<ChecklistItem["subject"] | null>;
  readonly usable: Sides<boolean>;
  readonly rules: AddedRemoved;
  readonly section: Sides<Text | null>;
  /** What the connector's evidence gives under each list; null without a connector. */
  readonly coverage: (Sides<ItemCoverage | null> & { readonly change: CoverageChange }) | null;
}

export interface ItemCoverage {
  readonly status: ItemStatus;
  readonly basis: ItemResult["basis"];
  readonly codes: ItemResult["codes"];
}

type Named = Pick<Checklist, "id" | "title"> & { readonly items: number };

/** One checklist against another, as data. */
export interface ChecklistDiff {
  readonly schema: "certmap/checklist-diff@1";
  readonly lists: Sides<Named>;
  readonly counts: Readonly<Record<ListChange | "renumbered" | "ambiguous", number>>;
  readonly items: readonly ItemDiff[];
  readonly connector:
    | (Pick<Result, "asOf" | "policy" | "bank"> & {
        readonly name: string;
        readonly changes: Readonly<Record<CoverageChange, number>>;
      })
    | null;
}

/**
 * What a checklist has that another has not: items added, removed, renumbered, reworded, about other topics, of another subject, with
 * other rules, no longer or newly usable; with two results of one connector also what each difference does to its coverage.
 * Renumbered items are found by their origin, then by their text; where several are equally alike, none is taken and all are named.
 *
 * Example: `diffChecklists(dataset, old, revised).counts.changed`. Errors: none. Source: contract §6, M-31.
 */
export function diffChecklists(
  dataset: Dataset,
  left: Checklist,
  right: Checklist,
  results: Sides<Result> | null = null,
): ChecklistDiff {
  const items = matchItems(left, right).map((match) => itemDiff(dataset, left, right, match, results));
  const count = (wanted: (item: ItemDiff) => boolean) => items.filter(wanted).length;
  const changes = (change: CoverageChange) => count(({ coverage }) => coverage?.change === change);
  return {
    schema: "certmap/checklist-diff@1",
    lists: { left: named(left), right: named(right) },
    counts: {
      added: count(({ change }) => change === "added"),
      removed: count(({ change }) => change === "removed"),
      changed: count(({ change }) => change === "changed"),
      same: count(({ change }) => change === "same"),
      renumbered: count(({ differs }) => differs.includes("number")),
      ambiguous: count(({ candidates }) => candidates.length > 0),
    },
    items,
    connector: results && {
      name: results.right.connector.name,
      asOf: results.right.asOf,
      policy: results.right.policy,
      bank: results.right.bank,
      changes: {
        better: changes("better"),
        worse: changes("worse"),
        same: changes("same"),
        other: changes("other"),
        "only-left": changes("only-left"),
        "only-right": changes("only-right"),
      },
    },
  };
}

const named = ({ id, title, items }: Checklist): Named => ({ id, title, items: items.length });

function itemDiff(
  dataset: Dataset,
  a: Checklist,
  b: Checklist,
  match: ItemMatch,
  results: Sides<Result> | null,
): ItemDiff {
  const { left, right } = match;
  const catalogue = catalogueOf(dataset);
  const usable = (item: ChecklistItem | null) => item !== null && isUsable(catalogue, item);
  const sides = <T>(of: (item: ChecklistItem, list: Checklist) => T): Sides<T | null> => ({
    left: left && of(left, a),
    right: right && of(right, b),
  });
  const wording = left && right ? wordingOf(left, right) : null;
  const parts = {
    wording,
    revised: (left && right && b.basedOn === a.id && right.revised) || null,
    topics: addedRemoved(left?.topics ?? [], right?.topics ?? []),
    proposed: { left: proposedOf(left), right: proposedOf(right) },
    subject: sides(({ subject }) => subject ?? null),
    usable: { left: usable(left), right: usable(right) },
    rules: addedRemoved(rulesOf(left), rulesOf(right)),
    section: sides(({ section }, list) => list.sections?.find(({ id }) => id === section)?.title ?? null),
  };
  const { proposed, revised, topics, rules, subject, section } = parts;
  const holds: Record<ItemDifferenceKind, boolean> = {
    number: String(left?.no) !== String(right?.no),
    wording: wording !== null,
    revised: revised !== null,
    topics: topics.added.length + topics.removed.length > 0,
    proposed: !isSame(proposed.left, proposed.right),
    subject: subject.left !== subject.right,
    usable: parts.usable.left !== parts.usable.right,
    rules: rules.added.length + rules.removed.length > 0,
    section: section.left?.ja !== section.right?.ja,
  };
  const differs = left && right ? itemDifferences.filter((kind) => holds[kind]) : [];
  return {
    change: !left ? "added" : !right ? "removed" : differs.length > 0 ? "changed" : "same",
    left: left?.no ?? null,
    right: right?.no ?? null,
    label: (right ?? left)?.label ?? { ja: "", en: "" },
    matchedBy: match.matchedBy,
    candidates: match.candidates,
    differs,
    ...parts,
    wordingUnknown: left !== null && right !== null && wording === null && isOwn(left) !== isOwn(right),
    coverage: results && coverageOf(results, left, right),
  };
}

const isOwn = ({ text }: ChecklistItem): boolean => text !== undefined;
const proposedOf = (item: ChecklistItem | null): readonly string[] =>
  (item?.proposed?.topics ?? []).map(({ topic }) => topic).toSorted();
const rulesOf = (item: ChecklistItem | null): readonly string[] =>
  (item?.relatedRules ?? []).map(({ document, clause }) => `${document} ${clause}`);

function addedRemoved(left: readonly string[], right: readonly string[]): AddedRemoved {
  return { added: right.filter((one) => !left.includes(one)), removed: left.filter((one) => !right.includes(one)) };
}

/** Like with like: the item's own text with the other's own, a label with a label. */
function wordingOf(left: ChecklistItem, right: ChecklistItem): ItemDiff["wording"] {
  if (isOwn(left) !== isOwn(right)) return null;
  const of = isOwn(left) ? "text" : "label";
  const say = (item: ChecklistItem, lang: "ja" | "en") => (of === "text" ? ownText(item, lang) : item.label[lang]);
  const pair = (lang: "ja" | "en") => {
    const [a, b] = [say(left, lang), say(right, lang)];
    return a === undefined || b === undefined || evened(a) === evened(b) ? {} : { [lang]: { left: a, right: b } };
  };
  const found = { ...pair("ja"), ...pair("en") };
  return Object.keys(found).length > 0 ? { of, ...found } : null;
}

/** Line ends, spaces and the width of letters are no wording. */
const evened = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function coverageOf(
  results: Sides<Result>,
  left: ChecklistItem | null,
  right: ChecklistItem | null,
): ItemDiff["coverage"] {
  const of = (result: Result, item: ChecklistItem | null): ItemCoverage | null => {
    const found = item && result.items.find(({ no }) => String(no) === String(item.no));
    return found ? { status: found.status, basis: found.basis, codes: found.codes } : null;
  };
  const [a, b] = [of(results.left, left), of(results.right, right)];
  return { left: a, right: b, change: changeOf(a?.status, b?.status) };
}

function changeOf(left: ItemStatus | undefined, right: ItemStatus | undefined): CoverageChange {
  if (left === undefined) return "only-right";
  if (right === undefined) return "only-left";
  if (left === right) return "same";
  if (left === "bank-side" || right === "bank-side") return "other";
  return statusRank(right) > statusRank(left) ? "better" : "worse";
}
