import { parseArgs } from "node:util";
import { closest, distance } from "fastest-levenshtein";
import { mostMonths } from "../engine/timeline.ts";
import { type Language, languages } from "../schema/text.ts";
import type { Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";

/** The options that a command may take; each takes a value, but for help, share and template. */
export const optionNames = [
  "checklist",
  "policy",
  "as-of",
  "bank",
  "want",
  "costs",
  "months",
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
  "items",
  "topics",
  "parameters",
  "draft",
  "aup",
  "item",
  "text",
  "accepted-by",
  "on",
  "template",
  "lang",
  "format",
  "share",
  "disclose",
  "output",
  "help",
] as const;
export type OptionName = (typeof optionNames)[number];
const flags: readonly OptionName[] = ["help", "share", "template"];
const short: Partial<Record<OptionName, string>> = { output: "o", help: "h" };
export const flagOf = (name: OptionName): string => (name === "output" ? "-o" : `--${name}`);

export interface Given {
  readonly files: readonly string[];
  readonly options: Readonly<Partial<Record<OptionName, string>>>;
  /** The files of every `--overlay`, which may be given several times. */
  readonly overlays: readonly string[];
  /** Every value of the options that may be repeated; `options` has the first. */
  readonly repeated: Readonly<Partial<Record<OptionName, readonly string[]>>>;
  readonly help: boolean;
}

/**
 * What was given on the command line. Throws UsageError for an option that the command does not take, a missing value, a repeat
 * of an option that is not among `repeatable`.
 */
export function parseOptions(
  argv: readonly string[],
  taken: readonly OptionName[],
  repeatable: readonly OptionName[] = [],
): Given {
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
  const repeated: Partial<Record<OptionName, readonly string[]>> = {};
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
    else if (name in found && !repeatable.includes(name))
      throw new UsageError("option-twice", { option: flagOf(name) });
    else {
      found[name] ??= token.value;
      if (repeatable.includes(name)) repeated[name] = [...(repeated[name] ?? []), token.value];
    }
  }
  return { files, options: found, overlays, repeated, help };
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

/** How many months to look ahead; 24 where nothing is said. Throws UsageError for what is no whole number from 1 to 120. */
export function monthsOf(given: string | undefined): number {
  if (given === undefined) return 24;
  const months = /^\d{1,3}$/.test(given) ? Number(given) : 0;
  if (months >= 1 && months <= mostMonths) return months;
  throw new UsageError("bad-option", { option: "--months", value: given, allowed: `1-${mostMonths}`, near: "" });
}

/** `--lang` wherever it stands, else the locale; anything but Japanese is answered in English. */
export function languageOf(argv: readonly string[], env: Io["env"]): Language {
  const at = argv.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  const asked = at < 0 ? undefined : (argv[at]?.split("=")[1] ?? argv[at + 1]);
  const known = languages.find((language) => language === asked);
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return known ?? (locale.toLowerCase().startsWith("ja") ? "ja" : "en");
}

/** Endings that a program opens as what they say; text under such a name would be a broken file. */
const notText = /^(xlsx?|xlsm|ods|docx?|odt|pptx?|pdf|png|zip)$/;

/**
 * The format asked for, else the one that the ending of -o names, else the usual one. Example: `-o report.docx` is docx. Throws
 * UsageError for a format that the command does not write, named by either.
 */
export function formatOf<T extends string>({ options }: Given, formats: readonly T[], usual: T): T {
  if (options.format !== undefined) return oneOf("format", options.format, formats);
  const ending = /\.([A-Za-z]+)$/.exec(options.output ?? "")?.[1]?.toLowerCase() ?? "";
  const named = formats.find((format) => format === ending);
  if (named === undefined && notText.test(ending)) return oneOf("output", ending, formats);
  return named ?? usual;
}
