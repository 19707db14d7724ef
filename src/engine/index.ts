/** `certmap/engine`: the evaluation by itself. No files, no YAML, no clock, nothing of Node: it runs in a browser as it is. */

export type { Checklist, Connector, Dataset, Evidence, Policy } from "../dataset/dataset.ts";
export type * from "../schema/result.ts";
export { draftAup } from "./aup/draft.ts";
export { proveDraft } from "./aup/proof.ts";
export type {
  AupAgreement,
  AupBank,
  AupBeyond,
  AupDraft,
  AupNeed,
  AupParameter,
  AupProcedure,
  AupProof,
  AupRequest,
} from "./aup/types.ts";
export { type Comparison, compareResults } from "./compare.ts";
export { evaluate } from "./evaluate.ts";
export { type SettledFacts, settle } from "./settle.ts";
export type { Options } from "./terms.ts";
