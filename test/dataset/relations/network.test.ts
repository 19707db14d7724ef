import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Network, needsNode, type Stated, topicNode } from "../../../src/dataset/relations/network.ts";
import { includes, namesOf } from "../../../src/dataset/relations/sets.ts";
import type { Relation } from "../../../src/schema/link.ts";
import { relationOf } from "./brute.ts";

const link = (id: string, needs: string, relation: Relation, topic: string, standard = "iso"): Stated => ({
  id,
  topic,
  standard,
  needs: needs.split("+"),
  relation,
});
const between = (links: readonly Stated[], needs: string, topic: string, standard = "iso") =>
  namesOf(new Network(links).between(needsNode({ standard, needs: needs.split("+") }), topicNode(topic)).possible);

describe("what follows", () => {
  const chain = [
    link("1", "A", "superset-of", "t1"),
    link("2", "B", "subset-of", "t1"),
    link("3", "B", "superset-of", "t2"),
  ];
  test("by way of a third", () => expect(between(chain, "A", "t2")).toEqual(["superset"]));
  test("and from what", () => {
    const { because } = new Network(chain).between(needsNode({ standard: "iso", needs: ["A"] }), topicNode("t2"));
    expect(because).toEqual(["1", "2", "3"]);
  });
  test("across standards", () => {
    const [a, b, c] = chain;
    if (!a || !b || !c) throw new Error();
    expect(between([{ ...a, standard: "tsc" }, b, c], "A", "t2", "tsc")).toEqual(["superset"]);
  });
  test("more requirements bring about at least as much", () => {
    const links = [link("1", "A", "superset-of", "t1"), link("2", "A+B", "equal-to", "t2")];
    expect(between(links, "A+B", "t1")).toEqual(["superset"]);
  });
  test("but not those of another standard", () => {
    const links = [link("1", "A", "superset-of", "t1"), link("2", "A+B", "equal-to", "t2", "tsc")];
    expect(between(links, "A+B", "t1", "tsc")).toHaveLength(5);
  });
  test("nothing, where nothing is said", () => expect(between(chain, "C", "t2")).toHaveLength(5));
});

describe("links that cannot all be right", () => {
  test.each<[string, readonly Stated[], readonly (readonly string[])[]]>([
    [
      "the same requirements, two relations",
      [link("1", "A", "superset-of", "t"), link("2", "A", "subset-of", "t")],
      [["1", "2"]],
    ],
    ["equal and equivalent are one", [link("1", "A", "equal-to", "t"), link("2", "A", "equivalent-to", "t")], []],
    [
      "more needs, a weaker relation",
      [link("1", "A", "superset-of", "t"), link("2", "A+B", "intersects-with", "t")],
      [["1", "2"]],
    ],
    [
      "more needs that reach outside, said to lie inside",
      [link("1", "A", "intersects-with", "t"), link("2", "A+B", "subset-of", "t")],
      [["1", "2"]],
    ],
    [
      "more needs, a stronger relation",
      [link("1", "A", "intersects-with", "t"), link("2", "A+B", "superset-of", "t")],
      [],
    ],
    ["a part, and more needs the whole", [link("1", "A", "subset-of", "t"), link("2", "A+B", "equal-to", "t")], []],
    [
      "equal to two topics that another link tells apart",
      [
        link("1", "A", "equal-to", "t1"),
        link("2", "A", "equal-to", "t2"),
        link("3", "X", "superset-of", "t1", "tsc"),
        link("4", "X", "intersects-with", "t2", "tsc"),
      ],
      [["1", "2", "3", "4"]],
    ],
    [
      "a topic in another by one standard, not by the other",
      [
        link("1", "A", "subset-of", "t1"),
        link("2", "A", "superset-of", "t2"),
        link("3", "X", "superset-of", "t1", "tsc"),
        link("4", "X", "intersects-with", "t2", "tsc"),
      ],
      [["1", "2", "3", "4"]],
    ],
    [
      "nearly so",
      [
        link("1", "A", "intersects-with", "t1"),
        link("2", "A", "superset-of", "t2"),
        link("3", "X", "superset-of", "t1", "tsc"),
        link("4", "X", "intersects-with", "t2", "tsc"),
      ],
      [],
    ],
  ])("%s", (_, links, expected) => expect(new Network(links).contradictions).toEqual(expected));
});

const relationNamed = {
  equal: "equal-to",
  superset: "superset-of",
  subset: "subset-of",
  overlap: "intersects-with",
} as const;

describe("held to real sets", () => {
  const world = fc.record({
    requirements: fc.array(fc.integer({ min: 1, max: 63 }), { minLength: 2, maxLength: 5 }),
    topics: fc.array(fc.integer({ min: 1, max: 63 }), { minLength: 1, maxLength: 5 }),
    picks: fc.array(fc.tuple(fc.nat(31), fc.nat(4)), { minLength: 2, maxLength: 12 }),
  });

  test("links that are true never contradict each other, and what follows from them is true", () => {
    fc.assert(
      fc.property(world, ({ requirements, topics, picks }) => {
        const together = (needs: readonly string[]) =>
          needs.reduce((sum, one) => sum | (requirements[Number(one)] ?? 0), 0);
        const links = picks.flatMap(([bits, at], index): Stated[] => {
          const needs = requirements.flatMap((_, one) => ((bits >> one) & 1 ? [String(one)] : []));
          const topic = at % topics.length;
          if (needs.length === 0) return [];
          const basic = relationOf(together(needs), topics[topic] ?? 0);
          if (basic === "apart") return [];
          return [{ id: String(index), standard: "iso", needs, topic: String(topic), relation: relationNamed[basic] }];
        });
        const network = new Network(links);
        expect(network.contradictions).toEqual([]);
        for (const { needs } of links) {
          for (const [at, topic] of topics.entries()) {
            const { possible } = network.between(needsNode({ standard: "iso", needs }), topicNode(String(at)));
            expect(includes(possible, relationOf(together(needs), topic))).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("whatever is stated, a contradiction names links that have no real sets", () => {
    // Two topics and two requirements over three things: every world there is.
    const sets = [1, 2, 3, 4, 5, 6, 7];
    const relation = fc.constantFrom(...Object.values(relationNamed));
    const stated = fc.array(fc.tuple(fc.constantFrom("0", "1", "0+1"), fc.constantFrom("0", "1"), relation), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(stated, (said) => {
        const links = said.map(([needs, topic, one], index) => link(String(index), needs, one, topic));
        for (const ids of new Network(links).contradictions) {
          const some = links.filter(({ id }) => ids.includes(id));
          const possible = sets.some((r0) =>
            sets.some((r1) =>
              sets.some((t0) =>
                sets.some((t1) =>
                  some.every(({ needs, topic, relation: one }) => {
                    const set = needs.reduce((sum, id) => sum | (id === "0" ? r0 : r1), 0);
                    const basic = relationOf(set, topic === "0" ? t0 : t1);
                    return basic !== "apart" && relationNamed[basic] === one;
                  }),
                ),
              ),
            ),
          );
          expect(possible, JSON.stringify(some)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });
});
