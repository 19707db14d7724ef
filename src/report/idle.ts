import type { Text } from "../schema/text.ts";
import { type Lookup, sayOr } from "./lookup.ts";
import type { Words } from "./words/words.ts";

export interface Idle {
  readonly evidence: string;
  readonly name: string;
  readonly standard: string;
  /** Names of categories of which nothing is needed. */
  readonly categories: readonly string[];
  readonly requirements: readonly { readonly id: string; readonly title: Text | undefined }[];
}

/** What each paper holds or has evaluated and no topic needs, with names and titles. */
export function unusedIn({ words, look }: { readonly words: Words; readonly look: Lookup }): readonly Idle[] {
  const names: Readonly<Record<string, string>> = words.share.categories;
  return look.result.unused.map(({ evidence, standard, categories, requirements }) => {
    const kind = look.evidence(evidence)?.kind;
    return {
      evidence,
      name: kind ? words.phrases.paperNamed(words.terms.kinds[kind], evidence) : evidence,
      standard: sayOr(look.standard(standard)?.title, words.lang, standard),
      categories: categories.map((one) => names[one] ?? one),
      requirements: requirements.map((id) => ({ id, title: look.requirement(standard, id)?.title })),
    };
  });
}

const shownIdle = 12;

/** The first ids, and how many more there are. */
export function shortly(
  { comma, moreIdle }: Words["phrases"],
  requirements: readonly { readonly id: string }[],
): string {
  const shown = requirements.slice(0, shownIdle).map(({ id }) => id);
  const more = requirements.length - shown.length;
  return [...shown, ...(more > 0 ? [moreIdle(more)] : [])].join(comma);
}
