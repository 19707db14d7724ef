import type { Plan } from "../../../src/engine/plan/plan-result.ts";
import { Citations } from "../../../src/report/citations.ts";
import { type PlanLook, planLookup } from "../../../src/report/plan/step-text.ts";
import { type PlanWords, planWords } from "../../../src/report/plan/words.ts";
import { rangesOf } from "../../../src/report/reading.ts";
import { tidy } from "../../../src/report/tidy.ts";
import type { Words } from "../../../src/report/words/words.ts";
import type { App } from "../../app/app.ts";
import { reportWords } from "../../app/look.ts";
import type { Dataset, Language } from "../../app/types.ts";
import { makeSwitch, type Panel } from "./switch.ts";
import { type PlanViewWords, planViewWords } from "./words.ts";

/** What every part of the view is told from. */
export interface Told {
  readonly app: App;
  readonly language: Language;
  readonly plan: Plan;
  /** The plan as it may be shown: every text of the connector's made harmless, in the same order. */
  readonly shown: Plan;
  readonly look: PlanLook;
  readonly cites: Citations;
  readonly words: PlanViewWords;
  readonly said: PlanWords;
  readonly report: Words;
  readonly panel: Panel;
}

/** What is shown of a long name; the whole stands with the fact itself. */
const limit = 120;

export function toldOf(app: App, panel: Panel, plan: Plan, dataset: Dataset): Told {
  const { language } = app.model();
  const report = reportWords(language);
  const said = planWords[language];
  const shown = tidy(plan, limit);
  const look = planLookup(shown, dataset, report, said);
  const words = planViewWords[language];
  return { app, language, plan, shown, look, cites: new Citations(look, report), words, said, report, panel };
}

type Gain = Plan["best"]["lines"][number]["adds"];

/** As `item 3, 8 as a whole; 9 topics`. */
export const gainText = ({ said, report }: Told, { items, topics }: Gain): string =>
  said.gain(items.length, rangesOf(report, items), topics.length);

export function costText({ shown: { measure }, said, language }: Told, cost: number | null): string {
  if (cost === null || measure.by !== "costs") return "";
  return said.cost(cost.toLocaleString(language), measure.currency ?? "");
}

export const switchFor = ({ panel, words }: Told, ids: readonly string[], text: string, about: string): HTMLElement =>
  makeSwitch(panel, ids, text, words.switchLabel(about));
