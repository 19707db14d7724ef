import type { Code } from "../../schema/codes.ts";
import type { StepKind } from "../../schema/costs.ts";
import type { Args } from "../../schema/result.ts";

/** What a step is at bottom: a paper or a fact, work on the management system, agreed-upon procedures, a SOC 2 report, an answer. */
export type StepClass = "paper" | "isms" | "aup" | "procedure" | "soc2" | "answer";

/** Something that a connector could do next, as data; what it would change is in apply.ts. */
export interface Step {
  readonly id: string;
  readonly kind: StepKind;
  readonly class: StepClass;
  /** The piece of evidence that it is about; absent = a new one. */
  readonly evidence?: string;
  readonly args: Args;
  /** Of each group at least one step comes first. */
  readonly requires: readonly (readonly string[])[];
  /** Why it is open: codes of the gates and grades that it would settle. */
  readonly codes: readonly Code[];
  /** It assumes how an unknown fact turns out: that is not in the connector's hand. */
  readonly confirms: boolean;
  /** It would bring to light what the same paper says against the connector, so that it may also lower what is covered. */
  readonly mixed: boolean;
  /** Ids of the register of sources. */
  readonly basis: readonly string[];
}

/** Lightest first; also the order in which equal plans are preferred. */
export const classOf = {
  "disclose-soa": "paper",
  "soa-consent": "paper",
  "soa-version": "paper",
  "state-controls": "paper",
  "confirm-scope": "paper",
  "confirm-sites": "paper",
  "confirm-entity": "paper",
  "confirm-date": "paper",
  "confirm-opinion": "paper",
  "confirm-commitments": "paper",
  "confirm-name": "paper",
  "await-date": "paper",
  "bridge-letter": "paper",
  agreement: "paper",
  "host-report": "paper",
  "isms-renew": "isms",
  "isms-reinstate": "isms",
  "isms-transition": "isms",
  "isms-extend-scope": "isms",
  "control-in-place": "isms",
  "isms-new": "isms",
  "aup-engagement": "aup",
  "aup-procedure": "procedure",
  "soc2-extend-scope": "soc2",
  "soc2-next": "soc2",
  "soc2-new-type-1": "soc2",
  "soc2-new-type-2": "soc2",
  "soc2-category": "soc2",
  "soc2-commitments": "soc2",
  answer: "answer",
} as const satisfies Record<StepKind, StepClass>;

export const kindOrder = Object.keys(classOf) as readonly StepKind[];

/** Of each kind, what it rests on besides the codes that it settles. */
export const stepBasis = {
  "disclose-soa": ["M-11", "M-13"],
  "soa-consent": ["M-13"],
  "soa-version": ["E-isms-soa-version"],
  "state-controls": ["M-11"],
  "confirm-scope": ["M-08"],
  "confirm-sites": ["M-08"],
  "confirm-entity": ["M-08"],
  "confirm-date": ["A-policy-choice"],
  "confirm-opinion": ["E-soc2-opinion"],
  "confirm-commitments": ["M-17"],
  "confirm-name": ["A-name-comparison"],
  "await-date": ["A-policy-choice"],
  "bridge-letter": ["E-bridge-letter"],
  agreement: ["M-19"],
  "host-report": ["E-soc2-carve-out"],
  "isms-renew": ["E-isms-three-years"],
  "isms-reinstate": ["E-isms-suspension"],
  "isms-transition": ["E-iso-transition"],
  "isms-extend-scope": ["M-08"],
  "control-in-place": ["M-11"],
  "isms-new": ["M-09"],
  "aup-engagement": ["M-18", "M-19"],
  "aup-procedure": ["M-18"],
  "soc2-extend-scope": ["M-08"],
  "soc2-next": ["M-14"],
  "soc2-new-type-1": ["M-14"],
  "soc2-new-type-2": ["M-14"],
  "soc2-category": ["M-16"],
  "soc2-commitments": ["M-17"],
  answer: ["M-12", "M-22", "M-25"],
} as const satisfies Record<StepKind, readonly string[]>;

/** The bank for which an agreed-upon-procedures report would be made, where none is named yet [M-19]. */
export const unnamedBank = "(bank to be named)";

type Detail = Partial<Omit<Step, "kind" | "class" | "basis">>;

/** Example: `stepOf("confirm-scope", {evidence: "isms"})` has the id `confirm-scope:isms`. */
export function stepOf(kind: StepKind, detail: Detail = {}): Step {
  const { evidence } = detail;
  return {
    id: evidence === undefined ? kind : `${kind}:${evidence}`,
    args: {},
    requires: [],
    codes: [],
    confirms: false,
    mixed: false,
    ...detail,
    kind,
    class: classOf[kind],
    basis: stepBasis[kind],
  };
}

/** Of some steps the greatest choice in which none lacks what it requires. */
export function takableAmong(steps: readonly Step[]): (chosen: readonly number[]) => readonly number[] {
  const at = new Map(steps.map(({ id }, index) => [id, index]));
  const first = steps.map(({ requires }) => requires.map((group) => group.flatMap((id) => at.get(id) ?? [])));
  return (chosen) => {
    let kept = chosen;
    for (;;) {
      const has = new Set(kept);
      const left = kept.filter((index) => first[index]?.every((group) => group.some((one) => has.has(one))));
      if (left.length === kept.length) return kept;
      kept = left;
    }
  };
}
