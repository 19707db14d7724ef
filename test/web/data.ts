import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { datasetOf } from "../../src/cli/inputs.ts";
import { nodeIo } from "../../src/cli/node-io.ts";
import { readConnector } from "../../src/dataset/connector.ts";
import type { Connector } from "../../src/engine/index.ts";

const root = new URL("../../", import.meta.url);

/** The real dataset and the sample connectors, as the page has them. */
export const dataset = await datasetOf(
  nodeIo(fileURLToPath(root), { out: () => {}, err: () => {}, env: {}, columns: undefined }),
);
const folder = new URL("seeds/connectors/", root);
export const sampleFiles = readdirSync(folder).filter((name) => name.endsWith(".yaml"));
export const sampleText = (name: string): string => readFileSync(new URL(name, folder), "utf8");
export const samples: readonly (readonly [name: string, connector: Connector])[] = sampleFiles.map((name) => {
  const read = readConnector(name, sampleText(name), dataset);
  if (!read.ok) throw new Error(`${name} has problems`);
  return [name.replace(/\.yaml$/, ""), read.connector];
});
export const sample = (name: string): Connector => {
  const found = samples.find(([other]) => other === name);
  if (!found) throw new Error(`no sample ${name}`);
  return found[1];
};
export const asOf = "2026-11-22";
