import type { Checklist, Connector, Dataset, Evidence } from "../../src/dataset/dataset.ts";
import type { IdSet } from "./facts/index.ts";
import { isMap, type Path, valueAt } from "./path.ts";

/** What ids may be named: the dataset's and those of the user's own checklist. */
export interface Context {
  readonly dataset: Dataset;
  /** A checklist of the user's, besides the dataset's. */
  readonly own?: Checklist | undefined;
}

export const checklistsOf = ({ dataset, own }: Context): readonly Checklist[] =>
  own ? [...dataset.checklists.filter(({ id }) => id !== own.id), own] : dataset.checklists;

export const standardsFor = ({ dataset }: Context, kind: "isms-certificate" | "soc2-report") =>
  dataset.standards.filter(({ evidenceKind }) => evidenceKind === kind);

/** The controls of an edition of ISO/IEC 27001, in its order. */
export function controlsOf(context: Context, standard: string) {
  const found = context.dataset.standards.find(({ id }) => id === standard);
  return (found?.requirements ?? []).filter(({ type }) => type === "control");
}

/** The trust services criteria, in their order. */
export const criteriaOf = (context: Context) =>
  standardsFor(context, "soc2-report").flatMap(({ requirements }) => requirements);

export const evidenceAt = (connector: Connector, path: Path): Evidence | undefined =>
  path[0] === "evidence" ? connector.evidence?.[Number(path[1])] : undefined;

/** The items of the checklist that a commitment or an answer names; `path` leads to anything inside it. */
export function itemsBeside(context: Context, connector: Connector, path: Path) {
  const holder = path[0] === "answers" ? path.slice(0, 2) : path.slice(0, 3);
  const beside = valueAt(connector, holder);
  const id = isMap(beside) ? beside.checklist : undefined;
  return checklistsOf(context).find((list) => list.id === id)?.items ?? [];
}

/** Every id that may stand at `path`. */
export function idsFor(context: Context, connector: Connector, set: IdSet, path: Path): readonly (string | number)[] {
  switch (set) {
    case "editions":
      return standardsFor(context, "isms-certificate").map(({ id }) => id);
    case "criteria":
      return criteriaOf(context).map(({ id }) => id);
    case "checklists":
      return checklistsOf(context).map(({ id }) => id);
    case "item":
      return itemsBeside(context, connector, path).map(({ no }) => no);
    case "topics": {
      const answered = valueAt(connector, [...path.slice(0, 2), "item"]);
      const item = itemsBeside(context, connector, path).find(({ no }) => String(no) === String(answered));
      return item?.topics ?? [];
    }
  }
}
