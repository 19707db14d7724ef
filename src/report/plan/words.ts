import type { StepClass } from "../../engine/plan/step.ts";
import type { StepKind } from "../../schema/costs.ts";
import type { Language } from "../../schema/text.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

/** The arguments of a step as they are read in a sentence. */
export interface StepSaid {
  /** Kind and id of the evidence it is about; "" = a new one. */
  readonly evidence: string;
  readonly holder: string;
  readonly bank: string;
  readonly controls: string;
  readonly category: string;
  readonly date: string;
  readonly topic: string;
  readonly aboutEntity: boolean;
}

/** Everything that a plan says in one language. */
export interface PlanWords {
  readonly title: string;
  readonly steps: Readonly<Record<StepKind, (said: StepSaid) => string>>;
  readonly classes: Readonly<Record<StepClass, (count: number) => string>>;
  readonly categories: Readonly<Record<string, string>>;
  /** While the least steps are looked for: choices tried so far. */
  readonly looking: (tried: number) => string;
  readonly notMandatory: string;
  readonly wanted: string;
  readonly measure: string;
  readonly byOrder: string;
  readonly byCosts: (currency: string) => string;
  readonly unmatched: (names: string) => string;
  readonly options: string;
  /** Where the wording of items is only assumed, their count never stands without saying so. */
  readonly coveredCount: (items: number, assumed: number) => string;
  readonly lead: (items: number, before: string, after: string) => string;
  readonly nothingToDo: string;
  readonly noStep: string;
  readonly individually: string;
  readonly individuallyNow: (topics: number, questions: number) => string;
  readonly individuallyItems: (ranges: string) => string;
  readonly individuallyAfter: (topics: number) => string;
  readonly best: string;
  readonly nextBest: string;
  readonly noNext: string;
  readonly size: (counts: string) => string;
  readonly cost: (amount: string, currency: string) => string;
  readonly adds: (text: string) => string;
  readonly addsNothing: string;
  readonly without: (topics: number) => string;
  readonly gain: (items: number, ranges: string, topics: number) => string;
  readonly because: (labels: string) => string;
  readonly after: (numbers: string) => string;
  readonly confirms: string;
  readonly unstatedControls: string;
  readonly assumes: Readonly<Partial<Record<StepKind, string>>>;
  readonly procedures: (count: number, topics: number) => string;
  readonly proceduresOf: (label: string, count: number, all: boolean, ids: string) => string;
  readonly answers: (count: number) => string;
  readonly answersSettle: string;
  readonly moreTopics: (count: number) => string;
  readonly needsBank: string;
  readonly bankNote: string;
  readonly beforeAfter: string;
  readonly now: string;
  readonly withPlan: string;
  readonly topicsThen: string;
  readonly evaluated: string;
  readonly alone: string;
  readonly aloneStep: string;
  readonly aloneAdds: string;
  readonly itemProcedures: (no: string, count: number) => string;
  readonly moreAlone: (count: number) => string;
  readonly beyond: string;
  readonly beyondNote: string;
  readonly beyondItems: (ranges: string, why: string) => string;
  readonly beyondTopic: (label: string, ranges: string, why: string) => string;
  readonly noProcedure: string;
  readonly unused: string;
  readonly unusedNote: string;
  readonly unusedOf: (evidence: string, count: number, ids: string) => string;
  readonly unusedCategories: (names: string) => string;
  readonly more: (count: number) => string;
  readonly and: string;
  readonly sources: string;
}

export const planWords: Readonly<Record<Language, PlanWords>> = { ja, en };
