import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readConnector } from "../../src/dataset/connector.ts";
import type { Connector } from "../../src/dataset/dataset.ts";
import { dataset } from "../shipped.ts";

const root = resolve(import.meta.dirname, "../..");

export { dataset };

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
