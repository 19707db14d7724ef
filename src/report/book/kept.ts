import type { ChecklistItem } from "../../dataset/dataset.ts";
import type { Language } from "../../schema/text.ts";

/** What the form already holds of an item: its own text, and what was filled in. */
export interface Kept {
  readonly text?: string;
  readonly current?: string | undefined;
  readonly issue?: string | undefined;
  readonly plan?: string | undefined;
  readonly notes?: string | undefined;
}

/** The item's own text in the language asked for, else in the other, and its entries as they were. */
export function keptOf(item: ChecklistItem | undefined, lang: Language): Kept {
  const own: { readonly ja?: string | undefined; readonly en?: string | undefined } = item?.text ?? {};
  const text = own[lang] ?? own.ja ?? own.en;
  return { ...item?.answers, ...(text !== undefined && { text }) };
}
