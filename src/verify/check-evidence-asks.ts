import type { Code, GateCode } from "../schema/codes.ts";
import type { Args, EvidenceAsk, EvidenceResult, Result } from "../schema/result.ts";
import { monthsLater } from "./calendar.ts";
import { checkUnlocks } from "./check-unlocks.ts";
import { type Facts, neededBy, type Piece } from "./facts.ts";
import { canonical, type Ledger } from "./finding.ts";
import { closedSoa, isQualification, markIn } from "./grades.ts";
import { inOrder, plainName } from "./ladders.ts";
import { handedTo } from "./notes.ts";

interface Wanted {
  readonly evidence: string;
  readonly code: Code;
  readonly args?: Args | undefined;
}

/** What a fact or a paper would open; the rest only a new audit or a decision opens. */
const askable: ReadonlySet<GateCode> = new Set<GateCode>([
  "scope-unknown",
  "scope-sites",
  "scope-entity",
  "status-unknown",
  "date-unknown",
  "expired",
  "stale",
  "edition-withdrawn",
  "opinion-unknown",
  "qualification-unspecified",
  "user-not-agreed",
  "bank-unknown",
]);

/** Whatever a fact or a paper about the evidence would open is asked once, first, those that unlock most topics foremost. */
export function checkEvidenceAsks(ledger: Ledger, facts: Facts, result: Result): void {
  const found = result.asks.flatMap((ask, index) => (ask.kind === "evidence" ? [{ ask, index }] : []));
  const asked = found.map(({ ask }) => ask);
  const ofPieces = facts.pieces.flatMap((piece) => {
    const said = result.evidence.find(({ id }) => id === piece.id);
    return said ? [...gateAsks(facts, piece, said), ...noteAsks(facts, piece, said), ...soaAsks(facts, piece)] : [];
  });
  const banks = ofPieces.filter(({ code }) => code === "bank-unknown");
  const wanted = [
    ...ofPieces.filter(({ code }) => code !== "bank-unknown"),
    ...oneEach(banks, (one) => plainName(String(one.args?.bank ?? "")), asked),
    ...oneEach(hostAsks(facts), (one) => plainName(String(one.args?.holder)), asked),
  ];
  const codes = { missing: "ask-missing", invented: "ask-invented" } as const;
  ledger.lists(
    "asks",
    codes,
    wanted.map(plain),
    found.map(({ ask }) => plain(ask)),
  );
  const ids = found.map(({ ask }) => ask.id);
  found.forEach(({ ask, index }, place) => {
    const path = `asks[${index}]`;
    ledger.holds(ids.indexOf(ask.id) === place, path, "ask-twice", null, ask.id);
    ledger.same(`${path}.id`, "ask-about", idOf(ask), ask.id);
    const before = found[place - 1]?.ask;
    if (before) {
      const order = ask.unlocks.topics.length - before.unlocks.topics.length || inOrder(before.id, ask.id);
      ledger.holds(order <= 0, path, "ask-order", ask.id, before.id);
    }
    checkUnlocks(ledger, `${path}.unlocks`, facts, result, ask);
  });
}

/** By evidence and code; where one piece may be asked the same of several names, by the name too. */
function idOf({ evidence, code, args }: EvidenceAsk): string {
  const name = args?.wanted ?? (code === "scope-entity" ? undefined : args?.holder);
  return [`evidence:${evidence}:${code}`, ...(name === undefined ? [] : [plainName(String(name))])].join(":");
}

const plain = ({ evidence, code, args }: Wanted | EvidenceAsk) => ({ evidence, code, args });

function gateAsks(facts: Facts, { evidence, host, end }: Piece, said: EvidenceResult): readonly Wanted[] {
  if (evidence.kind === "aup-report" && host !== null) return [];
  return said.gates.flatMap(({ code, args }): readonly Wanted[] => {
    if (code === null || !askable.has(code)) return [];
    if (code === "stale" && evidence.kind === "soc2-report" && evidence.type === 2 && isWithinLetter(facts, end))
      return [];
    if (code !== "bank-unknown" || evidence.kind !== "aup-report") return [{ evidence: evidence.id, code, args }];
    const [bank] = [...(evidence.users ?? []), ...(evidence.agreements ?? [])];
    return [{ evidence: evidence.id, code, args: bank === undefined ? args : { bank } }];
  });
}

/** A letter of management, of the length that the policy allows, would reach the day. */
const isWithinLetter = ({ asOf, policy: { soc2 } }: Facts, end: string | null): boolean =>
  end !== null && asOf <= monthsLater(end, soc2.maxAgeMonths + soc2.bridgeMaxMonths);

function noteAsks(facts: Facts, { evidence, end }: Piece, said: EvidenceResult): readonly Wanted[] {
  return said.notes
    .filter(({ code }) => {
      if (code === "gap-unbridged") return isWithinLetter(facts, end);
      if (code === "commitments-untested") {
        return evidence.kind === "soc2-report" && evidence.commitments?.testedInSection4 !== "no";
      }
      if (code === "name-near") return evidence.kind !== "aup-report";
      return code === "carve-out-unspecified";
    })
    .map(({ code, args }) => ({ evidence: evidence.id, code, args }));
}

/** What keeps the SoA shut; else the controls needed on which it is silent, and those that it excludes. */
function soaAsks(facts: Facts, { evidence, host }: Piece): readonly Wanted[] {
  if (evidence.kind !== "isms-certificate" || host !== null) return [];
  const { id, standard } = evidence;
  const closed = closedSoa(evidence);
  if (closed.length > 0) return closed.map((code) => ({ evidence: id, code }));
  const controls = neededBy(facts, standard).filter(({ type }) => type === "control");
  const marked = (mark: string) => controls.filter((one) => markIn(evidence, one.id) === mark).map((one) => one.id);
  return [
    { evidence: id, code: "control-not-stated" as const, args: { controls: marked("unknown") } },
    { evidence: id, code: "control-excluded" as const, args: { controls: marked("excluded") } },
  ].filter(({ args }) => args.controls.length > 0);
}

/** Of several asks for one and the same fact the one that the result has, else the first: a bank or a host is asked about once. */
function oneEach(
  wanted: readonly Wanted[],
  factOf: (one: Wanted) => string,
  asked: readonly EvidenceAsk[],
): readonly Wanted[] {
  const keys = new Set(asked.map((ask) => canonical(plain(ask))));
  return [...new Set(wanted.map(factOf))].flatMap((fact) => {
    const same = wanted.filter((one) => factOf(one) === fact);
    return same.find((one) => keys.has(canonical(plain(one)))) ?? same[0] ?? [];
  });
}

/**
 * The report of each host to whom something needed is handed and of whom no SOC 2 report is there: of any piece that hands it over,
 * a report's carve-out before a certificate's controls.
 */
function hostAsks(facts: Facts): readonly Wanted[] {
  const { pieces } = facts;
  const reported = new Set(pieces.filter(({ evidence }) => evidence.kind === "soc2-report").map(({ host }) => host));
  const handing = pieces.flatMap((piece) =>
    handedTo(piece.evidence)
      .filter((holder) => !reported.has(plainName(holder)) && handsOver(facts, piece, plainName(holder)))
      .map((holder): Wanted & { readonly host: string } => {
        const code = piece.evidence.kind === "soc2-report" ? "carved-out" : "control-inherited";
        return { evidence: piece.id, code, args: { holder }, host: plainName(holder) };
      }),
  );
  const carved = new Set(handing.filter(({ code }) => code === "carved-out").map(({ host }) => host));
  return handing.filter(({ code, host }) => code === "carved-out" || !carved.has(host));
}

function handsOver(facts: Facts, { evidence }: Piece, host: string): boolean {
  const isNeeded = (standard: string, id: string) => neededBy(facts, standard).some((one) => one.id === id);
  if (evidence.kind === "isms-certificate") {
    const from = Object.entries(evidence.soa?.inheritedFrom ?? {});
    return from.some(([id, name]) => plainName(name) === host && isNeeded(evidence.standard, id));
  }
  if (evidence.kind !== "soc2-report") return false;
  return (evidence.subservices ?? [])
    .filter(({ name, method }) => method === "carve-out" && plainName(name) === host)
    .flatMap(({ criteria = [] }) => criteria)
    .filter((id) => !isQualification(evidence, id))
    .some((id) => facts.dataset.standards.some((standard) => isNeeded(standard.id, id)));
}
