import type { Connector } from "../../dataset/dataset.ts";
import { byCode } from "../order.ts";
import type { Terms } from "../situation.ts";
import { type Goal, linksOf } from "./goals.ts";
import type { Unused } from "./plan-result.ts";

/** Criteria that a report evaluated, and controls that an SoA holds, which no wanted topic's link needs [M-15]. */
export function unusedOf(terms: Terms, { evidence = [] }: Connector, goals: readonly Goal[]): readonly Unused[] {
  const links = goals.flatMap(({ topic }) => linksOf(terms, topic));
  const neededOf = (standard: string) =>
    new Set(links.filter((link) => link.standard === standard).flatMap(({ needs }) => needs));
  return evidence
    .filter(({ holder }) => holder?.relation !== "subservice")
    .toSorted((a, b) => byCode(a.id, b.id))
    .flatMap((one): readonly Unused[] => {
      if (one.kind === "isms-certificate") {
        const needed = neededOf(one.standard);
        const held = Object.entries(one.soa?.controls ?? {}).filter(([, mark]) => mark !== "excluded");
        const requirements = held.map(([id]) => id).filter((id) => !needed.has(id));
        const order = [...(terms.catalogue.requirements.get(one.standard)?.keys() ?? [])];
        const sorted = order.filter((id) => requirements.includes(id));
        return sorted.length > 0
          ? [{ evidence: one.id, standard: one.standard, categories: [], requirements: sorted }]
          : [];
      }
      if (one.kind !== "soc2-report") return [];
      const categories = new Set(["security", ...(one.categories ?? [])]);
      return terms.dataset.standards
        .filter(({ evidenceKind }) => evidenceKind === "soc2-report")
        .flatMap(({ id: standard, requirements }): readonly Unused[] => {
          const needed = neededOf(standard);
          const evaluated = requirements.filter(({ category = "" }) => categories.has(category));
          const idle = evaluated.filter(({ id }) => !needed.has(id)).map(({ id }) => id);
          const whole = [...categories].filter(
            (category) =>
              category !== "security" && !evaluated.some(({ id, category: of }) => of === category && needed.has(id)),
          );
          return idle.length > 0 ? [{ evidence: one.id, standard, categories: whole, requirements: idle }] : [];
        });
    });
}
