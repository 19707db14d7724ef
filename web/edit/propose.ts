import type { Connector } from "../../src/dataset/dataset.ts";
import type { Candidate, PaperKind } from "../../src/import/paper/paper.ts";
import type { Context } from "./context.ts";
import { setFact } from "./edit.ts";
import { addEvidence, blank } from "./evidence.ts";
import type { FactKey } from "./facts/index.ts";
import { isMap, type Path, valueAt } from "./path.ts";
import type { Refusal } from "./refusal.ts";

export interface Choice {
  readonly path: Path;
  readonly value: unknown;
  readonly key: FactKey;
}

export type Taken =
  | { readonly ok: true; readonly connector: Connector; readonly index: number }
  | { readonly ok: false; readonly key: FactKey; readonly refusal: Refusal };

/** Under which evidence: its index, or null for a new one. */
export type Target = number | null;

const isPeriod = (value: unknown): value is { readonly from: string; readonly to: string } =>
  isMap(value) && typeof value.from === "string" && typeof value.to === "string";

/** What one confirmed candidate sets: one fact, or the two ends of a period. Subservice organisations are rows beside those there. */
export function choicesOf({ fact, value }: Candidate): readonly Choice[] {
  const path = fact.split(".").slice(1);
  if (fact === "soc2-report.period")
    return isPeriod(value)
      ? [
          { path: [...path, "from"], value: value.from, key: "soc2-report.period.from" },
          { path: [...path, "to"], value: value.to, key: "soc2-report.period.to" },
        ]
      : [];
  return [{ path, value, key: fact }];
}

/** What is needed before new evidence of a kind can be: without it nobody knows what it is. */
export const neededFor = {
  "isms-certificate": "isms-certificate.standard",
  "soc2-report": "soc2-report.type",
  other: "other.name",
} as const satisfies Record<PaperKind, FactKey>;

/**
 * The confirmed facts in a connector, in evidence that is there or in a new one of which nothing else is known; whole or not at all.
 * Example: `withConfirmed(context, connector, "soc2-report", candidates, null)`.
 */
export function withConfirmed(
  context: Context,
  connector: Connector,
  kind: PaperKind,
  confirmed: readonly Candidate[],
  target: Target,
): Taken {
  const choices = confirmed.flatMap(choicesOf);
  const first = choices.find(({ key }) => key === neededFor[kind]);
  let next = connector;
  if (target === null) {
    if (!first) return { ok: false, key: neededFor[kind], refusal: { code: "blank" } };
    const addition =
      kind === "isms-certificate"
        ? "isms"
        : kind === "other"
          ? "other"
          : first.value === 1
            ? "soc2-type1"
            : "soc2-type2";
    next = addEvidence(connector, blank(addition, String(first.value)));
  }
  const index = target ?? (next.evidence ?? []).length - 1;
  const rows = choices.filter(({ key }) => key === "soc2-report.subservices");
  const single = choices.filter((one) => !rows.includes(one));
  // what a paper is comes first: a date of a type 1 report cannot be set on one of type 2; the last day before the first, so that
  // an older period does not stand in the way
  const ordered = single.toSorted((a, b) => Number(b === first) - Number(a === first));
  for (const { path, value, key } of withClearedEnds(ordered)) {
    const at = ["evidence", index, ...path];
    const outcome = setFact(context, next, at, value);
    if (!outcome.ok) return { ok: false, key, refusal: outcome.refusal };
    next = outcome.connector;
  }
  if (rows.length > 0) {
    const at = ["evidence", index, "subservices"];
    const there = valueAt(next, at);
    const names = rows.map(({ value }) => (isMap(value) ? value.name : undefined));
    const kept = (Array.isArray(there) ? there : []).filter((one: unknown) => !isMap(one) || !names.includes(one.name));
    const outcome = setFact(context, next, at, [...kept, ...rows.map(({ value }) => value)]);
    if (!outcome.ok) return { ok: false, key: "soc2-report.subservices", refusal: outcome.refusal };
    next = outcome.connector;
  }
  return { ok: true, connector: next, index };
}

/** Where both ends of a span are set, the old ones go first, lest one of them lie on the wrong side of the other. */
function withClearedEnds(choices: readonly Choice[]): readonly Choice[] {
  const ends = choices.filter(({ key }) => /\.(?:issued|expires|from|to)$/.test(key));
  const cleared = ends.length > 1 ? ends.map((one) => ({ ...one, value: undefined })) : [];
  const [head, ...rest] = choices;
  if (!head) return [];
  return [...(ends.includes(head) ? [] : [head]), ...cleared, ...(ends.includes(head) ? choices : rest)];
}
