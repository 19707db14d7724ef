import type { Connector } from "../../src/dataset/dataset.ts";
import { type Context, controlsOf, evidenceAt, idsFor, itemsBeside } from "./context.ts";
import { type Control, type Fact, optionsOf } from "./facts/index.ts";
import { isMap, type Path } from "./path.ts";
import { accept, type Checked, refuse } from "./refusal.ts";

/** What a value is checked against. */
export interface Situation {
  readonly context: Context;
  readonly connector: Connector;
  readonly path: Path;
}

/**
 * A value as it would stand in the file, or why it cannot. Blank texts and empty lists are undefined: the fact is unknown.
 * Example: `" みらい "` of a text is `"みらい"`; `2026-02-30` of a date is refused.
 */
export function check(fact: Fact, value: unknown, at: Situation): Checked {
  const checked = checkValue(fact.control, value, at);
  return checked.ok && checked.value === undefined && fact.required ? refuse({ code: "blank" }) : checked;
}

function checkValue(control: Control, value: unknown, at: Situation): Checked {
  if (value === undefined || value === null) return accept(undefined);
  switch (control.as) {
    case "choice":
      return optionsOf(control.set).some((one) => one === value) ? accept(value) : notOneOf(value);
    case "choices":
      return several(value, optionsOf(control.set));
    case "one-of":
      return oneOf(value, idsFor(at.context, at.connector, control.ids, at.path));
    case "some-of":
      return several(value, idsFor(at.context, at.connector, control.ids, at.path));
    case "text":
      return checkText(value);
    case "date":
      return value === "" ? accept(undefined) : isDate(value) ? accept(value) : refuse({ code: "bad-date" });
    case "names":
      return checkNames(value);
    case "items":
      return checkItems(value, at);
    case "marks":
      return checkMarks(value, at);
    case "inherited":
      return checkInherited(value, at);
    case "results":
      return checkResults(value, at);
    case "part":
      return checkPart(control.facts, value, at);
    case "rows":
      return checkRows(control.facts, value, at);
  }
}

const notOneOf = (value: unknown): Checked => refuse({ code: "not-one-of", value: textOf(value) });

/** A list or a map may carry a `toString` of its own that cannot be called: it is written as it would stand in a file. */
const textOf = (value: unknown): string =>
  typeof value === "object" && value !== null ? JSON.stringify(value) : String(value);

/** The reader's own list: control characters, unpaired surrogates, and marks that reorder what a person sees. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

export function checkText(value: unknown): Checked {
  if (typeof value !== "string") return notOneOf(value);
  const text = value.replaceAll(/\r\n?/g, "\n").trim();
  const found = forbidden.exec(text)?.[0];
  if (found !== undefined) {
    const point = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    return refuse({ code: "control-character", character: `U+${point}` });
  }
  return accept(text === "" ? undefined : text);
}

/** A day that exists, between the years 1 and 9999. */
export function isDate(value: unknown): value is string {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function oneOf(value: unknown, allowed: readonly (string | number | boolean)[]): Checked {
  const found = allowed.find((one) => String(one) === textOf(value));
  return found === undefined ? notOneOf(value) : accept(found);
}

/** In the order of the standard, each once. */
function several(value: unknown, allowed: readonly (string | number | boolean)[]): Checked {
  if (!Array.isArray(value)) return notOneOf(value);
  const wanted = new Set(value.map(textOf));
  const found = allowed.filter((one) => wanted.has(String(one)));
  const [strange] = [...wanted].filter((one) => !found.some((other) => String(other) === one));
  if (strange !== undefined) return notOneOf(strange);
  return accept(found.length === 0 ? undefined : found);
}

function checkNames(value: unknown): Checked {
  if (!Array.isArray(value)) return notOneOf(value);
  const names: unknown[] = [];
  for (const one of value) {
    const checked = checkText(one);
    if (!checked.ok) return checked;
    if (checked.value !== undefined && !names.includes(checked.value)) names.push(checked.value);
  }
  return accept(names.length === 0 ? undefined : names);
}

function checkItems(value: unknown, { context, connector, path }: Situation): Checked {
  if (value === "all") return accept("all");
  const checked = several(
    value,
    itemsBeside(context, connector, path).map(({ no }) => no),
  );
  return checked.ok && checked.value === undefined ? refuse({ code: "none-chosen" }) : checked;
}

function controlsAt({ context, connector, path }: Situation): readonly string[] {
  const evidence = evidenceAt(connector, path);
  return evidence?.kind === "isms-certificate" ? controlsOf(context, evidence.standard).map(({ id }) => id) : [];
}

/** `unknown` is what a control that is not listed is: it takes the mark away. */
function checkMarks(value: unknown, at: Situation): Checked {
  if (!isMap(value)) return notOneOf(value);
  const controls = controlsAt(at);
  const marks = optionsOf("mark");
  const strange = Object.entries(value).find(
    ([id, mark]) => !controls.includes(id) || !marks.some((one) => one === mark),
  );
  if (strange) return notOneOf(strange.join(": "));
  const stated = controls.flatMap((id) => (Object.hasOwn(value, id) ? [[id, value[id]] as const] : []));
  const known = stated.filter(([, mark]) => mark !== "unknown");
  return accept(known.length === 0 ? undefined : Object.fromEntries(known));
}

function checkInherited(value: unknown, at: Situation): Checked {
  if (!isMap(value)) return notOneOf(value);
  const controls = controlsAt(at);
  const found: Record<string, unknown> = {};
  for (const [id, name] of Object.entries(value)) {
    if (!controls.includes(id)) return notOneOf(id);
    const checked = checkText(name);
    if (!checked.ok) return checked;
    if (checked.value !== undefined) found[id] = checked.value;
  }
  return accept(Object.keys(found).length === 0 ? undefined : found);
}

/** A result alone is written as a word, one with numbers or a remark as a map. */
function checkResults(value: unknown, { context: { dataset } }: Situation): Checked {
  if (!isMap(value)) return notOneOf(value);
  const found: Record<string, unknown> = {};
  for (const [id, given] of Object.entries(value)) {
    const procedure = dataset.procedures.find((one) => one.id === id);
    if (!procedure) return notOneOf(id);
    const { result, parameters, note }: Readonly<Record<string, unknown>> = isMap(given) ? given : { result: given };
    if (result === undefined || result === null) continue;
    if (!optionsOf("result").some((one) => one === result)) return notOneOf(result);
    const numbers = checkParameters(parameters, procedure.parameters ?? {});
    const remark = note === undefined ? accept(undefined) : checkText(note);
    if (!numbers.ok) return numbers;
    if (!remark.ok) return remark;
    const bare = numbers.value === undefined && remark.value === undefined;
    const extras = {
      ...(numbers.value !== undefined && { parameters: numbers.value }),
      ...(remark.value !== undefined && { note: remark.value }),
    };
    found[id] = bare ? result : { result, ...extras };
  }
  return accept(Object.keys(found).length === 0 ? undefined : found);
}

function checkParameters(value: unknown, known: Readonly<Record<string, object>>): Checked {
  if (value === undefined) return accept(undefined);
  if (!isMap(value)) return notOneOf(value);
  const found: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(value)) {
    if (!Object.hasOwn(known, name)) return notOneOf(name);
    if (typeof given === "number") {
      if (!Number.isFinite(given)) return refuse({ code: "bad-number" });
      found[name] = given;
      continue;
    }
    const checked = given === undefined ? accept(undefined) : checkText(given);
    if (!checked.ok) return checked;
    if (checked.value !== undefined) found[name] = checked.value;
  }
  return accept(Object.keys(found).length === 0 ? undefined : found);
}

function checkPart(facts: readonly Fact[], value: unknown, at: Situation): Checked {
  if (!isMap(value)) return notOneOf(value);
  const names = facts.map(({ path }) => path[0] ?? "");
  const strange = Object.keys(value).find((key) => !names.includes(key));
  if (strange !== undefined) return notOneOf(strange);
  const found: Record<string, unknown> = {};
  for (const [index, fact] of facts.entries()) {
    const name = names[index] ?? "";
    // what one fact may be depends on those before it: the item on its checklist
    const checked = check(fact, value[name], within(at, found, name));
    if (!checked.ok) return checked;
    if (checked.value !== undefined) found[name] = checked.value;
  }
  return accept(found);
}

function within({ context, connector, path }: Situation, found: object, name: string): Situation {
  return { context, connector: partly(connector, path, found) as Connector, path: [...path, name] };
}

/** The connector with what is known so far of the part at `path`. */
function partly(connector: unknown, [step, ...rest]: Path, found: object): unknown {
  if (step === undefined) return found;
  if (Array.isArray(connector)) {
    const index = Number(step);
    const inner = partly(connector[index], rest, found);
    return index < connector.length ? connector.with(index, inner) : [...connector, inner];
  }
  const map = isMap(connector) ? connector : {};
  if (typeof step === "number") return [partly(undefined, rest, found)];
  return { ...map, [step]: partly(map[step], rest, found) };
}

function checkRows(facts: readonly Fact[], value: unknown, at: Situation): Checked {
  if (!Array.isArray(value)) return notOneOf(value);
  const rows: unknown[] = [];
  for (const row of value) {
    const checked = checkPart(facts, row, { ...at, path: [...at.path, rows.length] });
    if (!checked.ok) return checked;
    rows.push(checked.value);
  }
  return accept(rows.length === 0 ? undefined : rows);
}
