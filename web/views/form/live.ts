import { askLines } from "../../../src/report/ask-text.ts";
import { labelOf, statusWord } from "../../../src/report/reading.ts";
import { countsInWords, evidenceAsksOf, obstaclesOf, useOf } from "../../../src/report/view.ts";
import type { App } from "../../app/app.ts";
import { lookOf, reportWords } from "../../app/look.ts";
import type { Model } from "../../app/model.ts";
import { foreign, h, keyed, setText } from "../../dom/h.ts";
import { setStatus, statusBadge } from "../../dom/status.ts";
import type { FormWords } from "./words.ts";

const asksShown = 3;

/** The answer for what has been entered so far, small enough to stand beside the form. */
export function makeLive(app: App, words: FormWords) {
  const { language } = app.model();
  const report = reportWords(language);
  const counts = h("p", { class: "form-counts" });
  const papers = h("ul", { class: "form-papers" });
  const papersNone = h("p", { class: "soft small" }, words.papersNone);
  const items = h("ul", { class: "form-items" });
  const asks = h("ol", { class: "small" });
  const asksHeading = h("h3", {}, words.nextAsks);
  const element = h(
    "aside",
    { class: "form-live", "aria-label": words.result },
    h("h2", {}, words.result),
    counts,
    h("h3", {}, words.papers),
    papers,
    papersNone,
    h("h3", {}, words.items),
    items,
    asksHeading,
    asks,
  );

  function update({ result, dataset, state }: Model): void {
    const look = lookOf(result, dataset);
    const onlyUsable = state.shown === "usable" && result.summary.usable.items > 0;
    const summary = onlyUsable ? result.summary.usable : result.summary.all;
    setText(counts, countsInWords(report, summary));
    papersNone.hidden = result.evidence.length > 0;
    papers.hidden = result.evidence.length === 0;
    keyed(
      papers,
      look.result.evidence,
      ({ id, kind }) => `${kind} ${id}`,
      ({ id, kind }) =>
        h(
          "li",
          {},
          h("span", {}, report.terms.kindsShort[kind], " ", foreign(id)),
          " ",
          h("span", { class: "tag" }),
          h("p", { class: "small soft" }),
        ),
      (row, one) => {
        const [, tag, why] = row.children;
        if (tag) setText(tag, useOf(report, one));
        const labels = obstaclesOf(one).flatMap(({ code }) => (code === null ? [] : [labelOf(report, code)]));
        if (why) setText(why, one.kind === "other" ? "" : labels.join(report.phrases.comma));
      },
    );
    keyed(
      items,
      result.items.filter(({ no, topics }) => (onlyUsable ? look.isUsable(no) : topics.length > 0)),
      ({ no }) => String(no),
      ({ no }) =>
        h(
          "li",
          {},
          h("button", { type: "button", class: "link-button", on: { click: () => app.select({ item: no }) } }),
          statusBadge("confirm", ""),
        ),
      (row, { no, status, basis }) => {
        const [button, badge] = row.children;
        if (button) setText(button, `${no} ${look.item(no)?.label[language] ?? ""}`);
        if (badge) setStatus(badge as HTMLElement, status, statusWord(report, status, basis));
      },
    );
    const first = evidenceAsksOf(look).slice(0, asksShown);
    asksHeading.hidden = first.length === 0;
    keyed(
      asks,
      first,
      ({ id }) => id,
      () => h("li"),
      (row, ask) => setText(row, askLines(report, look, ask).join(" ")),
    );
  }
  return { element, update };
}
