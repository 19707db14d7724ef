import { shippedIn } from "../src/cli/node-io.ts";
import type { Dataset } from "../src/dataset/dataset.ts";
import { loadDataset } from "../src/dataset/load.ts";
import { root } from "./cli/fake-io.ts";

/** The texts of the shipped dataset, by path. */
export const { texts } = await shippedIn(root);

const loaded = loadDataset(texts);
if (!loaded.ok) throw new Error(`the shipped dataset has problems: ${JSON.stringify(loaded.problems, null, 1)}`);

/** The shipped dataset, read from its texts and checked: once for all files of tests that share a worker. */
export const dataset: Dataset = loaded.dataset;
