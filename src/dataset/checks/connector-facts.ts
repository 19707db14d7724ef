import { normaliseName } from "../../schema/names.ts";
import { type Problem, problem } from "../problem.ts";
import type { Written } from "../raw.ts";
import { isMap, type Path, select, selectTexts, textOf } from "../select.ts";
import { isOwnFolder, type SoaFiles } from "../soa-file.ts";

type Check = (connector: Written, evidence: unknown, path: Path) => Generator<Problem>;

/** Facts of one piece of evidence that contradict each other. Source: contract §3. */
export function* checkConnectorFacts(connector: Written): Generator<Problem> {
  yield* uniqueEvidence(connector);
  for (const [path, evidence] of select(connector.value, "evidence.*")) {
    for (const check of checks) yield* check(connector, evidence, path);
  }
}

function* uniqueEvidence(connector: Written): Generator<Problem> {
  const seen = new Map<string, Path>();
  for (const [path, id] of selectTexts(connector.value, "evidence.*.id")) {
    const first = seen.get(id);
    if (first) yield problem("duplicate-id", connector.at(path), { kind: "evidence", id, first: connector.at(first) });
    else seen.set(id, path);
  }
}

const isDate = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Pairs of dates in their order, and the map that holds them. */
const ordered = [
  { inside: "", from: "issued", to: "expires" },
  { inside: "period", from: "from", to: "to" },
];

const datesReversed: Check = function* (connector, evidence, path) {
  for (const { inside, from, to } of ordered) {
    for (const [inner, holder] of select(evidence, inside)) {
      const [first, last] = [textOf(holder, from), textOf(holder, to)];
      if (!isDate(first) || !isDate(last) || first <= last) continue;
      const at = connector.at([...path, ...inner, to]);
      yield problem("dates-reversed", at, { fromKey: from, from: first, toKey: to, to: last });
    }
  }
};

const qualifiedOpinion: Check = function* (connector, evidence, path) {
  const opinion = textOf(evidence, "opinion") ?? null;
  if (opinion === "qualified" || [...select(evidence, "qualified.*")].length === 0) return;
  yield problem("qualified-with-other-opinion", connector.atKey([...path, "qualified"]), { opinion });
};

/** Oneself is the report's holder, or the connector where it holds the report itself. */
const carveOut: Check = function* (connector, evidence, path) {
  const [holder] = [...selectTexts(evidence, "holder.name"), ...selectTexts(connector.value, "connector.name")];
  if (!holder) return;
  for (const [inner, subservice] of select(evidence, "subservices.*")) {
    const name = textOf(subservice, "name");
    if (name === undefined || textOf(subservice, "method") !== "carve-out") continue;
    if (normaliseName(name) !== normaliseName(holder[1])) continue;
    yield problem("carve-out-from-oneself", connector.at([...path, ...inner, "name"]), { name });
  }
};

const inheritedFrom: Check = function* (connector, evidence, path) {
  const [marks] = [...select(evidence, "soa.controls")].map(([, value]) => value);
  for (const [inner, control] of selectTexts(evidence, "soa.inheritedFrom.@key")) {
    const mark = textOf(marks, control) ?? null;
    if (mark === "inherited") continue;
    yield problem("inherited-from-not-inherited", connector.atKey([...path, ...inner]), { control, mark });
  }
};

/** A type 1 report speaks of a date, a type 2 report of a period. */
const typeDate: Check = function* (connector, evidence, path) {
  const type = isMap(evidence) && evidence.kind === "soc2-report" ? evidence.type : undefined;
  if (type !== 1 && type !== 2) return;
  const key = type === 1 ? "period" : "date";
  if (isMap(evidence) && Object.hasOwn(evidence, key)) {
    yield problem("date-of-other-type", connector.atKey([...path, key]), { type, key });
  }
};

/** A file in place of `controls`: where it may lie, and whether its edition is the certificate's. */
export function* checkSoaFiles(connector: Written, files: SoaFiles): Generator<Problem> {
  for (const [path, evidence] of select(connector.value, "evidence.*")) {
    for (const [inner, name] of selectTexts(evidence, "soa.file")) {
      const at = connector.at([...path, ...inner]);
      const read = files.get(name);
      const standard = textOf(evidence, "standard");
      const [controls] = [...select(evidence, "soa.controls")];
      if (controls) yield problem("soa-file-and-controls", connector.atKey([...path, ...controls[0]]), {});
      if (!isOwnFolder(name)) yield problem("soa-file-outside", at, { name });
      else if (read && !read.ok && read.linked) yield problem("soa-file-linked", at, { name });
      else if (!read) yield problem("soa-file-not-given", at, { name });
      else if (!read.ok) yield* read.problems;
      else if (standard !== undefined && read.standard !== standard)
        yield problem("soa-file-other-edition", at, { name, standard: read.standard, certificate: standard });
    }
  }
}

const checks: readonly Check[] = [datesReversed, qualifiedOpinion, carveOut, inheritedFrom, typeDate];
