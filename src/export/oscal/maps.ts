import type { Link } from "../../dataset/dataset.ts";
import { toToken, uuidOf } from "../names.ts";
import type { Made } from "./metadata.ts";
import { asMarkdown, filled, inBoth, own } from "./parts.ts";
import type { ControlMap, Prop } from "./shape.ts";

/** A link as an entry of a mapping. Its UUID is that of its id; what OSCAL has no field for stands in props of certmap's own. */
export function mapOf(link: Link, { words }: Made): ControlMap {
  const { lang } = words;
  const needs = link.needs.length > 0 ? link.needs : [link.standard];
  const qualifier = link.remainder && {
    subject: "target" as const,
    predicate: "has-requirement" as const,
    category: "addressable" as const,
    description: asMarkdown(link.remainder[lang]),
  };
  return {
    uuid: uuidOf("link", link.id),
    "matching-rationale": "functional",
    relationship: link.relation,
    sources: needs.map((id) => ({ type: "control", "id-ref": toToken(id) })),
    targets: [{ type: "control", "id-ref": toToken(link.topic) }],
    ...filled("qualifiers", qualifier ? [qualifier] : []),
    props: propsOf(link),
    links: link.sources.map((id) => ({ href: `#${uuidOf("source", id)}`, rel: "reference" })),
    remarks: asMarkdown(link.rationale[lang]),
  };
}

function propsOf(link: Link): Prop[] {
  const identifiers = Object.entries(link.identifiers ?? {});
  return [
    own("link", link.id),
    ...(link.derivedFrom === undefined ? [] : [own("derived-from", link.derivedFrom)]),
    ...inBoth("rationale", link.rationale),
    ...inBoth("remainder", link.remainder),
    ...(link.remainderProcedures ?? []).map((id) => own("remainder-procedure", id)),
    ...identifiers.flatMap(([scheme, ids]) => ids.map((id) => own("identifier", id, { class: toToken(scheme) }))),
    ...reviewProps(link.review),
  ];
}

function reviewProps(review: Link["review"]): Prop[] {
  if (review === "proposed") return [own("review", "proposed")];
  return [
    own("review", review.kind),
    ...(review.readAs ?? []).map((reader) => own("review-as", reader)),
    ...(review.by === undefined ? [] : [own("review-by", review.by)]),
    own("review-on", review.on),
    ...inBoth("review-note", review.note),
    ...(review.disagreements ?? []).flatMap(({ readAs, text }, at) => {
      const group = `disagreement-${at + 1}`;
      return [own("disagreement-as", readAs, { group }), ...inBoth("disagreement", text, { group })];
    }),
  ];
}
