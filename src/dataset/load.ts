import { createHash } from "node:crypto";
import stringify from "safe-stable-stringify";
import { checkAlgebra } from "./checks/algebra.ts";
import { checkArguments } from "./checks/arguments.ts";
import { checkChangelog } from "./checks/changelog.ts";
import { checkCoverage } from "./checks/coverage.ts";
import { checkDensity } from "./checks/density.ts";
import { checkIdentifiers } from "./checks/identifiers.ts";
import { checkLanguages } from "./checks/languages.ts";
import { checkMoved } from "./checks/moved.ts";
import { checkParameters } from "./checks/parameters.ts";
import { checkDatasetReferences } from "./checks/references.ts";
import { checkRelations } from "./checks/relation.ts";
import { checkSimilar } from "./checks/similar.ts";
import { checkCorrespondences, checkStanding } from "./checks/standing.ts";
import { checkSymmetry } from "./checks/symmetry.ts";
import { checkUncited } from "./checks/uncited.ts";
import { checkUnique } from "./checks/unique.ts";
import { checkUnneeded } from "./checks/unneeded.ts";
import { applyWaivers, isBroken } from "./checks/waivers.ts";
import { checkWords } from "./checks/words.ts";
import type { Dataset, Link } from "./dataset.ts";
import { deriveLinks } from "./derive.ts";
import { isStray, type Part, partOf, requiredFiles, schemas } from "./files.ts";
import { isError, type Problem, problem, settle } from "./problem.ts";
import { type Raw, rawOf } from "./raw.ts";
import { shape } from "./shape.ts";
import { readSource, type Source } from "./source.ts";
import { type Statistics, statisticsOf } from "./statistics.ts";

export type DatasetRead =
  | { ok: true; dataset: Dataset; notices: Problem[]; statistics: Statistics }
  | { ok: false; problems: Problem[] };

export interface LoadOptions {
  /** Sources that something outside the dataset cites: rules of the engine, sample connectors. */
  readonly cited?: Iterable<string>;
  /**
   * Leave out what is a question of judgement, as for a dataset of an earlier version, which knew fewer checks: only what would leave it
   * broken keeps it from being used.
   */
  readonly lenient?: boolean;
}

/** All of them run, on whatever can be read. */
const checks: readonly ((raw: Raw) => Iterable<Problem>)[] = [
  checkUnique,
  checkDatasetReferences,
  checkMoved,
  checkIdentifiers,
  checkRelations,
  checkAlgebra,
  checkArguments,
  checkLanguages,
  checkSymmetry,
  checkCoverage,
  checkParameters,
  checkWords,
  checkSimilar,
  checkDensity,
  checkUnneeded,
  checkStanding,
  checkCorrespondences,
];

/**
 * The files of `mappings/` and the register of sources in; the checked dataset, with the links of older editions derived, or every
 * problem out, in order of place. Paths are as `mappings/topics/contractors.yaml`, with `/`, in any order; files outside are left
 * alone. The digest depends on what the files say, not on how they are laid out.
 * Example: `loadDataset(new Map([["mappings/dataset.yaml", "version: 1.0.0\n…"], …]))`.
 * Errors: any problem of severity error; notices come with the dataset. Source: contract §2, mappings/README.md.
 */
export function loadDataset(texts: ReadonlyMap<string, string | Uint8Array>, options: LoadOptions = {}): DatasetRead {
  const problems: Problem[] = [];
  const sources: Source[] = [];
  const parsed = new Map<string, unknown>();
  const missing = requiredFiles.filter((file) => !texts.has(file));
  for (const file of missing) problems.push(problem("missing-file", start(file), {}));

  let unread = missing.length > 0;
  for (const file of [...texts.keys()].toSorted()) {
    const found = partOf(file);
    if (isStray(file)) problems.push(problem("unknown-file", start(file), {}));
    if (!found) continue;
    const read = readSource(file, texts.get(file) ?? "");
    if (!read.ok) {
      problems.push(...read.problems);
      unread = true;
      continue;
    }
    sources.push(read.source);
    const shaped = shape<unknown>(read.source, schemas[found.part]);
    if (shaped.ok) parsed.set(file, shaped.value);
    else problems.push(...shaped.problems);
  }

  // With a file missing or unreadable every id of it would seem unknown: its own problems first.
  if (!unread) {
    const raw = rawOf(sources);
    const found = [...checks.flatMap((check) => [...check(raw)]), ...checkUncited(raw, options.cited ?? [])];
    const left = applyWaivers(found, raw);
    problems.push(...(options.lenient ? left.filter(isBroken) : [...left, ...checkChangelog(texts, raw)]));
  }
  const settled = settle(problems);
  if (settled.some(isError)) return { ok: false, problems: settled };
  const dataset = assemble(parsed);
  return { ok: true, dataset, notices: settled, statistics: statisticsOf(dataset) };
}

const start = (file: string) => ({ file, line: 1, column: 1 });

/** By code units: the same order on every machine. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The files' values, each already held to its schema, as one dataset. */
function assemble(parsed: ReadonlyMap<string, unknown>): Dataset {
  const files = [...parsed].map(([file, value]) => ({
    file,
    value,
    part: partOf(file)?.part,
    name: partOf(file)?.name ?? "",
  }));
  const of = <P extends Part>(part: P) =>
    files.filter((one) => one.part === part) as { name: string; value: ReturnType<(typeof schemas)[P]["parse"]> }[];
  const values = <P extends Part>(part: P) => of(part).map(({ value }) => value);
  const one = <P extends Part>(part: P): ReturnType<(typeof schemas)[P]["parse"]> => {
    const [value] = values(part);
    if (value === undefined) throw new TypeError(`no ${part}`);
    return value;
  };

  const topics = values("topics").flat();
  const standards = values("standards");
  const correspondences = values("correspondences");
  const authored = of("links").flatMap(({ name, value }) =>
    value.map((link): Link => ({ ...link, standard: name, needs: link.needs ?? [] })),
  );
  const derived = correspondences.flatMap((correspondence) => deriveLinks(authored, correspondence, standards));
  const links = [...authored, ...derived].toSorted((a, b) => byText(a.standard, b.standard) || byText(a.id, b.id));
  return {
    ...one("manifest"),
    digest: digestOf(parsed),
    overlays: [],
    standards,
    correspondences,
    topics: topics.filter((topic) => "label" in topic),
    moved: topics.filter((topic) => "movedTo" in topic),
    links,
    unneeded: of("unneeded").flatMap(({ name, value }) => value.map((one) => ({ ...one, standard: name }))),
    procedures: values("procedures").flat(),
    checklists: values("checklists"),
    policies: values("policies"),
    schemes: values("schemes"),
    sources: one("sources"),
    waivers: values("waivers").flat(),
  };
}

/** `sha256:…` over the canonical JSON of `{path: value}`. */
function digestOf(parsed: ReadonlyMap<string, unknown>): string {
  const json = stringify(Object.fromEntries(parsed)) ?? "";
  return `sha256:${createHash("sha256").update(json).digest("hex")}`;
}
