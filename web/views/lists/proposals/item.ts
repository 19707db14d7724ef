import { tidy } from "../../../../src/report/tidy.ts";
import type { Checklist, Dataset, Language } from "../../../app/types.ts";
import { foreign, h, setText } from "../../../dom/h.ts";
import type { Confirmed, Unconfirmed } from "../../../edit/proposals.ts";
import type { ProposalsWords } from "./words.ts";

export interface ItemContext {
  readonly dataset: Dataset;
  readonly language: Language;
  readonly words: ProposalsWords;
  /** The questions of topics come later than their labels. */
  readonly texts: Promise<Dataset>;
  settle(item: Unconfirmed, confirmed: Confirmed): void;
}

/** What is proposed for one item, beside its own text. Nothing is ticked: a person says what it asks about. */
export function makeItem(context: ItemContext, item: Unconfirmed): HTMLDetailsElement {
  const { dataset, language, words, texts, settle } = context;
  const { topics = [], origin } = item.proposed;
  const scoreOf = (score: number) => score.toFixed(2);
  const choices = topics.map(({ topic, score, from }) => {
    const box = h("input", { type: "checkbox", on: { change: () => changed() } });
    const ask = h("span", { class: "proposal-ask" });
    void texts.then(
      (whole) => setText(ask, whole.topics.find(({ id }) => id === topic)?.ask[language] ?? ""),
      () => {},
    );
    const label = dataset.topics.find(({ id }) => id === topic)?.label[language] ?? topic;
    const by = from.map((one) => words.from[one]).join(words.joint);
    const line = h(
      "label",
      { class: "check" },
      box,
      h(
        "span",
        {},
        h("strong", {}, label),
        ask,
        h("span", { class: "small soft proposal-near" }, words.near(scoreOf(score), by)),
      ),
    );
    return { topic, box, line };
  });
  const originBox = h("input", { type: "checkbox", on: { change: () => changed() } });
  const confirm = h(
    "button",
    {
      type: "button",
      class: "button button-strong",
      disabled: true,
      on: {
        click: () =>
          settle(item, {
            topics: choices.filter(({ box }) => box.checked).map(({ topic }) => topic),
            origin: originBox.checked,
          }),
      },
    },
    words.confirm,
  );
  const none = h(
    "button",
    { type: "button", class: "button", on: { click: () => settle(item, { topics: [], origin: false }) } },
    words.none,
  );
  function changed(): void {
    confirm.disabled = !originBox.checked && choices.every(({ box }) => !box.checked);
  }

  return h(
    "details",
    { class: "proposal" },
    h(
      "summary",
      {},
      h("span", { class: "proposal-no" }, words.no(tidy(String(item.no), 40))),
      " ",
      foreign(tidy(item.label[language], 120)),
      " ",
      h("span", { class: "small soft" }, words.count(topics.length)),
    ),
    h("p", { class: "proposal-text" }, foreign(textOf(item, language))),
    choices.length > 0 ? h("fieldset", {}, h("legend", {}, words.topics), ...choices.map(({ line }) => line)) : null,
    origin
      ? h(
          "fieldset",
          {},
          h("legend", {}, words.origin),
          h(
            "label",
            { class: "check" },
            originBox,
            h(
              "span",
              {},
              ...originOf(context, origin),
              h("span", { class: "small soft proposal-near" }, words.originNote(scoreOf(origin.score))),
            ),
          ),
        )
      : null,
    h("div", { class: "row" }, confirm, none),
  );
}

/** As the bank wrote it; what makes it harmless keeps its lines. */
function textOf({ text, label }: Unconfirmed, language: Language): string {
  const { ja, en } = { ja: undefined, en: undefined, ...text };
  return tidy((language === "ja" ? (ja ?? en) : (en ?? ja)) ?? label[language], 4000);
}

function originOf({ dataset, language, words }: ItemContext, { checklist, no }: { checklist: string; no: unknown }) {
  const list: Checklist | undefined = dataset.checklists.find(({ id }) => id === checklist);
  const item = list?.items.find((one) => String(one.no) === String(no));
  return [words.originOf(list?.title[language] ?? checklist, String(no), item?.label[language] ?? "")];
}
