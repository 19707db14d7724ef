import type { Checklist, Connector, Dataset, Evidence } from "../../src/dataset/dataset.ts";
import { addMonths } from "../../src/engine/dates.ts";
import { type Context, controlsOf } from "./context.ts";
import { withValue } from "./path.ts";

/** What can be added: a report or certificate of which nothing is known yet but its kind. */
export const additions = ["isms", "soc2-type1", "soc2-type2", "aup", "other"] as const;
export type Addition = (typeof additions)[number];

const current = "iso27001-2022";

/** Nothing is assumed: what decides is written as unknown, or left out, which is the same. `name` is needed for another paper. */
export function blank(addition: Addition, name = ""): Evidence {
  const scope = { apiService: "unknown" } as const;
  switch (addition) {
    case "isms":
      return { id: "isms", kind: "isms-certificate", standard: current, status: "unknown", scope };
    case "soc2-type1":
      return { id: "soc2", kind: "soc2-report", type: 1, scope };
    case "soc2-type2":
      return { id: "soc2", kind: "soc2-report", type: 2, scope };
    case "aup":
      return { id: "aup", kind: "aup-report", scope };
    case "other":
      return { id: "other", kind: "other", name };
  }
}

export interface Terms {
  readonly asOf: string;
  readonly bank: string | null;
  readonly checklist: Checklist;
}

/**
 * The same with every fact that decides supposed to be in order on the day asked for: a supposition for what-if, named as one wherever it
 * is offered. The SoA says "implemented" throughout; SOC 2 is clean, over the last year, on security and availability; AUP found no
 * exception in any procedure for the topics of the checklist.
 */
export function supposed(
  context: Context,
  { asOf, bank, checklist }: Terms,
  addition: Exclude<Addition, "other">,
): Evidence {
  const scope = { apiService: "yes" } as const;
  const period = { from: addMonths(asOf, -12), to: asOf };
  switch (addition) {
    case "isms": {
      const controls = Object.fromEntries(controlsOf(context, current).map(({ id }) => [id, "implemented" as const]));
      const dates = { issued: addMonths(asOf, -12), expires: addMonths(asOf, 24) };
      return {
        id: "isms",
        kind: "isms-certificate",
        standard: current,
        status: "active",
        ...dates,
        scope,
        soa: { disclosed: true, controls },
      };
    }
    case "soc2-type1":
    case "soc2-type2": {
      const report = { id: "soc2", kind: "soc2-report", scope } as const;
      const said = { categories: ["security", "availability"], opinion: "unqualified" } satisfies Partial<Evidence>;
      return addition === "soc2-type1"
        ? { ...report, type: 1, date: asOf, ...said }
        : { ...report, type: 2, period, ...said };
    }
    case "aup": {
      const asked = new Set(checklist.items.flatMap(({ topics }) => topics));
      const tested = context.dataset.procedures.filter(({ topic }) => asked.has(topic));
      const results = Object.fromEntries(tested.map(({ id }) => [id, "no-exception" as const]));
      return {
        id: "aup",
        kind: "aup-report",
        date: asOf,
        period,
        scope,
        ...(bank !== null && { users: [bank] }),
        results,
      };
    }
  }
}

/** Added at the end, under an id of its own. */
export function addEvidence(connector: Connector, evidence: Evidence): Connector {
  const { evidence: held = [] } = connector;
  return { ...connector, evidence: [...held, { ...evidence, id: freeId(held, evidence.id) }] };
}

export const removeEvidence = (connector: Connector, index: number): Connector =>
  withValue(connector, ["evidence", index], undefined);

function freeId(held: readonly Evidence[], wanted: string): string {
  let id = wanted;
  for (let n = 2; held.some((one) => one.id === id); n += 1) id = `${wanted}-${n}`;
  return id;
}

/** A connector of which only the name is known. */
export const newConnector = (name: string): Connector => ({ schema: "certmap/connector@1", connector: { name } });

export const checklistOf = (dataset: Dataset, one: string | Checklist): Checklist | undefined =>
  typeof one === "string" ? dataset.checklists.find(({ id }) => id === one) : one;
