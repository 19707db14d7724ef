import type { Link } from "../../dataset/dataset.ts";
import type { Path } from "../../dataset/select.ts";
import { joinList, splitList } from "../one-line.ts";
import { reviewFrom } from "../review.ts";

/** A link as one row: each column's name, lists joined, both languages. An empty cell says that the link has no such thing. */
export const columns = [
  "link",
  "standard",
  "topic",
  "needs",
  "relation",
  "remainder_ja",
  "remainder_en",
  "remainder_procedures",
  "rationale_ja",
  "rationale_en",
  "identifiers",
  "sources",
  "review",
  "review_as",
  "review_by",
  "review_on",
  "review_note_ja",
  "review_note_en",
  "disagreements_ja",
  "disagreements_en",
  "derived_from",
] as const;
export type Column = (typeof columns)[number];

/** Without these a file of links says too little to be read; the others may be missing where no link has such a thing. */
export const requiredColumns = [
  "link",
  "standard",
  "topic",
  "needs",
  "relation",
  "rationale_ja",
  "rationale_en",
  "sources",
  "review",
] as const satisfies readonly Column[];

/** The cells of a link. Example: `needs` is `A.5.20 | A.5.21`, `identifiers` is `nist-csf-2.0: GV.SC-05`. */
export function cellsOf(link: Link): Readonly<Record<Column, string>> {
  const review = link.review === "proposed" ? undefined : link.review;
  const disagreements = review?.disagreements ?? [];
  const identifiers = Object.entries(link.identifiers ?? {});
  return {
    link: link.id,
    standard: link.standard,
    topic: link.topic,
    needs: joinList(link.needs),
    relation: link.relation,
    remainder_ja: link.remainder?.ja ?? "",
    remainder_en: link.remainder?.en ?? "",
    remainder_procedures: joinList(link.remainderProcedures ?? []),
    rationale_ja: link.rationale.ja,
    rationale_en: link.rationale.en,
    identifiers: joinList(identifiers.flatMap(([scheme, ids]) => ids.map((id) => `${scheme}: ${id}`))),
    sources: joinList(link.sources),
    review: review?.kind ?? "proposed",
    review_as: joinList(review?.readAs ?? []),
    review_by: review?.by ?? "",
    review_on: review?.on ?? "",
    review_note_ja: review?.note?.ja ?? "",
    review_note_en: review?.note?.en ?? "",
    disagreements_ja: joinList(disagreements.map(({ readAs, text }) => `${readAs}: ${text.ja}`)),
    disagreements_en: joinList(disagreements.map(({ readAs, text }) => `${readAs}: ${text.en}`)),
    derived_from: link.derivedFrom ?? "",
  };
}

type Raw = Record<string, unknown>;

/** A link as the cells have it, whatever it is worth: its shape is looked at later. */
export function linkOf(cell: (column: Column) => string): Raw {
  const one = (column: Column) => cell(column).trim() || undefined;
  const list = (column: Column) => nonEmpty(splitList(cell(column)));
  const text = (name: "remainder" | "rationale" | "review_note") =>
    present({ ja: one(`${name}_ja`), en: one(`${name}_en`) });
  return {
    ...present({
      id: one("link"),
      standard: one("standard"),
      topic: one("topic"),
      needs: list("needs"),
      relation: one("relation"),
      remainder: text("remainder"),
      remainderProcedures: list("remainder_procedures"),
      rationale: text("rationale"),
      identifiers: identifiersOf(splitList(cell("identifiers"))),
      sources: list("sources"),
      derivedFrom: one("derived_from"),
    }),
    ...present({ review: reviewOf(one, list, text("review_note")) }),
  };
}

function reviewOf(
  one: (column: Column) => string | undefined,
  list: (column: Column) => string[] | undefined,
  note: Raw | undefined,
): unknown {
  const kind = one("review");
  const rest = present({
    readAs: list("review_as"),
    by: one("review_by"),
    on: one("review_on"),
    note,
    disagreements: disagreementsOf(list("disagreements_ja"), list("disagreements_en")),
  });
  return reviewFrom(kind, rest);
}

/** `examiner: …` in one language beside the same in the other. */
function disagreementsOf(ja: readonly string[] = [], en: readonly string[] = []): unknown[] | undefined {
  const count = Math.max(ja.length, en.length);
  return nonEmpty(
    Array.from({ length: count }, (_, at) => {
      const [reader = "", inJa] = pairOf(ja[at]);
      const [other = "", inEn] = pairOf(en[at]);
      const same = reader === other || reader === "" || other === "";
      return present({ readAs: same ? reader || other : `${reader}/${other}`, text: present({ ja: inJa, en: inEn }) });
    }),
  );
}

function identifiersOf(parts: readonly string[]): Raw | undefined {
  const found: Record<string, string[]> = {};
  for (const part of parts) {
    const [scheme = "", id = ""] = pairOf(part);
    if (!Object.hasOwn(found, scheme)) found[scheme] = [];
    found[scheme]?.push(id);
  }
  return parts.length === 0 ? undefined : found;
}

/** What stands before the first colon, and after it. */
function pairOf(part: string | undefined): readonly [string?, string?] {
  if (part === undefined) return [];
  const colon = part.indexOf(":");
  return colon < 0 ? [part] : [part.slice(0, colon).trim(), part.slice(colon + 1).trim()];
}

const nonEmpty = <T>(list: readonly T[]): T[] | undefined => (list.length === 0 ? undefined : [...list]);

/** Only what is there; nothing at all where nothing is. */
function present(values: Raw): Raw | undefined {
  const there = Object.entries(values).filter(([, value]) => value !== undefined);
  return there.length === 0 ? undefined : Object.fromEntries(there);
}

/** The column that holds the value at a path of the link. Example: `["review", "note", "ja"]` is `review_note_ja`. */
export function columnOf([first, ...rest]: Path): Column {
  const language = rest.at(-1) === "en" ? "en" : "ja";
  if (first === "id" || first === undefined) return "link";
  if (first === "remainder" || first === "rationale") return `${first}_${language}`;
  if (first === "remainderProcedures") return "remainder_procedures";
  if (first === "derivedFrom") return "derived_from";
  if (first === "review") {
    const [key] = rest;
    if (key === "note") return `review_note_${language}`;
    if (key === "disagreements") return `disagreements_${language}`;
    return key === "readAs" ? "review_as" : key === "by" || key === "on" ? `review_${key}` : "review";
  }
  return columns.find((column) => column === first) ?? "link";
}
