import type { PaperBlock, Span, Spans } from "../../src/report/paper.ts";
import { treeElement } from "./blocks.ts";
import { type Child, h } from "./h.ts";
import { glyph, statusSaid } from "./status.ts";

/** A document for people as elements: the same blocks that Word files and Markdown are made from, in the same words. */
export function paperElement(block: PaperBlock): HTMLElement {
  switch (block.kind) {
    case "heading":
      return h(({ 1: "h3", 2: "h4", 3: "h5" } as const)[block.level], {}, block.text);
    case "paragraph":
      return h("p", { class: block.look && looks[block.look] }, ...spanNodes(block.spans));
    case "list":
      return h(block.ordered ? "ol" : "ul", {}, ...block.items.map((spans) => h("li", {}, ...spanNodes(spans))));
    case "facts":
      return h(
        "section",
        { class: "paper-facts" },
        block.title !== undefined && h("p", { class: "paper-title" }, block.title),
        h(
          "dl",
          {},
          ...block.rows.map(([term, spans]) => h("div", {}, h("dt", {}, term), h("dd", {}, ...spanNodes(spans)))),
        ),
      );
    case "table":
      return tableElement(block);
    case "tree":
      return h("div", {}, h("p", {}, ...spanNodes(block.summary)), treeElement(block.nodes));
    case "signatures":
      return h("ul", {}, ...block.rows.map((spans) => h("li", {}, ...spanNodes(spans))));
    case "page-break":
      return h("hr");
  }
}

const looks = { note: "small soft", notice: "notice" } as const;

/** In a box of its own, which scrolls sideways where there is not enough room, by keyboard too. */
function tableElement({ caption, columns, rows }: Extract<PaperBlock, { kind: "table" }>): HTMLElement {
  const name = caption ?? columns.map(({ title }) => title).join(" / ");
  return h(
    "div",
    { class: "paper-scroll", role: "region", "aria-label": name, tabindex: 0 },
    h(
      "table",
      { class: "paper-table" },
      h("caption", { class: caption === undefined ? "only-read" : null }, name),
      h("thead", {}, h("tr", {}, ...columns.map(({ title }) => h("th", { scope: "col" }, title)))),
      h("tbody", {}, ...rows.map((cells) => h("tr", {}, ...cells.map((spans) => h("td", {}, ...spanNodes(spans)))))),
    ),
  );
}

export const spanNodes = (spans: Spans): readonly Child[] => spans.flatMap(spanNode);

function spanNode(span: Span): readonly Child[] {
  if (typeof span === "string") return lines(span);
  if ("strong" in span) return [h("strong", {}, ...lines(span.strong))];
  if ("soft" in span) return [h("span", { class: "soft" }, ...lines(span.soft))];
  if ("status" in span)
    return [h("span", { class: `status is-bare is-${span.status}` }, glyph(span.status), statusSaid(span.text))];
  if ("blank" in span) return [h("span", { class: "paper-blank" }, ...lines(span.blank))];
  return [h("span", { class: "paper-check" }, ...lines(span.check))];
}

/** Line ends are breaks. */
const lines = (text: string): readonly Child[] =>
  text.split("\n").flatMap((line, index) => (index === 0 ? [line] : [h("br"), line]));
