import type { GateCode } from "../../schema/codes.ts";
import type { Args, Gate } from "../../schema/result.ts";
import { basis } from "../basis.ts";

/** A reason for which a gate does not pass (or, `status-unknown`, passes with an ask). */
export interface Finding {
  readonly outcome: Gate["outcome"];
  readonly code: GateCode;
  readonly args?: Args;
}

export const fails = (code: GateCode, args?: Args): Finding => ({ outcome: "fail", code, ...(args && { args }) });
export const unknown = (code: GateCode, args?: Args): Finding => ({ outcome: "unknown", code, ...(args && { args }) });

/** The rows of one gate: one for each reason, or a single pass. `rests` = what the rule rests on where it passes. */
export function gate(name: Gate["gate"], rests: readonly string[], findings: readonly Finding[]): readonly Gate[] {
  if (findings.length === 0) return [{ gate: name, outcome: "pass", code: null, basis: rests }];
  return findings.map(({ outcome, code, args }) => ({
    gate: name,
    outcome,
    code,
    basis: basis[code],
    ...(args && { args }),
  }));
}

export const mapped = (): readonly Gate[] => gate("kind", ["M-07"], []);
