import { describe, expect, test } from "vitest";
import {
  anyOf,
  anything,
  basicOf,
  basics,
  bit,
  compose,
  converse,
  namesOf,
} from "../../../src/dataset/relations/sets.ts";
import { relations } from "../../../src/schema/link.ts";
import { relationOf } from "./brute.ts";

/** Every set of five things that is not empty, as bits: enough for every case of three sets to occur. */
const sets = Array.from({ length: 31 }, (_, index) => index + 1);

describe("composition", () => {
  const seen = new Map<string, number>();
  for (const a of sets) {
    for (const b of sets) {
      for (const c of sets) {
        const key = `${relationOf(a, b)} ${relationOf(b, c)}`;
        seen.set(key, (seen.get(key) ?? 0) | bit(relationOf(a, c)));
      }
    }
  }
  test.each(basics.flatMap((a) => basics.map((b) => [a, b] as const)))(
    "%s with %s: what occurs, all of it and nothing else",
    (a, b) => {
      expect(namesOf(compose(bit(a), bit(b)))).toEqual(namesOf(seen.get(`${a} ${b}`) ?? 0));
    },
  );

  test("of several possibilities is that of each of them", () => {
    for (let a = 0; a <= anything; a++) {
      for (let b = 0; b <= anything; b++) {
        const each = namesOf(a).flatMap((one) => namesOf(b).map((other) => compose(bit(one), bit(other))));
        expect(compose(a, b)).toBe(each.reduce((sum, one) => sum | one, 0));
      }
    }
  });

  test("the other way round", () => {
    for (const a of sets) for (const b of sets) expect(converse(bit(relationOf(a, b)))).toBe(bit(relationOf(b, a)));
    for (let a = 0; a <= anything; a++) expect(converse(converse(a))).toBe(a);
    for (let a = 0; a <= anything; a++) {
      for (let b = 0; b <= anything; b++) expect(converse(compose(a, b))).toBe(compose(converse(b), converse(a)));
    }
  });
});

test("every relation of a link says one of them", () => {
  for (const relation of relations) expect(basics).toContain(basicOf[relation]);
  expect(anyOf("equal", "apart")).toBe(bit("equal") + bit("apart"));
});
