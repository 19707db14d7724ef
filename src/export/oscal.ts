import compact from "json-stringify-pretty-compact";
import type { Dataset } from "../dataset/dataset.ts";
import type { Language } from "../schema/text.ts";
import { checklistCatalog, standardCatalog, topicsCatalog, wholesCatalog } from "./oscal/catalogs.ts";
import { mappingOf } from "./oscal/mapping.ts";
import type { Made } from "./oscal/metadata.ts";
import { fileResource } from "./oscal/resources.ts";
import type { CatalogDocument, MappingDocument, Resource } from "./oscal/shape.ts";
import { exportWords } from "./words/index.ts";

/** One file of the export. Its name is what the others refer to it by. */
export interface ExportedFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The dataset in OSCAL 1.2: a mapping collection for each standard (`tsc-2017-mapping.json`), and the catalogs that they refer to, by
 * relative name and pinned by SHA-256: each standard's ids and titles, standards as wholes, the topics, the checklists. `lang` is
 * the language of titles and prose; props of certmap's own namespace say everything in both. The same dataset gives the same bytes.
 * Example: `exportOscal(shippedDataset(), {lang: "en"}).map(({ name }) => name)`. Errors: none.
 * Source: contract §6, `export`; usnistgov/OSCAL v1.2.1; NIST IR 8477.
 */
export function exportOscal(dataset: Dataset, { lang }: { readonly lang: Language }): readonly ExportedFile[] {
  const made: Made = { dataset, words: exportWords[lang] };
  const topics = catalogFile("topics-catalog.json", topicsCatalog(made));
  const wholes = catalogFile("standards-catalog.json", wholesCatalog(made));
  const standards = dataset.standards.map((standard) => ({
    standard,
    catalog: catalogFile(`${standard.id}-catalog.json`, standardCatalog(made, standard)),
  }));
  const checklists = dataset.checklists.map((one) =>
    catalogFile(`${one.id}-catalog.json`, checklistCatalog(made, one, topics.resource)),
  );
  const mappings = standards.flatMap(({ standard, catalog }): ExportedFile[] => {
    const catalogs = { standard: catalog.resource, wholes: wholes.resource, topics: topics.resource };
    const mapping = mappingOf(made, standard, catalogs);
    return mapping ? [{ name: `${standard.id}-mapping.json`, text: textOf(mapping) }] : [];
  });
  return [
    ...mappings,
    ...[...standards.map(({ catalog }) => catalog), wholes, topics, ...checklists].map(({ file }) => file),
  ];
}

function catalogFile(
  name: string,
  document: CatalogDocument,
): { readonly file: ExportedFile; readonly resource: Resource } {
  const text = textOf(document);
  return { file: { name, text }, resource: fileResource(name, document.catalog.metadata.title, text) };
}

/** Short things on one line, so that a person can read it and a diff is small. */
const textOf = (document: CatalogDocument | MappingDocument): string => `${compact(document, { maxLength: 160 })}\n`;
