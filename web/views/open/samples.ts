import first from "virtual:certmap/first";
import type { App } from "../../app/app.ts";
import { reportWords } from "../../app/look.ts";
import { type Sample, samples } from "../../data/samples.ts";
import { h } from "../../dom/h.ts";
import { editWords } from "../../edit/words/index.ts";
import type { OpenWords } from "./words.ts";

/** The sample connectors, by name and by what they hold. */
export function makeSamples(app: App, words: OpenWords, opened: (sample: Sample) => void): HTMLElement {
  const { language } = app.model();
  const { kindsShort } = reportWords(language).terms;
  const types = editWords[language].options["soc2-type"];
  const list = h("ul", { class: "open-samples" }, h("li", { class: "soft" }, words.reading));
  const none = h("p", { class: "soft", hidden: true }, words.samplesNone);
  const filter = h("input", { class: "input", type: "search", placeholder: words.filter, "aria-label": words.filter });
  let entries: readonly { readonly text: string; readonly element: HTMLElement }[] = [];
  filter.addEventListener("input", () => {
    const wanted = filter.value.normalize("NFKC").toLowerCase().trim();
    for (const { text, element } of entries) element.hidden = !text.includes(wanted);
    none.hidden = entries.some(({ element }) => !element.hidden);
  });

  const entryOf = (sample: Sample) => {
    const { connector, provenance, evidence = [] } = sample.connector;
    const note = provenance?.note?.[language];
    const held = evidence.map((one) =>
      one.kind === "soc2-report"
        ? `${kindsShort[one.kind]} ${types[one.type]}`
        : one.kind === "other"
          ? one.name
          : kindsShort[one.kind],
    );
    const what = held.length > 0 ? [...new Set(held)].join(language === "ja" ? "、" : ", ") : words.nothingHeld;
    const tag = provenance?.kind === "public-facts" ? words.publicFacts : words.invented;
    const element = h(
      "li",
      {},
      h(
        "button",
        { type: "button", class: "open-sample", on: { click: () => opened(sample) } },
        h("span", { class: "open-sample-name" }, connector.name, " ", h("span", { class: "tag" }, tag)),
        h("span", { class: "small soft" }, what),
        note ? h("span", { class: "small soft" }, note) : null,
        h("code", { class: "small soft" }, sample.id),
      ),
    );
    return { text: `${connector.name} ${what} ${tag} ${sample.id}`.normalize("NFKC").toLowerCase(), element };
  };
  void samples().then((rest) => {
    entries = [first, ...rest].map(entryOf);
    list.replaceChildren(...entries.map(({ element }) => element));
  });
  return h("div", { class: "open-samples-whole" }, filter, list, none);
}
