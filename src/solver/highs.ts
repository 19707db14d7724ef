import load, { type Highs, type InitOptions } from "highs";
import type { Constraint, Minimise, Model } from "../engine/plan/solver.ts";

export interface SolverOptions {
  /** The bytes of `highs.wasm`; without them the package's own loader looks for the file. */
  readonly wasm?: Uint8Array;
}

/**
 * HiGHS, a well-kept solver of mixed-integer programs, as the solver of `plan`: exact (no gap is allowed), every value rounded, and
 * every row checked again here, so that what is given back does meet them.
 * Example: `plan(dataset, connector, options, {minimise: await highsSolver()})`.
 * Throws Error where HiGHS ends in any way but an optimum or the proof that there is none. Source: contract §6.
 */
export async function highsSolver({ wasm }: SolverOptions = {}): Promise<Minimise> {
  const highs = await load(wasm === undefined ? {} : given(wasm));
  return async (model) => solve(highs, model);
}

/** Emscripten's own hook: 1.15.3 documents `wasmBinary`, but reads it nowhere and would fetch the file all the same. */
const given = (wasm: Uint8Array): InitOptions => {
  const hook = {
    instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void): object {
      const bytes = new Uint8Array(wasm);
      void WebAssembly.instantiate(bytes, imports).then(({ instance }) => receive(instance));
      return {};
    },
  };
  return hook as InitOptions;
};

function solve(highs: Highs, { costs, constraints }: Model): readonly number[] | null {
  if (!costs.every((cost) => Number.isSafeInteger(cost) && cost >= 0)) throw new RangeError("costs are whole numbers");
  if (costs.length === 0) return constraints.some(({ atLeast }) => atLeast > 0) ? null : [];
  const solution = highs.solve(textOf(costs, constraints), { mip_rel_gap: 0, mip_abs_gap: 0, output_flag: false });
  if (solution.Status === "Infeasible") return null;
  if (solution.Status !== "Optimal") throw new Error(`HiGHS ended with ${solution.Status}`);
  const columns: Readonly<Record<string, { readonly Primal?: number }>> = solution.Columns;
  const chosen = new Set(
    costs.flatMap((_, index) => (Math.round(columns[`x${index}`]?.Primal ?? 0) === 1 ? [index] : [])),
  );
  for (const { terms, atLeast } of constraints) {
    const sum = terms.reduce((all, { index, coefficient }) => all + (chosen.has(index) ? coefficient : 0), 0);
    if (sum < atLeast) throw new Error("HiGHS gave a choice that does not meet a row");
  }
  return [...chosen];
}

/** The model in CPLEX's LP format, one term a line: HiGHS reads no longer lines than 560 characters. */
function textOf(costs: readonly number[], constraints: readonly Constraint[]): string {
  const signed = (coefficient: number) => (coefficient < 0 ? `- ${-coefficient}` : `+ ${coefficient}`);
  const goal = costs.map((cost, index) => `${signed(cost)} x${index}`);
  const rows = constraints.map(({ terms, atLeast }, row) => {
    const written = terms.map(({ index, coefficient }) => `${signed(coefficient)} x${index}`);
    return [`r${row}:`, ...(written.length > 0 ? written : ["0 x0"]), `>= ${atLeast}`].join("\n");
  });
  const names = costs.map((_, index) => `x${index}`);
  return ["Minimize", "obj:", ...goal, "Subject To", ...rows, "Binary", ...names, "End", ""].join("\n");
}
