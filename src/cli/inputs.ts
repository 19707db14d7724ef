import { readPolicy } from "../dataset/connector.ts";
import type { Checklist, Connector, Dataset, Policy } from "../dataset/dataset.ts";
import { loadDataset } from "../dataset/load.ts";
import { applyOverlays } from "../dataset/overlay.ts";
import type { Problem } from "../dataset/problem.ts";
import { readOverlays } from "../dataset/read-overlay.ts";
import { assertDate } from "../engine/dates.ts";
import { evaluate } from "../engine/evaluate.ts";
import { renderProblems } from "../report/problems.ts";
import type { Language } from "../schema/text.ts";
import { evaluationNotices, readChecklistHere } from "./checklist-files.ts";
import { type Compiled, fingerprintOf } from "./compiled.ts";
import type { Io } from "./io.ts";
import { type Given, suggestion } from "./options.ts";
import { readConnectorHere } from "./soa-files.ts";
import { UsageError } from "./usage-error.ts";

/** A file of the user's or of the dataset's has problems; all of them. */
export class InputProblems extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`${problems.length} problems`);
    this.problems = problems;
  }
}

/** The dataset: what was compiled, as long as it was compiled from these very files; else read anew. */
export async function datasetOf(io: Io): Promise<Dataset> {
  const { texts, compiled } = await io.shipped();
  if (compiled !== undefined) {
    const { fingerprint, dataset } = JSON.parse(compiled) as Compiled;
    if (fingerprint === fingerprintOf(texts)) return dataset;
  }
  const loaded = loadDataset(texts);
  if (!loaded.ok) throw new InputProblems(loaded.problems);
  return loaded.dataset;
}

/** The dataset with what `--overlay` names laid over it; without any, as it is. */
export async function overlaidDataset(io: Io, { overlays }: Pick<Given, "overlays">): Promise<Dataset> {
  return overlaid(io, await datasetOf(io), overlays);
}

export async function overlaid(io: Io, dataset: Dataset, paths: readonly string[]): Promise<Dataset> {
  if (paths.length === 0) return dataset;
  const files = await Promise.all(paths.map(async (path) => [path, await readText(io, path)] as const));
  const read = readOverlays(files, dataset);
  if (!read.ok) throw new InputProblems(read.problems);
  return applyOverlays(dataset, read.value);
}

export async function readText(io: Io, path: string): Promise<Uint8Array> {
  try {
    return await io.read(path);
  } catch (error) {
    throw new UsageError("cannot-read", { path, why: reasonOf(error) }, 1);
  }
}

/** The system's code where it gives one (its words are in report/usage), else what the error says. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}

export interface Inputs {
  readonly dataset: Dataset;
  readonly connector: Connector;
  readonly options: {
    readonly checklist: Checklist;
    readonly policy: Policy;
    readonly asOf: string;
    readonly bank: string | null;
  };
  readonly notices: readonly Problem[];
}

/** Under what to evaluate: the day, the bank, and the checklist and policy, the dataset's or from files of the user's. */
export async function readTerms(io: Io, given: Given, dataset: Dataset): Promise<Inputs["options"]> {
  return (await readTermsTold(io, given, dataset)).options;
}

/** The same, with what there is to say of a checklist or policy of the user's: how a workbook was read, what is only proposed. */
export async function readTermsTold(
  io: Io,
  { options }: Given,
  dataset: Dataset,
): Promise<Pick<Inputs, "options" | "notices">> {
  const { checklist, policy, asOf } = await chooseTerms(io, options, dataset);
  const problems = [checklist, policy].flatMap((one) => (one.ok ? [] : one.problems));
  if (!checklist.ok || !policy.ok) throw new InputProblems(problems);
  return {
    options: { checklist: checklist.value, policy: policy.value, asOf, bank: options.bank ?? null },
    notices: [...evaluationNotices(checklist.notices), ...policy.notices],
  };
}

async function chooseTerms(io: Io, options: Given["options"], dataset: Dataset) {
  const asOf = dateOf(options["as-of"], io.now());
  const checklist = await choose(
    io,
    "checklist",
    options.checklist ?? "fisc-2019-09",
    dataset.checklists,
    (path, text) => readChecklistHere(path, text, dataset),
  );
  const own = checklist.ok ? [checklist.value] : [];
  const policy = await choose(io, "policy", options.policy ?? "standard", dataset.policies, (path, text) =>
    readPolicy(path, text, dataset, own),
  );
  return { asOf, checklist, policy, own };
}

/** Everything that an evaluation needs, read and checked; the problems of all files at once. */
export async function readInputs(
  io: Io,
  file: string | undefined,
  { options, overlays }: Given,
  known?: Dataset,
): Promise<Inputs> {
  if (file === undefined) throw new UsageError("missing-file-argument");
  dateOf(options["as-of"], io.now());
  const dataset = known ?? (await overlaidDataset(io, { overlays }));
  const { asOf, checklist, policy, own } = await chooseTerms(io, options, dataset);
  const read = await readConnectorHere(io, file, await readText(io, file), dataset, own);
  const problems = [checklist, policy, read].flatMap((one) => (one.ok ? [] : one.problems));
  if (!checklist.ok || !policy.ok || !read.ok) throw new InputProblems(problems);
  return {
    dataset: withOwn(dataset, checklist.value, policy.value),
    connector: read.connector,
    options: { checklist: checklist.value, policy: policy.value, asOf, bank: options.bank ?? null },
    notices: [...evaluationNotices(checklist.notices), ...policy.notices, ...read.notices],
  };
}

/** What `evaluate`, `explain` and `questions` begin with: the inputs, their notices said, and the result. */
export async function evaluateInputs(io: Io, file: string | undefined, given: Given, lang: Language) {
  const { dataset, connector, options, notices } = await readInputs(io, file, given);
  io.err(renderProblems(notices, lang));
  return { dataset, connector, result: evaluate(dataset, connector, options) };
}

/** The dataset with the user's own checklist and policy in it, so that reports know their titles and origins resolve. */
export function withOwn(dataset: Dataset, checklist: Checklist, policy: Policy): Dataset {
  const added = <T>(known: readonly T[], one: T) => (known.includes(one) ? known : [...known, one]);
  return {
    ...dataset,
    checklists: added(dataset.checklists, checklist),
    policies: added(dataset.policies, policy),
  };
}

type Chosen<T> =
  | { readonly ok: true; readonly value: T; readonly notices: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** One of the dataset's by its id, or a file of the user's. */
export async function choose<T extends { readonly id: string }>(
  io: Io,
  option: "checklist" | "policy" | "A" | "B",
  wanted: string,
  known: readonly T[],
  readFile: (path: string, text: Uint8Array) => Chosen<T> | Promise<Chosen<T>>,
): Promise<Chosen<T>> {
  const found = known.find(({ id }) => id === wanted);
  if (found) return { ok: true, value: found, notices: [] };
  if (/[./\\]/.test(wanted)) return readFile(wanted, await readText(io, wanted));
  const ids = known.map(({ id }) => id);
  throw new UsageError("bad-option", {
    option: option.length === 1 ? option : `--${option}`,
    value: wanted,
    allowed: `${ids.join(", ")}, FILE`,
    near: suggestion(wanted, ids),
  });
}

/** The day asked for, or today in Japan. */
export function dateOf(given: string | undefined, now: Date): string {
  if (given === undefined) return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Tokyo" }).format(now);
  try {
    assertDate(given);
  } catch {
    throw new UsageError("bad-option", { option: "--as-of", value: given, allowed: "YYYY-MM-DD", near: "" });
  }
  return given;
}
