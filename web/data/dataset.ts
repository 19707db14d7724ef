import core from "virtual:certmap/core";
import type { Dataset } from "../../src/dataset/dataset.ts";
import { join } from "./split.ts";

/** What the first load carries. */
export { core };

let whole: Promise<Dataset> | undefined;

/** The whole dataset; its texts are a chunk of their own, loaded once. */
export function wholeDataset(): Promise<Dataset> {
  whole ??= import("virtual:certmap/texts").then(
    ({ default: texts }) => join(core, texts),
    (error: unknown) => {
      whole = undefined;
      throw error;
    },
  );
  return whole;
}
