/** `certmap/read`: the files that people write, read and checked. Needs nothing of Node: it runs in a browser as it is. */

export type { AupParameters } from "../schema/aup-parameters.ts";
export type { Overlay, Verdict } from "../schema/overlay.ts";
export { readAupParameters } from "./aup-parameters.ts";
export {
  type ConnectorRead,
  readChecklist,
  readConnector,
  readPolicy,
  sniff,
  type UserKind,
} from "./connector.ts";
export { readCosts } from "./costs.ts";
export type { Checklist, Connector, Dataset, Evidence, Policy } from "./dataset.ts";
export { applyOverlays, linkDigest, overlayName } from "./overlay.ts";
export { isError, type Place, type Problem, type ProblemCode, type Severity } from "./problem.ts";
export { readOverlay, readOverlays } from "./read-overlay.ts";
export type { UserRead } from "./user-file.ts";
