import { readConnector, readPolicy, sniff } from "../dataset/connector.ts";
import { readCosts } from "../dataset/costs.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { loadDataset } from "../dataset/load.ts";
import { isError, type Problem, sortProblems } from "../dataset/problem.ts";
import { readOverlay } from "../dataset/read-overlay.ts";
import { statisticsOf } from "../dataset/statistics.ts";
import { basis, caveatBasis, partBasis } from "../engine/basis.ts";
import { renderProblems } from "../report/problems.ts";
import { renderStatistics } from "../report/statistics.ts";
import { type UsageWords, usageWords } from "../report/usage/words.ts";
import type { Language } from "../schema/text.ts";
import { isTableFile, readChecklistHere } from "./checklist-files.ts";
import type { Command } from "./command.ts";
import { datasetOf, overlaid, readText } from "./inputs.ts";
import type { Io } from "./io.ts";
import { readConnectorHere } from "./soa-files.ts";

export const checkCommand: Command = {
  name: "check",
  arguments: ["[FILE…]"],
  options: ["aup", "overlay", "lang"],
  repeatable: ["aup"],
  run: async ({ files, overlays, repeated: { aup = [] } }, io, lang) => {
    const words = usageWords[lang];
    const problems = [
      ...(files.length > 0 ? await checkFiles(io, files, overlays, words) : []),
      ...(aup.length > 0 ? await checkWording(io, aup, words) : []),
      ...(files.length + aup.length === 0 ? await checkShipped(io, overlays, lang) : []),
    ];
    io.err(renderProblems(sortProblems(problems), lang));
    const errors = problems.filter(isError).length;
    if (problems.length > 0) io.out(`${words.check.found(errors, problems.length - errors)}\n`);
    return errors > 0 ? 1 : 0;
  },
};

/** certmap's own dataset and samples: their problems, and how the dataset is made up. */
async function checkShipped(io: Io, overlays: readonly string[], lang: Language): Promise<readonly Problem[]> {
  const { texts, samples } = await io.shipped();
  const loaded = loadDataset(texts, { cited: [...ruleSources, ...[...samples.values()].flatMap(sourcesNamedIn)] });
  if (!loaded.ok) return loaded.problems;
  const dataset = await overlaid(io, loaded.dataset, overlays);
  const statistics = dataset === loaded.dataset ? loaded.statistics : statisticsOf(dataset);
  io.out(renderStatistics(statistics, { lang }));
  const reads = [...samples].map(([file, text]) => readConnector(file, text, dataset));
  const problems = [...loaded.notices, ...reads.flatMap((read) => (read.ok ? read.notices : read.problems))];
  if (problems.length === 0) io.out(`${usageWords[lang].check.clean(texts.size + samples.size)}\n`);
  return problems;
}

/** What the rules of evaluation rest on. */
const ruleSources: readonly string[] = [basis, caveatBasis, partBasis].flatMap((table) => Object.values(table).flat());

const sourcesNamedIn = (text: Uint8Array): readonly string[] =>
  new TextDecoder().decode(text).match(/\b[A-Z]-[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*\b/g) ?? [];

async function checkFiles(
  io: Io,
  files: readonly string[],
  overlays: readonly string[],
  { check }: UsageWords,
): Promise<readonly Problem[]> {
  const dataset = await datasetOf(io);
  await overlaid(io, dataset, overlays);
  const problems: Problem[] = [];
  for (const file of files) {
    const { kind, read } = await readAny(io, file, await readText(io, file), dataset);
    if (read.ok && read.notices.length === 0) io.out(`${check.file(file, check.kinds[kind])}\n`);
    problems.push(...(read.ok ? read.notices : read.problems));
  }
  return problems;
}

/** Procedures and findings, in whatever file they stand: words of judgement. */
async function checkWording(io: Io, files: readonly string[], { check }: UsageWords): Promise<readonly Problem[]> {
  const { lintAup } = await import("../import/aup/lint.ts");
  const problems: Problem[] = [];
  for (const file of files) {
    const read = await lintAup(file, await readText(io, file));
    if (read.ok && read.problems.length === 0) io.out(`${check.wording(file, read.texts)}\n`);
    problems.push(...read.problems);
  }
  return problems;
}

async function readAny(io: Io, file: string, text: Uint8Array, dataset: Dataset) {
  const kind = isTableFile(file) ? "checklist" : sniff(file, text);
  const read = {
    connector: () => readConnectorHere(io, file, text, dataset),
    checklist: () => readChecklistHere(file, text, dataset),
    costs: () => readCosts(file, text, dataset),
    policy: () => readPolicy(file, text, dataset),
    overlay: () => readOverlay(file, text, dataset),
  } satisfies Record<typeof kind, unknown>;
  return { kind, read: await read[kind]() };
}
