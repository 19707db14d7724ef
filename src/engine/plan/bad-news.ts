import type { Evidence } from "../../dataset/dataset.ts";

/** Does the paper say anything against the connector, which counts as soon as the paper does (contract 4.4)? */
export function isBad(evidence: Evidence): boolean {
  if (evidence.kind === "soc2-report") return Boolean(evidence.exceptions?.length || evidence.qualified?.length);
  if (evidence.kind !== "aup-report") return false;
  return Object.values(evidence.results ?? {}).some(
    (one) => (typeof one === "string" ? one : one.result) === "exception",
  );
}
