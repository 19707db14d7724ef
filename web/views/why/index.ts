import { askLines } from "../../../src/report/ask-text.ts";
import { Citations } from "../../../src/report/citations.ts";
import { derivationOf, type Node, type Telling } from "../../../src/report/derivation.ts";
import { evidenceNodes } from "../../../src/report/explain.ts";
import { itemBlocks } from "../../../src/report/parts/items.ts";
import { gradeWord, isBetter, statusWord } from "../../../src/report/reading.ts";
import { tidy } from "../../../src/report/tidy.ts";
import { isByProcedures, itemAsksOf, topicReasons } from "../../../src/report/view.ts";
import { lookOf, reportWords } from "../../app/look.ts";
import type { Model, Selection } from "../../app/model.ts";
import type { Dataset, ItemResult, TopicResult } from "../../app/types.ts";
import type { MakeView } from "../../app/view.ts";
import { blockElement, treeElement } from "../../dom/blocks.ts";
import { type Child, h } from "../../dom/h.ts";
import { statusBadge } from "../../dom/status.ts";
import "./style.css";
import { citing, factList } from "./citing.ts";
import { reviewNodes, withReviews } from "./review.ts";
import { whyWords } from "./words.ts";

/** How an item or a topic came to its status, down to gates and sources, in the words of `certmap explain`. */
export const makeWhy: MakeView = (app) => {
  const { language } = app.model();
  const words = whyWords[language];
  const report = reportWords(language);
  const { phrases } = report;
  const element = h("div", { class: "why-content" });
  let drawn = "";
  let whole: Dataset | undefined;

  function update(model: Model): void {
    const { selection } = model;
    if (!selection) return;
    const now = signatureOf(model, selection);
    if (now === drawn) return;
    drawn = now;
    void app.texts().then(
      (dataset) => {
        whole = dataset;
        if (drawn === now) draw(app.model(), dataset);
      },
      () => {
        drawn = "";
        element.replaceChildren(h("p", { class: "notice notice-warn" }, words.failed));
      },
    );
    if (whole) draw(model, whole);
    else element.replaceChildren(h("p", { class: "soft" }, app.words().loading));
  }

  function draw(model: Model, dataset: Dataset): void {
    const { selection, result, before, changed } = model;
    if (!selection) return;
    const item = tidy(itemOf(result.items, selection));
    if (!item) return;
    const look = lookOf(result, dataset);
    const telling: Telling = { words: report, look, cites: new Citations(look, report), whole: true };
    const topic = item.topics.find((one) => one.topic === selection.topic);
    const old = changed && before.checklist === result.checklist ? itemOf(before.items, selection) : undefined;
    const content = topic ? topicParts(telling, item, topic, old) : itemParts(telling, item, old);
    const evidence = evidenceNodes(telling).flatMap(({ children = [] }) => children);
    const open = new Set(Array.from(element.querySelectorAll("details[open]"), (one) => one.getAttribute("data-part")));
    const parts = content.map(({ render }) => render);
    // every citation has been gathered once the text has been made
    const cited = telling.cites.all();
    const known = new Set(cited.map(({ id }) => id));
    const say = (text: string): readonly Child[] => citing(text, goToFact, (id) => known.has(id));
    element.replaceChildren(
      ...parts.map((render) => render(say)),
      part("evidence", words.evidence, open.has("evidence"), treeElement(evidence, say)),
      part(
        "facts",
        words.facts,
        open.has("facts"),
        h("p", { class: "soft small" }, words.factsNote),
        factList(cited, phrases.documentVoice),
      ),
    );
  }

  function goToFact(id: string): void {
    const facts = element.querySelector<HTMLDetailsElement>('[data-part="facts"]');
    if (facts) facts.open = true;
    const fact = Array.from(element.querySelectorAll<HTMLElement>("[data-fact]")).find(
      (one) => one.dataset.fact === id,
    );
    fact?.scrollIntoView({ block: "nearest" });
    fact?.focus({ preventScroll: true });
  }

  type Say = (text: string) => readonly Child[];
  interface Part {
    readonly render: (say: Say) => HTMLElement;
  }

  function headOf({ look }: Telling, item: ItemResult, topic: TopicResult | null, old: ItemResult | undefined): Part {
    const known = look.item(item.no);
    const shown = topic ?? item;
    const status = statusBadge(shown.status, statusWord(report, shown.status, item.basis));
    const could = isBetter(shown.potential, shown.status) ? statusWord(report, shown.potential, item.basis) : null;
    const was = topic ? old?.topics.find((one) => one.topic === topic.topic)?.status : old?.status;
    const itemName = `${words.item(String(item.no))} ${known?.label[language] ?? ""}`;
    const back = h(
      "button",
      { type: "button", class: "link-button", on: { click: () => app.select({ item: item.no }) } },
      itemName,
    );
    const title = topic ? (look.topic(topic.topic)?.label[language] ?? topic.topic) : itemName;
    return {
      render: () =>
        h(
          "header",
          { class: "why-subject" },
          topic && h("p", { class: "small" }, back),
          h("h3", {}, title),
          h(
            "p",
            { class: "row" },
            status,
            topic &&
              h(
                "span",
                { class: "small soft" },
                phrases.ofGrade(gradeWord(report, topic.grade, isByProcedures(topic))),
              ),
            could !== null && h("span", { class: "small" }, phrases.could(could)),
            was !== undefined &&
              was !== shown.status &&
              h("span", { class: "tag" }, words.before(statusWord(report, was, item.basis))),
          ),
          item.basis === "assumed" && item.topics.length > 0 && h("p", { class: "assumed small" }, words.assumed),
        ),
    };
  }

  function topicParts(
    telling: Telling,
    item: ItemResult,
    topic: TopicResult,
    old: ItemResult | undefined,
  ): readonly Part[] {
    const of = (id: string): readonly Node[] => {
      const link = telling.look.link(id);
      return link ? reviewNodes(link, words, report) : [];
    };
    const nodes = withReviews(derivationOf(telling, item, topic), of);
    return [
      headOf(telling, item, topic, old),
      {
        render: (say) =>
          h(
            "div",
            { class: "derivation" },
            ...nodes.map((node) =>
              h(
                "section",
                { class: node.tone && node.tone !== "plain" ? `tone-${node.tone}` : null },
                (node.children?.length ?? 0) > 0 ? h("h4", {}, ...say(bare(node.text))) : h("p", {}, ...say(node.text)),
                (node.children?.length ?? 0) > 0 && treeElement(node.children ?? [], say),
              ),
            ),
          ),
      },
    ];
  }

  function itemParts(telling: Telling, item: ItemResult, old: ItemResult | undefined): readonly Part[] {
    const { look, cites } = telling;
    const blocks = itemBlocks(telling, item).filter(({ kind }) => kind === "facts" || kind === "paragraph");
    const asks = itemAsksOf(look).filter(({ items }) => items.some((no) => String(no) === String(item.no)));
    const lines = asks.flatMap((ask) => askLines(report, look, { ...ask, items: [item.no] }));
    const topics = item.topics.map((topic) => ({
      topic,
      label: look.topic(topic.topic)?.label[language] ?? topic.topic,
      reasons: topicReasons(report, topic).map(({ text, sources }) => text + cites.ref(sources)),
    }));
    return [
      headOf(telling, item, null, old),
      { render: () => h("div", { class: "why-facts" }, ...blocks.map(blockElement)) },
      ...(lines.length > 0
        ? [
            {
              render: (say: Say) =>
                h(
                  "section",
                  {},
                  h("h4", {}, words.asks),
                  h("ul", {}, ...lines.map((line) => h("li", {}, ...say(line)))),
                ),
            },
          ]
        : []),
      {
        render: (say) =>
          h(
            "section",
            {},
            h("h4", {}, words.topics),
            topics.length === 0 && h("p", { class: "soft" }, words.noTopics),
            h(
              "ul",
              { class: "topic-list" },
              ...topics.map(({ topic, label, reasons }) =>
                h(
                  "li",
                  {},
                  h(
                    "button",
                    {
                      type: "button",
                      class: "link-button",
                      on: { click: () => app.select({ item: item.no, topic: topic.topic }) },
                    },
                    label,
                  ),
                  " ",
                  statusBadge(topic.status, statusWord(report, topic.status, item.basis), true),
                  h("p", { class: "small" }, ...reasons.flatMap((reason) => [...say(reason), " "])),
                ),
              ),
            ),
          ),
      },
    ];
  }

  const part = (name: string, title: string, open: boolean, ...content: readonly Child[]): HTMLElement =>
    h("details", { class: "why-part", "data-part": name, open }, h("summary", {}, title), ...content);

  return { element, update };
};

/** A lead such as "候補：" without what joins it to a sentence, as a heading. */
const bare = (text: string): string => text.replace(/[：:]\s*$/, "");

const itemOf = (items: readonly ItemResult[], { item }: Selection): ItemResult | undefined =>
  items.find(({ no }) => String(no) === String(item));

/** Everything that the panel shows depends on this and nothing else. */
function signatureOf({ selection, result, before, changed, dataset, language }: Model, chosen: Selection): string {
  const of = (items: readonly ItemResult[]) => itemOf(items, chosen);
  const old = changed ? of(before.items) : undefined;
  return JSON.stringify([
    selection,
    language,
    dataset.digest,
    of(result.items),
    old,
    result.evidence,
    result.asks.length,
    result.policy,
  ]);
}
