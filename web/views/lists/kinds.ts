import type { ItemDiff } from "../../../src/engine/checklist-diff.ts";

/** What a reader looks for; an item may be of several kinds, or of none. */
export const kinds = ["added", "removed", "number", "wording", "topics", "other", "coverage", "ambiguous"] as const;
export type Kind = (typeof kinds)[number];

export function kindsOf({ change, differs, coverage, candidates }: ItemDiff): readonly Kind[] {
  const has = (...wanted: readonly ItemDiff["differs"][number][]) => wanted.some((one) => differs.includes(one));
  const holds: Record<Kind, boolean> = {
    added: change === "added",
    removed: change === "removed",
    number: has("number"),
    wording: has("wording", "revised"),
    topics: has("topics", "proposed"),
    other: has("subject", "usable", "rules", "section"),
    coverage: isMoved(coverage),
    ambiguous: candidates.length > 0,
  };
  return kinds.filter((kind) => holds[kind]);
}

/** An item that only one list has changes no status: it has one on one side. */
const isMoved = (coverage: ItemDiff["coverage"]): boolean =>
  coverage !== null && ["better", "worse", "other"].includes(coverage.change);

export interface Wanted {
  /** None: every kind. */
  readonly kinds: ReadonlySet<Kind>;
  readonly only: boolean;
  readonly text: string;
}

export function filterItems(items: readonly ItemDiff[], { kinds: wanted, only, text }: Wanted): readonly ItemDiff[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    const own = kindsOf(item);
    if (only && own.length === 0) return false;
    if (wanted.size > 0 && !own.some((kind) => wanted.has(kind))) return false;
    const said = plain(
      [item.left, item.right, item.label.ja, item.label.en, ...Object.values(item.wording?.ja ?? {})].join(" "),
    );
    return words.every((word) => said.includes(word));
  });
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase().trim();
