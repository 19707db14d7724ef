import type { Language } from "../app/types.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import type { PageWords } from "./words.ts";

export type { PageWords } from "./words.ts";
export const pageWords = { ja, en } as const satisfies Record<Language, PageWords>;
