import type { Language } from "../../schema/text.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import type { ExportWords } from "./words.ts";

export type { ExportWords } from "./words.ts";

/** The words of the exports in each language. */
export const exportWords: Readonly<Record<Language, ExportWords>> = { ja, en };
