import type { Evidence } from "../dataset/dataset.ts";
import type { Code } from "../schema/codes.ts";
import type { EvidenceAsk, Result } from "../schema/result.ts";
import type { ItemNo } from "../schema/text.ts";
import { monthsLater } from "./calendar.ts";
import { type Facts, factsOf } from "./facts.ts";
import type { Ledger } from "./finding.ts";
import { markIn } from "./grades.ts";
import { statusHeight } from "./ladders.ts";
import { outcomeOf } from "./outcome.ts";

/**
 * Would the items and topics that an ask names improve, and no others, if its one fact were settled well? Where it is not plain
 * what "well" is (`unsettled`), only the bounds are checked: the items are of the checklist, the topics theirs, neither covered.
 */
export function checkUnlocks(ledger: Ledger, path: string, facts: Facts, result: Result, ask: EvidenceAsk): void {
  const { items, topics } = ask.unlocks;
  const settled = settledFor(facts, ask);
  if (settled === undefined) {
    const open = result.items.filter(({ status }) => status === "confirm" || status === "narrowed");
    const openTopics = result.items.flatMap((item) => item.topics.filter(({ status }) => status !== "covered"));
    const nos = open.map(({ no }) => no);
    const names = openTopics.map(({ topic }) => topic);
    const isBounded =
      items.every((no) => nos.includes(no)) &&
      topics.every((topic) => names.includes(topic)) &&
      new Set([...items, ...topics]).size === items.length + topics.length;
    ledger.holds(isBounded, path, "unlocks-wrong", { items: nos, topics: [...new Set(names)] }, ask.unlocks);
    return;
  }
  const better: { items: ItemNo[]; topics: Set<string> } = { items: [], topics: new Set() };
  if (settled !== facts) {
    for (const item of facts.checklist.items) {
      const before = result.items.find(({ no }) => no === item.no);
      if (!before) continue;
      const after = outcomeOf(settled, item);
      if (statusHeight(after.status) > statusHeight(before.status)) better.items.push(item.no);
      before.topics.forEach(({ topic, status }, index) => {
        if (statusHeight(after.topics[index] ?? status) > statusHeight(status)) better.topics.add(topic);
      });
    }
  }
  ledger.same(path, "unlocks-wrong", { items: better.items, topics: [...better.topics] }, { items, topics });
}

/** Asks that no single fact settles: they unlock nothing. */
const unlocksNothing: ReadonlySet<Code> = new Set<Code>(["control-excluded", "carve-out-unspecified"]);

/** The facts with the one that the ask is about settled well; undefined where it is not plain what that would be. */
function settledFor(facts: Facts, ask: EvidenceAsk): Facts | undefined {
  if (unlocksNothing.has(ask.code)) return facts;
  const { connector, bank } = facts;
  const asked = (connector.evidence ?? []).find(({ id }) => id === ask.evidence);
  if (!asked) return facts;
  const named = bank ?? (typeof ask.args?.bank === "string" ? ask.args.bank : null);
  const isAgreement = ask.code === "user-not-agreed" || ask.code === "bank-unknown";
  const settled = isAgreement ? agreed(asked, named) : answered(facts, asked, ask);
  if (settled === undefined) return undefined;
  const evidence = (connector.evidence ?? []).flatMap((one) => (one === asked ? settled : [one]));
  return factsOf({ ...facts, connector: { ...connector, evidence }, bank: isAgreement ? named : bank });
}

function agreed(evidence: Evidence, bank: string | null): readonly Evidence[] {
  if (evidence.kind !== "aup-report" || bank === null) return [evidence];
  return [{ ...evidence, agreements: [...(evidence.agreements ?? []), bank] }];
}

function answered(facts: Facts, evidence: Evidence, { code, args }: EvidenceAsk): readonly Evidence[] | undefined {
  const { scope } = evidence;
  switch (code) {
    case "scope-unknown":
      return [{ ...evidence, scope: { ...scope, apiService: "yes" } }];
    case "scope-sites":
      return [{ ...evidence, scope: { ...scope, sites: "covers" } }];
    case "scope-entity":
      return [{ ...evidence, scope: { ...scope, entityNamed: "yes" } }];
    case "name-near": {
      const { holder } = evidence;
      return [holder ? { ...evidence, holder: { ...holder, name: String(args?.wanted) } } : evidence];
    }
  }
  if (evidence.kind === "isms-certificate") return ofCertificate(facts, evidence, code, String(args?.holder));
  return evidence.kind === "soc2-report" ? ofReport(facts, evidence, code, String(args?.holder)) : undefined;
}

type Of<Kind extends Evidence["kind"]> = Extract<Evidence, { readonly kind: Kind }>;

function ofCertificate(
  facts: Facts,
  certificate: Of<"isms-certificate">,
  code: Code,
  holder: string,
): readonly Evidence[] | undefined {
  const { soa = {}, soaVersion } = certificate;
  switch (code) {
    case "status-unknown":
      return [{ ...certificate, status: "active" }];
    case "soa-not-disclosed":
      return [{ ...certificate, soa: { ...soa, disclosed: true, controls: statedIn(facts, certificate) } }];
    case "control-not-stated":
      return [{ ...certificate, soa: { ...soa, controls: statedIn(facts, certificate) } }];
    case "soa-consent-missing":
      return [{ ...certificate, soa: { ...soa, consent: true } }];
    case "soa-version-mismatch":
      return [soaVersion === undefined ? certificate : { ...certificate, soa: { ...soa, version: soaVersion } }];
    case "control-inherited":
      return [certificate, cleanReport(facts, holder)];
    default:
      return undefined;
  }
}

/** Every control on which the SoA is silent, said to be implemented. */
function statedIn({ dataset }: Facts, certificate: Of<"isms-certificate">) {
  const requirements = dataset.standards.find(({ id }) => id === certificate.standard)?.requirements ?? [];
  return Object.fromEntries(
    requirements
      .filter(({ type }) => type === "control")
      .map(({ id }) => {
        const mark = markIn(certificate, id);
        return [id, mark === "unknown" ? ("implemented" as const) : mark];
      }),
  );
}

function ofReport(
  facts: Facts,
  report: Of<"soc2-report">,
  code: Code,
  holder: string,
): readonly Evidence[] | undefined {
  switch (code) {
    case "gap-unbridged":
      return [{ ...report, bridgeLetter: { ...report.bridgeLetter, to: facts.asOf } }];
    case "opinion-unknown":
    case "qualification-unspecified":
      return [{ ...report, opinion: "unqualified", qualified: [] }];
    case "commitments-untested":
      return report.commitments
        ? [{ ...report, commitments: { ...report.commitments, testedInSection4: "yes" } }]
        : [report];
    case "carved-out":
      return [report, cleanReport(facts, holder)];
    default:
      return undefined;
  }
}

/** The report that a host would give: on every category, over the last year or what the policy wants, nothing bad in it. */
function cleanReport({ asOf, policy, connector }: Facts, holder: string): Evidence {
  const taken = new Set((connector.evidence ?? []).map(({ id }) => id));
  let id = "host";
  while (taken.has(id)) id += "+";
  return {
    id,
    kind: "soc2-report",
    holder: { name: holder, relation: "subservice" },
    scope: { apiService: "yes" },
    type: 2,
    period: { from: monthsLater(asOf, -Math.max(12, policy.soc2.minPeriodMonths)), to: asOf },
    categories: ["security", "availability", "confidentiality", "processing-integrity", "privacy"],
    opinion: "unqualified",
  };
}
