import { stringify as separated } from "csv-stringify/sync";
import { stringify as yaml } from "yaml";
import type { Dataset, Link } from "../dataset/dataset.ts";
import type { Language } from "../schema/text.ts";
import { cellsOf } from "./flat/columns.ts";
import { type Labels, labelsOf } from "./labels.ts";
import { editionOf, iri, toToken, uuidOf } from "./names.ts";
import { predicates } from "./sssom/predicates.ts";
import { extensionOf, extensions, propagated, requiredSlots, type Slot, slots } from "./sssom/slots.ts";
import { type ExportWords, exportWords } from "./words/index.ts";

type Row = Readonly<Record<string, string>>;

/**
 * The links as one SSSOM 1.0 mapping set in canonical TSV. Several requirements of a link are one composed subject, since each alone
 * does not stand in that relation; a standard as a whole is the subject where somebody looked and found no relationship. `lang` is
 * the language of labels and comments; what SSSOM has no slot for, both languages of it, stands in `ext_` columns.
 * Example: `exportSssom(shippedDataset(), {lang: "en"})`. Errors: none. Source: contract §6, `export`; the SSSOM specification, version 1.0.
 */
export function exportSssom(dataset: Dataset, { lang }: { readonly lang: Language }): string {
  const words = exportWords[lang];
  const labels = labelsOf(dataset);
  const rows = dataset.links.map((link) => rowOf(link, dataset, labels, words));
  const shared = sharedOf(rows, dataset);
  const used = (name: string) => rows.some((row) => (row[name] ?? "") !== "");
  const written = slots.filter((slot) => !(slot in shared) && (used(slot) || isRequired(slot)));
  const extra = extensions.map(extensionOf).filter(used);
  const head = [...written, ...extra];
  const lines = rows.map((row) => head.map((name) => row[name] ?? "")).toSorted(byCells);
  const table = separated([head, ...lines], { delimiter: "\t", quoted_match: /[\r\n]/ });
  return `${metadata(dataset, shared, extra, words)}${table}`;
}

const isRequired = (slot: Slot): boolean => requiredSlots.some((one) => one === slot);

const byCells = (a: readonly string[], b: readonly string[]): number => {
  for (const [at, text] of a.entries()) if (text !== b[at]) return text < (b[at] ?? "") ? -1 : 1;
  return 0;
};

function rowOf(link: Link, dataset: Dataset, labels: Labels, words: ExportWords): Row {
  const { id, modifier } = predicates[link.relation];
  const whole = link.needs.length === 0;
  const standard = dataset.standards.find((one) => one.id === link.standard) ?? { id: link.standard };
  const titles = link.needs.map((need) => `${need} ${labels.requirement(link.standard, need, words.lang)}`);
  const cells = cellsOf(link);
  return {
    subject_id: whole ? `certmap:standard/${link.standard}` : `${toToken(link.standard)}:${link.needs.join("+")}`,
    subject_label: whole ? labels.standard(link.standard, words.lang) : titles.join(" + "),
    predicate_id: id,
    predicate_modifier: modifier,
    object_id: `topic:${link.topic}`,
    object_label: labels.topic(link.topic, words.lang),
    mapping_justification: link.derivedFrom ? "semapv:MappingChaining" : "semapv:ManualMappingCuration",
    author_label: "certmap",
    reviewer_label: reviewersOf(link, words).map(piped).join("|"),
    subject_source: `certmap:standard/${link.standard}`,
    subject_source_version: editionOf(standard),
    object_source: "certmap:topics",
    object_source_version: dataset.version,
    mapping_date: dataset.released,
    comment: words.sssom.comment(link.rationale[words.lang], link.remainder?.[words.lang]),
    ...Object.fromEntries(extensions.map((column) => [extensionOf(column), cells[column]])),
  };
}

/** A self-review says that it is one, whoever reads only this column. */
function reviewersOf({ review }: Link, words: ExportWords): readonly string[] {
  if (review === "proposed") return [];
  if (review.kind === "external") return [review.by ?? words.sssom.external];
  return review.readAs?.map((reader) => words.sssom.selfReview(words.readers[reader])) ?? [words.sssom.selfReview()];
}

const piped = (text: string): string => text.replace(/[\\|]/g, "\\$&");

function sharedOf(rows: readonly Row[], dataset: Dataset): Row {
  const [first = {}] = rows;
  const same = propagated.filter((slot) => rows.length > 0 && rows.every((row) => row[slot] === first[slot]));
  const always = { object_source: "certmap:topics", object_source_version: dataset.version };
  return { ...Object.fromEntries(same.map((slot) => [slot, first[slot] ?? ""])), ...(rows.length === 0 ? always : {}) };
}

/** The metadata as YAML behind `#`, in the order of the model; the extension slot of the set comes last. */
function metadata(dataset: Dataset, shared: Row, extra: readonly string[], words: ExportWords): string {
  const standards = [...new Set(dataset.links.filter(({ needs }) => needs.length > 0).map((link) => link.standard))];
  const prefixes = [
    ["certmap", iri.own],
    ...(dataset.links.length > 0 ? [["topic", iri.topic] as const] : []),
    ...standards.map((id) => [toToken(id), iri.requirement(id)] as const),
  ] as const;
  const defined = [...extra, "ext_dataset_digest"].toSorted();
  const set = {
    curie_map: Object.fromEntries(prefixes.toSorted(([a], [b]) => (a < b ? -1 : 1))),
    mapping_set_id: `urn:uuid:${uuidOf("mapping-set", words.lang, dataset.version, dataset.digest)}`,
    mapping_set_version: dataset.version,
    mapping_set_title: dataset.title[words.lang],
    mapping_set_description: words.description,
    creator_label: ["certmap"],
    license: `https://spdx.org/licenses/${dataset.licence}`,
    ...Object.fromEntries(propagated.filter((slot) => slot in shared).map((slot) => [slot, shared[slot]])),
    publication_date: dataset.released,
    extension_definitions: defined.map((slot_name) => ({
      slot_name,
      property: `certmap:${slot_name.replace("ext_", "")}`,
      type_hint: slot_name === "ext_review_on" ? "xsd:date" : "xsd:string",
    })),
    ext_dataset_digest: dataset.digest,
  };
  const text = yaml(set, { lineWidth: 0, defaultStringType: "PLAIN", singleQuote: false });
  return text
    .trimEnd()
    .split("\n")
    .map((line) => `#${line}\n`)
    .join("");
}
