import { CST, isMap, isScalar, isSeq, Lexer, LineCounter, type ParsedNode, parseDocument } from "yaml";
import { plainJson } from "./plain-json.ts";
import { type Place, type Problem, problem } from "./problem.ts";
import { control, forbiddenKeys } from "./refused.ts";
import type { Path } from "./select.ts";

/** A parsed file that knows where its values were written. */
export interface Source {
  readonly file: string;
  readonly value: unknown;
  /** Where the value at `path` starts, or its nearest existing ancestor. */
  placeOf(path: Path): Place;
  /** Where the key that ends `path` starts, or its nearest existing ancestor. */
  placeOfKey(path: Path): Place;
  /** The value at `path` as it was written, quotes and all. */
  written(path: Path): string | undefined;
}

export type SourceRead = { ok: true; source: Source } | { ok: false; problems: Problem[] };

/** 5 MB of text, and a count of tokens ten times that of the largest file of the dataset: together they bound the time to a second. */
export const maxBytes = 5_000_000;
export const maxTokens = 100_000;
export const maxDepth = 100;
/** The file is hopeless by then; see `more-problems`. */
export const maxProblems = 1000;

/**
 * Text in; a value with positions, or every problem, out. YAML 1.2 core and its subset JSON. Directives, anchors, aliases, tags
 * and further documents are refused before anything is built, so that no input costs more than about a second; numbers as
 * keys stay texts. Example: `readSource("a.yaml", "a: {b: 1}")` knows that `placeOf(["a", "b"])` is line 1, column 8.
 * Errors: `file-*`, `yaml-*`, `multiple-documents`, `too-deep`, `duplicate-key`, `forbidden-key`, `control-character`.
 */
export function readSource(file: string, input: string | Uint8Array): SourceRead {
  const decoded = decode(file, input);
  if (!decoded.ok) return decoded;
  const { text } = decoded;
  const plain = plainJson(text);
  return plain === undefined ? parse(file, text) : { ok: true, source: placedLater(file, text, plain) };
}

/** Most connectors are read without anybody asking for a place: they are parsed with places only once one is. */
function placedLater(file: string, text: string, value: object): Source {
  let placed: Source | undefined;
  const source = (): Source => {
    if (placed === undefined) {
      const read = parse(file, text);
      if (!read.ok) throw new Error(`${file}: plain JSON that is no YAML`);
      placed = read.source;
    }
    return placed;
  };
  return {
    file,
    value,
    placeOf: (path) => source().placeOf(path),
    placeOfKey: (path) => source().placeOfKey(path),
    written: (path) => source().written(path),
  };
}

function parse(file: string, text: string): SourceRead {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines.addNewLine(at + 1);
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  try {
    const refused = scan(text, at);
    return refused.length > 0 ? failed(refused, at(text.length)) : build(file, text, at);
  } catch (error) {
    // The parser recurses; whatever still gets past the scan ends here.
    if (error instanceof RangeError) return failed([problem("too-deep", at(0), { limit: maxDepth })], at(0));
    return failed([problem("yaml-syntax", at(0), { reason: "IMPOSSIBLE" })], at(0));
  }
}

function failed(problems: Problem[], end: Place): SourceRead {
  if (problems.length < maxProblems) return { ok: false, problems };
  const last = problems.length > 0 ? (problems[maxProblems - 1] as Problem).at : end;
  return {
    ok: false,
    problems: [...problems.slice(0, maxProblems), problem("more-problems", last, { limit: maxProblems })],
  };
}

function decode(
  file: string,
  input: string | Uint8Array,
): { ok: true; text: string } | { ok: false; problems: Problem[] } {
  const start: Place = { file, line: 1, column: 1 };
  const refuse = (...problems: Problem[]) => ({ ok: false, problems }) as const;
  if (input.length > maxBytes) {
    return refuse(problem("file-too-large", start, { bytes: input.length, limit: maxBytes }));
  }
  let text: string;
  if (typeof input === "string") text = input;
  else {
    if ((input[0] === 0xff && input[1] === 0xfe) || (input[0] === 0xfe && input[1] === 0xff)) {
      return refuse(problem("file-encoding", start, { found: "utf-16" }));
    }
    if (input.includes(0)) return refuse(problem("file-binary", start, {}));
    try {
      text = new TextDecoder("utf-8", { fatal: true }).decode(input);
    } catch {
      const lenient = new TextDecoder("utf-8").decode(input);
      const before = lenient.slice(0, Math.max(0, lenient.indexOf("\u{fffd}"))).split("\n");
      const at = { file, line: before.length, column: (before.at(-1) ?? "").length + 1 };
      return refuse(problem("file-encoding", at, { found: "not-utf-8" }));
    }
  }
  if (text.includes("\0")) return refuse(problem("file-binary", start, {}));
  if (text.startsWith("\u{feff}")) text = text.slice(1);
  if (text.trim() === "") return refuse(problem("file-empty", start, {}));
  return { ok: true, text };
}

/** One linear pass over the tokens: what is refused whatever it means, and how deep the file nests. */
function scan(text: string, at: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  const columns: number[] = [];
  let offset = 0;
  let lineStart = 0;
  let flow = 0;
  let documents = 0;
  let tokens = 0;
  let scalarNext = false;
  let firstOfLine = true;

  const deepen = (column: number) => {
    while ((columns.at(-1) ?? -1) > column) columns.pop();
    if ((columns.at(-1) ?? -1) < column) columns.push(column);
  };
  for (const token of new Lexer().lex(text)) {
    if (++tokens > maxTokens) return [problem("file-too-complex", at(offset), { limit: maxTokens })];
    if (problems.length >= maxProblems) return problems;
    const type: string | null = scalarNext ? "scalar-text" : CST.tokenType(token);
    scalarNext = type === "scalar";
    if (type === "scalar" || type === "doc-mode" || type === "flow-error-end") continue;
    const short = { text: token.trim().slice(0, 40) };
    if (type === "directive-line") problems.push(problem("yaml-directive", at(offset), short));
    if (type === "anchor") problems.push(problem("yaml-anchor", at(offset), short));
    if (type === "alias") problems.push(problem("yaml-alias", at(offset), short));
    if (type === "tag") problems.push(problem("yaml-tag", at(offset), short));
    if (type === "doc-start" && ++documents > 1) problems.push(problem("multiple-documents", at(offset), {}));

    if (type === "flow-map-start" || type === "flow-seq-start") flow++;
    if (type === "flow-map-end" || type === "flow-seq-end") flow = Math.max(0, flow - 1);
    if (flow === 0 && type !== "space" && type !== "newline" && type !== "comment") {
      const indicator = type === "seq-item-ind" || type === "explicit-key-ind" || type === "map-value-ind";
      if (indicator || firstOfLine) deepen(offset - lineStart);
      firstOfLine = false;
    }
    if (flow + columns.length > maxDepth) return [problem("too-deep", at(offset), { limit: maxDepth })];

    offset += token.length;
    if (token.includes("\n")) {
      lineStart = text.lastIndexOf("\n", offset - 1) + 1;
      firstOfLine = true;
    }
  }
  return problems;
}

/** Offsets of what a map or list holds: the key's, the value's start and its end. */
type Spans = Map<string | number, readonly [key: number, start: number, end: number]>;

function build(file: string, text: string, at: (offset: number) => Place): SourceRead {
  const doc = parseDocument(text, {
    version: "1.2",
    schema: "core",
    merge: false,
    stringKeys: true,
    // Done below, without comparing every key with every other.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: "error",
  });
  const problems = [...doc.errors, ...doc.warnings]
    .slice(0, maxProblems)
    .map(({ code, pos }) =>
      code === "MULTIPLE_DOCS"
        ? problem("multiple-documents", at(pos[0]), {})
        : problem("yaml-syntax", at(pos[0]), { reason: code }),
    );
  if (problems.length > 0) return failed(problems, at(text.length));
  if (!doc.contents || (isScalar(doc.contents) && doc.contents.value === null)) {
    return failed([problem("file-empty", at(0), {})], at(0));
  }

  const spans = new WeakMap<object, Spans>();
  const looseText = (value: unknown, offset: number) => {
    const found = typeof value === "string" ? control.exec(value) : null;
    if (!found) return;
    const point = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    problems.push(problem("control-character", at(offset), { character: `U+${point}` }));
  };
  const jsOf = (node: ParsedNode | null): unknown => {
    if (isMap<ParsedNode, ParsedNode | null>(node)) {
      const map: Record<string, unknown> = {};
      const places: Spans = new Map();
      spans.set(map, places);
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value ?? "") : "";
        const offset = key.range[0];
        looseText(name, offset);
        const first = places.get(name);
        if (forbiddenKeys.has(name)) problems.push(problem("forbidden-key", at(offset), { key: name }));
        else if (first) problems.push(problem("duplicate-key", at(offset), { key: name, first: at(first[0]) }));
        else {
          map[name] = jsOf(value);
          const [start, end] = value?.range ?? [offset, offset];
          // A value left empty has no place of its own.
          places.set(name, start === end ? [offset, offset, offset] : [offset, start, end]);
        }
      }
      return map;
    }
    if (isSeq<ParsedNode>(node)) {
      const places: Spans = new Map();
      const list = node.items.map((item, index) => {
        const [start, end] = item.range;
        places.set(index, [start, start, end]);
        return jsOf(item);
      });
      spans.set(list, places);
      return list;
    }
    const value = isScalar(node) ? node.value : null;
    looseText(value, node?.range[0] ?? 0);
    return value;
  };
  const value = jsOf(doc.contents);
  if (problems.length > 0) return failed(problems, at(text.length));

  const root = doc.contents.range;
  /** The spans of the deepest thing on the way that exists, and whether that is all of the way. */
  const find = (path: Path): { span: readonly [number, number, number]; whole: boolean } => {
    let span: readonly [number, number, number] = [root[0], root[0], root[1]];
    let here = value;
    for (const step of path) {
      const next = typeof here === "object" && here !== null ? spans.get(here)?.get(step) : undefined;
      if (!next) return { span, whole: false };
      span = next;
      here = (here as Record<string | number, unknown>)[step];
    }
    return { span, whole: true };
  };
  const source: Source = {
    file,
    value,
    placeOf: (path) => at(find(path).span[1]),
    placeOfKey: (path) => {
      const { span, whole } = find(path);
      return at(whole ? span[0] : span[1]);
    },
    written: (path) => {
      const { span, whole } = find(path);
      return whole ? text.slice(span[1], span[2]) : undefined;
    },
  };
  return { ok: true, source };
}
