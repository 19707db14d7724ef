import type { Evidence } from "../../dataset/dataset.ts";
import type { AupReport, IsmsCertificate, OtherEvidence, Soc2Report } from "../../schema/evidence.ts";
import type { EvidenceResult } from "../../schema/result.ts";
import { type Lookup, sayOr } from "../lookup.ts";
import { labelOf } from "../reading.ts";
import { obstaclesOf, useOf } from "../view.ts";
import type { ShareWords } from "../words/ja/share.ts";
import type { Words } from "../words/words.ts";
import type { Guard } from "./guard.ts";
import type { Disclosure } from "./secrets.ts";

type Fact = keyof ShareWords["facts"];
/** What the connector wrote is guarded; what certmap says of it is not. */
type Found = readonly [Fact, { readonly free: string } | { readonly said: string }];

export interface FactsGiven {
  readonly words: Words;
  readonly look: Lookup;
  readonly guard: Guard;
  readonly asked: readonly Disclosure[];
}

/**
 * The facts of a document that a bank may see: what stands on its face. Nothing is taken that is not named here. Of a document that
 * another company holds, only what does not give the company away, unless the reports were asked for.
 */
export function factsOf(
  given: FactsGiven,
  evidence: Evidence,
  result: EvidenceResult,
): readonly (readonly [string, string])[] {
  const { words, guard, asked } = given;
  const own = evidence.holder === undefined || asked.includes("report");
  const found: Found[] = [
    ...holderOf(given, evidence),
    ...byKind(given, evidence).filter(([, value]) => own || "said" in value),
    ...useFacts(words, result),
  ];
  return found.map(([fact, value]) => [
    words.share.facts[fact],
    "said" in value ? value.said : (guard(value.free) ?? words.share.textWithheld),
  ]);
}

const free = (fact: Fact, text: string | undefined): readonly Found[] =>
  text === undefined ? [] : [[fact, { free: text }]];
const said = (fact: Fact, text: string | undefined): readonly Found[] =>
  text === undefined ? [] : [[fact, { said: text }]];

function holderOf({ words: { share, phrases }, asked }: FactsGiven, { holder }: Evidence): readonly Found[] {
  if (holder === undefined) return said("holder", share.holder.own);
  const name = asked.includes("report") ? phrases.bracketed(holder.name) : "";
  return said("holder", share.holder[holder.relation] + name);
}

function byKind(given: FactsGiven, evidence: Evidence): readonly Found[] {
  const { share } = given.words;
  const apiService = said("apiService", share.included[evidence.scope?.apiService ?? "unknown"]);
  switch (evidence.kind) {
    case "isms-certificate":
      return [...ismsFacts(given, evidence), ...apiService];
    case "soc2-report":
      return [...soc2Facts(given, evidence), ...apiService];
    case "aup-report":
      return [...aupFacts(given, evidence), ...apiService];
    case "other":
      return otherFacts(evidence);
  }
}

function ismsFacts({ words: { share, lang }, look }: FactsGiven, one: IsmsCertificate): readonly Found[] {
  return [
    ...said("standard", sayOr(look.standard(one.standard)?.title, lang, one.standard)),
    ...free("number", one.number),
    ...free("body", one.body),
    ...free("accreditation", one.accreditation),
    ...said("status", share.statuses[one.status ?? "unknown"]),
    ...said("issued", one.issued),
    ...said("expires", one.expires),
    ...free("scope", one.scope?.text),
    ...free("soaVersion", one.soaVersion),
  ];
}

function soc2Facts({ words: { share, phrases } }: FactsGiven, one: Soc2Report): readonly Found[] {
  const carved = (one.subservices ?? []).filter(({ method }) => method === "carve-out").length;
  return [
    ...free("system", one.system),
    ...said("framework", one.framework),
    ...free("auditor", one.auditor),
    ...said("type", share.type(one.type)),
    ...said("period", one.type === 2 ? periodOf(share, one.period, phrases.notKnown) : one.date),
    ...said("reportDate", one.reportDate),
    ...said("categories", one.categories?.map((name) => share.categories[name]).join(phrases.comma)),
    ...said("opinion", one.opinion === undefined ? phrases.notKnown : share.opinions[one.opinion]),
    ...said("exceptions", one.exceptions === undefined ? undefined : share.count(one.exceptions.length)),
    ...said("subservices", carved === 0 ? undefined : share.companies(carved)),
    ...said("bridge", one.bridgeLetter === undefined ? undefined : share.until(one.bridgeLetter.to)),
  ];
}

function aupFacts({ words: { share, phrases } }: FactsGiven, one: AupReport): readonly Found[] {
  return [
    ...free("practitioner", one.practitioner),
    ...said("date", one.date),
    ...said("period", periodOf(share, one.period, phrases.notKnown)),
  ];
}

const otherFacts = (one: OtherEvidence): readonly Found[] => [
  ...free("name", one.name),
  ...free("number", one.number),
  ...free("body", one.body),
  ...said("issued", one.issued),
  ...said("expires", one.expires),
  ...said("date", one.date),
];

function periodOf(
  share: ShareWords,
  period: { readonly from?: string | undefined; readonly to?: string | undefined } | undefined,
  notKnown: string,
): string | undefined {
  return period && share.period(period.from ?? notKnown, period.to ?? notKnown);
}

/** Why it is or is not used: the codes alone, since their arguments may hold names. */
function useFacts(words: Words, result: EvidenceResult): readonly Found[] {
  const why = obstaclesOf(result).flatMap(({ code }) => (code === null ? [] : [labelOf(words, code)]));
  return [
    ...said("use", useOf(words, result)),
    ...said("validUntil", result.kind === "other" ? undefined : (result.validUntil ?? words.phrases.notKnown)),
    ...said("obstacles", why.length === 0 ? undefined : why.join(words.phrases.comma)),
  ];
}
