import type { Dataset } from "../dataset/dataset.ts";
import type { Problem } from "../dataset/problem.ts";
import { isSavedResult, readResult } from "../dataset/saved-result.ts";
import { compareResults } from "../engine/compare.ts";
import { evaluate } from "../engine/evaluate.ts";
import { withTopicsRenamed } from "../engine/rename.ts";
import { renderComparison } from "../report/compare.ts";
import { renderProblems } from "../report/problems.ts";
import type { Result } from "../schema/result.ts";
import type { Command } from "./command.ts";
import { InputProblems, overlaidDataset, readInputs, readText } from "./inputs.ts";
import type { Io } from "./io.ts";
import { flagOf, formatOf, type Given } from "./options.ts";
import { deliver, layoutOf } from "./output.ts";
import { UsageError } from "./usage-error.ts";

const formats = ["text", "md", "json"] as const;
const termNames = ["checklist", "policy", "as-of", "bank"] as const;
type TermName = (typeof termNames)[number];
type TermsGiven = Partial<Record<TermName, string>>;

/** One value for both sides, or LEFT,RIGHT. */
interface Halves {
  readonly left: string;
  readonly right: string;
  readonly isPair: boolean;
}

interface Side {
  readonly file: string;
  /** The saved result, read as it is; undefined for a connector. */
  readonly saved: Result | undefined;
  readonly terms: TermsGiven;
}
interface Evaluated {
  readonly result: Result;
  readonly dataset: Dataset;
  readonly notices: readonly Problem[];
}

/** Two results, connectors, policies or years of one connector, side by side [M-30]. */
export const compareCommand: Command = {
  name: "compare",
  arguments: ["A", "[B]"],
  options: [...termNames, "overlay", "lang", "format", "output"],
  formats,
  run: async (given, terminal, lang) => {
    const format = formatOf(given, formats, "text");
    const halves = halvesOf(given);
    const io = readingOnce(terminal);
    const known = await overlaidDataset(io, given);
    const [left, right] = await sidesOf(io, known, given, halves);
    const [before, after] = await bothOf(
      () => evaluated(io, given, known, left, right),
      () => evaluated(io, given, known, right, left),
    );
    io.err(renderProblems(once([...before.notices, ...after.notices]), lang));
    const dataset = joined(before.dataset, after.dataset);
    const comparison = compareResults(before.result, after.result);
    const inputs = Object.values(halves).flatMap((half) => [half.left, half.right]);
    const text = renderComparison(comparison, dataset, { lang, format, ...layoutOf(io, given) });
    await deliver(io, { ...given, files: [...given.files, ...inputs] }, text, lang);
    return 0;
  },
};

/** A file named on both sides is read once: standard input cannot be read twice. */
function readingOnce(io: Io): Io {
  const texts = new Map<string, Promise<Uint8Array>>();
  const read = (path: string) => {
    const text = texts.get(path) ?? io.read(path);
    texts.set(path, text);
    return text;
  };
  return { ...io, read };
}

function halvesOf({ options }: Given): Partial<Record<TermName, Halves>> {
  const entries = termNames.flatMap((name) => {
    const value = options[name];
    return value === undefined ? [] : [[name, halvesIn(name, value)] as const];
  });
  return Object.fromEntries(entries);
}

/** Example: `standard,update-api`. A comma before a space is part of a bank's name. */
function halvesIn(name: TermName, value: string): Halves {
  const parts = value.split(name === "bank" ? /,(?!\s)/ : ",").map((part) => part.trim());
  const [left = "", right = left] = parts;
  if (parts.length > 2 || parts.includes("")) throw new UsageError("bad-pair", { option: flagOf(name), value });
  return { left, right, isPair: parts.length === 2 };
}

async function sidesOf(
  io: Io,
  known: Dataset,
  { files, overlays }: Given,
  halves: Partial<Record<TermName, Halves>>,
): Promise<readonly [Side, Side]> {
  const [first, second] = files;
  if (first === undefined) throw new UsageError("missing-compare-argument");
  const termsOf = (side: "left" | "right"): TermsGiven =>
    Object.fromEntries(Object.entries(halves).map(([name, half]) => [name, half[side]]));
  const [one, other] = [first, second ?? first];
  const [a, b] = [await readText(io, one), await readText(io, other)];
  const isSaved = [isSavedResult(a), isSavedResult(b)];
  if (second === undefined) {
    if (isSaved[0]) throw new UsageError("result-alone", { path: first });
    if (Object.values(halves).every(({ left, right }) => left === right)) throw new UsageError("compare-needs-pair");
  }
  if (overlays.length > 0 && isSaved.every(Boolean)) {
    throw new UsageError("fixed-terms", { path: one, option: flagOf("overlay") });
  }
  const savedFile = isSaved[0] ? one : isSaved[1] ? other : undefined;
  for (const [name, { isPair }] of Object.entries(halves)) {
    if (savedFile !== undefined && (isPair || isSaved.every(Boolean))) {
      throw new UsageError("fixed-terms", { path: savedFile, option: flagOf(name as TermName) });
    }
  }
  const [left, right] = await bothOf(
    () => savedIn(known, one, a, isSaved[0]),
    () => savedIn(known, other, b, isSaved[1]),
  );
  return [
    { file: one, saved: left.saved, terms: termsOf("left") },
    { file: other, saved: right.saved, terms: termsOf("right") },
  ];
}

function savedIn(
  known: Dataset,
  file: string,
  text: Uint8Array,
  isSaved: boolean | undefined,
): { saved: Result | undefined } {
  if (!isSaved) return { saved: undefined };
  const read = readResult(file, text);
  if (!read.ok) throw new InputProblems(read.problems);
  // made before a topic was renamed, perhaps
  return { saved: withTopicsRenamed(read.result, known) };
}

/** A connector beside a saved result is evaluated under that result's terms, as far as none are given; but as of today. */
async function evaluated(io: Io, given: Given, known: Dataset, side: Side, other: Side): Promise<Evaluated> {
  if (side.saved) return { result: side.saved, dataset: known, notices: [] };
  const terms = { ...(other.saved && termsLike(other.saved, known, side.terms)), ...side.terms };
  const { dataset, connector, options, notices } = await readInputs(io, side.file, { ...given, options: terms }, known);
  return { result: evaluate(dataset, connector, options), dataset, notices };
}

function termsLike({ checklist, policy, bank }: Result, known: Dataset, given: TermsGiven): TermsGiven {
  const lists = { checklist: known.checklists, policy: known.policies };
  for (const [name, id] of [
    ["checklist", checklist],
    ["policy", policy],
  ] as const) {
    if (given[name] !== undefined || lists[name].some((one) => one.id === id)) continue;
    throw new UsageError("result-names-unknown", { option: flagOf(name), id });
  }
  return { checklist, policy, ...(bank !== null && { bank }) };
}

/** Both, or the problems of both at once. */
async function bothOf<T>(left: () => T | Promise<T>, right: () => T | Promise<T>): Promise<readonly [T, T]> {
  const problems: Problem[] = [];
  const tried = async (side: () => T | Promise<T>): Promise<readonly T[]> => {
    try {
      return [await side()];
    } catch (error) {
      if (!(error instanceof InputProblems)) throw error;
      problems.push(...error.problems);
      return [];
    }
  };
  const [[a], [b]] = [await tried(left), await tried(right)];
  if (a === undefined || b === undefined) throw new InputProblems(once(problems));
  return [a, b];
}

/** The same file may be on both sides. */
const once = (problems: readonly Problem[]): readonly Problem[] => [
  ...new Map(problems.map((one) => [JSON.stringify(one), one])).values(),
];

/** The dataset with the files of both sides in it. Two that differ under one id could not be told apart. */
function joined(left: Dataset, right: Dataset): Dataset {
  const all = <T extends { readonly id: string }>(a: readonly T[], b: readonly T[], option: TermName): readonly T[] => {
    const added = b.filter((one) => !a.includes(one));
    for (const one of added) {
      const same = a.find(({ id }) => id === one.id);
      if (same && JSON.stringify(same) !== JSON.stringify(one)) {
        throw new UsageError("same-id", { option: flagOf(option), id: one.id });
      }
    }
    return [...a, ...added];
  };
  return {
    ...left,
    checklists: all(left.checklists, right.checklists, "checklist"),
    policies: all(left.policies, right.policies, "policy"),
  };
}
