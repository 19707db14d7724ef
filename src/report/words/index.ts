import type { Language } from "../../schema/text.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import type { Words } from "./words.ts";

export const wordsIn = { ja, en } as const satisfies Record<Language, Words>;
