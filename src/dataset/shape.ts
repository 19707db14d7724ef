import { z } from "zod";
import { RequirementId } from "../schema/standard.ts";
import { Id, SourceId } from "../schema/text.ts";
import { suggestDate } from "./dates.ts";
import { nearest } from "./nearest.ts";
import { type Problem, problem, type ValueKind, type Wanted } from "./problem.ts";
import { isMap, type Path } from "./select.ts";
import { maxProblems, type Source } from "./source.ts";

type Issue = z.core.$ZodIssue;
export type Shaped<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };

/**
 * A file against its schema: the typed value, or every problem with its place. A stray key stands at the key, a missing one at
 * the map that lacks it. Of a union only the branch that the value is closest to is reported.
 * Example: `{type: "2"}` for a SOC 2 report is `not-one-of` with `allowed: [1, 2]` and `nearest: 2`.
 */
export function shape<T>(source: Source, schema: z.ZodType<T>): Shaped<T> {
  const parsed = schema.safeParse(source.value);
  if (parsed.success) return { ok: true, value: parsed.data };
  const issues = parsed.error.issues.flatMap((issue) => flatten(issue));
  const problems = issues.slice(0, maxProblems).flatMap((issue) => problemsOf(issue, source, schema));
  if (issues.length > maxProblems) {
    problems.push(problem("more-problems", (problems.at(-1) as Problem).at, { limit: maxProblems }));
  }
  return { ok: false, problems };
}

const isText = (value: unknown): value is string => typeof value === "string";
const isPlain = (value: unknown): value is string | number | boolean | null =>
  value === null || isText(value) || typeof value === "number" || typeof value === "boolean";

function kindOf(value: unknown): ValueKind {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "list";
  if (isText(value)) return "text";
  if (typeof value === "number") return "number";
  return typeof value === "boolean" ? "boolean" : "map";
}

/** zod's names for types, as people would say them. */
const expectedKinds: Readonly<Record<string, ValueKind>> = {
  string: "text",
  number: "number",
  int: "whole-number",
  boolean: "boolean",
  array: "list",
  object: "map",
  record: "map",
  null: "nothing",
};

/** An issue of ours: zod's, or a union none of whose branches comes close. */
type Flat =
  | Issue
  | {
      readonly code: "no-branch";
      readonly path: PropertyKey[];
      readonly expected: ValueKind[];
      readonly allowed: Plain[];
    };
type Plain = string | number | boolean | null;

const aboutRoot = (issue: Issue) =>
  issue.path.length === 0 && (issue.code === "invalid_type" || issue.code === "invalid_value");

/** The issues of the branch that a union's value is closest to, or one issue about all of them. */
function flatten(issue: Issue, before: readonly PropertyKey[] = []): Flat[] {
  const path = [...before, ...issue.path];
  if (issue.code !== "invalid_union") return [{ ...issue, path }];
  if ("discriminator" in issue && issue.discriminator !== undefined && issue.errors.length === 0) {
    const allowed = "options" in issue ? (issue.options ?? []).filter(isPlain) : [];
    const at = path.at(-1) === issue.discriminator ? path : [...path, issue.discriminator];
    return [{ code: "no-branch", path: at, expected: [], allowed }];
  }
  const near = issue.errors.filter((errors) => !errors.some(aboutRoot));
  const weight = (errors: readonly Issue[]) =>
    errors.reduce((sum, one) => sum + (one.code === "unrecognized_keys" ? one.keys.length : 1), 0);
  const [closest] = near.toSorted((a, b) => weight(a) - weight(b));
  if (closest) return closest.flatMap((one) => flatten(one, path));
  const all = issue.errors.flat();
  return [
    {
      code: "no-branch",
      path,
      expected: all.flatMap((one) => (one.code === "invalid_type" ? [expectedKinds[one.expected] ?? "text"] : [])),
      allowed: all.flatMap((one) => (one.code === "invalid_value" ? one.values.filter(isPlain) : [])),
    },
  ];
}

/** The schema of what lies at `path`, as far as it can be told from the value there. */
function schemaAt(schema: unknown, path: Path, value: unknown): unknown {
  const inner = choose(schema, value);
  const [step, ...rest] = path;
  if (step === undefined) return inner;
  const next =
    typeof value === "object" && value !== null ? (value as Record<string | number, unknown>)[step] : undefined;
  if (inner instanceof z.ZodObject) return schemaAt(inner.shape[step as string], rest, next);
  if (inner instanceof z.ZodArray) return schemaAt(inner.element, rest, next);
  if (inner instanceof z.ZodRecord) return schemaAt(inner.valueType, rest, next);
  return undefined;
}

/** Without `optional`, and of a union the branch that shares most keys with the value, its literals counted. */
function choose(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodOptional) return choose(schema.unwrap(), value);
  if (!(schema instanceof z.ZodUnion)) return schema;
  const score = (option: unknown): number => {
    if (!(option instanceof z.ZodObject) || !isMap(value))
      return option instanceof z.ZodObject === isMap(value) ? 0.5 : 0;
    return Object.entries(option.shape).reduce((sum, [key, inner]) => {
      if (!Object.hasOwn(value, key)) return sum;
      return sum + (inner instanceof z.ZodLiteral && inner.safeParse(value[key]).success ? 100 : 1);
    }, 0);
  };
  const [best] = schema.options.toSorted((a, b) => score(b) - score(a));
  return choose(best, value);
}

/** The keys that a schema knows: an object's, or those of a record with fixed keys. */
function keysOf(schema: unknown): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  return schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum ? schema.keyType.options.map(String) : [];
}

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

const patternOf = (schema: z.ZodString): string => {
  const issue = schema.safeParse(" ").error?.issues[0];
  return issue?.code === "invalid_format" ? (issue.pattern ?? "") : "";
};
const wantedByPattern: Readonly<Record<string, Wanted>> = {
  [patternOf(Id)]: "id",
  [patternOf(RequirementId)]: "requirement-id",
  [patternOf(SourceId)]: "source-id",
  [String(/^\d+\.\d+\.\d+$/)]: "version",
};

function problemsOf(issue: Flat, source: Source, schema: z.ZodType): Problem[] {
  const path = issue.path as (string | number)[];
  const at = source.placeOf(path);
  const value = valueAt(source.value, path);
  const parent = path.slice(0, -1);
  const allowedOf = (values: readonly Plain[]) => {
    if (value === undefined)
      return problem("missing-key", source.placeOf(parent), { key: String(path.at(-1)), allowed: values });
    if (!isPlain(value)) return problem("wrong-type", at, { expected: ["text"], found: kindOf(value) });
    const close = closest(value, values);
    return problem("not-one-of", at, { value, allowed: values, ...(close === undefined ? {} : { nearest: close }) });
  };

  switch (issue.code) {
    case "unrecognized_keys": {
      const inner = schemaAt(schema, path, source.value);
      const known = keysOf(inner);
      return issue.keys.map((key) => {
        const close = nearest(key, known);
        const place = source.placeOfKey([...path, key]);
        return problem("unknown-key", place, { key, known, ...(close === undefined ? {} : { nearest: close }) });
      });
    }
    case "invalid_type": {
      if (value === undefined) return [problem("missing-key", source.placeOf(parent), { key: String(path.at(-1)) })];
      const expected =
        issue.expected === "int" || ("format" in issue && issue.format === "safeint") ? "int" : issue.expected;
      return [mismatch(source, path, schema, [expectedKinds[expected] ?? "text"], value)];
    }
    case "no-branch": {
      const { allowed, expected } = issue;
      // `yes` where only "yes" or a list fits: say which words there are.
      if (allowed.length > 0 && (value === undefined || isPlain(value))) return [allowedOf(allowed)];
      if (value === undefined) return [problem("missing-key", source.placeOf(parent), { key: String(path.at(-1)) })];
      return [
        mismatch(
          source,
          path,
          schema,
          [...new Set(allowed.length > 0 ? (["text", ...expected] as const) : expected)],
          value,
        ),
      ];
    }
    case "invalid_value":
      return [allowedOf(issue.values.filter(isPlain))];
    case "invalid_format": {
      if (issue.format === "date") return [badDate(source, path, String(value))];
      const wanted = issue.format === "url" ? "url" : (wantedByPattern[issue.pattern ?? ""] ?? "pattern");
      return [problem("bad-pattern", at, { value: String(value), wanted })];
    }
    case "invalid_key": {
      const key = String(path.at(-1));
      const place = source.placeOfKey(path);
      return issue.issues.map((inner) => {
        if (inner.code === "invalid_value") {
          const allowed = inner.values.filter(isPlain);
          const close = closest(key, allowed);
          return problem("not-one-of", place, {
            value: key,
            allowed,
            ...(close === undefined ? {} : { nearest: close }),
          });
        }
        const pattern = inner.code === "invalid_format" ? (inner.pattern ?? "") : "";
        return problem("bad-pattern", place, { value: key, wanted: wantedByPattern[pattern] ?? "pattern" });
      });
    }
    case "too_small": {
      const minimum = Number(issue.minimum);
      if (isText(value)) return [problem("empty-text", at, {})];
      if (Array.isArray(value)) return [problem("too-few", at, { minimum, found: value.length })];
      // "more than 0" is said as "at least 1": every such number here is whole.
      return [
        problem("too-small", at, { minimum: issue.inclusive === false ? minimum + 1 : minimum, value: Number(value) }),
      ];
    }
    case "too_big": {
      const maximum = Number(issue.maximum);
      if (Array.isArray(value)) return [problem("too-many", at, { maximum, found: value.length })];
      return [problem("too-large", at, { maximum, value: Number(value) })];
    }
    default:
      return [problem("wrong-type", at, { expected: [], found: kindOf(value) })];
  }
}

/** A number where a text belongs is mostly an id or version that YAML read as a number: `5.10` is 5.1. */
function mismatch(
  source: Source,
  path: Path,
  schema: z.ZodType,
  expected: readonly ValueKind[],
  value: unknown,
): Problem {
  const at = source.placeOf(path);
  if (typeof value === "number" && expected.includes("text")) {
    const written = source.written(path) ?? String(value);
    if (schemaAt(schema, path, source.value) instanceof z.ZodISODate) return badDate(source, path, written);
    return problem("quote-id", at, { written, read: String(value) });
  }
  return problem("wrong-type", at, { expected, found: kindOf(value) });
}

function badDate(source: Source, path: Path, value: string): Problem {
  const meant = suggestDate(value);
  return problem("bad-date", source.placeOf(path), {
    value,
    reason: meant && "impossible" in meant ? "impossible" : "form",
    ...(meant && "date" in meant ? { suggestion: meant.date } : {}),
  });
}

/** `true` is meant as `yes`, `"2"` as 2, and a slip of the pen as the word next to it. */
function closest(value: Plain, allowed: readonly Plain[]): Plain | undefined {
  const said = value === true ? "yes" : value === false ? "no" : String(value ?? "");
  const same = allowed.find((one) => String(one) === said);
  if (same !== undefined) return same;
  const near = nearest(said, allowed.map(String));
  return allowed.find((one) => String(one) === near);
}
