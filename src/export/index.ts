/** The links in the formats of other tools, and back. */

export { exportCsv } from "./csv.ts";
export type { LinksRead } from "./drafts.ts";
export { type ExportedFile, exportOscal } from "./oscal.ts";
export { readCsv } from "./read-csv.ts";
export { readLinks } from "./read-links.ts";
export { readOscal } from "./read-oscal.ts";
export { readSssom } from "./read-sssom.ts";
export { exportSssom } from "./sssom.ts";
export { linkFiles } from "./yaml.ts";
