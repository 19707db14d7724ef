import { h } from "../../dom/h.ts";
import type { Controller } from "../controller.ts";

type Report = typeof import("./print.ts");

/**
 * What is printed is not the screen but the whole report, with its reasons and sources, made when the browser is about to print. Its texts
 * and its module are loaded after the first paint; printed before that, the paper says so.
 */
export function makePrinting(app: Controller) {
  const element = h("div", { class: "printed" });
  let report: Report | undefined;
  let loading: Promise<void> | undefined;

  function prepare(): Promise<void> {
    loading ??= Promise.all([import("./print.ts"), app.texts()]).then(
      ([module]) => {
        report = module;
      },
      () => {
        loading = undefined;
      },
    );
    return loading;
  }

  function fill(): void {
    const dataset = app.textsNow();
    const model = app.model();
    const content =
      report && dataset ? report.printedReport(model, dataset, model.language) : h("p", {}, app.words().printNotReady);
    element.replaceChildren(content);
  }
  const empty = () => element.replaceChildren();

  addEventListener("beforeprint", fill);
  addEventListener("afterprint", empty);
  return {
    element,
    prepare,
    async print(): Promise<void> {
      if (!report) app.announce(app.words().announcements.printing);
      await prepare();
      window.print();
    },
    destroy(): void {
      removeEventListener("beforeprint", fill);
      removeEventListener("afterprint", empty);
    },
  };
}
