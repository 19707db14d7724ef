import type { Language } from "../../../src/schema/text.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import type { EditWords } from "./words.ts";

export type { EditWords, FactWords } from "./words.ts";
export const editWords = { ja, en } as const satisfies Record<Language, EditWords>;
