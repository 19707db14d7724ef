import type { Language } from "../../schema/text.ts";
import { pad, widthOf } from "../layout/width.ts";
import {
  answerRows,
  connectorRows,
  evidenceRows,
  type Row,
  requiredOf,
  type StarterKind,
  starterKinds,
} from "./rows.ts";
import { type StarterExample, type StarterSay, type StarterWords, starterWords } from "./words.ts";

/** A fact as a connector's file has it. */
export type Fact = string | number | boolean | readonly Fact[] | { readonly [key: string]: Fact };

/** What is known so far, by path: `{"scope.apiService": "yes"}`. What is not known is left out. */
export interface KnownEvidence {
  readonly kind: StarterKind;
  readonly facts: Readonly<Record<string, Fact>>;
}
export interface KnownFacts {
  readonly connector?: Readonly<Record<string, Fact>>;
  readonly evidence?: readonly KnownEvidence[];
}

/**
 * A connector's file to begin with: what is known counts, all else is a comment that explains each field once. Nothing is assumed.
 * With nothing known it holds nothing; with the comments' `# ` taken off it is a whole file.
 * Example: `renderStarter({}, {lang: "en"})`. Errors: none. Source: contract §3, `init`.
 */
export function renderStarter(known: KnownFacts, { lang }: { readonly lang: Language }): string {
  const words = starterWords[lang];
  const explained = new Set<string>();
  const { name = words.unnamed, ...about } = known.connector ?? {};
  const finished = (known.evidence ?? []).filter(isFinished);
  const unfinished = (known.evidence ?? []).filter((one) => !isFinished(one));
  const others = starterKinds.filter((kind) => !known.evidence?.some((one) => one.kind === kind));
  const blockOf = ({ kind, facts }: KnownEvidence, live: boolean) => [
    `## ${words.kinds[kind]}`,
    ...linesOf(evidenceRows[kind], { kind, ...facts }, { words, explained, depth: 2, item: true, live }),
    "",
  ];
  const lines = [
    ...words.head.map((line) => `## ${line}`),
    "schema: certmap/connector@1",
    "connector:",
    ...linesOf(connectorRows, { name, ...about }, { words, explained, depth: 1, item: false, live: true }),
    "",
    `## ${words.evidence}`,
    finished.length > 0 ? "evidence:" : "# evidence:",
    ...finished.flatMap((one) => blockOf(one, true)),
    ...unfinished.flatMap((one) => [`## ${words.unfinished}`, ...blockOf(one, false)]),
    ...others.flatMap((kind) => blockOf({ kind, facts: {} }, false)),
    `## ${words.answers}`,
    "# answers:",
    ...linesOf(answerRows, {}, { words, explained, depth: 2, item: true, live: false }),
  ];
  return `${lines.join("\n")}\n`;
}

const isFinished = ({ kind, facts }: KnownEvidence): boolean => requiredOf[kind].every((path) => path in facts);

/** Where explanations begin; after a longer text they stand above it. */
const column = 44;
const widest = 60;

interface Setting {
  readonly words: StarterWords;
  /** What was explained before is not explained again. */
  readonly explained: Set<string>;
  readonly depth: number;
  /** The rows are one element of a list. */
  readonly item: boolean;
  /** Known facts count; else all of it is a comment. */
  readonly live: boolean;
}

function linesOf(rows: readonly Row[], facts: Readonly<Record<string, Fact>>, setting: Setting): readonly string[] {
  const { words, explained, depth, item, live } = setting;
  return rows.flatMap((row, index) => {
    const { path, say, example, instead } = row;
    const steps = path.split(".");
    const fact = facts[path] ?? (index === 0 && path === "id" ? example : undefined);
    const isKnown = fact !== undefined || Object.keys(facts).some((known) => known.startsWith(`${path}.`));
    const mark = isKnown && live ? "" : instead && !isKnown ? "## " : "# ";
    const margin = "  ".repeat(depth - (item ? 1 : 0) + steps.length - 1);
    const lead = item ? (index === 0 ? "- " : "  ") : "";
    const value = fact === undefined ? exampleIn(words, example) : yamlOf(fact);
    const text = `${mark}${margin}${lead}${steps.at(-1)}:${value === "" ? "" : ` ${value}`}`;
    const why = say === undefined || explained.has(say) ? undefined : words.says[say as StarterSay];
    if (say !== undefined) explained.add(say);
    if (why === undefined) return [text];
    return widthOf(text) > widest ? [`## ${margin}${why}`, text] : [`${pad(text, column)}  # ${why}`];
  });
}

const exampleIn = ({ examples }: StarterWords, example = ""): string => {
  if (!example.startsWith("@")) return example;
  const text = examples[example.slice(1) as StarterExample];
  return /^[[{]/.test(text) ? text : JSON.stringify(text);
};

/** In one line; texts in quotes, so that none is taken for something else. */
function yamlOf(fact: Fact): string {
  if (typeof fact === "string") return plain.test(fact) && !special.test(fact) ? fact : JSON.stringify(fact);
  if (typeof fact !== "object") return String(fact);
  if (isList(fact)) return `[${fact.map(yamlOf).join(", ")}]`;
  return `{${Object.entries(fact)
    .map(([key, value]) => `${key}: ${yamlOf(value)}`)
    .join(", ")}}`;
}
const isList = (fact: object): fact is readonly Fact[] => Array.isArray(fact);
const plain = /^(\d{4}-\d{2}-\d{2}|[A-Za-z][A-Za-z0-9.-]*)$/;
const special = /^(true|false|null)$/i;
