import type { Evidence } from "../dataset/dataset.ts";
import type { Unused } from "../schema/result.ts";
import type { Catalogue } from "./catalogue.ts";
import { soaObstacles } from "./kinds/isms.ts";
import { byCode } from "./order.ts";

/** Of a standard, the ids of the requirements that are needed. */
type NeededOf = (standard: string) => ReadonlySet<string>;

/**
 * What the connector's own papers hold, or have evaluated, beyond what is needed: controls that an SoA does not exclude, criteria
 * that a SOC 2 report evaluated, whole categories among them. Where a scope could be negotiated down [M-15].
 */
export function unusedAmong(
  { requirements: known, evidenceKindOf }: Catalogue,
  evidence: readonly Evidence[],
  neededOf: NeededOf,
): readonly Unused[] {
  return evidence
    .filter(({ holder }) => holder?.relation !== "subservice")
    .toSorted((a, b) => byCode(a.id, b.id))
    .flatMap((one): readonly Unused[] => {
      if (one.kind === "isms-certificate") {
        const { standard, soa } = one;
        const mark = (id: string) => (Object.hasOwn(soa?.controls ?? {}, id) ? soa?.controls?.[id] : "excluded");
        const held = [...(known.get(standard)?.keys() ?? [])].filter((id) => mark(id) !== "excluded");
        return unused(one.id, standard, [], held, neededOf);
      }
      if (one.kind !== "soc2-report") return [];
      const categories = new Set<string>(["security", ...(one.categories ?? [])]);
      return [...known]
        .filter(([standard]) => evidenceKindOf.get(standard) === "soc2-report")
        .flatMap(([standard, requirements]): readonly Unused[] => {
          const needed = neededOf(standard);
          const evaluated = [...requirements.values()].filter(({ category = "" }) => categories.has(category));
          const whole = [...categories].filter(
            (category) =>
              category !== "security" && !evaluated.some(({ id, category: of }) => of === category && needed.has(id)),
          );
          const ids = evaluated.map(({ id }) => id);
          return unused(one.id, standard, whole, ids, neededOf);
        });
    });
}

function unused(
  evidence: string,
  standard: string,
  categories: readonly string[],
  held: readonly string[],
  neededOf: NeededOf,
): readonly Unused[] {
  const needed = neededOf(standard);
  const requirements = held.filter((id) => !needed.has(id));
  return requirements.length > 0 ? [{ evidence, standard, categories, requirements }] : [];
}

/** Without the statements of applicability that may not be shown or do not belong to the certificate [M-11, M-13]. */
export const readable = (evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence.filter((one) => one.kind !== "isms-certificate" || soaObstacles(one).length === 0);
