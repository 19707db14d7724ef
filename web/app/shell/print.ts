import { compose } from "../../../src/report/compose.ts";
import { documentElement } from "../../dom/blocks.ts";
import { h } from "../../dom/h.ts";
import type { Model } from "../model.ts";
import type { Dataset, Language } from "../types.ts";

/** The report that is printed: the one that `certmap evaluate --format html` files, as elements. */
export function printedReport(model: Model, dataset: Dataset, language: Language): HTMLElement {
  return h("div", { class: "report", lang: language }, documentElement(compose(model.result, dataset, language)));
}
