import type { IsmsCertificate } from "../schema/evidence.ts";
import { markOf, soaObstacles } from "./kinds/isms.ts";
import type { Held, Known, Situation, Terms } from "./situation.ts";

type Setting = Terms & Pick<Situation, "held">;

/** What can be taken over from the situation before: the grades of each standard about which nothing changed, and the findings. */
export function knownFrom(before: Situation | undefined, now: Setting): Known {
  const standards = now.dataset.standards.map(({ id }) => id);
  const changed = before && before.dataset === now.dataset ? changedBetween(before, now) : undefined;
  return {
    grades: new Map(
      standards.map((id) => {
        const kept = changed && !changed.standards.includes(id) ? before?.known.grades.get(id) : undefined;
        return [id, kept ?? { requirements: new Map(), links: new Map() }];
      }),
    ),
    procedures: (changed && !changed.findings ? before?.known.procedures : undefined) ?? new Map(),
  };
}

/** The standards about which something else may be said than before, and whether other findings may count. */
export function changedBetween(
  before: Situation,
  now: Setting,
): { readonly standards: readonly string[]; readonly findings: boolean } {
  const isSamePeriod = before.policy.soc2.minPeriodMonths === now.policy.soc2.minPeriodMonths;
  return {
    standards: now.dataset.standards.flatMap(({ id, evidenceKind }) => {
      const isSameBar = evidenceKind !== "soc2-report" || isSamePeriod;
      return isSameBar && isUnchanged(before, now, (one) => speaksOf(now, one, id)) ? [] : [id];
    }),
    findings: !isUnchanged(before, now, ({ evidence }) => evidence.kind === "aup-report"),
  };
}

/** The same evidence, as usable as before, and saying the same in both modes. */
function isUnchanged(before: Situation, now: Setting, speaks: (held: Held) => boolean): boolean {
  const [old, current] = [before.held.filter(speaks), now.held.filter(speaks)];
  const isSameMode = before.mode === now.mode;
  return (
    old.length === current.length &&
    current.every(({ evidence, usable }, index) => {
      const other = old[index];
      if (other?.evidence !== evidence || other.usable !== usable) return false;
      return isSameMode || evidence.kind !== "isms-certificate" || isFullyStated(now, evidence);
    })
  );
}

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
