import { createHash } from "node:crypto";
import type { Dataset } from "../../dataset/dataset.ts";
import { uuidOf } from "../names.ts";
import type { ExportWords } from "../words/index.ts";
import { asLine, asMarkdown, filled, inOther, own } from "./parts.ts";
import type { Resource } from "./shape.ts";

/** A file of the export, named beside the document that refers to it and pinned by its digest. */
export function fileResource(name: string, title: string, text: string): Resource {
  const value = createHash("sha256").update(text).digest("hex");
  return {
    uuid: uuidOf("file", name),
    title,
    rlinks: [{ href: name, "media-type": "application/oscal+json", hashes: [{ algorithm: "SHA-256", value }] }],
  };
}

/** A document or fact of the register of sources. One that the register lacks is its id alone. */
export function sourceResource(id: string, { sources }: Dataset, { lang }: ExportWords): Resource {
  const document = sources.documents.find((one) => one.id === id);
  const fact = sources.facts.find((one) => one.id === id);
  const base = { uuid: uuidOf("source", id), "document-ids": [{ identifier: id }] };
  if (document) {
    return {
      ...base,
      title: asLine(`${id} ${document.title[lang]}`),
      ...(document.note && { description: asMarkdown(document.note[lang]) }),
      props: inOther("title", document.title, lang),
      ...filled("rlinks", document.url === undefined ? [] : [{ href: document.url }]),
    };
  }
  if (!fact) return { ...base, title: id };
  return {
    ...base,
    title: asLine(`${id} ${sources.voices[fact.voice]?.[lang] ?? fact.voice}`),
    description: asMarkdown(fact.text[lang]),
    props: [
      own("voice", fact.voice),
      ...(fact.document === undefined ? [] : [own("document", fact.document)]),
      ...inOther("description", fact.text, lang),
    ],
  };
}
