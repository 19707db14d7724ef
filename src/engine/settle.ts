import type { Connector, Dataset, Evidence } from "../dataset/dataset.ts";
import type { Code } from "../schema/codes.ts";
import type { IsmsCertificate, Soc2Report } from "../schema/evidence.ts";
import type { EvidenceAsk } from "../schema/result.ts";
import { catalogueOf } from "./catalogue.ts";
import { addMonths } from "./dates.ts";
import { markOf } from "./kinds/isms.ts";
import type { Terms } from "./situation.ts";
import { type Options, termsOf } from "./terms.ts";

export interface SettledFacts {
  readonly connector: Connector;
  readonly bank: string | null;
}

/**
 * The connector as it would be if the one fact that an evidence ask is about were settled well, and nothing else changed; what the
 * ask's `unlocks` is found with. Example: for `soa-not-disclosed`, the SoA is disclosed and says "implemented" wherever it said
 * nothing. An ask that no single fact settles (why a control is excluded) gives the connector unchanged.
 * Throws RangeError as `evaluate` does. Source: contract §4.6.
 */
export function settle(dataset: Dataset, connector: Connector, options: Options, ask: EvidenceAsk): SettledFacts {
  return settleUnder(termsOf(dataset, options), connector, ask);
}

export function settleUnder(terms: Terms, connector: Connector, ask: Omit<EvidenceAsk, "unlocks">): SettledFacts {
  const settler = settlers[ask.code];
  const evidence = connector.evidence?.find(({ id }) => id === ask.evidence);
  if (!settler || !evidence) return { connector, bank: terms.bank };
  const settled = settler(evidence, ask, terms);
  const rest = (connector.evidence ?? []).map((one) => (one.id === ask.evidence ? settled.evidence : one));
  const added = settled.added ? [{ ...settled.added, id: freeId(connector, settled.added.id) }] : [];
  if (settled.evidence === evidence && added.length === 0) return { connector, bank: terms.bank };
  return { connector: { ...connector, evidence: [...rest, ...added] }, bank: settled.bank ?? terms.bank };
}

interface Settled {
  readonly evidence: Evidence;
  /** A further report that would be given. */
  readonly added?: Evidence;
  readonly bank?: string;
}
type Settler = (evidence: Evidence, ask: Omit<EvidenceAsk, "unlocks">, terms: Terms) => Settled;
type Scope = NonNullable<Evidence["scope"]>;

const withScope =
  (fact: Partial<Scope>): Settler =>
  (evidence) => ({ evidence: { ...evidence, scope: { ...evidence.scope, ...fact } } });

const ofIsms =
  (settler: (certificate: IsmsCertificate, terms: Terms) => IsmsCertificate): Settler =>
  (evidence, _, terms) => ({ evidence: evidence.kind === "isms-certificate" ? settler(evidence, terms) : evidence });

const ofSoc2 =
  (settler: (report: Soc2Report, terms: Terms) => Soc2Report): Settler =>
  (evidence, _, terms) => ({ evidence: evidence.kind === "soc2-report" ? settler(evidence, terms) : evidence });

/** A year up to the day asked for, or longer where the policy wants a longer period. */
export const lastYear = ({ asOf, policy }: Terms) => ({
  from: addMonths(asOf, -Math.max(12, policy.soc2.minPeriodMonths)),
  to: asOf,
});

const currentDates: Settler = (evidence, _, terms) => {
  const { asOf } = terms;
  switch (evidence.kind) {
    case "isms-certificate":
      return { evidence: { ...evidence, expires: asOf } };
    case "soc2-report": {
      const { reportDate: _reportDate, ...report } = evidence;
      return { evidence: report.type === 2 ? { ...report, period: lastYear(terms) } : { ...report, date: asOf } };
    }
    case "aup-report":
      return { evidence: { ...evidence, date: asOf, ...(evidence.period && { period: { from: asOf, to: asOf } }) } };
    case "other":
      return { evidence };
  }
};

/** A clean report of the host over the last year, on every category. */
export const hostReportOf = (holder: string, terms: Terms): Soc2Report => ({
  id: "host-report",
  kind: "soc2-report",
  holder: { name: holder, relation: "subservice" },
  scope: { apiService: "yes" },
  type: 2,
  period: lastYear(terms),
  categories: ["security", "availability", "confidentiality", "processing-integrity", "privacy"],
  opinion: "unqualified",
});

const hostReport: Settler = (evidence, { args }, terms) => ({
  evidence,
  added: hostReportOf(String(args?.holder ?? ""), terms),
});

const agreement: Settler = (evidence, { args }, terms) => {
  const bank = terms.bank ?? (args?.bank === undefined ? undefined : String(args.bank));
  if (evidence.kind !== "aup-report" || bank === undefined) return { evidence };
  return { evidence: { ...evidence, agreements: [...(evidence.agreements ?? []), bank] }, bank };
};

const renamedHolder: Settler = (evidence, { args }) => ({
  evidence: evidence.holder
    ? { ...evidence, holder: { ...evidence.holder, name: String(args?.wanted ?? evidence.holder.name) } }
    : evidence,
});

/** Every control on which the SoA is silent, said to be implemented; what it does say stays. */
const statedControls = (certificate: IsmsCertificate, { dataset }: Terms): IsmsCertificate => {
  const controls = [...(catalogueOf(dataset).requirements.get(certificate.standard)?.values() ?? [])]
    .filter(({ type }) => type === "control")
    .map(({ id }): [string, ReturnType<typeof markOf>] => {
      const mark = markOf(certificate.soa, id);
      return [id, mark === "unknown" ? "implemented" : mark];
    });
  return { ...certificate, soa: { ...certificate.soa, controls: Object.fromEntries(controls) } };
};

const settlers: { readonly [C in Code]?: Settler } = {
  "scope-unknown": withScope({ apiService: "yes" }),
  "scope-sites": withScope({ sites: "covers" }),
  "scope-entity": withScope({ entityNamed: "yes" }),
  "status-unknown": ofIsms((certificate) => ({ ...certificate, status: "active" })),
  "date-unknown": currentDates,
  expired: currentDates,
  stale: currentDates,
  "edition-withdrawn": ofIsms(({ soa: _soa, soaVersion: _version, ...certificate }) => ({
    ...certificate,
    standard: "iso27001-2022",
  })),
  "gap-unbridged": ofSoc2((report, { asOf }) => ({ ...report, bridgeLetter: { ...report.bridgeLetter, to: asOf } })),
  "opinion-unknown": ofSoc2((report) => ({ ...report, opinion: "unqualified" })),
  "qualification-unspecified": ofSoc2(({ qualified: _qualified, ...report }) => ({
    ...report,
    opinion: "unqualified",
  })),
  "commitments-untested": ofSoc2((report) =>
    report.commitments ? { ...report, commitments: { ...report.commitments, testedInSection4: "yes" } } : report,
  ),
  "user-not-agreed": agreement,
  "bank-unknown": agreement,
  "name-near": renamedHolder,
  "soa-not-disclosed": ofIsms((certificate, terms) =>
    statedControls({ ...certificate, soa: { ...certificate.soa, disclosed: true } }, terms),
  ),
  "soa-consent-missing": ofIsms((certificate) => ({ ...certificate, soa: { ...certificate.soa, consent: true } })),
  "soa-version-mismatch": ofIsms(({ soaVersion, ...certificate }) => ({
    ...certificate,
    ...(soaVersion !== undefined && { soaVersion, soa: { ...certificate.soa, version: soaVersion } }),
  })),
  "control-not-stated": ofIsms(statedControls),
  "carved-out": hostReport,
  "control-inherited": hostReport,
};

export function freeId({ evidence = [] }: Connector, wanted: string): string {
  let id = wanted;
  for (let n = 2; evidence.some((one) => one.id === id); n += 1) id = `${wanted}-${n}`;
  return id;
}
