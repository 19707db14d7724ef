import type { Evidence } from "../../dataset/dataset.ts";
import type { Gate } from "../../schema/result.ts";
import { type Finding, fails, gate, unknown } from "./gate.ts";

/**
 * Does the scope include the service that connects to the bank? [M-08] It normally speaks of the services to customers, so
 * nothing is assumed: absent = unknown. A head office alone does not show that the service's sites are inside. A group's
 * certificate must name the connector's own entity.
 */
export function scopeGate(evidence: Evidence): readonly Gate[] {
  const { scope, holder } = evidence;
  const findings: Finding[] = [];
  if (scope?.apiService === "no") findings.push(fails("scope-excludes-api"));
  else if (scope?.apiService !== "yes") findings.push(unknown("scope-unknown"));
  else if (scope.sites === "head-office-only") findings.push(unknown("scope-sites"));
  if (holder?.relation === "group") {
    if (scope?.entityNamed === "no") findings.push(fails("scope-entity", { holder: holder.name }));
    else if (scope?.entityNamed !== "yes") findings.push(unknown("scope-entity", { holder: holder.name }));
  }
  return gate("scope", ["M-08"], findings);
}
