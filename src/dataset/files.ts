import type { z } from "zod";
import { Checklist } from "../schema/checklist.ts";
import { LinkFile } from "../schema/link.ts";
import { Manifest, WaiverFile } from "../schema/manifest.ts";
import { Policy } from "../schema/policy.ts";
import { ProcedureFile } from "../schema/procedure.ts";
import { Scheme } from "../schema/scheme.ts";
import { SourceRegister } from "../schema/source.ts";
import { Correspondence, Standard } from "../schema/standard.ts";
import { TopicFile } from "../schema/topic.ts";
import { UnneededFile } from "../schema/unneeded.ts";

/** The schema of each part of the dataset. */
export const schemas = {
  manifest: Manifest,
  waivers: WaiverFile,
  topics: TopicFile,
  standards: Standard,
  correspondences: Correspondence,
  links: LinkFile,
  unneeded: UnneededFile,
  procedures: ProcedureFile,
  checklists: Checklist,
  policies: Policy,
  schemes: Scheme,
  sources: SourceRegister,
} as const satisfies Record<string, z.ZodType>;
export type Part = keyof typeof schemas;

/** Which file is which part, first match; the group is the name that the path gives. */
const patterns: readonly (readonly [RegExp, Part])[] = [
  [/^mappings\/(dataset)\.yaml$/, "manifest"],
  [/^mappings\/(waivers)\.yaml$/, "waivers"],
  [/^mappings\/topics\/([a-z0-9-]+)\.yaml$/, "topics"],
  [/^mappings\/standards\/([a-z0-9-]+-to-[a-z0-9-]+)\.yaml$/, "correspondences"],
  [/^mappings\/standards\/([a-z0-9-]+)\.yaml$/, "standards"],
  [/^mappings\/links\/([a-z0-9-]+)\/[a-z0-9-]+\.yaml$/, "links"],
  [/^mappings\/unneeded\/([a-z0-9-]+)\.yaml$/, "unneeded"],
  [/^mappings\/procedures\/([a-z0-9-]+)\.yaml$/, "procedures"],
  [/^mappings\/checklists\/([a-z0-9-]+)\.yaml$/, "checklists"],
  [/^mappings\/identifiers\/([a-z0-9.-]+)\.yaml$/, "schemes"],
  [/^mappings\/policies\/([a-z0-9-]+)\.yaml$/, "policies"],
  [/^seeds\/(sources)\.yaml$/, "sources"],
];

/** Without these there is no dataset. */
export const requiredFiles = ["mappings/dataset.yaml", "seeds/sources.yaml"];

/** Which part of the dataset a file is. Example: `mappings/links/tsc-2017/contractors.yaml` is `links`, name `tsc-2017`. */
export function partOf(file: string): { readonly part: Part; readonly name: string } | undefined {
  for (const [pattern, part] of patterns) {
    const name = pattern.exec(file)?.[1];
    if (name !== undefined) return { part, name };
  }
  return undefined;
}

/** Files that nobody knows what to do with; what is written for people is left alone, and so is everything outside `mappings/`. */
export const isStray = (file: string): boolean =>
  file.startsWith("mappings/") && !partOf(file) && !/(^|\/)(README|CHANGELOG)\.md$/.test(file);
