import { gradeWord, isBetter, statusWord } from "../../../src/report/reading.ts";
import { isByProcedures } from "../../../src/report/view.ts";
import type { ItemNo, Status, TopicResult } from "../../app/types.ts";
import { h, setAttribute, setText } from "../../dom/h.ts";
import { glyph, setGlyph, setStatus, statusBadge } from "../../dom/status.ts";
import type { ItemFacts, RowContext } from "./item-row.ts";
import { cellOf, direction, type Kind, kinds } from "./rows.ts";

/** A topic of an item: combined, and by kind of evidence. */
export function makeTopicRow({ app, words, report }: RowContext, no: ItemNo, topic: string) {
  const label = h("button", {
    type: "button",
    class: "row-label",
    on: { click: () => app.select({ item: no, topic }) },
  });
  const answered = h("span", { class: "tag" }, words.answered(1));
  const status = statusBadge("confirm", "");
  const grade = h("span", { class: "soft small" });
  const potential = h("span", { class: "potential small", title: words.potentialNote });
  const was = h("span", { class: "tag" });
  const say = (status: Status, basis: ItemFacts["item"]["basis"]): string =>
    status === "covered" && basis === "assumed" ? words.coveredAssumedShort : statusWord(report, status, basis);
  const cells = kinds.map((kind) => ({
    kind,
    line: h("div", { class: "kind-cell small" }, glyph("nothing")),
    word: h("span"),
    grade: h("span", { class: "soft" }),
  }));
  for (const { line, word, grade } of cells) line.append(word, grade);
  const element = h(
    "tr",
    { class: "topic-row" },
    h("td", { class: "cell-no" }),
    h("th", { scope: "row", class: "cell-label" }, label, h("div", { class: "tags" }, answered)),
    h(
      "td",
      { class: "cell-status", "data-title": words.columns.combined },
      h("div", { class: "status-line" }, status, was, potential),
      grade,
    ),
    ...cells.map(({ kind, line }) => h("td", { class: "cell-kind", "data-title": words.kinds[kind] }, line)),
  );

  function drawCell(
    kind: Kind,
    { line, word, grade }: (typeof cells)[number],
    result: TopicResult,
    facts: ItemFacts,
  ): void {
    const cell = cellOf(result, kind, facts.held);
    const place = line.firstElementChild;
    if (place instanceof SVGSVGElement) setGlyph(place, cell.status);
    setAttribute(line, "class", `kind-cell small is-${cell.status}`);
    setText(word, cell.status === "nothing" ? words.nothing[cell.why] : say(cell.status, facts.item.basis));
    setText(grade, cell.status === "nothing" ? "" : gradeWord(report, cell.grade, kind === "aup-report"));
  }

  return {
    element,
    update(result: TopicResult, facts: ItemFacts): void {
      const { item, before, look, settled } = facts;
      setText(label, look.topic(topic)?.label[report.lang] ?? topic);
      setAttribute(label, "aria-pressed", facts.isSelected(topic) ? "true" : null);
      const answer = settled.find(({ topics }) => topics.includes(topic));
      answered.hidden = !answer;
      setAttribute(answered, "title", answer ? words.answeredNote(answer.acceptedBy, answer.on) : null);
      setStatus(status, result.status, say(result.status, item.basis));
      setText(grade, gradeWord(report, result.grade, isByProcedures(result)));
      const could = isBetter(result.potential, result.status);
      potential.hidden = !could;
      setText(potential, could ? words.potential(say(result.potential, item.basis)) : "");
      const old = before?.topics.find((one) => one.topic === topic);
      was.hidden = !old || old.status === result.status;
      element.classList.toggle("is-changed", !was.hidden);
      if (old && !was.hidden) {
        was.className = `tag tag-${direction(old.status, result.status) ?? "same"}`;
        setText(was, words.was(say(old.status, item.basis)));
      }
      for (const cell of cells) drawCell(cell.kind, cell, result, facts);
    },
  };
}
