import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Standard } from "../../../src/dataset/dataset.ts";

const read = (id: string) =>
  parse(readFileSync(new URL(`../../../mappings/standards/${id}.yaml`, import.meta.url), "utf8")) as Standard;

/** Both editions of Annex A as shipped: all that reading a statement of applicability needs of the dataset. */
export const dataset = { standards: [read("iso27001-2013"), read("iso27001-2022")] };
