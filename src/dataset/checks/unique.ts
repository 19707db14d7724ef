import type { Part } from "../files.ts";
import { type IdKind, type Place, type Problem, problem } from "../problem.ts";
import { type Entry, type Raw, subjectAt, type Written } from "../raw.ts";
import { select, textOf } from "../select.ts";

/** Parts whose entries have ids of their own, across all files. A moved topic keeps its id from being used again. */
const entryKinds = {
  topics: "topic",
  links: "link",
  procedures: "procedure",
  standards: "standard",
  correspondences: "correspondence",
  checklists: "checklist",
  policies: "policy",
  schemes: "scheme",
} as const satisfies Partial<Record<Part, IdKind>>;

/** Ids within one file; several selectors share one set of ids. */
const innerKinds: Partial<Record<Part, readonly { kind: IdKind; selectors: readonly string[] }[]>> = {
  standards: [
    { kind: "requirement", selectors: ["requirements.*.id"] },
    { kind: "group", selectors: ["groups.*.id"] },
  ],
  checklists: [
    { kind: "item", selectors: ["items.*.no"] },
    { kind: "section", selectors: ["sections.*.id"] },
    { kind: "document", selectors: ["documents.*.id"] },
  ],
  sources: [{ kind: "source", selectors: ["documents.*.id", "facts.*.id"] }],
};

/** Lists in which nothing stands twice. */
const sets: Partial<Record<Part, readonly string[]>> = {
  topics: ["sources"],
  links: ["needs", "remainderProcedures", "identifiers.*", "sources"],
  unneeded: ["sources"],
  procedures: ["sources"],
  schemes: ["identifiers", "withdrawn", "sources"],
  checklists: ["items.*.topics", "items.*.sources"],
  correspondences: ["pairs.*.to", "newControls", "clauses.new"],
};

/** Ids used twice, values repeated in a list, and files that are not named after what they hold. */
export function* checkUnique(raw: Raw): Generator<Problem> {
  for (const [part, kind] of Object.entries(entryKinds) as [keyof typeof entryKinds, IdKind][]) {
    const seen = new Map<string, Place>();
    for (const entry of raw.entries(part)) {
      const id = textOf(entry.value, "id");
      if (id === undefined) continue;
      yield* once(seen, kind, id, entry.at(["id"]), id);
    }
  }
  for (const entry of raw.all) {
    yield* checkInnerIds(entry.part, entry);
    yield* checkFileName(entry);
  }
}

/** Ids used twice within one file, and values repeated in a list; for a user's checklist too. */
export function* checkInnerIds(part: Part, written: Written): Generator<Problem> {
  for (const { kind, selectors } of innerKinds[part] ?? []) {
    const seen = new Map<string, Place>();
    for (const selector of selectors) {
      for (const [path, id] of select(written.value, selector)) {
        if (typeof id === "string" || typeof id === "number") {
          yield* once(seen, kind, String(id), written.at(path), subjectAt(written, path));
        }
      }
    }
  }
  for (const selector of sets[part] ?? []) {
    for (const [path, list] of select(written.value, selector)) {
      const values: unknown[] = Array.isArray(list) ? list : [];
      const seen = new Set<unknown>();
      for (const [index, value] of values.entries()) {
        if (typeof value === "string" && seen.has(value)) {
          yield problem("repeated", written.at([...path, index]), { value }, subjectAt(written, path));
        }
        seen.add(value);
      }
    }
  }
}

function* once(seen: Map<string, Place>, kind: IdKind, id: string, at: Place, subject: string): Generator<Problem> {
  const first = seen.get(id);
  if (first) yield problem("duplicate-id", at, { kind, id, first }, subject);
  else seen.set(id, at);
}

const namedById: readonly Part[] = ["standards", "correspondences", "checklists", "policies", "schemes"];

function* checkFileName(entry: Entry): Generator<Problem> {
  const id = textOf(entry.value, "id");
  if (!namedById.includes(entry.part) || id === undefined || id === entry.name) return;
  yield problem("file-name", entry.at(["id"]), { id, name: entry.name }, id);
}
