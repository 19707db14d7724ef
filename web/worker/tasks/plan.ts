import packedWasm from "virtual:certmap/solver";
import type { Options } from "../../../src/engine/index.ts";
import { type PlanOptions, plan } from "../../../src/engine/plan/plan.ts";
import type { Plan } from "../../../src/engine/plan/plan-result.ts";
import type { Minimise } from "../../../src/engine/plan/solver.ts";
import { highsSolver } from "../../../src/solver/highs.ts";
import type { Connector } from "../../app/types.ts";
import { inflate } from "../inflate.ts";
import type { Bench } from "./index.ts";

export interface PlanAsked extends Omit<PlanOptions, "minimise"> {
  readonly connector: Connector;
  readonly options: Options;
}

let solver: Promise<Minimise> | undefined;

/** The cheapest next steps, exactly as `certmap plan` finds them. */
export async function makePlan({ dataset }: Bench, { connector, options, ...rest }: PlanAsked): Promise<Plan> {
  solver ??= inflate(packedWasm).then((wasm) => highsSolver({ wasm }));
  return plan(dataset, connector, options, { ...rest, minimise: await solver });
}
