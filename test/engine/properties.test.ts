import fc from "fast-check";
import { expect, test } from "vitest";
import type { Checklist, Policy } from "../../src/dataset/dataset.ts";
import { evaluate } from "../../src/engine/evaluate.ts";
import { settle } from "../../src/engine/settle.ts";
import { type Grade, grades, type ItemStatus, type Result, statuses } from "../../src/schema/result.ts";
import { anyCase, type Case } from "./arbitrary.ts";
import { itemStatus, type NaiveResult, naive } from "./naive.ts";

function holds(name: string, numRuns: number, property: (one: Case) => void): void {
  // fast-check prints the seed and the path of a failure; CERTMAP_SEED draws other cases
  test(name, () => fc.assert(fc.property(anyCase, property), { numRuns }));
}

const ofGrade = (grade: Grade | undefined) => (grade === undefined ? -1 : grades.indexOf(grade));
/** bank-side is beside the order and never changes. */
const ofStatus = (status: ItemStatus | undefined) =>
  status === undefined || status === "bank-side" ? -1 : statuses.indexOf(status);

/*
 * "Without exceptions or qualifications" must mean of the piece itself, whoever holds it and whatever a gate says of it: no
 * exception on any criterion, inside its categories or not; opinion unqualified (an absent one may yet be qualified); no AUP
 * result that is an exception. A reduced or not performed AUP result is harmless: it counts as nothing. Controls that an SoA
 * excludes are harmless too: another certificate that implements them still gives its grade.
 * It holds of statuses, of requirements and of links. It does not hold of the grade of a topic, which is the chosen
 * candidate's: a first procedure without exception takes a topic from `confirm`, grade presumed, to `narrowed`, grade none.
 */
holds(
  "further evidence without bad news lowers no status and no grade",
  1500,
  ({ dataset, connector, options, clean }) => {
    const before = evaluate(dataset, connector, options);
    const after = evaluate(dataset, { ...connector, evidence: [...(connector.evidence ?? []), clean] }, options);
    for (const [n, item] of before.items.entries()) {
      const next = after.items[n];
      expect(ofStatus(next?.status)).toBeGreaterThanOrEqual(ofStatus(item.status));
      for (const [t, topic] of item.topics.entries()) {
        expect(ofStatus(next?.topics[t]?.status)).toBeGreaterThanOrEqual(ofStatus(topic.status));
        for (const candidate of topic.candidates) {
          if (candidate.kind !== "link") continue;
          const same = next?.topics[t]?.candidates.find((one) => one.kind === "link" && one.link === candidate.link);
          expect(same?.kind).toBe("link");
          if (same?.kind !== "link") continue;
          expect(ofGrade(same.grade)).toBeGreaterThanOrEqual(ofGrade(candidate.grade));
          for (const requirement of candidate.requirements) {
            const grade = same.requirements.find((one) => one.id === requirement.id)?.grade;
            expect(ofGrade(grade)).toBeGreaterThanOrEqual(ofGrade(requirement.grade));
          }
        }
      }
    }
  },
);

/** Another order, always the same for the same number. */
function shuffled<T>(values: readonly T[], by: number): T[] {
  const left = [...values];
  const out: T[] = [];
  for (let n = by; left.length > 0; n = (n * 1103515245 + 12345) % 2147483648) {
    out.push(...left.splice(n % left.length, 1));
  }
  return out;
}

test("the order of evidence, answers, topics, links and procedures changes no byte", () => {
  fc.assert(
    fc.property(anyCase, fc.nat({ max: 100_000 }), ({ dataset, connector, options }, by) => {
      const { evidence, answers } = connector;
      const other = {
        ...connector,
        ...(evidence && { evidence: shuffled(evidence, by) }),
        ...(answers && { answers: shuffled(answers, by) }),
      };
      const mixed = {
        ...dataset,
        topics: shuffled(dataset.topics, by),
        links: shuffled(dataset.links, by),
        procedures: shuffled(dataset.procedures, by),
      };
      const expected = JSON.stringify(evaluate(dataset, connector, options));
      expect(JSON.stringify(evaluate(mixed, other, options))).toBe(expected);
    }),
    { numRuns: 1500 },
  );
});

holds("potential is never below status", 1000, ({ dataset, connector, options }) => {
  for (const item of evaluate(dataset, connector, options).items) {
    expect(ofStatus(item.potential)).toBeGreaterThanOrEqual(ofStatus(item.status));
    expect(item.potential === "bank-side").toBe(item.status === "bank-side");
    for (const topic of item.topics) {
      expect(ofStatus(topic.potential)).toBeGreaterThanOrEqual(ofStatus(topic.status));
    }
  }
});

/** The items, and the topics in whichever item, whose status is better in `after`. */
function improved(before: NaiveResult, after: NaiveResult): { items: string[]; topics: string[] } {
  const items = new Set<string>();
  const topics = new Set<string>();
  for (const [n, item] of before.items.entries()) {
    if (ofStatus(after.items[n]?.status) > ofStatus(item.status)) items.add(String(item.no));
    for (const [t, topic] of item.topics.entries()) {
      if (ofStatus(after.items[n]?.topics[t]?.status) > ofStatus(topic.status)) topics.add(topic.topic);
    }
  }
  return { items: [...items].sort(), topics: [...topics].sort() };
}

holds(
  "what an evidence ask says it unlocks is what the naive evaluator finds",
  1000,
  ({ dataset, connector, options }) => {
    const before = naive(dataset, connector, options);
    for (const ask of evaluate(dataset, connector, options).asks) {
      if (ask.kind !== "evidence") continue;
      const settled = settle(dataset, connector, options, ask);
      const after = naive(dataset, settled.connector, { ...options, bank: settled.bank });
      const claimed = { items: ask.unlocks.items.map(String).sort(), topics: [...ask.unlocks.topics].sort() };
      expect({ ask: ask.id, code: ask.code, ...claimed }).toEqual({
        ask: ask.id,
        code: ask.code,
        ...improved(before, after),
      });
    }
  },
);

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) for (const one of Object.values(Object.freeze(value))) frozen(one);
  return value;
}

holds("pure: frozen inputs stay as they are, and twice the same bytes", 1000, ({ dataset, connector, options }) => {
  const before = JSON.stringify([dataset, connector, options]);
  const first = JSON.stringify(evaluate(frozen(dataset), frozen(connector), frozen(options)));
  expect(JSON.stringify(evaluate(dataset, connector, options))).toBe(first);
  expect(JSON.stringify([dataset, connector, options])).toBe(before);
});

holds("the result is JSON: no undefined, and the same after a round trip", 1000, ({ dataset, connector, options }) => {
  const result = evaluate(dataset, connector, options);
  // strict: a key that is undefined is not a key that is absent
  expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
});

function found<T extends { readonly id: string }>(wanted: T | string, all: readonly T[]): T | undefined {
  return typeof wanted === "string" ? all.find((one) => one.id === wanted) : wanted;
}

holds("the status of an item follows from its topics", 1000, ({ dataset, connector, options }) => {
  const checklist: Checklist | undefined = found(options.checklist, dataset.checklists);
  const policy: Policy | undefined = found(options.policy, dataset.policies);
  const result: Result = evaluate(dataset, connector, options);
  expect(result.items.map((item) => item.no)).toEqual(checklist?.items.map((item) => item.no));
  for (const [n, item] of (checklist?.items ?? []).entries()) {
    const { status, codes, topics } = result.items[n] ?? {};
    expect(topics?.map((topic) => topic.topic)).toEqual(item.topics);
    if (policy === undefined || topics === undefined) throw new Error("no policy or no topics");
    expect({ status, codes }).toEqual(itemStatus({ dataset, policy }, item, topics));
  }
});
