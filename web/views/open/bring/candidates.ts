import type { Candidate, PaperFact } from "../../../../src/import/paper/paper.ts";
import { tidy } from "../../../../src/report/tidy.ts";
import type { Language } from "../../../app/types.ts";
import { foreign, h, setText } from "../../../dom/h.ts";
import type { FactKey } from "../../../edit/facts/index.ts";
import { isMap, isSame, valueAt } from "../../../edit/path.ts";
import type { Target } from "../../../edit/propose.ts";
import { editWords } from "../../../edit/words/index.ts";
import type { Step } from "./step.ts";

/** Words of the form, but for the period, which stands here as one fact. */
export function labelOf(language: Language, fact: PaperFact | FactKey): string {
  const { facts } = editWords[language];
  if (fact === "soc2-report.period") return language === "ja" ? "対象期間" : "Period examined";
  return facts[fact].label;
}

/** Facts with their candidates, each beside the line that it was taken from. None is ticked; of one fact only one can be. */
export function makeCandidates(
  step: Step,
  candidates: readonly Candidate[],
  target: () => Target,
  changed: () => void,
): { readonly element: HTMLElement; readonly confirmed: () => readonly Candidate[]; readonly update: () => void } {
  const { app, words, language } = step;
  const facts = [...new Set(candidates.map(({ fact }) => fact))];
  const groups = facts.map((fact) => {
    const mine = candidates.filter((one) => one.fact === fact);
    const isMany = fact === "soc2-report.subservices";
    const boxes = mine.map((candidate) => {
      const box = h("input", { type: "checkbox" });
      box.addEventListener("change", () => {
        // another candidate of the fact is not confirmed any more; two methods of one organisation cannot both be
        const rivals = boxes.filter(
          (one) => one.box !== box && (!isMany || nameOf(one.candidate) === nameOf(candidate)),
        );
        if (box.checked) for (const rival of rivals) rival.box.checked = false;
        changed();
      });
      return { candidate, box };
    });
    const now = h("p", { class: "small soft" });
    const element = h(
      "fieldset",
      { class: "bring-fact", "data-fact": fact },
      h("legend", {}, labelOf(language, fact)),
      mine.length > 1 && !isMany ? h("p", { class: "small soft" }, words.paper.several) : null,
      ...boxes.map(({ candidate, box }) =>
        h(
          "div",
          {},
          h("label", { class: "check" }, box, h("span", { class: "bring-value" }, foreign(say(candidate)))),
          h(
            "span",
            { class: "bring-line" },
            words.paper.from(candidate.line.page, candidate.line.line),
            " ",
            foreign(tidy(candidate.line.text, 200)),
          ),
        ),
      ),
      now,
    );
    return { fact, mine, boxes, now, element };
  });
  return {
    element: h("div", { class: "bring-facts" }, ...groups.map(({ element }) => element)),
    confirmed: () =>
      groups.flatMap(({ boxes }) => boxes.filter(({ box }) => box.checked).map(({ candidate }) => candidate)),
    update,
  };

  /** What stands there now, where something else would take its place. */
  function update(): void {
    const at = target();
    for (const { fact, mine, now } of groups) {
      const [first] = mine;
      const old =
        at === null || !first
          ? undefined
          : valueAt(app.model().state.connector, ["evidence", at, ...fact.split(".").slice(1)]);
      const isOther =
        old !== undefined && fact !== "soc2-report.subservices" && !mine.some(({ value }) => isSame(value, old));
      now.hidden = !isOther;
      setText(now, isOther && first ? words.paper.replaces(say({ ...first, value: old })) : "");
    }
  }

  function say({ fact, value }: Candidate): string {
    const { options } = editWords[language];
    const joint = language === "ja" ? "、" : ", ";
    switch (fact) {
      case "isms-certificate.standard":
        return app.dataset.standards.find(({ id }) => id === value)?.title[language] ?? String(value);
      case "soc2-report.type":
        return options["soc2-type"][String(value) as "1" | "2"] ?? String(value);
      case "soc2-report.opinion":
        return options.opinion[value as keyof typeof options.opinion] ?? String(value);
      case "soc2-report.framework":
        return options.framework[value as keyof typeof options.framework] ?? String(value);
      case "soc2-report.categories":
        return (Array.isArray(value) ? value : [])
          .map((one: keyof typeof options.category) => options.category[one] ?? one)
          .join(joint);
      case "soc2-report.period":
        return isMap(value) ? words.paper.period(String(value.from ?? "?"), String(value.to ?? "?")) : "";
      case "soc2-report.subservices":
        return isMap(value)
          ? `${tidy(String(value.name), 80)}${language === "ja" ? "：" : ": "}${options.method[value.method as keyof typeof options.method] ?? ""}`
          : "";
      default:
        return tidy(String(value), 400);
    }
  }
}

const nameOf = ({ value }: Candidate): unknown => (isMap(value) ? value.name : value);
