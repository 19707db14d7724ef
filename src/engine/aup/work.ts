import type { Procedure } from "../../dataset/dataset.ts";
import type { AupWork } from "../../schema/aup-codes.ts";

/**
 * What kind of work a procedure is, so that one request for papers, one round of interviews, one visit or one session at a system
 * serves several. Dates of a visit or a test decide before the technique. Example: `observe` on a `testDate` is a test.
 */
export function workOf({ technique, parameters = {} }: Procedure): AupWork {
  const has = (...names: readonly string[]) => names.some((name) => Object.hasOwn(parameters, name));
  if (has("testDate") || technique === "reperform") return "test";
  if (has("visitDate", "visitCount", "siteCount") || technique === "observe") return "visit";
  if (technique === "inquire") return "interview";
  // a last day alone is the day as of which a list or setting is taken, unless something is counted up to it
  return has("periodFrom") || (has("periodTo") && technique === "recompute") ? "records" : "documents";
}
