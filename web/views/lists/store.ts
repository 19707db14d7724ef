import type { Problem } from "../../../src/dataset/problem.ts";
import type { App } from "../../app/app.ts";
import type { Checklist, Dataset } from "../../app/types.ts";
import type { Kind, Wanted } from "./kinds.ts";

export const sides = ["left", "right"] as const;
export type Side = (typeof sides)[number];

/** A list that was read from a file, as long as the page is open. */
export interface Loaded {
  readonly key: string;
  readonly file: string;
  readonly checklist: Checklist;
}

/** What is compared and how it is looked at; outlives the view, which another language makes anew. */
export interface Comparing {
  loaded: readonly Loaded[];
  /** An id of the dataset's, the key of a loaded one, or `in-use`: the user's own that the page is working with. */
  chosen: { readonly left: string; readonly right: string };
  wanted: Wanted;
  /** What came of the last file: its problems or notices. */
  told: { readonly file: string; readonly ok: boolean; readonly problems: readonly Problem[] | null } | null;
}

const known = new WeakMap<App, Comparing>();

export function comparingOf(app: App): Comparing {
  const found = known.get(app) ?? {
    loaded: [],
    chosen: { left: "fisc-2018-10", right: "fisc-2019-09" },
    wanted: { kinds: new Set<Kind>(), only: true, text: "" },
    told: null,
  };
  known.set(app, found);
  return found;
}

export const inUse = "in-use";

export interface Choice {
  readonly key: string;
  readonly checklist: Checklist;
  readonly file: string | null;
}

/** Everything that can be compared: the dataset's own, the user's that is in use, and what was loaded here. */
export function choicesOf(shipped: Dataset, own: Checklist | null, { loaded }: Comparing): readonly Choice[] {
  return [
    ...shipped.checklists
      .filter((one) => one !== own)
      .map((checklist) => ({ key: checklist.id, checklist, file: null })),
    ...(own ? [{ key: inUse, checklist: own, file: null }] : []),
    ...loaded.map(({ key, checklist, file }) => ({ key, checklist, file })),
  ];
}
