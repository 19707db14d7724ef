import type { Dataset } from "../dataset/dataset.ts";
import type { Path } from "../dataset/select.ts";
import { shape } from "../dataset/shape.ts";
import { readSource, type Source } from "../dataset/source.ts";
import { type Draft, type LinksRead, linksOf } from "./drafts.ts";
import { fromToken, namespace } from "./names.ts";
import { fromOneLine } from "./one-line.ts";
import { type ControlMap, type Mapping, MappingDocument, type Prop } from "./oscal/shape.ts";
import { reviewFrom } from "./review.ts";

/**
 * The links of an OSCAL mapping collection that `exportOscal` wrote, or that somebody edited since, as JSON or YAML. Relationship,
 * sources and targets are read where OSCAL has them, the rest from certmap's props; what else stands there is left alone.
 * Example: `readOscal("tsc-2017-mapping.json", text)` gives the links of `tsc-2017`.
 * Errors: `LinksRead` with every problem: a file that cannot be read (`yaml-syntax`, `file-…`), that is no mapping collection
 * (`missing-key`, `not-one-of`, …), and those of a link in a file of the dataset. Source: usnistgov/OSCAL v1.2.1; contract §2, links.
 */
export function readOscal(file: string, input: string | Uint8Array, dataset?: Dataset): LinksRead {
  const read = readSource(file, input);
  if (!read.ok) return read;
  const { source } = read;
  const shaped = shape(source, MappingDocument);
  if (!shaped.ok) return shaped;
  const { mappings, "back-matter": back } = shaped.value["mapping-collection"];
  const sources = new Map(
    (back?.resources ?? []).map((one) => [`#${one.uuid}`, one["document-ids"]?.[0]?.identifier ?? ""] as const),
  );
  const drafts = mappings.flatMap((mapping, at) =>
    mapping.maps.map((map, index) => {
      const path = ["mapping-collection", "mappings", at, "maps", index];
      return draftOf(map, standardOf(mapping), sources, source, path);
    }),
  );
  return linksOf(file, drafts, dataset);
}

const isOwn = ({ ns }: Prop): boolean => ns === namespace;

const standardOf = ({ props = [] }: Mapping): string | undefined =>
  props.find((prop) => isOwn(prop) && prop.name === "standard")?.value;

function draftOf(
  map: ControlMap,
  standard: string | undefined,
  documents: ReadonlyMap<string, string>,
  source: Source,
  path: Path,
): Draft {
  const props = (map.props ?? []).map((prop, index) => ({ ...prop, index })).filter(isOwn);
  const all = (name: string) => props.filter((prop) => prop.name === name);
  const values = (name: string) => all(name).map(({ value }) => fromOneLine(value));
  const text = (list: readonly Prop[]) =>
    orNone(Object.fromEntries(list.map(({ class: language = "", value }) => [language, fromOneLine(value)])));
  const disagreements = all("disagreement-as").map(({ value, group }) => ({
    readAs: value,
    text: text(all("disagreement").filter((prop) => prop.group === group)),
  }));
  const [kind] = values("review");
  const rest = present({
    readAs: orNone(values("review-as")),
    by: values("review-by")[0],
    on: values("review-on")[0],
    note: text(all("review-note")),
    disagreements: orNone(disagreements),
  });
  const needs = map.sources.map((one) => fromToken(one["id-ref"]));
  const whole = map.relationship === "no-relationship" && needs.length === 1 && needs[0] === standard;
  const value = present({
    id: values("link")[0],
    standard,
    topic: map.targets.length === 1 ? fromToken(map.targets[0]?.["id-ref"] ?? "") : map.targets,
    needs: whole ? undefined : needs,
    relation: map.relationship,
    remainder: text(all("remainder")),
    remainderProcedures: orNone(values("remainder-procedure")),
    rationale: text(all("rationale")),
    identifiers: identifiersOf(all("identifier")),
    sources: orNone(
      (map.links ?? []).filter(({ rel }) => rel === "reference").map(({ href }) => documents.get(href) ?? href),
    ),
    review: reviewFrom(kind, orNone(rest)),
    derivedFrom: values("derived-from")[0],
  });
  return { value, at: (inner) => source.placeOf([...path, ...placeIn(inner, props)]) };
}

/** Where the value at a path of the link stands within the map. */
function placeIn([first, second, third]: Path, props: readonly (Prop & { readonly index: number })[]): Path {
  if (first === "relation") return ["relationship"];
  if (first === "topic") return ["targets", 0, "id-ref"];
  if (first === "needs") return typeof second === "number" ? ["sources", second, "id-ref"] : ["sources"];
  if (first === "sources") return ["links"];
  const review = { note: "review-note", readAs: "review-as", by: "review-by", on: "review-on" }[String(second)];
  const name = first === "review" ? (review ?? "review") : (names[String(first)] ?? "");
  const language = first === "review" ? third : second;
  const found = props.filter((prop) => prop.name === name);
  const one = found.find((prop) => prop.class === language) ?? found[Number(language)] ?? found[0];
  return one ? ["props", one.index, "value"] : [];
}

const names: Readonly<Record<string, string>> = {
  id: "link",
  remainder: "remainder",
  remainderProcedures: "remainder-procedure",
  rationale: "rationale",
  identifiers: "identifier",
  derivedFrom: "derived-from",
};

function identifiersOf(props: readonly Prop[]): Readonly<Record<string, string[]>> | undefined {
  const found: Record<string, string[]> = {};
  for (const { class: scheme = "", value } of props) {
    const id = fromToken(scheme);
    found[id] = [...(Object.hasOwn(found, id) ? (found[id] ?? []) : []), fromOneLine(value)];
  }
  return orNone(found);
}

const orNone = <T extends object>(found: T): T | undefined => (Object.keys(found).length === 0 ? undefined : found);

const present = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
