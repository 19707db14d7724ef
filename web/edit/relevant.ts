import type { Evidence } from "../../src/dataset/dataset.ts";
import type { FactKey } from "./facts/index.ts";

/**
 * Does the fact matter for this paper as it stands? What a file states is always shown; what it does not state is offered only where it
 * would mean something: the period of a type 2, the day of a type 1, the qualified criteria of a qualified opinion.
 */
export function isRelevant(key: FactKey, evidence: Evidence): boolean {
  switch (key) {
    case "soc2-report.period.from":
    case "soc2-report.period.to":
    case "soc2-report.bridgeLetter":
      return evidence.kind === "soc2-report" && evidence.type === 2;
    case "soc2-report.date":
      return evidence.kind === "soc2-report" && evidence.type === 1;
    case "soc2-report.qualified":
      return evidence.kind === "soc2-report" && evidence.opinion === "qualified";
    case "evidence.scope.entityNamed":
      return evidence.holder?.relation === "group" || evidence.scope?.entityNamed !== undefined;
    case "evidence.scope.sites":
      return evidence.kind === "isms-certificate" || evidence.scope?.sites !== undefined;
    default:
      return true;
  }
}
