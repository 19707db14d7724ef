import type { Checklist } from "../schema/checklist.ts";
import type { AuthoredLink, Relation } from "../schema/link.ts";
import type { Manifest, Waiver } from "../schema/manifest.ts";
import type { Role, Verdict, VerdictKind } from "../schema/overlay.ts";
import type { Policy } from "../schema/policy.ts";
import type { Procedure } from "../schema/procedure.ts";
import type { Scheme } from "../schema/scheme.ts";
import type { SourceRegister } from "../schema/source.ts";
import type { Correspondence, Standard } from "../schema/standard.ts";
import type { Text } from "../schema/text.ts";
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
  /** What an overlay says of it. */
  readonly verdict?: LinkVerdict;
}

/** Somebody's judgement on a link, as the link bears it once an overlay is applied. */
export interface LinkVerdict {
  readonly verdict: VerdictKind;
  /** The overlay's name, `id@sha256:…`. */
  readonly overlay: string;
  readonly organisation: string;
  readonly role: Role;
  readonly by: string;
  readonly on: string;
  readonly reason: Text;
  /** The relation without the overlay. */
  readonly was: Relation;
}

export interface AppliedOverlay {
  /** `id@sha256:…`, as results name it. */
  readonly name: string;
  readonly id: string;
  readonly title: Text;
  readonly by: string;
  readonly role: Role;
  readonly on: string;
  readonly verdicts: readonly Verdict[];
}

/** A requirement that no link needs, with the standard that its file is named after. */
export interface Unneeded extends AuthoredUnneeded {
  readonly standard: string;
}

/** Everything under `mappings/` and the register of sources, checked; plain data, so that it can be stored as JSON. */
export interface Dataset extends Manifest {
  /** `sha256:…` over the canonical JSON of all files, sorted by path. */
  readonly digest: string;
  /** What was laid over it, in order of name; none as it is loaded. */
  readonly overlays: readonly AppliedOverlay[];
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
