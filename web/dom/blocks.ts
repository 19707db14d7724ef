import type { Node as TreeNode } from "../../src/report/derivation.ts";
import type { Block, Document, Inline, Line } from "../../src/report/document.ts";
import { type Child, foreign, h } from "./h.ts";
import { glyph, statusSaid } from "./status.ts";
import { unbroken } from "./unbroken.ts";

/** A report's document as elements: the same blocks that Markdown and HTML are made from, in the same words. */
export function documentElement({ heading, blocks }: Document): HTMLElement {
  return h("article", { class: "document" }, h("h1", {}, ...lineNodes(heading)), ...blocks.map(blockElement));
}

export function lineNodes(line: Line): readonly Child[] {
  return line.map((inline) => (typeof inline === "string" ? unbroken(inline) : inlineNode(inline)));
}

function inlineNode(inline: Exclude<Inline, string>): Child {
  if ("strong" in inline) return h("strong", {}, inline.strong);
  if ("code" in inline) return h("code", {}, inline.code);
  if ("br" in inline) return h("br");
  if ("soft" in inline) return inline.soft;
  if ("foreign" in inline) return foreign(inline.foreign);
  return h("span", { class: `status is-bare is-${inline.status}` }, glyph(inline.status), statusSaid(inline.text));
}

export function blockElement(block: Block): HTMLElement {
  switch (block.kind) {
    case "heading":
      return h(block.level === 2 ? "h2" : "h3", {}, block.text);
    case "paragraph":
      return h("p", { class: block.role }, ...lineNodes(block.line));
    case "list":
      return h("ul", {}, ...block.items.map((line) => h("li", {}, ...lineNodes(line))));
    case "facts":
      return h(
        "dl",
        { class: "facts" },
        ...block.rows.map(([term, line]) => h("div", {}, h("dt", {}, term), h("dd", {}, ...lineNodes(line)))),
      );
    case "table":
      return h(
        "table",
        { class: "document-table" },
        h("caption", {}, block.caption),
        h("thead", {}, h("tr", {}, ...block.columns.map(({ title }) => h("th", { scope: "col" }, title)))),
        h(
          "tbody",
          {},
          ...block.rows.map((cells) => h("tr", {}, ...cells.map((line) => h("td", {}, ...lineNodes(line))))),
        ),
      );
    case "details":
      return h("div", { class: "document-details" }, h("p", {}, ...lineNodes(block.summary)), treeElement(block.nodes));
  }
}

/** A derivation as nested lists. */
export function treeElement(
  nodes: readonly TreeNode[],
  text: (text: string) => readonly Child[] = (one) => [one],
): HTMLElement {
  return h(
    "ul",
    { class: "tree" },
    ...nodes.map(({ text: said, tone, children = [] }) =>
      h(
        "li",
        { class: tone && tone !== "plain" ? `tone-${tone}` : null },
        ...text(said),
        children.length > 0 && treeElement(children, text),
      ),
    ),
  );
}
