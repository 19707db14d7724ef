import type { Dataset, Text } from "../../app/types.ts";

/** Requirements by series (CC6 …), theme (A.5 …), clauses together (Cl.), and agreed-upon procedures together. */
export interface Series {
  readonly key: string;
  readonly standard: string;
  /** As it is written: `CC6`, `A.5`, `Cl.`; "" for procedures. */
  readonly id: string;
  readonly title: Text | null;
  readonly requirements: readonly { readonly key: string; readonly id: string; readonly title: Text | null }[];
}

/** The clauses of ISO/IEC 27001, together. */
export const clauseSeries = "Cl.";
/** The series of the procedures. */
export const aupSeries = "aup";

export const requirementKey = (standard: string, id: string): string => `${standard}:${id}`;

const made = new WeakMap<Dataset, ReadonlyMap<string, Series>>();

/** Every series in the order of standards, each with all its requirements in the standard's order. */
export function allSeries(dataset: Dataset): ReadonlyMap<string, Series> {
  const known = made.get(dataset);
  if (known) return known;
  const groups = new Map<string, Series & { requirements: { key: string; id: string; title: Text | null }[] }>();
  for (const { id: standard, groups: titled, requirements } of dataset.standards) {
    for (const { id, title, group, type } of requirements) {
      const short = shortOf(id, group, type);
      const key = requirementKey(standard, short);
      const known = groups.get(key);
      const own = titled.find((one) => one.id === group)?.title ?? null;
      // several groups under one series (clauses, the 2013 edition): no title fits all of them
      const isSame = known === undefined || known.title === own;
      const series = known ?? { key, standard, id: short, title: own, requirements: [] };
      groups.set(key, { ...series, title: isSame ? own : null });
      groups.get(key)?.requirements.push({ key: requirementKey(standard, id), id, title });
    }
  }
  groups.set(aupSeries, {
    key: aupSeries,
    standard: aupSeries,
    id: "",
    title: null,
    requirements: dataset.procedures.map(({ id }) => ({ key: requirementKey(aupSeries, id), id, title: null })),
  });
  made.set(dataset, groups);
  return groups;
}

const index = new WeakMap<Dataset, ReadonlyMap<string, string>>();

/** The key of the series that a requirement stands in. */
export function seriesOf(dataset: Dataset, standard: string, id: string): string {
  let known = index.get(dataset);
  if (!known) {
    known = new Map(
      [...allSeries(dataset).values()].flatMap(({ key, requirements }) => requirements.map((one) => [one.key, key])),
    );
    index.set(dataset, known);
  }
  return known.get(requirementKey(standard, id)) ?? requirementKey(standard, id);
}

/** `CC6.1` stands in CC6, `A.5.20` and `A.5.1.1` in A.5, every clause in Cl. */
function shortOf(id: string, group: string, type: "clause" | "control" | undefined): string {
  if (type === "clause") return clauseSeries;
  if (type === "control") return /^[A-Z]\.\d+/.exec(id)?.[0] ?? group;
  return group;
}
