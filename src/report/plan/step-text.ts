import type { Checklist, ChecklistItem, Dataset, Policy } from "../../dataset/dataset.ts";
import type { Plan } from "../../engine/plan/plan-result.ts";
import type { Step } from "../../engine/plan/step.ts";
import type { ItemNo } from "../../schema/text.ts";
import type { Lookup } from "../lookup.ts";
import { sayOr } from "../lookup.ts";
import { saidOf } from "../reading.ts";
import type { Words } from "../words/words.ts";
import type { PlanWords } from "./words.ts";

/** What a plan's ids stand for, in one language. */
export interface PlanLook extends Pick<Lookup, "dataset" | "fact" | "document"> {
  readonly words: Words;
  readonly said: PlanWords;
  readonly bank: string;
  readonly checklist: Checklist | undefined;
  readonly policy: Policy | undefined;
  readonly item: (no: ItemNo) => ChecklistItem | undefined;
  readonly step: (id: string) => Step | undefined;
  readonly topicLabel: (id: string) => string;
  readonly evidenceName: (id: string) => string;
}

export function planLookup(plan: Plan, dataset: Dataset, words: Words, said: PlanWords): PlanLook {
  const checklist = dataset.checklists.find(({ id }) => id === plan.checklist);
  const steps = new Map(plan.steps.map((step) => [step.id, step]));
  const topics = new Map(dataset.topics.map((topic) => [topic.id, topic]));
  const kinds = new Map(plan.evidence.map(({ id, kind }) => [id, kind]));
  return {
    dataset,
    words,
    said,
    bank: plan.bank ?? said.needsBank,
    checklist,
    policy: dataset.policies.find(({ id }) => id === plan.policy),
    fact: (id) => dataset.sources.facts.find((one) => one.id === id),
    document: (id) => dataset.sources.documents.find((one) => one.id === id),
    item: (no) => checklist?.items.find((item) => String(item.no) === String(no)),
    step: (id) => steps.get(id),
    topicLabel: (id) => sayOr(topics.get(id)?.label, words.lang, id),
    evidenceName: (id) => {
      const kind = kinds.get(id);
      return kind === undefined ? id : words.phrases.namedEvidence(words.terms.kindsShort[kind], id);
    },
  };
}

/** A step as a sentence. Example: `Confirm that the scope of SOC 2 report "soc2" includes …`. */
export function stepText(look: PlanLook, step: Step | undefined): string {
  if (!step) return "";
  const { words, said } = look;
  const { evidence, kind, args } = step;
  const { date = "", holder = "", controls } = saidOf(words, args);
  const category = String(args.category ?? "");
  return said.steps[kind]({
    evidence: evidence === undefined ? "" : look.evidenceName(evidence),
    holder,
    bank: look.bank,
    controls: controls ?? String(args.control ?? ""),
    category: said.categories[category] ?? category,
    date,
    topic: look.topicLabel(String(args.topic ?? "")),
    aboutEntity: args.about === "entity",
  });
}
