import type { Connector, Dataset, Evidence } from "../../dataset/dataset.ts";
import type { Code } from "../../schema/codes.ts";
import type { StepKind } from "../../schema/costs.ts";
import type { IsmsCertificate } from "../../schema/evidence.ts";
import { normaliseName } from "../../schema/names.ts";
import type { Gate } from "../../schema/result.ts";
import { isBridgeable } from "../evidence-asks.ts";
import { hostsNamedBy, situationOf } from "../held.ts";
import { markOf, soaObstacles } from "../kinds/isms.ts";
import { byCode } from "../order.ts";
import type { Held, Situation, Terms } from "../situation.ts";
import { type Options, termsOf } from "../terms.ts";
import { applyUnder } from "./apply.ts";
import { isBad } from "./bad-news.ts";
import { freshSteps } from "./fresh-steps.ts";
import { type Goal, goalsOf, linksOf, touches, type Want, wantedItems } from "./goals.ts";
import { kindOrder, type Step, stepOf } from "./step.ts";

/** Each round may bring to light what an open gate hid: a scope that is known and then leaves out the sites. */
const maxRounds = 8;

/**
 * The steps open to a connector that could help to cover what is wanted: facts to confirm, papers to give, certificates to renew
 * or extend, controls to put into place, a next or first SOC 2 report, agreed-upon procedures; with `answers`, topics to answer
 * individually. As data: `applySteps` says what they change. Lightest first.
 * Example: a SOC 2 report whose scope is unknown gives `confirm-scope:soc2`, `soc2-next:soc2` and the procedures of each topic.
 * Throws RangeError as `evaluate` does, and for an item that the checklist does not have. Source: contract §6, from M-08 to M-19.
 */
export function stepsFor(
  dataset: Dataset,
  connector: Connector,
  options: Options,
  { want = "coverable", answers = false }: { readonly want?: Want; readonly answers?: boolean } = {},
): readonly Step[] {
  const terms = termsOf(dataset, options);
  return stepsUnder(terms, connector, goalsOf(terms, wantedItems(terms, want)), answers);
}

export function stepsUnder(
  terms: Terms,
  connector: Connector,
  goals: readonly Goal[],
  answers: boolean,
): readonly Step[] {
  const base = situationOf(terms, connector);
  const found = new Map(freshSteps(base, goals, answers).map((step) => [step.id, step]));
  const ids = new Set(connector.evidence?.map(({ id }) => id));
  let now = base;
  for (let round = 0; round < maxRounds; round += 1) {
    const all = now.held.filter(({ evidence }) => ids.has(evidence.id)).flatMap((held) => heldSteps(now, held, goals));
    const more = [...all, ...hostSteps(now)].filter(({ id }) => !found.has(id));
    if (more.length === 0) break;
    for (const step of more) found.set(step.id, step);
    const after = applyUnder(terms, connector, [...found.values()]);
    now = situationOf({ ...terms, bank: after.bank }, after.connector);
  }
  const useful = [...found.values()].filter((step) => goals.some((goal) => touches(terms, step, goal)));
  return withPrerequisites(useful)
    .map((step) => ({ ...step, mixed: isMixed(base, step) }))
    .toSorted(inOrder);
}

export const inOrder = (a: Step, b: Step): number =>
  kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || byCode(a.id, b.id);

/** What stands in the way of one piece of evidence, each with the step that would settle it. */
function heldSteps(situation: Situation, held: Held, goals: readonly Goal[]): readonly Step[] {
  const { evidence } = held;
  if (evidence.kind === "aup-report" && !held.own) return [];
  const gates = held.gates.flatMap((gate) => gateSteps(situation, held, gate));
  const notes = held.notes.flatMap(({ code, args = {} }) => {
    const name = { evidence: evidence.id, codes: [code], confirms: true };
    if (code === "commitments-untested" && held.own && isOpen(evidence)) return [stepOf("confirm-commitments", name)];
    const near = held.notes.filter((one) => one.code === "name-near");
    // two names near to one: which of them is meant only the connector knows
    if (code === "name-near" && evidence.kind !== "aup-report" && near.length === 1)
      return [stepOf("confirm-name", { ...name, args })];
    return [];
  });
  const soa = evidence.kind === "isms-certificate" && held.own ? soaSteps(situation, held, evidence, goals) : [];
  return [...gates, ...notes, ...soa];
}

const isOpen = (evidence: Evidence): boolean =>
  evidence.kind === "soc2-report" && evidence.commitments?.testedInSection4 !== "no";

const confirmations: { readonly [C in Code]?: StepKind } = {
  "scope-unknown": "confirm-scope",
  "scope-sites": "confirm-sites",
  "date-unknown": "confirm-date",
  "opinion-unknown": "confirm-opinion",
  "qualification-unspecified": "confirm-opinion",
};
const works: { readonly [C in Code]?: StepKind } = {
  suspended: "isms-reinstate",
  withdrawn: "isms-reinstate",
  "edition-withdrawn": "isms-transition",
  "user-not-agreed": "agreement",
  "bank-unknown": "agreement",
};

function gateSteps(situation: Situation, held: Held, { code, outcome, args = {} }: Gate): readonly Step[] {
  if (code === null || outcome === "pass") return [];
  const { evidence, own } = held;
  const detail = { evidence: evidence.id, codes: [code] };
  const confirmation = confirmations[code];
  if (confirmation) return [stepOf(confirmation, { ...detail, confirms: true })];
  const work = works[code];
  if (work) return [stepOf(work, detail)];
  const extend = evidence.kind === "soc2-report" ? "soc2-extend-scope" : "isms-extend-scope";
  switch (code) {
    case "scope-excludes-api":
      return own && evidence.kind !== "aup-report" ? [stepOf(extend, { ...detail, args: { about: "service" } })] : [];
    case "scope-entity":
      if (outcome === "unknown") return [stepOf("confirm-entity", { ...detail, args, confirms: true })];
      return evidence.kind === "aup-report"
        ? []
        : [stepOf(extend, { ...detail, id: `${extend}:${evidence.id}:entity`, args: { ...args, about: "entity" } })];
    case "not-yet-valid":
      return [stepOf("await-date", { ...detail, args, confirms: true })];
    case "expired":
      return held.gates.some((one) => one.code === "edition-withdrawn") ? [] : [stepOf("isms-renew", detail)];
    case "stale":
      return isBridgeable(situation, held) ? [stepOf("bridge-letter", { ...detail, args })] : [];
    default:
      return [];
  }
}

/** What stands in the way of the SoA, and the controls wanted that it leaves open or says are not in place. */
function soaSteps(
  { catalogue, ...terms }: Situation,
  held: Held,
  certificate: IsmsCertificate,
  goals: readonly Goal[],
): readonly Step[] {
  if (held.gates.some(({ code }) => code === "edition-withdrawn")) return [];
  const { id: evidence, standard, soa } = certificate;
  const known = catalogue.requirements.get(standard);
  const needed = new Set(
    goals
      .flatMap(({ topic }) => linksOf({ catalogue, ...terms }, topic))
      .flatMap((link) => (link.standard === standard ? link.needs : [])),
  );
  const controls = [...needed].filter((id) => known?.get(id)?.type === "control").toSorted(byCode);
  const unsaid = controls.filter((id) => markOf(soa, id) === "unknown");
  const obstacles = soaObstacles(certificate);
  const papers = obstacles.map((code): Step => {
    if (code === "soa-consent-missing") return stepOf("soa-consent", { evidence, codes: [code] });
    if (code === "soa-version-mismatch") return stepOf("soa-version", { evidence, codes: [code] });
    return stepOf("disclose-soa", { evidence, codes: [code], confirms: unsaid.length > 0 });
  });
  const stated =
    unsaid.length > 0 && !obstacles.includes("soa-not-disclosed")
      ? [
          stepOf("state-controls", {
            evidence,
            codes: ["control-not-stated"],
            args: { controls: unsaid },
            confirms: true,
          }),
        ]
      : [];
  const open = controls.flatMap((control) => {
    const mark = markOf(soa, control);
    if (mark !== "planned" && mark !== "partial" && mark !== "excluded") return [];
    const code: Code = mark === "excluded" ? "control-excluded" : "control-not-implemented";
    const id = `control-in-place:${evidence}:${control}`;
    return [stepOf("control-in-place", { id, evidence, codes: [code], args: { control, standard, mark } })];
  });
  return [...papers, ...stated, ...open];
}

/** A current report without findings of each host to whom criteria or controls are handed; once for each. */
function hostSteps({ held }: Situation): readonly Step[] {
  const steps = new Map<string, Step>();
  for (const { evidence } of held) {
    const code: Code = evidence.kind === "soc2-report" ? "carved-out" : "control-inherited";
    for (const holder of hostsNamedBy(evidence)) {
      const id = `host-report:${normaliseName(holder)}`;
      if (!steps.has(id)) steps.set(id, stepOf("host-report", { id, codes: [code], args: { holder }, confirms: true }));
    }
  }
  return [...steps.values()];
}

/** The SoA of a new edition comes after the edition, a control after the SoA that shows it. */
function withPrerequisites(steps: readonly Step[]): readonly Step[] {
  const ids = new Set(steps.map(({ id }) => id));
  const first = (id: string) => (ids.has(id) ? [[id]] : []);
  return steps
    .map((step) => {
      const { kind, evidence } = step;
      if (evidence === undefined) return step;
      if (kind === "disclose-soa")
        return { ...step, requires: [...step.requires, ...first(`isms-transition:${evidence}`)] };
      if (kind === "state-controls" || kind === "control-in-place")
        return { ...step, requires: [...step.requires, ...first(`disclose-soa:${evidence}`)] };
      return step;
    })
    .filter(({ requires }) => requires.every((group) => group.some((id) => ids.has(id))))
    .map((step) => ({ ...step, requires: step.requires.map((group) => group.filter((id) => ids.has(id))) }));
}

const opening: ReadonlySet<StepKind> = new Set<StepKind>([
  ...(Object.values(confirmations) as StepKind[]),
  ...["confirm-entity", "await-date", "bridge-letter", "agreement", "soc2-extend-scope"],
] as StepKind[]);

/** Would it open a paper of the connector's own that holds bad news? Then that news counts too (contract 4.4). */
function isMixed({ held }: Situation, { kind, evidence }: Step): boolean {
  const about = held.find((one) => one.evidence.id === evidence);
  return about !== undefined && opening.has(kind) && about.own && !about.usable && isBad(about.evidence);
}
