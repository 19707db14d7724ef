import { type Language, languages, type Text } from "../../schema/text.ts";
import { namespace, toToken } from "../names.ts";
import { oneLine } from "../one-line.ts";
import type { Prop } from "./shape.ts";

/** A property of certmap's own; its value is one line, whatever it is. */
export const own = (name: string, value: string, more: Partial<Pick<Prop, "class" | "group">> = {}): Prop => ({
  name,
  ns: namespace,
  value: oneLine(value.trim()),
  ...more,
});

/** A text in both languages, the language as the class, so that a file says both whatever its own language is. */
export const inBoth = (name: string, text: Text | undefined, more: Partial<Pick<Prop, "group">> = {}): Prop[] =>
  text === undefined ? [] : languages.map((language) => own(name, text[language], { class: language, ...more }));

/** The text in the language that is not the file's. */
export const inOther = (name: string, text: Text, lang: Language): Prop[] =>
  languages.filter((one) => one !== lang).map((one) => own(name, text[one], { class: one }));

/** Text as Markdown that shows it as it is: what would mark it up is escaped. Source: CommonMark 0.31 §2.4; OSCAL, markup-multiline. */
export const asMarkdown = (text: string): string =>
  text
    .replace(/[\\`*_~^[\]<>]|\{(?=\{)/g, "\\$&")
    .replace(/^(\s*)([#+-])/gm, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/gm, "$1\\$2");
/** The same on one line, for titles. */
export const asLine = (text: string): string => asMarkdown(text.replace(/\s*[\n\r\u2028\u2029]\s*/g, " "));

/** Ids of groups and parts that cannot meet a control's: no id of certmap's has `_` within. */
export const groupId = (id: string): string => `${toToken(id)}_grp`;
/** A number of an item as a token. Example: 13 is `item-13`, `B 4` is `item-B_20_4`. */
export const itemId = (no: number | string): string =>
  `item-${String(no).replace(/[^\p{L}\p{N}.-]/gu, (found) => `_${found.codePointAt(0)?.toString(16)}_`)}`;
export const partId = (id: string, kind: "smt" | "gdn" | "prc"): string => `${toToken(id)}_${kind}`;

/** A list only where it has something in it. */
export const filled = <K extends string, T>(key: K, list: readonly T[]): { [P in K]?: T[] } =>
  (list.length === 0 ? {} : { [key]: [...list] }) as { [P in K]?: T[] };
