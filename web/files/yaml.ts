import {
  Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Connector } from "../../src/dataset/dataset.ts";
import type { StepCosts } from "../../src/engine/plan/levels.ts";
import { isMap as isPlainMap, isSame } from "../edit/path.ts";

/** The order in which a reader of the file wants to meet the facts; what is not named comes last, as it stood. */
const order: Readonly<Record<string, readonly string[]>> = {
  "": ["schema", "provenance", "connector", "evidence", "answers"],
  connector: ["name", "apiService", "connection", "qrCode"],
  evidence: [
    ...["id", "kind", "name", "holder", "standard", "number", "body", "accreditation", "status", "issued", "expires"],
    ...[
      "system",
      "framework",
      "auditor",
      "practitioner",
      "type",
      "period",
      "date",
      "reportDate",
      "users",
      "agreements",
    ],
    ...["categories", "opinion", "qualified", "exceptions", "subservices", "commitments", "bridgeLetter"],
    ...["userControls", "scope", "soaVersion", "soa", "results", "note"],
  ],
  scope: ["text", "apiService", "sites", "entityNamed"],
  soa: ["disclosed", "consent", "version", "date", "inheritedFrom", "controls"],
  period: ["from", "to"],
  answers: ["checklist", "item", "topics", "text", "acceptedBy", "on"],
};

const schemaLineOf = (name: string): string =>
  ` yaml-language-server: $schema=node_modules/certmap/docs/schemas/${name}.schema.json`;
export const schemaLine = schemaLineOf("connector");

/** Small maps and lists of words on one line, as people write them. */
const lineWidth = 100;
const style = { lineWidth: 0, flowCollectionPadding: false } as const;
/** As the reader reads: YAML 1.2, where `yes` is a word. */
const version = { version: "1.2", schema: "core" } as const;

/**
 * A connector as a file that people can read and go on writing, always in the same order, with the line by which editors find the
 * shape. Read again it is the same connector. `remarks` are lines above it.
 * Example: `connectorYaml(connector)`. Errors: none. Source: contract §3.
 */
export function connectorYaml(connector: Connector, remarks: readonly string[] = []): string {
  const document = new Document(ordered(connector, ""), version);
  layOut(document.contents as Node);
  document.commentBefore = [schemaLine, ...remarks.map((line) => ` ${line}`)].join("\n");
  return document.toString(style).replace(/^(#.*\n)\n/gm, "$1");
}

/** Any other of certmap's files, in the order in which its facts were given. `schema` is the name of its shape. */
export function plainYaml(value: unknown, schema: string): string {
  const document = new Document(value, version);
  document.commentBefore = schemaLineOf(schema);
  return document.toString(style).replace(/^(#.*\n)\n/gm, "$1");
}

function ordered(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((one) => ordered(one, name));
  if (!isPlainMap(value)) return value;
  const known = order[name] ?? [];
  const rank = (key: string) => (known.includes(key) ? known.indexOf(key) : known.length);
  const keys = Object.keys(value).toSorted((a, b) => rank(a) - rank(b));
  return Object.fromEntries(keys.map((key) => [key, ordered(value[key], key)]));
}

/** `evidence` and its entries, and whatever holds maps or is long, stay in block style. */
function layOut(node: unknown, depth = 0): void {
  if (isMap(node)) for (const { value } of node.items) layOut(value, depth + 1);
  if (isSeq(node)) for (const item of node.items) layOut(item, depth + 1);
  if (isCollection(node) && depth > 2 && isShort(node)) node.flow = true;
}

function isShort({ items }: YAMLMap | YAMLSeq): boolean {
  const parts: readonly unknown[] = items.flatMap((item) => (isPair(item) ? [item.key, item.value] : [item]));
  if (!parts.every((part) => isScalar(part) && !String(part.value).includes("\n"))) return false;
  const width = parts.reduce<number>((sum, part) => sum + String(isScalar(part) ? part.value : "").length + 2, 0);
  return width <= lineWidth;
}

/**
 * The file that was opened, with only what differs changed in it: comments and order stay. Undefined where that cannot be done; the
 * caller reads it again and compares.
 */
export function editedYaml(original: string, before: Connector, after: Connector): string | undefined {
  const document = parseDocument(original.replace(/^\ufeff/, ""), {
    ...version,
    merge: false,
    stringKeys: true,
    logLevel: "error",
  });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  if (/^\s*\{/.test(original)) return undefined;
  change(document, [], before, after);
  return document.toString(style);
}

function change(document: Document.Parsed, path: (string | number)[], before: unknown, after: unknown): void {
  if (isSame(before, after)) return;
  if (isPlainMap(before) && isPlainMap(after)) {
    for (const key of Object.keys(before)) if (!Object.hasOwn(after, key)) document.deleteIn([...path, key]);
    for (const [key, value] of Object.entries(after)) {
      if (Object.hasOwn(before, key)) change(document, [...path, key], before[key], value);
      else document.setIn([...path, key], laidOut(document, value, key, path.length + 1));
    }
    return;
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    const kept = before.filter((one) => after.some((other) => sameEntry(one, other)));
    for (let index = before.length - 1; index >= 0; index--) {
      if (!kept.includes(before[index])) document.deleteIn([...path, index]);
    }
    for (const [index, value] of after.entries()) {
      if (index < kept.length) change(document, [...path, index], kept[index], value);
      else document.addIn(path, laidOut(document, value, String(path.at(-1)), path.length + 1));
    }
    return;
  }
  document.setIn(path, typeof after === "object" ? laidOut(document, after, String(path.at(-1)), path.length) : after);
}

/** Evidence is the same paper where its name and kind are; other rows where they are equal. */
const sameEntry = (a: unknown, b: unknown): boolean =>
  isPlainMap(a) && isPlainMap(b) && "id" in a ? a.id === b.id && a.kind === b.kind : isSame(a, b);

function laidOut(document: Document.Parsed, value: unknown, name: string, depth: number): Node {
  const node = document.createNode(ordered(value, name));
  layOut(node, depth);
  return node;
}

/** Costs of steps as a file that `certmap plan --costs` reads. Example: `costsYaml({currency: "JPY", steps: {}, others: 1})`. Errors: none. */
export function costsYaml({ currency, steps, others }: StepCosts): string {
  const costs = { schema: "certmap/costs@1", ...(currency !== undefined && { currency }), steps, others };
  const document = new Document(costs, version);
  document.commentBefore = schemaLine.replace("connector.schema", "costs.schema");
  return document.toString(style).replace(/^(#.*\n)\n/gm, "$1");
}
