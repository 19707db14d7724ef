import type { Checklist, Dataset } from "../dataset/dataset.ts";
import { catalogueOf } from "./catalogue.ts";

/** Per standard, the ids of the requirements that some topic of a checklist needs, in the standard's order. */
export type Needs = ReadonlyMap<string, ReadonlySet<string>>;

const known = new WeakMap<Dataset, WeakMap<Checklist, Needs>>();

export function needsOfChecklist(dataset: Dataset, checklist: Checklist): Needs {
  const ofDataset = known.get(dataset) ?? new WeakMap<Checklist, Needs>();
  known.set(dataset, ofDataset);
  const needs = ofDataset.get(checklist) ?? workOut(dataset, checklist);
  ofDataset.set(checklist, needs);
  return needs;
}

function workOut(dataset: Dataset, checklist: Checklist): Needs {
  const { linksOf } = catalogueOf(dataset);
  const topics = new Set(checklist.items.flatMap((item) => item.topics));
  const links = [...topics].flatMap((topic) => linksOf.get(topic) ?? []);
  return new Map(
    dataset.standards.map(({ id: standard, requirements }) => {
      const needed = new Set(links.filter((link) => link.standard === standard).flatMap((link) => link.needs));
      return [standard, new Set(requirements.map(({ id }) => id).filter((id) => needed.has(id)))];
    }),
  );
}

/**
 * Of the security and availability criteria, those that no topic of the checklist needs: a SOC 2 report is issued having
 * evaluated them too [M-15, M-16]. In the standard's order.
 */
export function superfluousCriteria(dataset: Dataset, checklist: Checklist): readonly string[] {
  const needs = needsOfChecklist(dataset, checklist);
  const found = superfluous.get(needs) ?? findSuperfluous(dataset, needs);
  superfluous.set(needs, found);
  return found;
}

const superfluous = new WeakMap<Needs, readonly string[]>();

function findSuperfluous(dataset: Dataset, needs: Needs): readonly string[] {
  return dataset.standards
    .filter(({ evidenceKind }) => evidenceKind === "soc2-report")
    .flatMap(({ id: standard, requirements }) =>
      requirements
        .filter(({ category }) => category === "security" || category === "availability")
        .filter(({ id }) => !needs.get(standard)?.has(id))
        .map(({ id }) => id),
    );
}
