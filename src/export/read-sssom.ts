import { z } from "zod";
import type { Dataset } from "../dataset/dataset.ts";
import { nearest } from "../dataset/nearest.ts";
import { type Problem, problem } from "../dataset/problem.ts";
import { shape } from "../dataset/shape.ts";
import { readSource } from "../dataset/source.ts";
import { Relation } from "../schema/link.ts";
import { type Draft, type LinksRead, linksOf } from "./drafts.ts";
import { type Column, columnOf, linkOf } from "./flat/columns.ts";
import { decodeTable } from "./flat/decode.ts";
import { type Cell, readTable } from "./flat/table.ts";
import { iri } from "./names.ts";
import { joinList } from "./one-line.ts";
import { headProblems } from "./read-csv.ts";
import { builtIn, predicates } from "./sssom/predicates.ts";
import { extensionOf, requiredSlots } from "./sssom/slots.ts";

const required = [
  ...requiredSlots,
  ...["link", "relation", "rationale_ja", "rationale_en", "sources", "review"].map(extensionOf),
];
const Metadata = z.object({ curie_map: z.record(z.string(), z.string()) });

/**
 * The links of an SSSOM/TSV file that `exportSssom` wrote, or that somebody edited since. Prefixes may have other names, and slots
 * that certmap does not write are left alone. The predicate must be the one of the relation: nobody can tell which was meant.
 * Example: `readSssom("links.sssom.tsv", exportSssom(dataset, {lang: "en"}))` gives `dataset.links`.
 * Errors: `LinksRead` with every problem: metadata that is no YAML, a column missing (`missing-key`), a prefix that `curie_map`
 * lacks or another predicate (`not-one-of`), a subject or object that is none of certmap's (`unknown-id`), and those of a link in a
 * file of the dataset. Source: the SSSOM specification, version 1.0; contract §2, links.
 */
export function readSssom(file: string, input: string | Uint8Array, dataset?: Dataset): LinksRead {
  const decoded = decodeTable(file, input, []);
  if (!decoded.ok) return decoded;
  const lines = decoded.text.split("\n");
  const first = lines.findIndex((line) => !line.startsWith("#"));
  const block = first < 0 ? lines.length : first;
  const prefixes = prefixesIn(file, lines.slice(0, block));
  if (!prefixes.ok) return prefixes;
  const table = readTable(file, lines.slice(block).join("\n"), "\t", block + 1);
  if (!table.ok) return table;
  const wrong = headProblems(table.head, required);
  if (wrong.length > 0) return { ok: false, problems: wrong };
  const places = new Map(table.head.map(({ text }, at) => [text.trim(), at]));
  const read = table.rows.map((row) => draftOf((name) => row[places.get(name) ?? -1], row, prefixes.map));
  const problems = read.flatMap((one) => one.problems);
  const links = linksOf(
    file,
    read.map(({ draft }) => draft),
    dataset,
  );
  if (problems.length === 0) return links;
  return { ok: false, problems: [...problems, ...(links.ok ? [] : links.problems)] };
}

type Prefixes = Readonly<Record<string, string>>;

/** The YAML behind `#`; what is wrong with it stands one column further right in the file. */
function prefixesIn(
  file: string,
  lines: readonly string[],
): { ok: true; map: Prefixes } | { ok: false; problems: Problem[] } {
  const at = { file, line: 1, column: 1 };
  if (lines.length === 0) return { ok: false, problems: [problem("missing-key", at, { key: "curie_map" })] };
  const read = readSource(file, lines.map((line) => line.slice(1)).join("\n"));
  const shaped = read.ok ? shape(read.source, Metadata) : read;
  if (shaped.ok) return { ok: true, map: { ...shaped.value.curie_map, ...builtIn } };
  const shifted = shaped.problems.map((one) => ({ ...one, at: { ...one.at, column: one.at.column + 1 } }) as Problem);
  return { ok: false, problems: shifted };
}

function draftOf(
  cell: (name: string) => Cell | undefined,
  row: readonly Cell[],
  prefixes: Prefixes,
): { readonly draft: Draft; readonly problems: Problem[] } {
  const start = row[0]?.at ?? { file: "", line: 1, column: 1 };
  const at = (name: string) => cell(name)?.at ?? start;
  const text = (name: string) => cell(name)?.text ?? "";
  const problems: Problem[] = [];
  const entity = (name: string): string => {
    const [prefix = "", ...rest] = text(name).split(":");
    const base = Object.hasOwn(prefixes, prefix) ? prefixes[prefix] : undefined;
    if (base !== undefined) return base + rest.join(":");
    const known = Object.keys(prefixes);
    const near = nearest(prefix, known);
    const args = { value: prefix, allowed: known, ...(near === undefined ? {} : { nearest: near }) };
    problems.push(problem("not-one-of", at(name), args));
    return "";
  };

  const subject = subjectOf(entity("subject_id"));
  const topic = after(entity("object_id"), iri.topic);
  if (problems.length === 0) {
    if (!subject)
      problems.push(problem("unknown-id", at("subject_id"), { kind: "requirement", id: text("subject_id") }));
    if (!topic) problems.push(problem("unknown-id", at("object_id"), { kind: "topic", id: text("object_id") }));
  }
  problems.push(...predicateProblems(entity("predicate_id"), text, at));
  const cells = (column: Column): string => {
    if (column === "standard") return subject?.standard ?? "";
    if (column === "needs") return joinList(subject?.needs ?? []);
    return column === "topic" ? (topic ?? "") : text(extensionOf(column));
  };
  const draft: Draft = {
    value: linkOf(cells),
    at: (path) => {
      const column = columnOf(path);
      const name = { standard: "subject_id", needs: "subject_id", topic: "object_id" }[column as "needs"];
      return at(name ?? extensionOf(column));
    },
  };
  return { draft, problems };
}

const after = (text: string, before: string): string | undefined =>
  text.startsWith(before) && text.length > before.length ? text.slice(before.length) : undefined;

/** `…#requirement/tsc-2017/CC6.1+CC6.4`, or a standard as a whole. */
function subjectOf(subject: string): { readonly standard: string; readonly needs: readonly string[] } | undefined {
  const whole = after(subject, `${iri.own}standard/`);
  if (whole !== undefined) return { standard: whole, needs: [] };
  const [standard = "", ids = ""] = after(subject, iri.requirement("").slice(0, -1))?.split("/") ?? [];
  return standard && ids ? { standard, needs: ids.split("+") } : undefined;
}

/** The relation decides; a predicate that is not its own was changed by somebody, or the relation was. */
function predicateProblems(
  written: string,
  text: (name: string) => string,
  at: (name: string) => Cell["at"],
): readonly Problem[] {
  const relation = Relation.safeParse(text(extensionOf("relation")));
  if (!relation.success || written === "") return [];
  const { id, modifier } = predicates[relation.data];
  const name = id.replace("skos:", builtIn.skos ?? "");
  if (written !== name)
    return [problem("not-one-of", at("predicate_id"), { value: text("predicate_id"), allowed: [id] })];
  const found = text("predicate_modifier");
  return found === modifier
    ? []
    : [problem("not-one-of", at("predicate_modifier"), { value: found, allowed: [modifier] })];
}
