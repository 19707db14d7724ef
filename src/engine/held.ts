import { distance } from "fastest-levenshtein";
import type { Connector, Evidence } from "../dataset/dataset.ts";
import { normaliseName } from "../schema/names.ts";
import type { Note } from "../schema/result.ts";
import { basis } from "./basis.ts";
import { delegatingAmong } from "./delegation.ts";
import { aup } from "./kinds/aup.ts";
import { isms } from "./kinds/isms.ts";
import { other } from "./kinds/other.ts";
import { soc2 } from "./kinds/soc2.ts";
import { knownFrom, speaksOf } from "./known.ts";
import { byCode } from "./order.ts";
import type { Held, Kind, Situation, Terms } from "./situation.ts";

const kinds = {
  "isms-certificate": isms,
  "soc2-report": soc2,
  "aup-report": aup,
  other,
} as const satisfies { [K in Evidence["kind"]]: Kind<Extract<Evidence, { kind: K }>> };

const kindOf = (evidence: Evidence) => kinds[evidence.kind] as Kind<Evidence>;

/**
 * The connector's evidence with its gates; the start of every evaluation. `before` = situations that differ in little (one fact
 * settled, or the potential): what rests on unchanged evidence is taken over from the first that has it.
 */
export function situationOf(terms: Terms, connector: Connector, ...before: readonly Situation[]): Situation {
  const evidence = (connector.evidence ?? []).toSorted((a, b) => byCode(a.id, b.id));
  const held = evidence.map((one) => heldBefore(one, terms, before) ?? hold(one, evidence, terms));
  return situationWith(terms, connector, held, ...before);
}

/** The gates of evidence that is asked the same as before, in an object of its own. Whom a host serves depends on the rest. */
function heldBefore(evidence: Evidence, terms: Terms, before: readonly Situation[]): Held | undefined {
  if (evidence.holder?.relation === "subservice") return undefined;
  for (const { asOf, policy, mode, bank, held } of before) {
    if (asOf !== terms.asOf || policy !== terms.policy || mode !== terms.mode) continue;
    if (evidence.kind === "aup-report" && bank !== terms.bank) continue;
    const known = held.find((one) => one.evidence === evidence);
    if (known) return { ...known };
  }
  return undefined;
}

/** With evidence whose gates are known. What is worked out for a `Held` is kept with it: two situations never share one. */
export function situationWith(
  terms: Terms,
  connector: Connector,
  held: readonly Held[],
  ...before: readonly Situation[]
): Situation {
  const own = held.filter(({ usable, own }) => usable && own);
  const standards = terms.dataset.standards.map(({ id }) => id);
  return {
    ...terms,
    connector,
    held,
    own,
    spoken: new Set(standards.filter((id) => own.some((one) => speaksOf(terms, one, id)))),
    delegating: held.some(({ host, usable }) => usable && host !== null) ? delegatingAmong(own) : [],
    known: knownFrom(before, { ...terms, held }),
  };
}

function hold(evidence: Evidence, all: readonly Evidence[], terms: Terms): Held {
  const kind = kindOf(evidence);
  const gates = kind.gates(evidence, terms);
  const blocks = terms.mode === "potential" ? ["fail"] : ["fail", "unknown"];
  const { holder } = evidence;
  const host = holder?.relation === "subservice" ? normaliseName(holder.name) : null;
  return {
    evidence,
    gates,
    notes: terms.mode === "potential" ? [] : [...kind.notes(evidence, terms), ...nearNames(evidence, all, terms)],
    usable: !gates.some(({ outcome }) => blocks.includes(outcome)),
    validUntil: kind.validUntil(evidence, terms),
    end: kind.end(evidence),
    own: host === null,
    host,
  };
}

/** Names that are nearly but not quite the one looked for are reported, never taken (contract 3). */
function nearNames(evidence: Evidence, all: readonly Evidence[], { bank }: Terms): readonly Note[] {
  const near = (name: string, wanted: string): Note => ({
    code: "name-near",
    basis: basis["name-near"],
    args: { name, wanted },
  });
  const notes: Note[] = [];
  if (evidence.kind === "aup-report" && bank !== null) {
    for (const name of [...(evidence.users ?? []), ...(evidence.agreements ?? [])]) {
      if (isNear(name, bank)) notes.push(near(name, bank));
    }
  }
  if (evidence.holder?.relation === "subservice") {
    const { name } = evidence.holder;
    const wanted = new Map(
      all
        .flatMap(hostsNamedBy)
        .toReversed()
        .map((one) => [normaliseName(one), one]),
    );
    if (wanted.has(normaliseName(name))) return notes;
    notes.push({ code: "serves-host-only", basis: basis["serves-host-only"], args: { name } });
    for (const one of wanted.values()) if (isNear(name, one)) notes.push(near(name, one));
  }
  return notes;
}

/** Every day from which the gates or notes of some evidence may say something else. */
export const turnsOf = (terms: Terms, { evidence = [] }: Connector): readonly string[] =>
  evidence.flatMap((one) => kindOf(one).turns(one, terms));

/** Those to whom this evidence hands criteria or controls. */
export function hostsNamedBy(evidence: Evidence): readonly string[] {
  if (evidence.kind === "soc2-report") {
    return (evidence.subservices ?? []).filter(({ method }) => method === "carve-out").map(({ name }) => name);
  }
  return evidence.kind === "isms-certificate" ? Object.values(evidence.soa?.inheritedFrom ?? {}) : [];
}

function isNear(a: string, b: string): boolean {
  const [one, two] = [normaliseName(a), normaliseName(b)];
  if (one === two) return false;
  if (one.toLowerCase() === two.toLowerCase()) return true;
  if (Math.min(one.length, two.length) >= 3 && (one.includes(two) || two.includes(one))) return true;
  return distance(one, two) <= Math.floor(Math.max(one.length, two.length) / 6);
}
