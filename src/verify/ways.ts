import type { ChecklistItem, Link, Requirement } from "../dataset/dataset.ts";
import type { Accept } from "../schema/policy.ts";
import type { Extent, Grade, ProcedureLine, Status } from "../schema/result.ts";
import { type Facts, indexOf, type Piece, requirementOf } from "./facts.ts";
import { closedSoa, markIn, speaksOf } from "./grades.ts";
import { height, plainName } from "./ladders.ts";

/** One way in which a link might cover its topic, and the evidence that may speak for it. */
export interface Way {
  readonly kind: "link" | "commitments" | "delegation";
  readonly link: Link;
  readonly extent: Extent;
  /** The report's id, or the host's plain name; "" for the own evidence. */
  readonly by: string;
  readonly pool: readonly Piece[];
}

/** Every way that exists for a topic and an item (contract 4.3); what is not among them is not there. */
export function waysOf(facts: Facts, topic: string, item: ChecklistItem): readonly Way[] {
  const links = indexOf(facts.dataset).linksOf.get(topic) ?? [];
  const committed = facts.own.filter((piece) => isCommitted(facts, piece, item));
  const hosts = hostsOf(facts, links);
  return links.flatMap((link): readonly Way[] => {
    const { standard } = link;
    const speaking = (pool: readonly Piece[]) => pool.filter((piece) => speaksOf(facts, piece, standard));
    const extent = extentOf(link);
    const itself: Way = { kind: "link", link, extent, by: "", pool: speaking(facts.own) };
    if (extent === "none") return [itself];
    const promised = speaking(committed).map(
      (piece): Way => ({ kind: "commitments", link, extent: "full", by: piece.id, pool: [piece] }),
    );
    const handed = hosts.flatMap((host): readonly Way[] => {
      const pool = speaking(facts.pieces.filter((piece) => piece.usable && piece.host === host));
      return pool.length > 0 ? [{ kind: "delegation", link, extent, by: host, pool }] : [];
    });
    return [itself, ...promised, ...handed];
  });
}

export function extentOf({ relation }: Link): Extent {
  if (relation === "no-relationship") return "none";
  return relation === "subset-of" || relation === "intersects-with" ? "part" : "full";
}

export const requirementsOf = ({ dataset }: Facts, { standard, needs }: Link): readonly Requirement[] =>
  needs.flatMap((id) => requirementOf(dataset, standard, id) ?? []);

/** A type 2 report that names the item, and whose auditor tested what it says [M-17]. */
function isCommitted({ checklist }: Facts, { evidence }: Piece, { no }: ChecklistItem): boolean {
  if (evidence.kind !== "soc2-report" || evidence.type !== 2 || !evidence.commitments) return false;
  const { checklist: about, items, testedInSection4 } = evidence.commitments;
  if (about !== checklist.id || testedInSection4 !== "yes") return false;
  return items === "all" || items.map(String).includes(String(no));
}

/** To whom a readable SoA of an own certificate hands all controls of one of these links; plain names. */
function hostsOf(facts: Facts, links: readonly Link[]): readonly string[] {
  const hosts = new Set<string>();
  for (const { evidence } of facts.own) {
    if (evidence.kind !== "isms-certificate" || closedSoa(evidence).length > 0) continue;
    const from = evidence.soa?.inheritedFrom ?? {};
    for (const link of links.filter(({ standard }) => standard === evidence.standard)) {
      const holders = requirementsOf(facts, link).map(({ id, type }) =>
        type === "control" && markIn(evidence, id) === "inherited" && Object.hasOwn(from, id)
          ? plainName(from[id] ?? "")
          : undefined,
      );
      const [first] = holders;
      if (first !== undefined && holders.every((one) => one === first)) hosts.add(first);
    }
  }
  return [...hosts];
}

/** What a candidate's grade and extent come to under the policy (contract 4.4). */
export function statusFrom(
  grade: Grade,
  extent: Extent,
  accept: Accept,
  remainder: readonly Pick<ProcedureLine, "result">[] | undefined,
): Status {
  if (extent === "none" || height(grade) < height("declared")) return "confirm";
  if (height(grade) < height(accept)) return "narrowed";
  return extent === "full" || isClean(remainder) ? "covered" : "narrowed";
}

/** The procedures that test the remainder are there, and each was performed without exception. */
export const isClean = (lines: readonly Pick<ProcedureLine, "result">[] | undefined): boolean =>
  lines !== undefined && lines.length > 0 && lines.every(({ result }) => result === "no-exception");

/** What agreed-upon procedures come to: all clean cover, some performed narrow, none confirm [M-18]. */
export function statusFromProcedures(lines: readonly Pick<ProcedureLine, "result">[]): Status {
  if (!lines.some(({ result }) => result !== null)) return "confirm";
  return isClean(lines) ? "covered" : "narrowed";
}
