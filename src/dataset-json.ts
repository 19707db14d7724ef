import type { Dataset } from "./dataset/dataset.ts";

/** `certmap/dataset.json`: the dataset as read at build time, with a hash of the files it was made from. */
export interface Compiled {
  readonly fingerprint: string;
  readonly dataset: Dataset;
}
