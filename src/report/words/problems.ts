import type { Language } from "../../schema/text.ts";
import { problems as en } from "./en/problems.ts";
import { problems as ja } from "./ja/problems.ts";
import type { Problems } from "./words.ts";

/** What is wrong with a file, and what to do: a table of its own, since whoever only reads a result needs none of it. */
export const problemWords = { ja, en } as const satisfies Record<Language, Problems>;
