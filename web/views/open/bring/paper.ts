import type { Candidate, PaperKind, PaperReading } from "../../../../src/import/paper/paper.ts";
import { tidy } from "../../../../src/report/tidy.ts";
import { type Child, foreign, h } from "../../../dom/h.ts";
import { heldOf } from "../../../edit/bring.ts";
import { neededFor, withConfirmed } from "../../../edit/propose.ts";
import type { Refusal } from "../../../edit/refusal.ts";
import { editWords } from "../../../edit/words/index.ts";
import { WorkError } from "../../../worker/lane.ts";
import { openWords } from "../words.ts";
import { labelOf, makeCandidates } from "./candidates.ts";
import { showFailure } from "./index.ts";
import { actions, button, makeTargets, type Step } from "./step.ts";

const limit = 20_000;

/** The text of a PDF is read beside the page; what it seems to state is proposed, line by line, and nothing is ticked. */
export async function bringPaper(step: Step): Promise<void> {
  const { app, lane, brought, words, show } = step;
  show(h("p", { role: "status" }, words.working(tidy(brought.file, 120))));
  try {
    const answer = await lane.run("paper", await app.texts(), { bytes: brought.bytes }, limit);
    if (!answer.ok) return showFailure(step, words.paper.faults[answer.fault]);
    propose(step, answer.reading, answer.read < answer.pages ? words.paper.cut(answer.read, answer.pages) : null);
  } catch (error) {
    if (!(error instanceof WorkError)) throw error;
    if (error.kind !== "superseded") showFailure(step, error.kind === "timeout" ? words.tooSlow : words.failed);
  }
}

function propose(step: Step, reading: PaperReading, cut: string | null): void {
  const { words, show, brought } = step;
  const { paper } = words;
  const [only, second] = reading.kinds;
  const part = h("div", { class: "open-step" });
  const radios = (["isms-certificate", "soc2-report", "other"] as const).map((kind) => {
    const found = reading.kinds.find((one) => one.kind === kind);
    const radio = h("input", { type: "radio", name: "bring-paper", checked: !second && only?.kind === kind });
    radio.addEventListener("change", () => draw(kind));
    return h(
      "div",
      {},
      h("label", { class: "check" }, radio, h("span", {}, paper.kinds[kind])),
      found
        ? h(
            "span",
            { class: "bring-line" },
            paper.from(found.line.page, found.line.line),
            " ",
            foreign(tidy(found.line.text, 160)),
          )
        : null,
    );
  });
  show(
    h("p", { class: "notice", role: "status" }, h("strong", {}, paper.title), " ", foreign(tidy(brought.file, 120))),
    h("p", { class: "small soft" }, paper.note, cut === null ? null : ` ${cut}`),
    h(
      "fieldset",
      { class: "open-part" },
      h("legend", {}, paper.what),
      h("p", { class: "small soft" }, paper.whatNote),
      ...radios,
    ),
    reading.notes.includes("soc1-or-soc3") ? h("p", { class: "notice notice-warn" }, paper.notSoc2) : null,
    reading.notes.includes("no-edition") ? h("p", { class: "notice notice-warn" }, paper.editionless) : null,
    part,
  );
  if (only && !second) draw(only.kind);
  else part.append(actions(step));

  function draw(kind: PaperKind): void {
    part.replaceChildren();
    part.append(h("div", { class: "open-step" }, ...confirming(step, kind, reading.candidates[kind])));
  }
}

/** Each fact with its candidates, the evidence that it goes into, and the button that takes in what was confirmed. */
function confirming(step: Step, kind: PaperKind, candidates: readonly Candidate[]): readonly Child[] {
  const { app, words, language, done } = step;
  const { paper } = words;
  const own = editWords[language];
  if (candidates.length === 0) return [h("p", { class: "notice" }, paper.nothing), actions(step)];
  const { connector } = app.model().state;
  const put = button(words.put, () => act(), true);
  const count = h("span", { class: "small soft", role: "status" });
  const hint = h("span", { class: "small soft" });
  const trouble = h("p", { class: "notice notice-warn", role: "alert", hidden: true });
  const list = makeCandidates(step, candidates, () => targets.chosen() ?? null, settled);
  const held = heldOf(connector, kind);
  // where there is one of the kind, this paper may be that one: the person says
  const preferred = held.length > 0 ? undefined : null;
  const targets = makeTargets(
    step,
    held,
    () => "",
    preferred,
    () => {
      list.update();
      settled();
    },
  );
  list.update();
  settled();
  return [
    h("h3", {}, paper.confirm),
    h("p", { class: "small soft" }, paper.confirmNote),
    list.element,
    targets.element,
    h("p", { class: "small soft" }, paper.notSet),
    h("p", { class: "small soft" }, words.putNote),
    trouble,
    actions(step, put, count, hint),
  ];

  function settled(): void {
    const confirmed = list.confirmed();
    count.textContent = paper.selected(confirmed.length);
    const isNew = targets.chosen() === null;
    const lacks = isNew && !confirmed.some(({ fact }) => fact === neededFor[kind]);
    const isOpen = targets.chosen() === undefined;
    put.disabled = confirmed.length === 0 || lacks || isOpen;
    hint.textContent = isOpen
      ? words.choose
      : !lacks
        ? ""
        : kind === "soc2-report"
          ? paper.typeNeeded
          : kind === "isms-certificate"
            ? paper.standardNeeded
            : "";
    trouble.hidden = true;
  }

  function act(): void {
    const confirmed = list.confirmed();
    const target = targets.chosen();
    if (target === undefined) return;
    const { dataset, state } = app.model();
    const context = { dataset, own: typeof state.checklist === "string" ? undefined : state.checklist };
    const taken = withConfirmed(context, state.connector, kind, confirmed, target);
    if (!taken.ok) {
      const { refusal, key } = taken;
      const say = own.refusals[refusal.code] as (refusal: Refusal) => string;
      trouble.textContent = `${paper.refused(labelOf(language, key), say(refusal))} ${openWords[language].kept}`;
      trouble.hidden = false;
      return;
    }
    app.change((state) => ({ ...state, connector: taken.connector }));
    done(paper.done(confirmed.length, taken.connector.evidence?.[taken.index]?.id ?? ""));
  }
}
