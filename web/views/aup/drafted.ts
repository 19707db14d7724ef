import type { AupDraft } from "../../../src/engine/aup/types.ts";
import { leftBlocks, matrixBlocks, proofText } from "../../../src/report/aup/matrix.ts";
import { procedureBlocks, workBlocks } from "../../../src/report/aup/procedures.ts";
import { type AupView, aupView } from "../../../src/report/aup/view.ts";
import type { PaperBlock } from "../../../src/report/paper.ts";
import type { App } from "../../app/app.ts";
import { segments } from "../../app/shell/segments.ts";
import type { Dataset } from "../../app/types.ts";
import { foreign, h, setAttribute } from "../../dom/h.ts";
import { paperElement } from "../../dom/paper.ts";
import { download } from "../../files/download.ts";
import { fileName } from "../../files/names.ts";
import type { Choice } from "./choice.ts";
import type { AupViewWords } from "./words.ts";

const layouts = ["items", "works", "matrix", "left"] as const;
type Layout = (typeof layouts)[number];

const office = "application/vnd.openxmlformats-officedocument.";
const formats = [
  { format: "docx", type: `${office}wordprocessingml.document` },
  { format: "xlsx", type: `${office}spreadsheetml.sheet` },
  { format: "md", type: "text/markdown" },
  { format: "json", type: "application/json" },
] as const;
type Format = (typeof formats)[number]["format"];

/** Parts of the document that a layout shows. */
const blocksOf = {
  items: procedureBlocks,
  works: workBlocks,
  matrix: matrixBlocks,
  left: leftBlocks,
} as const satisfies Record<Layout, (view: AupView) => readonly PaperBlock[]>;

/** A draft: what it comes to, the list in four layouts, and the files that are made of it. */
export function makeDrafted(app: App, words: AupViewWords) {
  const { language } = app.model();
  let shown: { readonly draft: AupDraft; readonly dataset: Dataset } | undefined;
  let layout: Layout = "items";

  const head = h("div", { class: "aup-sum" });
  const body = h("div", { class: "aup-paper" });
  const choose = segments(
    words.layoutLabel,
    layouts.map((value) => ({ value, text: words.layouts[value] })),
    (value) => {
      layout = value;
      choose.set(value);
      draw();
    },
  );
  choose.set(layout);
  const buttons = formats.map(({ format, type }) =>
    h(
      "button",
      { type: "button", class: "button", on: { click: () => void save(format, type) } },
      words.formats[format],
    ),
  );
  const element = h(
    "section",
    { class: "aup-draft", "aria-label": words.result, hidden: true },
    head,
    h(
      "div",
      { class: "aup-tools" },
      choose.element,
      h("div", { class: "row", role: "group", "aria-label": words.download }, ...buttons),
    ),
    h("p", { class: "small soft" }, words.back),
    body,
  );

  function draw(): void {
    if (!shown) return;
    const blocks = blocksOf[layout](aupView(shown.draft, shown.dataset, language));
    body.replaceChildren(...blocks.map(paperElement));
  }

  async function save(format: Format, type: string): Promise<void> {
    if (!shown) return;
    const { draft, dataset } = shown;
    for (const button of buttons) button.disabled = true;
    if (format === "docx" || format === "xlsx") app.announce(words.saving);
    try {
      const content = await made(format, draft, dataset);
      download(fileName(draft.connector.name, words.fileName, draft.asOf, format), content, type);
    } catch {
      app.announce(words.saveFailed);
    } finally {
      for (const button of buttons) button.disabled = false;
    }
  }

  async function made(format: Format, draft: AupDraft, dataset: Dataset): Promise<string | Uint8Array> {
    const terms = { lang: language };
    switch (format) {
      case "docx":
        return (await import("../../../src/report/aup/word.ts")).writeAupDocument(draft, dataset, terms);
      case "xlsx":
        return (await import("../../../src/report/aup/workbook.ts")).writeAupWorkbook(draft, dataset, terms);
      case "md":
        return (await import("../../../src/report/aup/markdown.ts")).renderAupMarkdown(draft, dataset, terms);
      case "json":
        return (await import("../../../src/report/aup/json.ts")).renderAupJson(draft, dataset);
    }
  }

  function sum({ procedures, items, banks }: AupDraft, view: AupView, without: readonly string[]): void {
    const topics = new Set(procedures.map(({ topic }) => topic)).size;
    const isNothing = procedures.length === 0;
    const lines = banks.flatMap(({ name, needs, beyond, agreements, nearNames }) => [
      ...(banks.length > 1 ? [words.bank(name, new Set(needs.flatMap((need) => need.procedures)).size)] : []),
      ...(beyond.length > 0 ? [view.words.beyondCount(name, beyond.length)] : []),
      ...agreements.map((one) => view.words.agreementSaves(name, one.evidence, one.procedures.length)),
      ...nearNames.map((one) => view.words.nearName(one.evidence, one.name, name)),
    ]);
    head.replaceChildren(
      h("h2", {}, words.result),
      h(
        "p",
        { class: "aup-lead-line" },
        isNothing ? words.nothing : view.words.summary(procedures.length, topics, items.length),
      ),
      ...(isNothing ? [h("p", { class: "soft" }, words.nothingNote)] : []),
      ...(lines.length > 0 ? [h("ul", {}, ...lines.map((line) => h("li", {}, foreign(line))))] : []),
      ...(isNothing
        ? []
        : [h("details", { class: "aup-proof" }, h("summary", {}, words.proofHolds), h("p", {}, proofText(view)))]),
      ...(without.length > 0
        ? [h("p", { class: "notice" }, words.proofScope(without.length), " ", view.join(without.map(view.topicLabel)))]
        : []),
    );
    for (const [index, button] of buttons.entries()) {
      setAttribute(button, "disabled", isNothing && formats[index]?.format !== "json");
    }
  }

  return {
    element,
    show(draft: AupDraft, dataset: Dataset, { without }: Choice): void {
      shown = { draft, dataset };
      const view = aupView(draft, dataset, language);
      sum(view.draft, view, without);
      draw();
    },
  };
}
