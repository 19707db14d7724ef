import { parseArgs } from "node:util";
import { closest, distance } from "fastest-levenshtein";
import { type Language, languages } from "../schema/text.ts";
import type { Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";

/** The options that a command may take; each takes a value, but for help and template. */
export const optionNames = [
  "checklist",
  "policy",
  "as-of",
  "bank",
  "sheet",
  "standard",
  "mark",
  "overlay",
  "verdict",
  "by",
  "for",
  "role",
  "reason",
  "relation",
  "remainder",
  "remainder-ja",
  "remainder-en",
  "remainder-procedures",
  "item",
  "topics",
  "text",
  "accepted-by",
  "on",
  "template",
  "months",
  "lang",
  "format",
  "output",
  "help",
] as const;
export type OptionName = (typeof optionNames)[number];
const flags: readonly OptionName[] = ["help", "template"];

const short: Partial<Record<OptionName, string>> = { output: "o", help: "h" };
export const flagOf = (name: OptionName): string => (name === "output" ? "-o" : `--${name}`);

export interface Given {
  readonly files: readonly string[];
  readonly options: Readonly<Partial<Record<OptionName, string>>>;
  /** The files of every `--overlay`, which may be given several times. */
  readonly overlays: readonly string[];
  readonly help: boolean;
}

/** What was given on the command line. Throws UsageError for an option that the command does not take, a missing value, a repeat. */
export function parseOptions(argv: readonly string[], taken: readonly OptionName[]): Given {
  const options = Object.fromEntries(
    [...taken, "help" as const].map((name) => [
      name,
      { type: flags.includes(name) ? "boolean" : "string", ...(short[name] && { short: short[name] }) } as const,
    ]),
  );
  const { tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
  const files: string[] = [];
  const overlays: string[] = [];
  const found: Partial<Record<OptionName, string>> = {};
  let help = false;
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    if (token.kind !== "option") continue;
    const name = taken.find((one) => one === token.name);
    if (token.name === "help") help = true;
    else if (!name)
      throw new UsageError("unknown-option", {
        option: token.rawName,
        near: suggestion(token.rawName, taken.map(flagOf)),
      });
    else if (flags.includes(name)) {
      if (token.value !== undefined) throw new UsageError("option-takes-no-value", { option: token.rawName });
      found[name] = "";
    } else if (token.value === undefined || token.value === "")
      throw new UsageError("option-needs-value", { option: token.rawName });
    else if (name === "overlay") overlays.push(token.value);
    else if (name in found) throw new UsageError("option-twice", { option: flagOf(name) });
    else found[name] = token.value;
  }
  return { files, options: found, overlays, help };
}

/** The known word nearest to what was written, or "" where none is near. */
export function suggestion(written: string, known: readonly string[]): string {
  const nearest = known.length > 0 ? closest(written, [...known]) : "";
  return distance(written, nearest) <= Math.max(2, Math.floor(written.length / 3)) ? nearest : "";
}

/** Throws UsageError where the value is none of those allowed. */
export function oneOf<T extends string>(option: OptionName, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new UsageError("bad-option", {
    option: flagOf(option),
    value,
    allowed: allowed.join(", "),
    near: suggestion(value, allowed),
  });
}

/** `--lang` wherever it stands, else the locale; anything but Japanese is answered in English. */
export function languageOf(argv: readonly string[], env: Io["env"]): Language {
  const at = argv.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  const asked = at < 0 ? undefined : (argv[at]?.split("=")[1] ?? argv[at + 1]);
  const known = languages.find((language) => language === asked);
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return known ?? (locale.toLowerCase().startsWith("ja") ? "ja" : "en");
}
