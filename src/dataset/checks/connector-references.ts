import type { Ids } from "../ids.ts";
import { nearest } from "../nearest.ts";
import { type Problem, problem } from "../problem.ts";
import type { Written } from "../raw.ts";
import { type Path, select, selectTexts, textOf } from "../select.ts";
import { currentTopic } from "./moved.ts";
import { above, checkReferences, type Reference } from "./reference.ts";

/** The standard of SOC 2 reports that knows the criterion, or else the first of them. */
const criteria = (_written: Written, _path: Path, { standards }: Ids, id: string): string | undefined => {
  const all = [...standards].filter(([, { evidenceKind }]) => evidenceKind === "soc2-report");
  return (all.find(([, { requirements }]) => requirements.has(id)) ?? all[0])?.[0];
};

/** What a connector's file refers to. */
const references: readonly Reference[] = [
  { select: "provenance.sources.*", kind: "source" },
  { select: "evidence.*.soa.controls.@key", kind: "requirement", within: above(3, "standard") },
  { select: "evidence.*.soa.inheritedFrom.@key", kind: "requirement", within: above(3, "standard") },
  { select: "evidence.*.qualified.*", kind: "requirement", within: criteria },
  { select: "evidence.*.exceptions.*.criterion", kind: "requirement", within: criteria },
  { select: "evidence.*.subservices.*.criteria.*", kind: "requirement", within: criteria },
  { select: "evidence.*.userControls.*.criteria.*", kind: "requirement", within: criteria },
  { select: "evidence.*.commitments.checklist", kind: "checklist" },
  { select: "evidence.*.commitments.items.*", kind: "item", within: above(2, "checklist") },
  { select: "evidence.*.results.@key", kind: "procedure" },
  { select: "evidence.*.results.*.parameters.@key", kind: "parameter", within: (_, path) => String(path[3]) },
  { select: "answers.*.checklist", kind: "checklist" },
  { select: "answers.*.item", kind: "item", within: above(1, "checklist") },
  { select: "answers.*.topics.*", kind: "topic" },
];

/** Ids that the dataset does not know, standards that no certificate is on, and topics that the answered item does not ask. */
export function* checkConnectorReferences(connector: Written, ids: Ids): Generator<Problem> {
  yield* checkReferences(connector, ids, references, true);
  yield* checkCertificateStandards(connector, ids);
  yield* checkAnswers(connector, ids);
}

function* checkCertificateStandards(connector: Written, { standards }: Ids): Generator<Problem> {
  const certified = [...standards].flatMap(([id, { evidenceKind }]) => (evidenceKind === "isms-certificate" ? id : []));
  for (const [path, id] of selectTexts(connector.value, "evidence.*.standard")) {
    if (above(1, "kind")(connector, path) !== "isms-certificate" || certified.includes(id)) continue;
    const near = nearest(id, certified);
    const args = { kind: "standard", id, ...(near === undefined ? {} : { nearest: near }) } as const;
    yield problem("unknown-id", connector.at(path), args);
  }
}

function* checkAnswers(connector: Written, ids: Ids): Generator<Problem> {
  for (const [path, answer] of select(connector.value, "answers.*")) {
    const checklist = textOf(answer, "checklist") ?? "";
    const [no] = [...select(answer, "item")].map(([, value]) => String(value));
    const asked = ids.checklists.get(checklist)?.get(no ?? "");
    if (!asked || no === undefined) continue;
    for (const [inner, topic] of selectTexts(answer, "topics.*")) {
      const now = currentTopic(ids, topic);
      if (now === undefined || asked.has(now)) continue;
      yield problem("topic-not-of-item", connector.at([...path, ...inner]), { topic, checklist, item: no });
    }
  }
}
