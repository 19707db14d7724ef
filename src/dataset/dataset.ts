import type { Checklist } from "../schema/checklist.ts";
import type { AuthoredLink } from "../schema/link.ts";
import type { Manifest, Waiver } from "../schema/manifest.ts";
import type { Policy } from "../schema/policy.ts";
import type { Procedure } from "../schema/procedure.ts";
import type { Scheme } from "../schema/scheme.ts";
import type { SourceRegister } from "../schema/source.ts";
import type { Correspondence, Standard } from "../schema/standard.ts";
import type { MovedTopic, Topic } from "../schema/topic.ts";
import type { AuthoredUnneeded } from "../schema/unneeded.ts";

export type { Checklist, ChecklistItem } from "../schema/checklist.ts";
export type { Connector } from "../schema/connector.ts";
export type { Evidence } from "../schema/evidence.ts";
export type { Policy } from "../schema/policy.ts";
export type { Procedure } from "../schema/procedure.ts";
export type { Scheme } from "../schema/scheme.ts";
export type { Requirement, Standard } from "../schema/standard.ts";
export type { Topic } from "../schema/topic.ts";

/** A link as evaluated: authored ones know their standard; 2013 links are derived and know what from (`iso22.x@iso27001-2013`). */
export interface Link extends Omit<AuthoredLink, "needs"> {
  readonly standard: string;
  /** Empty exactly for `no-relationship`. */
  readonly needs: readonly string[];
  readonly derivedFrom?: string;
}

/** A requirement that no link needs, with the standard that its file is named after. */
export interface Unneeded extends AuthoredUnneeded {
  readonly standard: string;
}

/** Everything under `mappings/` and the register of sources, checked; plain data, so that it can be stored as JSON. */
export interface Dataset extends Manifest {
  /** `sha256:…` over the canonical JSON of all files, sorted by path. */
  readonly digest: string;
  readonly overlays: readonly string[];
  readonly standards: readonly Standard[];
  readonly correspondences: readonly Correspondence[];
  readonly topics: readonly Topic[];
  readonly moved: readonly MovedTopic[];
  /** Authored and derived, in order of standard and id. */
  readonly links: readonly Link[];
  readonly unneeded: readonly Unneeded[];
  readonly procedures: readonly Procedure[];
  readonly checklists: readonly Checklist[];
  readonly policies: readonly Policy[];
  /** Identifiers of other frameworks that links may name. */
  readonly schemes: readonly Scheme[];
  readonly sources: SourceRegister;
  readonly waivers: readonly Waiver[];
}
