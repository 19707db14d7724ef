import type { Words } from "../../../src/report/words/words.ts";
import { h, svg } from "../../dom/h.ts";
import { glyph } from "../../dom/status.ts";
import type { FlowWords } from "./words.ts";

const grades = ["tested", "designed", "declared", "presumed"] as const;
const widths = { tested: 3.4, designed: 2.6, declared: 1.8, presumed: 1.2 } as const;

/** What thickness, dashes and shapes mean. */
export function makeLegend(words: FlowWords, { terms }: Words): HTMLElement {
  const sample = (kind: string, width: number) =>
    svg(
      "svg",
      { class: "flow-sample", viewBox: "0 0 40 12", "aria-hidden": "true" },
      svg("path", { class: `flow-thread ${kind}`, d: "M1,6H39", "stroke-width": width }),
      kind === "is-broken" && svg("path", { class: "flow-hollow", d: "M1,6H39", "stroke-width": 2.2 }),
    );
  const statuses = ["covered", "narrowed", "confirm", "bank-side"] as const;
  return h(
    "div",
    { class: "flow-legend small", role: "group", "aria-label": words.legend },
    h(
      "ul",
      {},
      h("li", { class: "soft" }, words.legendGrades),
      ...grades.map((grade) => h("li", {}, sample(`is-${grade}`, widths[grade]), h("span", {}, terms.grades[grade]))),
      h("li", {}, sample("is-broken", 4.2), h("span", {}, words.legendBroken)),
    ),
    h(
      "ul",
      {},
      ...statuses.map((status) =>
        h("li", { class: `is-${status}` }, glyph(status), h("span", {}, terms.statuses[status])),
      ),
    ),
  );
}
