import type { IsmsCertificate } from "../schema/evidence.ts";
import { markOf, soaObstacles } from "./kinds/isms.ts";
import type { Held, Known, OwnGrades, Situation, Terms } from "./situation.ts";

type Setting = Terms & Pick<Situation, "held">;

/**
 * What can be taken over from situations before: the grades of each standard, and the findings, of the first of them between which and
 * now nothing changed about it.
 */
export function knownFrom(before: readonly Situation[], now: Setting): Known {
  const others = before
    .filter(({ dataset }) => dataset === now.dataset)
    .map((one) => ({ known: one.known, changed: changedBetween(one, now) }));
  const grades = now.dataset.standards.map(({ id }): [string, OwnGrades] => {
    const same = others.find(({ changed }) => !changed.standards.includes(id));
    return [id, same?.known.grades.get(id) ?? { requirements: new Map(), links: new Map() }];
  });
  const sameFindings = others.find(({ changed }) => !changed.findings);
  return { grades: new Map(grades), procedures: sameFindings?.known.procedures ?? new Map() };
}

/** The standards about which something else may be said than before, and whether other findings may count. */
export function changedBetween(
  before: Situation,
  now: Setting,
): { readonly standards: readonly string[]; readonly findings: boolean } {
  const isSameMode = before.mode === now.mode;
  const isSame = (a: Held, b: Held) =>
    a.evidence === b.evidence && a.usable === b.usable && (isSameMode || isAlikeInBothModes(now, a));
  const isIn = (all: readonly Held[], one: Held) => all.some((other) => isSame(other, one));
  const changed = [
    ...before.held.filter((one) => !isIn(now.held, one)),
    ...now.held.filter((one) => !isIn(before.held, one)),
  ];
  const isSamePeriod = before.policy.soc2.minPeriodMonths === now.policy.soc2.minPeriodMonths;
  if (changed.length === 0 && isSamePeriod) return nothing;
  return {
    standards: now.dataset.standards.flatMap(({ id, evidenceKind }) =>
      (evidenceKind === "soc2-report" && !isSamePeriod) || changed.some((one) => speaksOf(now, one, id)) ? [id] : [],
    ),
    findings: changed.some(({ evidence }) => evidence.kind === "aup-report"),
  };
}

const nothing = { standards: [], findings: false } as const;

const isAlikeInBothModes = (now: Setting, { evidence }: Held): boolean =>
  evidence.kind !== "isms-certificate" || isFullyStated(now, evidence);

/** An SoA that can be read and says something of every control: there is nothing that could turn out better. */
function isFullyStated({ catalogue }: Terms, certificate: IsmsCertificate): boolean {
  if (soaObstacles(certificate).length > 0) return false;
  const requirements = [...(catalogue.requirements.get(certificate.standard)?.values() ?? [])];
  return requirements.every(({ id, type }) => type !== "control" || markOf(certificate.soa, id) !== "unknown");
}

/** Does this evidence speak about this standard at all, usable or not? */
export function speaksOf({ catalogue }: Terms, { evidence }: Held, standard: string): boolean {
  if (evidence.kind === "isms-certificate") return evidence.standard === standard;
  return evidence.kind === "soc2-report" && catalogue.evidenceKindOf.get(standard) === "soc2-report";
}
