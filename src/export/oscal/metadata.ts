import type { Dataset } from "../../dataset/dataset.ts";
import { uuidOf } from "../names.ts";
import type { ExportWords } from "../words/index.ts";
import { asLine, asMarkdown, own } from "./parts.ts";
import type { Metadata, Prop } from "./shape.ts";
import { oscalVersion } from "./vocabulary.ts";

/** What every document is made from, and in which language. */
export interface Made {
  readonly dataset: Dataset;
  readonly words: ExportWords;
}

const party = uuidOf("party", "certmap");
export const responsible = [{ "role-id": "creator", "party-uuids": [party] }] as const;

/** The id of a document: another one whenever the dataset or the language is another. */
export const documentId = ({ dataset, words }: Made, name: string): string =>
  uuidOf("document", name, words.lang, dataset.version, dataset.digest);

/** A document's metadata: its version is the dataset's, its date the day that this was released. */
export function metadataOf({ dataset, words }: Made, title: string, remarks: string, props: readonly Prop[]): Metadata {
  return {
    title: asLine(title),
    "last-modified": `${dataset.released}T00:00:00Z`,
    version: dataset.version,
    "oscal-version": oscalVersion,
    "document-ids": [{ identifier: `certmap ${dataset.version} ${dataset.digest}` }],
    props: [
      own("dataset-digest", dataset.digest),
      own("licence", dataset.licence),
      own("language", words.lang),
      ...props,
    ],
    roles: [{ id: "creator", title: words.oscal.creator }],
    parties: [{ uuid: party, type: "organization", name: "certmap" }],
    "responsible-parties": responsible.map((one) => ({ ...one, "party-uuids": [...one["party-uuids"]] })),
    remarks: asMarkdown(remarks),
  };
}
