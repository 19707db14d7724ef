import type { z } from "zod";
import { Checklist } from "../schema/checklist.ts";
import { Connector } from "../schema/connector.ts";
import { Policy } from "../schema/policy.ts";
import { checkConnectorFacts, checkSoaFiles } from "./checks/connector-facts.ts";
import { checkConnectorReferences } from "./checks/connector-references.ts";
import { checkProposed } from "./checks/proposed.ts";
import { checkReferences } from "./checks/reference.ts";
import { checkLocal, references } from "./checks/references.ts";
import { checkInnerIds } from "./checks/unique.ts";
import type { Dataset } from "./dataset.ts";
import { type Ids, idsOf, itemTopics } from "./ids.ts";
import { followMoved } from "./moved.ts";
import { isError, type Problem, problem, settle } from "./problem.ts";
import { type Written, writtenAt } from "./raw.ts";
import { isMap, textOf } from "./select.ts";
import { shape } from "./shape.ts";
import { type SoaFiles, withSoaFiles } from "./soa-file.ts";
import { maxProblems, readSource } from "./source.ts";
import type { UserRead } from "./user-file.ts";

export type ConnectorRead = { ok: true; connector: Connector; notices: Problem[] } | { ok: false; problems: Problem[] };

/** What `certmap check` can be given. */
export type UserKind = "connector" | "checklist" | "policy" | "overlay" | "costs";

type Check = (written: Written, ids: Ids) => Iterable<Problem>;

/**
 * A connector's file in; the connector, or every problem with its place, out. Shape and cross checks run together, so that nobody
 * has to mend a file twice. `own` are checklists of the user's that answers and commitments may name besides the dataset's;
 * `soaFiles` the statements of applicability that it names as files, read by `readSoa`.
 * Example: `criteria: [CC6.44]` is `unknown-id`, kind requirement, nearest `CC6.4`, at the line and column of the value.
 * Errors: every code of the sections "text", "shape", "references" and "connector" of problem.ts. Source: contract §3.
 */
export function readConnector(
  file: string,
  text: string | Uint8Array,
  dataset: Dataset,
  own: readonly Checklist[] = [],
  soaFiles: SoaFiles = new Map(),
): ConnectorRead {
  const read = readUserFile(file, text, Connector, withChecklists(idsIn(dataset), own), [
    checkConnectorReferences,
    checkConnectorFacts,
    (written) => checkSoaFiles(written, soaFiles),
  ]);
  if (!read.ok) return read;
  return { ok: true, connector: withSoaFiles(withCurrentTopics(read.value, dataset), soaFiles), notices: read.notices };
}

/**
 * A bank's own checklist, or the official one loaded from its workbook; its topics and origins are held to the dataset.
 * Example: `topics: [supplier-agreement]` is `unknown-id`, kind topic, nearest `supplier-agreements`.
 * Errors: every code of the sections "text", "shape" and "references" of problem.ts. Source: contract §2.
 */
export function readChecklist(file: string, text: string | Uint8Array, dataset: Dataset): UserRead<Checklist> {
  const read = readUserFile(file, text, Checklist, idsIn(dataset), [
    (written, ids) => checkReferences(written, withOwn(ids, written), references.checklists, true),
    (written) => checkLocal("checklists", written),
    (written) => checkInnerIds("checklists", written),
    (written) => checkProposed(written),
  ]);
  if (!read.ok) return read;
  const items = read.value.items.map((item) => ({ ...item, topics: currentTopics(item.topics, dataset) }));
  return { ...read, value: { ...read.value, items } };
}

/**
 * A bank's own policy; the items that it names are held to the dataset's checklists and to `own`.
 * Example: `accept: designd` is `not-one-of`, nearest `designed`.
 * Errors: every code of the sections "text", "shape" and "references" of problem.ts. Source: contract §2.
 */
export function readPolicy(
  file: string,
  text: string | Uint8Array,
  dataset: Dataset,
  own: readonly Checklist[] = [],
): UserRead<Policy> {
  return readUserFile(file, text, Policy, withChecklists(idsIn(dataset), own), [
    (written, ids) => checkReferences(written, ids, references.policies),
  ]);
}

const known = new WeakMap<Dataset, Ids>();

/** The dataset's ids; put together once, for whoever reads many files. */
function idsIn(dataset: Dataset): Ids {
  const ids = known.get(dataset) ?? idsOf(dataset);
  known.set(dataset, ids);
  return ids;
}

export function readUserFile<T>(
  file: string,
  text: string | Uint8Array,
  schema: z.ZodType<T>,
  ids: Ids,
  checks: readonly Check[],
): UserRead<T> {
  const read = readSource(file, text);
  if (!read.ok) return { ok: false, problems: settle(read.problems) };
  const shaped = shape(read.source, schema);
  const written = writtenAt(read.source);
  const found = checks.flatMap((check) => limited(check(written, ids)));
  const problems = settle([...(shaped.ok ? [] : shaped.problems), ...found]);
  if (!shaped.ok || problems.some(isError)) return { ok: false, problems };
  return { ok: true, value: shaped.value, notices: problems };
}

/** Each topic once, under the id that it has now: two that became one are one. */
const currentTopics = (topics: readonly string[], dataset: Dataset): string[] => {
  if (dataset.moved.length === 0) return [...topics];
  return [...new Set(topics.map((id) => followMoved(dataset, id)))];
};

function withCurrentTopics(connector: Connector, dataset: Dataset): Connector {
  if (!connector.answers || dataset.moved.length === 0) return connector;
  const answers = connector.answers.map((answer) =>
    answer.topics ? { ...answer, topics: currentTopics(answer.topics, dataset) } : answer,
  );
  return { ...connector, answers };
}

/** Every suggestion costs a search; a file with thousands of unknown ids is told so instead. */
function limited(problems: Iterable<Problem>): Problem[] {
  const taken: Problem[] = [];
  for (const one of problems) {
    if (taken.length === maxProblems) return [...taken, problem("more-problems", one.at, { limit: maxProblems })];
    taken.push(one);
  }
  return taken;
}

function withChecklists(ids: Ids, own: readonly unknown[]): Ids {
  const added = own.flatMap((list) => {
    const id = textOf(list, "id");
    return id === undefined ? [] : [[id, itemTopics(list)] as const];
  });
  return { ...ids, checklists: new Map([...ids.checklists, ...added]) };
}

const withOwn = (ids: Ids, { value }: Written): Ids => withChecklists(ids, [value]);

/** Signs of each kind, in a value and, where it cannot be parsed, in the text. */
const signs: readonly { kind: UserKind; key: string; line: RegExp }[] = [
  { kind: "overlay", key: "verdicts", line: /^\s*"?schema"?:\s*"?certmap\/overlay|^\s{0,2}"?verdicts"?:/m },
  { kind: "costs", key: "others", line: /^\s*"?schema"?:\s*"?certmap\/costs/m },
  { kind: "connector", key: "schema", line: /^\s*"?schema"?:\s*"?certmap\/connector/m },
  { kind: "connector", key: "evidence", line: /^"?evidence"?:/m },
  { kind: "checklist", key: "items", line: /^\s{0,2}"?items"?:/m },
  { kind: "policy", key: "accept", line: /^\s{0,2}"?accept"?:/m },
];

/**
 * Which kind of file this is, by what it says rather than by its name; without any sign, a connector.
 * Example: `sniff("a.yaml", "accept: tested")` is `policy`. Errors: none, whatever the text. Source: contract §6, `check`.
 */
export function sniff(file: string, text: string | Uint8Array): UserKind {
  const read = readSource(file, text);
  const value = read.ok ? read.source.value : undefined;
  const schema = textOf(value, "schema");
  if (schema?.startsWith("certmap/overlay@")) return "overlay";
  if (schema?.startsWith("certmap/costs")) return "costs";
  if (isMap(value)) return signs.find(({ key }) => Object.hasOwn(value, key))?.kind ?? "connector";
  const start = typeof text === "string" ? text.slice(0, 10_000) : new TextDecoder().decode(text.slice(0, 10_000));
  return signs.find(({ line }) => line.test(start))?.kind ?? "connector";
}
