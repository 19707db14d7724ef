import type { Result } from "../schema/result.ts";
import type { Facts } from "./facts.ts";
import type { Ledger } from "./finding.ts";

/** Is the result about this dataset, checklist, policy and connector at all? */
export function checkHeader(ledger: Ledger, { dataset, checklist, policy, connector }: Facts, result: Result): void {
  ledger.same("dataset.version", "dataset-version", dataset.version, result.dataset.version);
  ledger.same("dataset.digest", "dataset-digest", dataset.digest, result.dataset.digest);
  const overlays = dataset.overlays.map(({ name }) => name);
  ledger.same("dataset.overlays", "dataset-overlays", overlays, result.dataset.overlays);
  ledger.same("checklist", "checklist-other", checklist.id, result.checklist);
  ledger.same("policy", "policy-other", policy.id, result.policy);
  const { name, apiService = null, connection = null } = connector.connector;
  ledger.same("connector.name", "connector-other", name, result.connector.name);
  ledger.same("connector.apiService", "connector-other", apiService, result.connector.apiService);
  ledger.same("connector.connection", "connector-other", connection, result.connector.connection);
}
