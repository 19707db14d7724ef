import type { Basis } from "../schema/checklist.ts";
import type { Code, GateCode } from "../schema/codes.ts";
import type { Procedure } from "../schema/procedure.ts";
import type { Args, Gate, Grade, ItemStatus } from "../schema/result.ts";
import type { ItemNo } from "../schema/text.ts";
import { dateIn } from "./words/dates.ts";
import { type AskableReason, otherKinds, type Reason, type Said, type Words } from "./words/words.ts";

/** Codes, grades, dates and numbers as words: the small pieces that every report shares. */

export function saidOf(words: Words, args: Args | undefined): Said {
  const entries = Object.entries(args ?? {}).map(([name, value]) => {
    if (typeof value === "string") return [name, dateIn(words.lang, value)];
    return [name, typeof value === "number" ? String(value) : value.join(words.phrases.comma)];
  });
  return Object.fromEntries(entries);
}

const reasonOf = (words: Words, code: Code): Reason | AskableReason => words.reasons[code];

export const labelOf = (words: Words, code: Code): string => reasonOf(words, code).label;

/** Why, as a sentence. Of a kind that is not mapped also what is known of it [M-07, M-27]. */
export function whyOf(words: Words, code: Code, args?: Args): string {
  const why = reasonOf(words, code).why(saidOf(words, args));
  if (code !== "kind-not-mapped") return why;
  const known = otherKinds.find((kind) => kind === args?.known) ?? "unlisted";
  return why + words.phrases.space + words.others[known];
}

/** What to ask, and whom; null for a code that nothing is asked about. */
export function wishOf(words: Words, code: Code, args?: Args): { ask: string; whom: AskableReason["whom"] } | null {
  const reason = reasonOf(words, code);
  return "ask" in reason ? { ask: reason.ask(saidOf(words, args)), whom: reason.whom } : null;
}

export function gateSentence(words: Words, { gate, code, args }: Gate): string {
  return code === null ? words.terms.gatePassed[gate] : whyOf(words, code satisfies GateCode, args);
}

/** How a gate turned out. Of a kind that is not mapped nobody said that it is unusable [M-07]. */
export function outcomeWord(words: Words, { outcome, code }: Gate): string {
  return code === "kind-not-mapped" ? words.phrases.notMappedShort : words.terms.outcomes[outcome];
}

const otherSources: Readonly<Record<string, readonly string[]>> = {
  soc1: ["M-27", "E-soc1-financial"],
  soc3: ["M-07", "E-soc3-no-tests"],
};

/** What a gate rests on; of a kind that is not mapped, what is known of that kind. */
export function gateSources({ code, args, basis }: Gate): readonly string[] {
  return code === "kind-not-mapped" ? (otherSources[String(args?.known)] ?? ["M-07"]) : basis;
}

/** The status in words. What is covered in an item whose topics are assumed always says so. */
export function statusWord(words: Words, status: ItemStatus, basis: Basis): string {
  return status === "covered" && basis === "assumed" ? words.terms.coveredAssumed : words.terms.statuses[status];
}

/** `tested` by agreed-upon procedures says that there is no assurance. */
export function gradeWord(words: Words, grade: Grade, byProcedures = false): string {
  return byProcedures && grade === "tested" ? words.terms.performed : words.terms.grades[grade];
}

const ranks = { "bank-side": 0, confirm: 1, narrowed: 2, covered: 3 } as const satisfies Record<ItemStatus, number>;
export const isBetter = (one: ItemStatus, other: ItemStatus): boolean => ranks[one] > ranks[other];

/** Numbers of items, neighbours joined. Example: 7, 10, 11, 12, B-4 is "7, 10-12, B-4". */
export function rangesOf(words: Words, nos: readonly ItemNo[]): string {
  const runs: ItemNo[][] = [];
  for (const no of nos) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && typeof no === "number" && typeof last === "number" && no === last + 1) run.push(no);
    else runs.push([no]);
  }
  const written = runs.flatMap((run) =>
    run.length > 2 ? [`${run[0]}${words.phrases.to}${run.at(-1)}`] : run.map(String),
  );
  return written.join(words.phrases.comma);
}

/** A procedure's text with its numbers as drafted and its dates named. */
export function procedureText(words: Words, { text, parameters = {} }: Procedure): string {
  return text[words.lang].replace(/\{([A-Za-z][A-Za-z0-9]*)\}/g, (whole, name: string) => {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    if (parameter && "default" in parameter) return String(parameter.default);
    return words.terms.parameters[name] ?? (parameter ? words.phrases.agreedDate : whole);
  });
}

/** The first and last part of an id of 64 hexadecimal digits. */
export const shortDigest = (digest: string): string => digest.replace(/^(sha256:.{12}).*$/, "$1");
