import type { Checklist, Dataset } from "../dataset/dataset.ts";
import type { Catalogue } from "./catalogue.ts";

/**
 * Of the security and availability criteria, those that no topic of the checklist needs: a SOC 2 report is issued having
 * evaluated them too [M-15, M-16]. In the standard's order.
 */
export function superfluousCriteria(dataset: Dataset, catalogue: Catalogue, checklist: Checklist): readonly string[] {
  const topics = new Set(checklist.items.flatMap((item) => item.topics));
  const links = [...topics].flatMap((topic) => catalogue.linksOf.get(topic) ?? []);
  const needed = new Set(links.flatMap((link) => link.needs.map((id) => `${link.standard} ${id}`)));
  return dataset.standards
    .filter(({ evidenceKind }) => evidenceKind === "soc2-report")
    .flatMap(({ id: standard, requirements }) =>
      requirements
        .filter(({ category }) => category === "security" || category === "availability")
        .filter(({ id }) => !needed.has(`${standard} ${id}`))
        .map(({ id }) => id),
    );
}
