import { stringify } from "yaml";
import type { Link } from "../dataset/dataset.ts";
import type { ExportedFile } from "./oscal.ts";

/**
 * Links as files of the dataset: one list per standard, as `mappings/links/<standard>/` has them. Derived links are left out: they
 * are never written, but follow from those of the newer edition.
 * Example: `linkFiles(read.links)` gives `tsc-2017.yaml` and others. Errors: none. Source: contract §2, links.
 */
export function linkFiles(links: readonly Link[]): readonly ExportedFile[] {
  const authored = links.filter(({ derivedFrom }) => derivedFrom === undefined);
  const standards = [...new Set(authored.map(({ standard }) => standard))].toSorted();
  return standards.map((standard) => {
    const list = authored.filter((link) => link.standard === standard).map(written);
    return { name: `${standard}.yaml`, text: stringify(list, { lineWidth: 0 }) };
  });
}

/** In the order of the data guide; what is absent is left out. */
const written = (link: Link) => ({
  id: link.id,
  topic: link.topic,
  ...(link.needs.length > 0 && { needs: link.needs }),
  relation: link.relation,
  ...(link.remainder && { remainder: link.remainder }),
  ...(link.remainderProcedures && { remainderProcedures: link.remainderProcedures }),
  rationale: link.rationale,
  ...(link.identifiers && { identifiers: link.identifiers }),
  sources: link.sources,
  review: link.review,
});
