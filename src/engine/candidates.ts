import type { ChecklistItem, Link } from "../dataset/dataset.ts";
import type { Accept } from "../schema/policy.ts";
import type { Candidate, Extent, Grade, ProcedureLine, RequirementResult, Status } from "../schema/result.ts";
import { hostsOf } from "./delegation.ts";
import { bestOf, heldBy, ownGrades } from "./grading.ts";
import { speaksOf } from "./known.ts";
import { gradeRank, leastGrade } from "./order.ts";
import { countingResult } from "./procedures.ts";
import type { Held, Situation } from "./situation.ts";

type LinkCandidate = Exclude<Candidate, { kind: "aup" }>;

const extents = {
  "equal-to": "full",
  "equivalent-to": "full",
  "superset-of": "full",
  "subset-of": "part",
  "intersects-with": "part",
  "no-relationship": "none",
} as const satisfies Record<Link["relation"], Extent>;

/** The authored relation decides how far a link can reach; the coverage is derived from it. */
export const extentOf = (link: Link): Extent => extents[link.relation];

/** What a topic is judged by, besides the situation. */
export interface Bar {
  readonly item: ChecklistItem;
  readonly accept: Accept;
}

/** One way in which a link might cover its topic: under the own evidence, a report's commitments, or a host's evidence. */
export interface Way {
  readonly link: Link;
  readonly extent: Extent;
  readonly under:
    | { readonly kind: "link" }
    | { readonly kind: "commitments"; readonly evidence: string }
    | { readonly kind: "delegation"; readonly holder: string };
  /** Whose evidence counts; null = the connector's own. */
  readonly held: readonly Held[] | null;
}

/** Every way in which the links of a topic might cover it for an item (contract 4.3). */
export function waysOf(situation: Situation, topic: string, { item }: Bar): readonly Way[] {
  const committed = situation.own.filter((held) => isCommitted(situation, held, item));
  const hosts = hostsOf(situation, topic);
  const ways: Way[] = [];
  for (const link of situation.catalogue.linksOf.get(topic) ?? []) {
    const { standard } = link;
    const extent = extentOf(link);
    ways.push({ link, extent, under: { kind: "link" }, held: null });
    if (extent === "none") continue;
    for (const report of committed) {
      if (!speaksOf(situation, report, standard)) continue;
      const under = { kind: "commitments", evidence: report.evidence.id } as const;
      ways.push({ link, extent: "full", under, held: [report] });
    }
    for (const holder of hosts) {
      const held = heldBy(situation, holder).filter((one) => speaksOf(situation, one, standard));
      if (held.length === 0) continue;
      const under = { kind: "delegation", holder } as const;
      ways.push({ link, extent, under, held });
    }
  }
  return ways;
}

/** What each requirement of a way gets. */
function gradesOf(situation: Situation, { link, held }: Way): readonly RequirementResult[] {
  if (held === null) return ownGrades(situation, link);
  return (situation.catalogue.needsOf.get(link) ?? []).map((one) => bestOf(situation, held, link.standard, one));
}

/** How far a way carries (contract 4.4): its weakest requirement against what the policy accepts. */
export function judgeWay(
  situation: Situation,
  way: Way,
  { accept }: Bar,
  requirements = gradesOf(situation, way),
): { readonly grade: Grade; readonly status: Status } {
  let grade: Grade = requirements.length === 0 ? "none" : "tested";
  for (const one of requirements) grade = leastGrade(grade, one.grade);
  return { grade, status: statusOf(grade, way.extent, accept, () => remainderOf(situation, way.link)) };
}

/** A link of a standard about which nothing own can be used reaches nothing. */
export const isUnspoken = ({ spoken }: Situation, { link, under }: Way): boolean =>
  under.kind === "link" && !spoken.has(link.standard);

/** The way as it is reported, with everything that it was judged by. */
export function candidateOf(situation: Situation, way: Way, bar: Bar): LinkCandidate {
  return isIdle(situation, way) ? idleCandidate(situation, way, bar) : makeCandidate(situation, way, bar);
}

/** Unspoken, and without findings on its remainder: the same whoever the connector is. */
function isIdle(situation: Situation, way: Way): boolean {
  if (!isUnspoken(situation, way)) return false;
  return !remainderOf(situation, way.link)?.some(({ result, codes }) => result !== null || codes.length > 0);
}

const idle = new WeakMap<Link, Map<string, LinkCandidate>>();

/** Made once for each link and reason, and frozen, since many results share it. */
function idleCandidate(situation: Situation, way: Way, bar: Bar): LinkCandidate {
  const { link } = way;
  const [first] = gradesOf(situation, way);
  const reason = first?.codes.join() ?? "";
  const known = idle.get(link) ?? new Map<string, LinkCandidate>();
  idle.set(link, known);
  const candidate = known.get(reason) ?? frozen(makeCandidate(situation, way, bar));
  known.set(reason, candidate);
  return candidate;
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null)
    for (const inner of Object.values(Object.freeze(value))) frozen(inner);
  return value;
}

function makeCandidate(situation: Situation, way: Way, bar: Bar): LinkCandidate {
  const { link, extent, under } = way;
  const { id, standard, relation } = link;
  const requirements = gradesOf(situation, way);
  const { grade, status } = judgeWay(situation, way, bar, requirements);
  const remainder = remainderOf(situation, link);
  if (under.kind === "link") {
    const candidate = { kind: "link", link: id, standard, relation, extent, grade, status, requirements } as const;
    return remainder ? { ...candidate, remainder } : candidate;
  }
  return {
    ...under,
    link: id,
    standard,
    relation,
    extent,
    grade,
    status,
    requirements,
    ...(remainder && { remainder }),
  };
}

const remainderOf = (situation: Situation, { remainderProcedures }: Link) =>
  remainderProcedures?.map((id) => countingResult(situation, id));

function statusOf(
  grade: Grade,
  extent: Extent,
  accept: Accept,
  remainder: () => readonly ProcedureLine[] | undefined,
): Status {
  if (extent === "none" || gradeRank(grade) < gradeRank("declared")) return "confirm";
  if (gradeRank(grade) < gradeRank(accept)) return "narrowed";
  return extent === "full" || isTested(remainder()) ? "covered" : "narrowed";
}

/** All procedures that test the remainder were performed without exception. */
export function isTested(remainder: readonly ProcedureLine[] | undefined): boolean {
  return remainder !== undefined && remainder.length > 0 && remainder.every(({ result }) => result === "no-exception");
}

/** A type 2 report that says the item is fulfilled, and whose auditor tested that [M-17]. */
function isCommitted(situation: Situation, { evidence }: Held, item: ChecklistItem): boolean {
  if (evidence.kind !== "soc2-report" || evidence.type !== 2) return false;
  const { commitments } = evidence;
  if (commitments?.testedInSection4 !== "yes" || commitments.checklist !== situation.checklist.id) return false;
  return commitments.items === "all" || commitments.items.some((no) => String(no) === String(item.no));
}
