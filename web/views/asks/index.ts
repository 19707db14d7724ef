import { askLines, whomToAsk } from "../../../src/report/ask-text.ts";
import type { Lookup } from "../../../src/report/lookup.ts";
import { renderQuestions } from "../../../src/report/questions.ts";
import { evidenceAsksOf, itemAsksOf, topicAsksOf } from "../../../src/report/view.ts";
import { lookOf, reportWords } from "../../app/look.ts";
import type { Model } from "../../app/model.ts";
import type { Ask, Dataset, ItemNo } from "../../app/types.ts";
import type { MakeView } from "../../app/view.ts";
import { h, keyed, setText } from "../../dom/h.ts";
import { copy as copyText, download } from "../../files/download.ts";
import { fileName } from "../../files/names.ts";
import "./style.css";
import { entry, evidenceEntry, fill, section, settledEntry, topicEntry } from "./entries.ts";
import { asksWords } from "./words.ts";

const formats = [
  { format: "text", ending: "txt", type: "text/plain" },
  { format: "md", ending: "md", type: "text/markdown" },
  { format: "csv", ending: "csv", type: "text/csv" },
] as const;

/** What to ask, in the order in which asking helps most; to be copied or saved as a sheet that can be sent. */
export const makeAsks: MakeView = (app) => {
  const { language } = app.model();
  const words = asksWords[language];
  const report = reportWords(language);
  const context = { app, words, report };
  let only = "";
  let drawn: { readonly model: Model; readonly only: string } | undefined;
  let whole: { readonly of: Dataset; readonly texts: Dataset } | undefined;

  const count = h("p", { class: "asks-count" });
  const filter = h("select", { id: "asks-filter", class: "input" });
  filter.addEventListener("change", () => {
    only = filter.value;
    update(app.model());
  });
  const text = h("textarea", {
    class: "input asks-text",
    readonly: true,
    rows: 12,
    "aria-label": words.text,
    hidden: true,
  });
  const tools = h(
    "div",
    { class: "asks-tools" },
    h("button", { type: "button", class: "button button-strong", on: { click: () => void copy() } }, words.copy),
    h(
      "div",
      { class: "row", role: "group", "aria-label": words.download },
      ...formats.map(({ format, ending, type }) =>
        h(
          "button",
          { type: "button", class: "button", on: { click: () => void save(format, ending, type) } },
          words.formats[format],
        ),
      ),
    ),
    h("div", { class: "field asks-filter" }, h("label", { for: filter.id }, words.filter), filter),
  );
  const lists = {
    evidence: section(words.evidence, words.evidenceNote),
    topics: section(words.topics),
    items: section(words.items),
    bank: section(words.bank),
    settled: section(words.settled, words.settledNote),
  };
  const nothing = h("p", { class: "soft" });
  const element = h(
    "div",
    { class: "asks" },
    h("div", { class: "asks-head" }, count, tools),
    text,
    nothing,
    ...Object.values(lists).map(({ element }) => element),
  );

  async function sheet(format: "text" | "md" | "csv"): Promise<string> {
    return renderQuestions(app.model().result, await app.texts(), { lang: language, format });
  }

  async function copy(): Promise<void> {
    const said = await sheet("text");
    const isCopied = await copyText(said);
    text.hidden = isCopied;
    app.announce(isCopied ? words.copied : words.copyFailed);
    if (isCopied) return;
    text.value = said;
    text.focus();
    text.select();
  }

  async function save(format: "text" | "md" | "csv", ending: string, type: string): Promise<void> {
    const { result } = app.model();
    download(fileName(result.connector.name, words.fileName, result.asOf, ending), await sheet(format), type);
  }

  function update(model: Model): void {
    if (drawn?.model.result === model.result && drawn.only === only) return;
    drawn = { model, only };
    // the long texts are the same as long as the lists are
    if (whole?.of === model.dataset) {
      draw(model, whole.texts);
      return;
    }
    void app.texts().then(
      (texts) => {
        if (drawn?.model !== model) return;
        whole = { of: model.dataset, texts };
        draw(app.model(), texts);
      },
      () => {
        drawn = undefined;
        element.replaceChildren(h("p", { class: "notice notice-warn" }, words.failed));
      },
    );
  }

  function draw(model: Model, dataset: Dataset): void {
    const look = lookOf(model.result, dataset);
    const { asks } = look.result;
    drawFilter(look, asks);
    const counts = (items: readonly ItemNo[]) => only === "" || items.some((no) => String(no) === only);
    const evidence = evidenceAsksOf(look).filter(
      ({ unlocks }) => only === "" || counts(unlocks.items) || touches(look, unlocks.topics),
    );
    const topics = topicAsksOf(look).filter(({ items }) => counts(items));
    const ofItems = itemAsksOf(look).filter(({ items }) => counts(items));
    const isForBank = (ask: Ask) => whomToAsk(report, ask) === "bank";
    setText(count, asks.length === 0 ? words.none : words.count(asks.length));
    nothing.hidden = evidence.length + topics.length + ofItems.length > 0;
    setText(nothing, asks.length === 0 ? "" : words.filtered);
    const ofConnector = ofItems.filter((ask) => !isForBank(ask));
    const ofBank = ofItems.filter(isForBank);
    // one numbering over all sections, as on the sheet that is sent
    const place = new Map(
      [...evidence, ...topics, ...ofConnector, ...ofBank].map((ask, index): [Ask, number] => [ask, index + 1]),
    );
    const numberOf = (ask: Ask): number => place.get(ask) ?? 0;
    const keyOf = ({ id }: Ask): string => id;
    const names = look.result.evidence.map(({ id, kind }) => `${kind} ${id}`).join("\n");
    const how = { numberOf, also: [dataset, names] };
    fill(lists.evidence, evidence, keyOf, (ask) => evidenceEntry(context, look, ask, numberOf(ask)), how);
    fill(lists.topics, topics, keyOf, (ask) => topicEntry(context, look, ask, numberOf(ask)), how);
    const plain = (ask: Ask) => entry(numberOf(ask), [], askLines(report, look, ask));
    fill(lists.items, ofConnector, keyOf, plain, how);
    fill(lists.bank, ofBank, keyOf, plain, how);
    fill(
      lists.settled,
      look.result.settled.filter(({ item }) => counts([item])),
      JSON.stringify,
      (one) => settledEntry(context, look, one),
    );
  }

  const touches = (look: Lookup, topics: readonly string[]): boolean =>
    look.result.items.some(
      (item) => String(item.no) === only && item.topics.some(({ topic }) => topics.includes(topic)),
    );

  function drawFilter(look: Lookup, asks: readonly Ask[]): void {
    const asked = new Set(asks.flatMap((ask) => (ask.kind === "evidence" ? ask.unlocks.items : ask.items)).map(String));
    const nos = look.result.items.map(({ no }) => no).filter((no) => asked.has(String(no)));
    if (!nos.some((no) => String(no) === only)) only = "";
    keyed(
      filter,
      ["", ...nos.map(String)],
      (no) => `item ${no}`,
      (no) => h("option", { value: no }),
      (option, no) =>
        setText(option, no === "" ? words.filterAll : words.filterItem(no, look.item(no)?.label[language] ?? "")),
    );
    filter.value = only;
  }

  return { element, update };
};
