import { type Problem, problem } from "../problem.ts";
import type { Raw } from "../raw.ts";
import { isMap, textOf } from "../select.ts";

const partial = ["subset-of", "intersects-with"];
const full = ["equal-to", "equivalent-to", "superset-of"];

/**
 * A remainder exactly where the extent is part; needs everywhere but with `no-relationship`; procedures for the remainder only
 * where there is one. Source: contract §2.
 */
export function* checkRelations(raw: Raw): Generator<Problem> {
  for (const link of raw.entries("links")) {
    const relation = textOf(link.value, "relation");
    if (relation === undefined || !isMap(link.value)) continue;
    const { value, subject } = link;
    const has = (key: string) => Object.hasOwn(value, key);
    const at = (key: string) => (has(key) ? link.atKey([key]) : link.at(["relation"]));
    const none = relation === "no-relationship";
    if (!none && !partial.includes(relation) && !full.includes(relation)) continue;

    if (has("needs") === none) {
      yield problem("relation-needs", at("needs"), { relation, needs: none ? "superfluous" : "missing" }, subject);
    }
    if (has("remainder") !== partial.includes(relation)) {
      const remainder = has("remainder") ? "superfluous" : "missing";
      yield problem("relation-remainder", at("remainder"), { relation, remainder }, subject);
    }
    if (has("remainderProcedures") && !has("remainder")) {
      yield problem("remainder-procedures-alone", at("remainderProcedures"), {}, subject);
    }
  }
}
