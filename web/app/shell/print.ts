import { compose } from "../../../src/report/compose.ts";
import { documentElement } from "../../dom/blocks.ts";
import { h } from "../../dom/h.ts";
import type { Model } from "../model.ts";
import type { Dataset, Language } from "../types.ts";

/**
 * The report that is printed: the one that `certmap evaluate --format html` files, as elements. As there, the derivations are not on
 * paper: each topic stands with its status, grade and reasons; "why" and `certmap explain` have the rest.
 */
export function printedReport(model: Model, dataset: Dataset, language: Language): HTMLElement {
  const document = compose(model.result, dataset, language);
  const blocks = document.blocks.filter(({ kind }) => kind !== "details");
  return h("div", { class: "report", lang: language }, documentElement({ ...document, blocks }));
}
