import type { ItemResult } from "../../schema/result.ts";
import type { Block, Inline, Line } from "../document.ts";
import { statusWord } from "../reading.ts";
import type { Words } from "../words/words.ts";

export const heading = (level: 2 | 3, text: string, id: string): Block => ({ kind: "heading", level, text, id });
export const paragraph = (line: Line, role?: "lead" | "notice"): Block => ({
  kind: "paragraph",
  line,
  ...(role && { role }),
});

export const statusInline = (words: Words, item: ItemResult, status = item.status): Inline => ({
  status,
  text: statusWord(words, status, item.basis),
});
