import type { ChecklistItem } from "../../dataset/dataset.ts";
import type { Language } from "../../schema/text.ts";

/** What the form already holds of an item: its own text, and what was filled in. */
export interface Kept {
  readonly text?: string;
  readonly current?: string;
  readonly issue?: string;
  readonly plan?: string;
  readonly notes?: string;
}

/** As a checklist that was read from a form has them; the dataset's own checklists have none. */
interface Filled {
  readonly text?: { readonly ja?: string; readonly en?: string };
  readonly answers?: Omit<Kept, "text">;
}

/** The item's own text in the language asked for, else in the other, and its entries as they were. */
export function keptOf(item: (ChecklistItem & Filled) | undefined, lang: Language): Kept {
  const text = item?.text?.[lang] ?? item?.text?.ja ?? item?.text?.en;
  return { ...item?.answers, ...(text !== undefined && { text }) };
}
