import type { Relation } from "../../schema/link.ts";

/**
 * How two sets that are not empty may stand to each other, exactly one of the five. What is known may leave several open: a set of them,
 * as bits, so that composing and intersecting what is known are quick.
 */
export const basics = ["equal", "superset", "subset", "overlap", "apart"] as const;
export type Basic = (typeof basics)[number];
export type Possible = number;

export const bit = (basic: Basic): Possible => 1 << basics.indexOf(basic);
export const anyOf = (...some: readonly Basic[]): Possible => some.reduce((sum, one) => sum | bit(one), 0);
export const anything: Possible = anyOf(...basics);
export const includes = (possible: Possible, basic: Basic): boolean => (possible & bit(basic)) !== 0;
export const namesOf = (possible: Possible): readonly Basic[] => basics.filter((one) => includes(possible, one));

const [EQ, SUP, SUB, OVER, APART] = basics.map((one) => bit(one)) as [number, number, number, number, number];

/**
 * What A may be to C where A is `row` to B and B is `column` to C, for sets that are not empty.
 * Example: a superset of a superset is a superset; a superset of a subset may be anything. Source: NIST IR 8477, set theory relationships.
 */
const table: readonly (readonly Possible[])[] = [
  // B to C:  equal  superset            subset              overlap             apart
  /* equal    */ [EQ, SUP, SUB, OVER, APART],
  /* superset */ [SUP, SUP, EQ | SUP | SUB | OVER, SUP | OVER, SUP | OVER | APART],
  /* subset   */ [SUB, anything, SUB, SUB | OVER | APART, APART],
  /* overlap  */ [OVER, SUP | OVER | APART, SUB | OVER, anything, SUP | OVER | APART],
  /* apart    */ [APART, APART, SUB | OVER | APART, SUB | OVER | APART, anything],
];

const composed: readonly Int8Array[] = Array.from({ length: anything + 1 }, (_, a) =>
  Int8Array.from({ length: anything + 1 }, (_, b) =>
    basics.reduce(
      (sum, first, row) =>
        basics.reduce(
          (inner, second, column) =>
            includes(a, first) && includes(b, second) ? inner | (table[row]?.[column] ?? 0) : inner,
          sum,
        ),
      0,
    ),
  ),
);

/** What A may be to C, where A may be `a` to B and B may be `b` to C. */
export const compose = (a: Possible, b: Possible): Possible => composed[a]?.[b] ?? anything;

/** What B may be to A, where A may be `a` to B. */
export const converse = (a: Possible): Possible =>
  (a & (EQ | OVER | APART)) | (includes(a, "superset") ? SUB : 0) | (includes(a, "subset") ? SUP : 0);

/** What a relation says of requirements and topic as sets of what they bring about. `no-relationship` names no requirements. */
export const basicOf = {
  "equal-to": "equal",
  "equivalent-to": "equal",
  "superset-of": "superset",
  "subset-of": "subset",
  "intersects-with": "overlap",
  "no-relationship": "apart",
} as const satisfies Record<Relation, Basic>;
