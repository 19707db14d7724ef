import type { Link } from "../dataset/dataset.ts";
import { type CaveatCode, caveatCodes } from "../schema/codes.ts";
import type { Candidate, Duty, ItemResult, Result, Settled } from "../schema/result.ts";
import { monthsLater } from "./calendar.ts";
import { type Facts, indexOf, neededBy, type Piece } from "./facts.ts";
import { canonical, type Ledger } from "./finding.ts";
import { inOrder, plainName } from "./ladders.ts";
import { isClean } from "./ways.ts";

/** Left open in the result: not covered, or covered in an item that evidence may not cover; never what is the bank's. */
export const isOpen = ({ status, codes }: ItemResult, topic: ItemResult["topics"][number]): boolean =>
  status !== "bank-side" && (topic.status !== "covered" || codes.includes("not-listed"));

/** The accepted answers of this bank that still count, for topics that evidence leaves open [M-12, M-21, M-22]. */
export function checkSettled(ledger: Ledger, facts: Facts, { items, settled }: Result): void {
  const expected = settledBy(facts, items);
  ledger.lists("settled", { missing: "settled-missing", invented: "settled-invented" }, expected, settled);
  const place = ({ item }: Settled) => items.findIndex(({ no }) => no === item);
  settled.forEach((one, index) => {
    const before = settled[index - 1];
    if (!before) return;
    const order = place(before) - place(one) || inOrder(one.on, before.on);
    ledger.holds(order <= 0, `settled[${index}]`, "settled-order", one.item, before.item);
  });
}

function settledBy(
  { connector, checklist, policy, asOf, bank }: Facts,
  items: readonly ItemResult[],
): readonly Settled[] {
  if (bank === null) return [];
  return (connector.answers ?? []).flatMap((answer): readonly Settled[] => {
    const { acceptedBy, on, text, topics: about } = answer;
    const validUntil = monthsLater(on, policy.answers.maxAgeMonths);
    const item = items.find(({ no }) => String(no) === String(answer.item));
    const counts = answer.checklist === checklist.id && plainName(acceptedBy) === plainName(bank);
    if (!item || !counts || asOf < on || validUntil < asOf) return [];
    const open = item.topics.filter((topic) => isOpen(item, topic)).map(({ topic }) => topic);
    const topics = open.filter((topic) => about === undefined || about.includes(topic));
    if (topics.length === 0 && item.topics.length > 0) return [];
    return [{ item: item.no, topics, acceptedBy, on, validUntil, ...(text !== undefined && { text }) }];
  });
}

/** What the reports relied on leave to others, and what a SOC 2 report evaluates beyond what is needed [M-15]. */
export function checkDutiesAndSuperfluous(ledger: Ledger, facts: Facts, { duties, superfluous, unused }: Result): void {
  const expected = facts.pieces.flatMap(({ evidence, usable }): readonly Duty[] => {
    const controls = usable && evidence.kind === "soc2-report" ? (evidence.userControls ?? []) : [];
    return controls.map(({ text, criteria, owner }) => ({
      evidence: evidence.id,
      owner: owner ?? "unknown",
      text,
      criteria: criteria ?? [],
    }));
  });
  ledger.same("duties", "duties-wrong", expected, duties);

  const unneeded = facts.dataset.standards.flatMap(({ id, evidenceKind, requirements }) => {
    if (evidenceKind !== "soc2-report") return [];
    const needed = new Set(neededBy(facts, id).map((one) => one.id));
    return requirements
      .filter(({ category }) => category === "security" || category === "availability")
      .flatMap((one) => (needed.has(one.id) ? [] : [one.id]));
  });
  ledger.same("superfluous", "superfluous-wrong", unneeded, superfluous);
  ledger.same(
    "unused",
    "unused-wrong",
    facts.pieces.flatMap((piece) => idleIn(facts, piece)),
    unused,
  );
}

/** What one own paper shows of its standard and no topic needs; of an SoA that may not be read, nothing. */
function idleIn(facts: Facts, { evidence, id, host }: Piece): Result["unused"] {
  if (host !== null || (evidence.kind !== "isms-certificate" && evidence.kind !== "soc2-report")) return [];
  return facts.dataset.standards.flatMap(({ id: standard, evidenceKind, requirements }) => {
    const needed = new Set(neededBy(facts, standard));
    if (evidence.kind === "isms-certificate") {
      const { soa, soaVersion } = evidence;
      const other = soaVersion !== undefined && soa?.version !== undefined && soaVersion.trim() !== soa.version.trim();
      if (standard !== evidence.standard || !soa?.disclosed || soa.consent === false || other) return [];
      const idle = requirements.filter((one) => {
        const mark = Object.entries(soa.controls ?? {}).find(([control]) => control === one.id)?.[1];
        return mark !== undefined && mark !== "excluded" && !needed.has(one);
      });
      return idle.length > 0
        ? [{ evidence: id, standard, categories: [], requirements: idle.map((one) => one.id) }]
        : [];
    }
    if (evidenceKind !== "soc2-report") return [];
    const named: readonly string[] = [...new Set(["security", ...(evidence.categories ?? [])])];
    const shown = requirements.filter(({ category }) => category !== undefined && named.includes(category));
    const categories = named.filter(
      (name) => name !== "security" && shown.every((one) => one.category !== name || !needed.has(one)),
    );
    const idle = shown.flatMap((one) => (needed.has(one) ? [] : [one.id]));
    return idle.length > 0 ? [{ evidence: id, standard, categories, requirements: idle }] : [];
  });
}

/** What a reader must know is said, and nothing that does not hold. */
export function checkCaveats(ledger: Ledger, facts: Facts, { items, caveats }: Result): void {
  const holding = new Set<CaveatCode>(["not-mandatory"]);
  const { checklist, policy, connector, dataset, pieces, own } = facts;
  for (const { basis, subject, topics } of checklist.items) {
    if (topics.length > 0 && basis === "assumed") holding.add("topics-assumed");
    if (topics.length > 0 && subject === undefined) holding.add("subject-unknown");
  }
  if (policy.usable === "listed") holding.add("usable-examples");
  if (connector.connector.qrCode === "yes") holding.add("qr-code");
  for (const { evidence } of own) {
    if (evidence.kind === "soc2-report" && evidence.commitments?.checklist !== checklist.id) {
      holding.add("commitments-silent");
    }
  }
  for (const { evidence, rows } of pieces) {
    const isAsserted = rows.some(({ gate, outcome }) => gate === "scope" && outcome === "pass");
    if (isAsserted && evidence.scope?.text === undefined) holding.add("scope-asserted");
  }
  for (const one of chosenIn(items)) {
    if (one.kind === "aup") {
      if (one.status === "covered") holding.add("no-assurance");
      continue;
    }
    if (one.extent === "part" && isClean(one.remainder)) holding.add("no-assurance");
    if (!isExternal(indexOf(dataset).linkById.get(one.link), connector.connector.name)) holding.add("links-proposed");
  }
  const expected = caveatCodes.filter((code) => holding.has(code));
  ledger.lists("caveats", { missing: "caveat-missing", invented: "caveat-invented" }, expected, caveats);
  const sorted = caveatCodes.filter((code) => caveats.includes(code));
  if (caveats.length === sorted.length) {
    ledger.holds(canonical(sorted) === canonical(caveats), "caveats", "caveat-order", sorted, caveats);
  }
}

/** A review counts as external unless the connector gave it: nobody is an outsider to their own evidence. */
function isExternal(link: Link | undefined, connector: string): boolean {
  if (typeof link?.review !== "object" || link.review.kind !== "external") return false;
  const voices = link.verdict ? [link.verdict.organisation, link.verdict.by] : [];
  return voices.every((voice) => plainName(voice) !== plainName(connector));
}

/** The candidates on which something rests. */
const chosenIn = (items: readonly ItemResult[]): readonly Candidate[] =>
  items
    .flatMap(({ topics }) => topics)
    .flatMap(({ status, chosen, candidates }) => {
      const best = chosen === null ? undefined : candidates[chosen];
      return best && status !== "confirm" ? [best] : [];
    });
