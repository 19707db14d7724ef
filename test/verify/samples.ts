import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readConnector } from "../../src/dataset/connector.ts";
import type { Connector, Dataset } from "../../src/dataset/dataset.ts";
import { loadDataset } from "../../src/dataset/load.ts";
import { textsUnder } from "../dataset/fixtures.ts";

const root = resolve(import.meta.dirname, "../..");
const texts = textsUnder(root, ["mappings", "seeds"]);
const loaded = loadDataset(new Map([...texts].filter(([path]) => !path.startsWith("seeds/connectors/"))));
if (!loaded.ok) throw new Error(`the dataset has problems: ${JSON.stringify(loaded.problems, null, 1)}`);
export const dataset: Dataset = loaded.dataset;

const folder = join(root, "seeds/connectors");

/** Every sample connector, by its file's name. */
export const samples: readonly (readonly [name: string, connector: Connector])[] = readdirSync(folder)
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => {
    const read = readConnector(file, readFileSync(join(folder, file)), dataset);
    if (!read.ok) throw new Error(`${file} has problems: ${JSON.stringify(read.problems)}`);
    return [file.replace(/\.yaml$/, ""), read.connector] as const;
  });

export function sample(name: string): Connector {
  const found = samples.find(([one]) => one === name)?.[1];
  if (!found) throw new Error(`no sample ${name}`);
  return found;
}
