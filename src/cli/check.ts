import { readChecklist, readConnector, readPolicy, sniff } from "../dataset/connector.ts";
import type { Dataset } from "../dataset/dataset.ts";
import { loadDataset } from "../dataset/load.ts";
import { isError, type Problem, sortProblems } from "../dataset/problem.ts";
import { renderProblems } from "../report/problems.ts";
import { renderStatistics } from "../report/statistics.ts";
import { type UsageWords, usageWords } from "../report/usage/words.ts";
import type { Command } from "./command.ts";
import { datasetOf, readText } from "./inputs.ts";
import type { Io } from "./io.ts";

export const checkCommand: Command = {
  name: "check",
  arguments: ["[FILE…]"],
  options: ["lang"],
  run: async ({ files }, io, lang) => {
    const words = usageWords[lang];
    const problems = files.length > 0 ? await checkFiles(io, files, words) : await checkShipped(io, lang);
    io.err(renderProblems(sortProblems(problems), lang));
    const errors = problems.filter(isError).length;
    if (problems.length > 0) io.out(`${words.check.found(errors, problems.length - errors)}\n`);
    return errors > 0 ? 1 : 0;
  },
};

/** certmap's own dataset: its problems, and how it is made up. */
async function checkShipped(io: Io, lang: "ja" | "en"): Promise<readonly Problem[]> {
  const { texts } = await io.shipped();
  const loaded = loadDataset(texts);
  if (!loaded.ok) return loaded.problems;
  io.out(renderStatistics(loaded.statistics, { lang }));
  io.out(`${usageWords[lang].check.clean(texts.size)}\n`);
  return loaded.notices;
}

async function checkFiles(io: Io, files: readonly string[], { check }: UsageWords): Promise<readonly Problem[]> {
  const dataset = await datasetOf(io);
  const problems: Problem[] = [];
  for (const file of files) {
    const { kind, read } = readAny(file, await readText(io, file), dataset);
    if (read.ok && read.notices.length === 0) io.out(`${check.file(file, check.kinds[kind])}\n`);
    problems.push(...(read.ok ? read.notices : read.problems));
  }
  return problems;
}

const readers = { connector: readConnector, checklist: readChecklist, policy: readPolicy };

function readAny(file: string, text: Uint8Array, dataset: Dataset) {
  const kind = sniff(file, text);
  return { kind, read: readers[kind](file, text, dataset) };
}
