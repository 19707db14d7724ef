import { type Code, gateCodes } from "../schema/codes.ts";
import { normaliseName } from "../schema/names.ts";
import type { Args, EvidenceAsk, Status } from "../schema/result.ts";
import { addMonths } from "./dates.ts";
import { hostsNamedBy, situationOf } from "./held.ts";
import type { ItemStanding, JudgedItem } from "./item.ts";
import { keep } from "./keep.ts";
import { markOf, soaObstacles } from "./kinds/isms.ts";
import { isQualified } from "./kinds/soc2.ts";
import { type Needs, needsOfChecklist } from "./needs.ts";
import { byCode, statusRank } from "./order.ts";
import { settleUnder } from "./settle.ts";
import type { Held, Situation } from "./situation.ts";
import { type Standings, standingsOf } from "./standings.ts";

type Wish = Omit<EvidenceAsk, "unlocks">;

/**
 * What to ask about the evidence itself (contract 4.6): disclose the SoA, confirm the scope, agree as an additional user, give the
 * host's report … Each says what it would really unlock, found by evaluating again; those that unlock most topics come first.
 */
export function evidenceAsks(situation: Situation, items: readonly ItemStanding[]): readonly EvidenceAsk[] {
  return evidenceAsksAfter({ situation, items }).asks;
}

/** Per ask, the items as they would be if it were settled well. */
export type Unlocked = ReadonlyMap<string, Standings>;

/** The same, and what was worked out for it; `before` = that of an evaluation before, from which is taken over what is alike. */
export function evidenceAsksAfter(
  actual: Standings,
  before?: Unlocked,
): { readonly asks: readonly EvidenceAsk[]; readonly unlocked: Unlocked } {
  const { situation } = actual;
  const needed = needsOfChecklist(situation.dataset, situation.checklist);
  const wishes = [
    ...situation.held.flatMap((held) => [
      ...gateWishes(situation, held),
      ...noteWishes(situation, held),
      ...soaWishes(situation, held, needed),
    ]),
    ...hostWishes(situation, needed),
  ];
  const unlocked = new Map<string, Standings>();
  const asks = once(wishes).map((wish): EvidenceAsk => {
    const after = afterwards(actual, wish, before?.get(wish.id));
    if (after) unlocked.set(wish.id, after);
    return { ...wish, unlocks: after ? betterIn(actual, after) : { items: [], topics: [] } };
  });
  return {
    asks: asks.toSorted((a, b) => b.unlocks.topics.length - a.unlocks.topics.length || byCode(a.id, b.id)),
    unlocked,
  };
}

/** Nothing is asked twice: the bank is one fact for all reports that name it, and a name is one however it is spelt. */
function once(wishes: readonly Wish[]): readonly Wish[] {
  const keyOf = ({ id, code, args }: Wish) =>
    code === "bank-unknown" ? `${code}:${normaliseName(String(args?.bank ?? ""))}` : id;
  const asked = new Set<string>();
  return wishes.filter((wish) => !asked.has(keyOf(wish)) && asked.add(keyOf(wish)));
}

function wish({ evidence }: Held, code: Code, args?: Args, suffix = ""): Wish {
  return {
    id: `evidence:${evidence.id}:${code}${suffix}`,
    kind: "evidence",
    evidence: evidence.id,
    code,
    ...(args && { args }),
  };
}

/** Gates that a fact or a paper would open. What only a new audit or a new decision opens is a step to plan, not a question. */
const askable: ReadonlySet<Code> = new Set<Code>([
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

function gateWishes(situation: Situation, held: Held): readonly Wish[] {
  if (held.evidence.kind === "aup-report" && !held.own) return []; // a host's findings serve nobody else's topics
  return held.gates.flatMap(({ code, args }) => {
    if (code === null || !askable.has(code) || (code === "stale" && isBridgeable(situation, held))) return [];
    if (code === "bank-unknown") {
      const { users = [], agreements = [] } = held.evidence.kind === "aup-report" ? held.evidence : {};
      const [bank] = [...users, ...agreements];
      return [wish(held, code, bank === undefined ? args : { bank })];
    }
    return [wish(held, code, args)];
  });
}

/** Would a letter of management reach the day asked for, under the policy? */
export function isBridgeable({ asOf, policy: { soc2 } }: Situation, { evidence, end }: Held): boolean {
  if (evidence.kind !== "soc2-report" || evidence.type !== 2 || end === null) return false;
  return asOf <= addMonths(end, soc2.maxAgeMonths + soc2.bridgeMaxMonths);
}

function noteWishes(situation: Situation, held: Held): readonly Wish[] {
  const { evidence } = held;
  return held.notes.flatMap(({ code, args }) => {
    switch (code) {
      case "gap-unbridged":
        return isBridgeable(situation, held) ? [wish(held, code, args)] : [];
      case "commitments-untested": {
        const unsaid = evidence.kind === "soc2-report" && evidence.commitments?.testedInSection4 !== "no";
        return unsaid ? [wish(held, code, args)] : [];
      }
      case "carve-out-unspecified":
        return [wish(held, code, args, `:${normaliseName(String(args?.holder ?? ""))}`)];
      case "name-near":
        // a bank's own name is asked as the agreement it may lack
        return evidence.kind === "aup-report"
          ? []
          : [wish(held, code, args, `:${normaliseName(String(args?.wanted ?? ""))}`)];
      default:
        return [];
    }
  });
}

/** What stands in the way of the SoA, and the controls that it leaves open or excludes, of those that the checklist needs. */
function soaWishes({ catalogue }: Situation, held: Held, needed: Needs): readonly Wish[] {
  const { evidence } = held;
  if (evidence.kind !== "isms-certificate" || !held.own) return [];
  const obstacles = soaObstacles(evidence);
  if (obstacles.length > 0) return obstacles.map((code) => wish(held, code));
  const requirements = catalogue.requirements.get(evidence.standard);
  const controls = [...(needed.get(evidence.standard) ?? [])].filter((id) => requirements?.get(id)?.type === "control");
  const marked = (mark: ReturnType<typeof markOf>) => controls.filter((id) => markOf(evidence.soa, id) === mark);
  const wishes = [
    ["control-not-stated", marked("unknown")],
    ["control-excluded", marked("excluded")],
  ] as const;
  return wishes.flatMap(([code, found]) => (found.length > 0 ? [wish(held, code, { controls: found })] : []));
}

/** The reports of those to whom criteria or controls are handed, where none is there yet; once for each host. */
function hostWishes(situation: Situation, needed: Needs): readonly Wish[] {
  const wishes = new Map<string, Wish>();
  for (const held of situation.held) {
    for (const holder of hostsNamedBy(held.evidence)) {
      const host = normaliseName(holder);
      const code = held.evidence.kind === "soc2-report" ? "carved-out" : "control-inherited";
      const known = situation.held.some((one) => one.host === host && one.evidence.kind === "soc2-report");
      if (known || !handsOver(held, host, needed)) continue;
      if (!wishes.has(host) || code === "carved-out") wishes.set(host, wish(held, code, { holder }, `:${host}`));
    }
  }
  return [...wishes.values()];
}

/** Does it hand the host anything that the checklist needs? */
function handsOver({ evidence }: Held, host: string, needed: Needs): boolean {
  if (evidence.kind === "soc2-report") {
    return (evidence.subservices ?? []).some(
      ({ name, method, criteria = [] }) =>
        method === "carve-out" &&
        normaliseName(name) === host &&
        criteria.some((id) => !isQualified(evidence, id) && [...needed.values()].some((ids) => ids.has(id))),
    );
  }
  if (evidence.kind !== "isms-certificate") return false;
  return Object.entries(evidence.soa?.inheritedFrom ?? {}).some(
    ([id, name]) => normaliseName(name) === host && needed.get(evidence.standard)?.has(id) === true,
  );
}

/** The items as they would be; undefined where settling it changes nothing. */
function afterwards(actual: Standings, wish: Wish, before?: Standings): Standings | undefined {
  const { situation } = actual;
  const { connector, bank } = settleUnder(situation, situation.connector, wish);
  if (connector === situation.connector && bank === situation.bank) return undefined;
  // settled as it was before, it is the same evidence as before
  const settled = keep(connector, before?.situation.connector);
  const after = situationOf({ ...situation, bank }, settled, situation, ...(before ? [before.situation] : []));
  if (bank === situation.bank && isGateCode(wish.code) && !opens(situation, after, wish.evidence)) return undefined;
  return standingsOf(after, before, actual);
}

function betterIn({ items: before }: Standings, { items: after }: Standings): EvidenceAsk["unlocks"] {
  const items: JudgedItem["item"]["no"][] = [];
  const topics = new Set<string>();
  for (const [index, old] of before.entries()) {
    const now = after[index];
    if (!now || now === old) continue;
    if (isBetter(now.status, old.status)) items.push(old.item.no);
    for (const [t, topic] of old.topics.entries()) {
      if (isBetter(now.topics[t]?.status ?? topic.status, topic.status)) topics.add(topic.topic);
    }
  }
  return { items, topics: [...topics] };
}

const isGateCode = (code: Code): boolean => gateCodes.some((one) => one === code);

/** What a gate asks for matters only where it makes evidence usable that was not. */
function opens(before: Situation, after: Situation, id: string): boolean {
  const isUsable = ({ held }: Situation) => held.some(({ evidence, usable }) => evidence.id === id && usable);
  return !isUsable(before) && isUsable(after);
}

const rankOf = (status: JudgedItem["status"]): number =>
  status === "bank-side" ? -1 : statusRank(status satisfies Status);
const isBetter = (now: JudgedItem["status"], old: JudgedItem["status"]): boolean => rankOf(now) > rankOf(old);
