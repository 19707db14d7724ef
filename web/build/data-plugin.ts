import { basename, resolve } from "node:path";
import type { Plugin } from "vite";
import { datasetOf, InputProblems } from "../../src/cli/inputs.ts";
import { nodeIo } from "../../src/cli/node-io.ts";
import { readConnector } from "../../src/dataset/connector.ts";
import { renderProblems } from "../../src/report/problems.ts";
import type { Sample } from "../data/samples.ts";
import { split } from "../data/split.ts";

const root = resolve(import.meta.dirname, "../..");
const prefix = "virtual:certmap/";
/** The connector with which the page opens. */
const first = "sample-pay";

/**
 * The dataset and the sample connectors as modules, read and checked by what `certmap check` reads them with; a problem stops the
 * build with the same words. `core`: what the first load needs; `texts`: the rest; `first`, `samples`: connectors.
 */
export function data(): Plugin {
  let modules: Promise<Readonly<Record<string, unknown>>> | undefined;
  return {
    name: "certmap-data",
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    async load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      modules ??= readModules();
      try {
        const value = (await modules)[id.slice(prefix.length + 1)];
        return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
      } catch (error) {
        if (!(error instanceof InputProblems)) throw error;
        this.error(`the dataset or a sample has problems\n${renderProblems(error.problems, "en")}`);
      }
    },
  };
}

async function readModules(): Promise<Readonly<Record<string, unknown>>> {
  const io = nodeIo(root, { out: () => {}, err: () => {}, env: {}, columns: undefined });
  const dataset = await datasetOf(io);
  const { samples: files } = await io.shipped();
  const reads = [...files].map(([file, text]) => ({ file, read: readConnector(file, text, dataset) }));
  const problems = reads.flatMap(({ read }) => (read.ok ? [] : read.problems));
  if (problems.length > 0) throw new InputProblems(problems);
  const samples = reads.flatMap(({ file, read }): readonly Sample[] =>
    read.ok ? [{ id: basename(file, ".yaml"), connector: read.connector }] : [],
  );
  return {
    ...split(dataset),
    samples: samples.filter(({ id }) => id !== first),
    first: samples.find(({ id }) => id === first),
  };
}
