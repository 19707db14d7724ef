import type { Part } from "../files.ts";
import { nearest } from "../nearest.ts";
import { type IdKind, type Problem, problem } from "../problem.ts";
import { type Entry, type Raw, subjectAt, type Written } from "../raw.ts";
import { selectTexts, textOf } from "../select.ts";
import { above, checkReferences, type Reference } from "./reference.ts";

/** What lies in a folder or file named after a standard speaks of that standard. */
const fileName = (written: Written) => (written as Entry).name;
const own = (key: string) => (written: Written) => textOf(written.value, key);

/** What every part of the dataset refers to. */
export const references = {
  manifest: [],
  topics: [{ select: "sources.*", kind: "source" }],
  links: [
    { select: "topic", kind: "topic" },
    { select: "needs.*", kind: "requirement", within: fileName },
    { select: "remainderProcedures.*", kind: "procedure" },
    { select: "sources.*", kind: "source" },
  ],
  unneeded: [
    { select: "requirement", kind: "requirement", within: fileName },
    { select: "sources.*", kind: "source" },
  ],
  procedures: [
    { select: "topic", kind: "topic" },
    { select: "sources.*", kind: "source" },
  ],
  checklists: [
    { select: "basedOn", kind: "checklist" },
    { select: "sources.*", kind: "source" },
    { select: "items.*.topics.*", kind: "topic" },
    { select: "items.*.sources.*", kind: "source" },
    { select: "items.*.revised.sources.*", kind: "source" },
    { select: "items.*.origin.checklist", kind: "checklist" },
    { select: "items.*.origin.no", kind: "item", within: above(1, "checklist") },
    { select: "items.*.proposed.topics.*.topic", kind: "topic" },
    { select: "items.*.proposed.origin.checklist", kind: "checklist" },
    { select: "items.*.proposed.origin.no", kind: "item", within: above(1, "checklist") },
  ],
  policies: [
    { select: "sources.*", kind: "source" },
    { select: "reasons.*.sources.*", kind: "source" },
    { select: "acceptItems.checklist", kind: "checklist" },
    { select: "acceptItems.items.@key", kind: "item", within: above(2, "checklist") },
  ],
  schemes: [{ select: "sources.*", kind: "source" }],
  standards: [{ select: "sources.*", kind: "source" }],
  correspondences: [
    { select: "sources.*", kind: "source" },
    { select: "from", kind: "standard" },
    { select: "to", kind: "standard" },
    { select: "pairs.*.from", kind: "requirement", within: own("from") },
    { select: "pairs.*.to.*", kind: "requirement", within: own("to") },
    { select: "clauses.moved.*.from", kind: "requirement", within: own("from") },
    { select: "clauses.moved.*.to", kind: "requirement", within: own("to") },
    { select: "clauses.new.*", kind: "requirement", within: own("to") },
    { select: "newControls.*", kind: "requirement", within: own("to") },
  ],
  waivers: [{ select: "sources.*", kind: "source" }],
  sources: [{ select: "facts.*.document", kind: "source" }],
} as const satisfies Record<Part, readonly Reference[]>;

/** Names that a file declares itself, where it declares any. */
const local: Partial<Record<Part, readonly { select: string; kind: IdKind; declared: string }[]>> = {
  standards: [{ select: "requirements.*.group", kind: "group", declared: "groups.*.id" }],
  checklists: [
    { select: "items.*.section", kind: "section", declared: "sections.*.id" },
    { select: "items.*.relatedRules.*.document", kind: "document", declared: "documents.*.id" },
  ],
};

/** Names of sections, groups and documents that the file itself does not declare. */
export function* checkLocal(part: Part, written: Written): Generator<Problem> {
  for (const { select, kind, declared } of local[part] ?? []) {
    const names = new Set([...selectTexts(written.value, declared)].map(([, name]) => name));
    if (names.size === 0) continue;
    for (const [path, id] of selectTexts(written.value, select)) {
      if (names.has(id)) continue;
      const near = nearest(id, names);
      const args = { kind, id, ...(near === undefined ? {} : { nearest: near }) };
      yield problem("unknown-id", written.at(path), args, subjectAt(written, path));
    }
  }
}

/** Ids that lead nowhere, and procedures that test another topic than the link's. */
export function* checkDatasetReferences(raw: Raw): Generator<Problem> {
  for (const entry of raw.all) {
    yield* checkReferences(entry, raw.ids, references[entry.part]);
    yield* checkLocal(entry.part, entry);
    if (entry.part === "links" || entry.part === "unneeded") yield* checkStandard(entry, raw);
    if (entry.part === "links") yield* checkProcedures(entry, raw);
  }
}

function* checkStandard(entry: Entry, { ids }: Raw): Generator<Problem> {
  if (ids.standards.has(entry.name)) return;
  const near = nearest(entry.name, ids.standards.keys());
  const args = { kind: "standard", id: entry.name, ...(near === undefined ? {} : { nearest: near }) } as const;
  yield problem("unknown-id", entry.at(), args, entry.subject);
}

function* checkProcedures(link: Entry, { ids }: Raw): Generator<Problem> {
  const topic = textOf(link.value, "topic");
  for (const [path, id] of selectTexts(link.value, "remainderProcedures.*")) {
    const actual = ids.procedures.get(id)?.topic;
    if (topic === undefined || actual === undefined || actual === topic) continue;
    yield problem("procedure-of-other-topic", link.at(path), { procedure: id, topic, actual }, link.subject);
  }
}
