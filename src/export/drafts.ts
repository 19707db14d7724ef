import { z } from "zod";
import { checkDatasetReferences } from "../dataset/checks/references.ts";
import { checkRelations } from "../dataset/checks/relation.ts";
import { checkStanding } from "../dataset/checks/standing.ts";
import { checkUnique } from "../dataset/checks/unique.ts";
import type { Dataset, Link } from "../dataset/dataset.ts";
import { idsOf } from "../dataset/ids.ts";
import { isError, type Place, type Problem, settle } from "../dataset/problem.ts";
import type { Entry, Raw } from "../dataset/raw.ts";
import { type Path, textOf } from "../dataset/select.ts";
import { shape } from "../dataset/shape.ts";
import { Link as AuthoredLink } from "../schema/link.ts";
import { RequirementId } from "../schema/standard.ts";
import { Id } from "../schema/text.ts";

export type LinksRead =
  | { readonly ok: true; readonly links: readonly Link[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A link as some format has it, before anybody knows whether it is one; where each of its values stands there. */
export interface Draft {
  readonly value: unknown;
  readonly at: (path: Path) => Place;
}

/** As in a file of the dataset, with its standard; a derived link has the standard in its id too and may need many. */
const LinkShape = AuthoredLink.extend({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*(@[a-z0-9]+(-[a-z0-9]+)*)?$/),
  standard: Id,
  needs: z.array(RequirementId).min(1).optional(),
  derivedFrom: Id.optional(),
});

/**
 * Links held to the same rules as those of the dataset's own files, in order of standard and id; or every problem with its place.
 * With a dataset, what they name must be there.
 */
export function linksOf(file: string, drafts: readonly Draft[], dataset: Dataset | undefined): LinksRead {
  const problems: Problem[] = [];
  const links: Link[] = [];
  for (const { value, at } of drafts) {
    const shaped = shape({ file, value, placeOf: at, placeOfKey: at, written: () => undefined }, LinkShape);
    if (!shaped.ok) problems.push(...shaped.problems);
    else {
      const { needs = [], ...link } = shaped.value;
      links.push({ ...link, needs } as Link);
    }
  }
  const raw = rawOf(file, drafts, dataset);
  problems.push(...checkUnique(raw), ...checkRelations(raw));
  if (dataset) problems.push(...checkDatasetReferences(raw));
  const authored = drafts.filter(({ value }) => textOf(value, "derivedFrom") === undefined);
  problems.push(...checkStanding(rawOf(file, authored, dataset)));
  const settled = settle(problems);
  if (settled.some(isError)) return { ok: false, problems: settled };
  return { ok: true, links: links.toSorted((a, b) => byText(a.standard, b.standard) || byText(a.id, b.id)) };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const empty = {
  standards: [],
  correspondences: [],
  topics: [],
  moved: [],
  procedures: [],
  checklists: [],
  sources: {},
};

function rawOf(file: string, drafts: readonly Draft[], dataset: Dataset | undefined): Raw {
  const all = drafts.map(
    ({ value, at }): Entry => ({
      subject: textOf(value, "id") ?? file,
      value,
      at: (path = []) => at(path),
      atKey: at,
      part: "links",
      file,
      name: textOf(value, "standard") ?? "",
    }),
  );
  return { all, entries: (part) => (part === "links" ? all : []), ids: idsOf(dataset ?? empty) };
}
