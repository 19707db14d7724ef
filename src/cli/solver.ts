import { setFlagsFromString } from "node:v8";
import type { Minimise } from "../engine/plan/solver.ts";

/**
 * The solver, four megabytes that nothing else needs: begun before the input is read, ready when it has been. Compiling the solver a
 * second time for speed takes longer than most plans do, so that only one that goes on for some seconds has it done.
 */
export function solverSoon(): Promise<Minimise> {
  setFlagsFromString("--wasm-tiering-budget=180000000");
  const solver = import("../solver/highs.ts").then(({ highsSolver }) => highsSolver());
  // where the input has problems nobody waits for it
  solver.catch(() => {});
  return solver;
}
