import type { GateCode } from "../schema/codes.ts";
import type { Args, EvidenceResult, Gate, Result } from "../schema/result.ts";
import type { Facts, Piece } from "./facts.ts";
import type { Ledger } from "./finding.ts";
import type { Row } from "./gates.ts";
import { mayBeNear, notesOf } from "./notes.ts";

/** Is every piece of evidence there, and does every gate follow from a fact of the connector? */
export function checkEvidence(ledger: Ledger, facts: Facts, { evidence }: Result): void {
  const codes = { missing: "evidence-missing", invented: "evidence-invented" } as const;
  const expected = facts.pieces.map(({ id }) => id);
  const found = evidence.map(({ id }) => id);
  ledger.lists("evidence", codes, expected, found);
  if (new Set(found).size === expected.length) ledger.same("evidence", "evidence-order", expected, found);
  evidence.forEach((one, index) => {
    const piece = facts.pieces.find(({ id }) => id === one.id);
    if (piece) checkPiece(ledger, `evidence[${index}]`, facts, piece, one);
  });
}

function checkPiece(ledger: Ledger, path: string, facts: Facts, piece: Piece, found: EvidenceResult): void {
  ledger.same(`${path}.kind`, "evidence-kind", piece.evidence.kind, found.kind);
  checkGates(ledger, `${path}.gates`, piece.rows, found.gates);
  const passes = found.gates.every(({ outcome }) => outcome === "pass");
  ledger.same(`${path}.usable`, "usable-wrong", passes, found.usable);
  ledger.same(`${path}.validUntil`, "valid-until", piece.validUntil, found.validUntil);

  const codes = { missing: "note-missing", invented: "note-invented" } as const;
  const notes = found.notes.map(({ code, args }) => ({ code, args }));
  const near = notes.filter(({ code }) => code === "name-near");
  const others = notes.filter(({ code }) => code !== "name-near");
  ledger.lists(`${path}.notes`, codes, notesOf(facts, piece).map(plain), others.map(plain));
  for (const one of near) {
    const isNear = mayBeNear(facts, piece, { code: one.code, ...(one.args && { args: one.args }) });
    ledger.holds(isNear, `${path}.notes`, "note-invented", null, one);
  }
  found.notes.forEach(({ basis }, index) => {
    ledger.holds(basis.length > 0, `${path}.notes[${index}].basis`, "basis-wrong", null, basis);
  });
}

const plain = ({ code, args }: { readonly code: string; readonly args?: Args | undefined }) => ({ code, args });

function checkGates(ledger: Ledger, path: string, expected: readonly Row[], found: readonly Gate[]): void {
  const keyOf = ({ gate, code }: Pick<Row, "gate" | "code">) => `${gate} ${code ?? "-"}`;
  for (const row of expected) {
    const is = found.some((one) => keyOf(one) === keyOf(row));
    ledger.holds(is, path, "gate-missing", row, found.filter(({ gate }) => gate === row.gate).map(short));
  }
  found.forEach((gate, index) => {
    const at = `${path}[${index}]`;
    const row = expected.find((one) => keyOf(one) === keyOf(gate));
    const isFirst = found.findIndex((one) => keyOf(one) === keyOf(gate)) === index;
    if (!ledger.holds(row !== undefined && isFirst, at, "gate-invented", null, short(gate)) || !row) return;
    ledger.same(`${at}.outcome`, "gate-outcome", row.outcome, gate.outcome);
    // of a kind that is not mapped, the result also says what is known of it; that is wording
    const { known: _, ...args } = gate.args ?? {};
    ledger.same(`${at}.args`, "gate-args", row.args ?? {}, args);
    const rests = gate.code === null ? [] : (restsOn[gate.code] ?? []);
    const isFounded = gate.basis.length > 0 && rests.every((id) => gate.basis.includes(id));
    ledger.holds(isFounded, `${at}.basis`, "basis-wrong", rests, gate.basis);
  });
}

const short = ({ gate, outcome, code }: Row | Gate) => ({ gate, outcome, code });

/** Where contract 4.1 names the source of a gate's rule. */
const restsOn: { readonly [C in GateCode]?: readonly string[] } = {
  "kind-not-mapped": ["M-07", "M-27"],
  "scope-excludes-api": ["M-08"],
  "scope-unknown": ["M-08"],
  "scope-sites": ["M-08"],
  "scope-entity": ["M-08"],
  "user-not-agreed": ["M-19"],
  "bank-unknown": ["M-19"],
};
