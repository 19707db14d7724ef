import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shippedIn } from "../../src/cli/node-io.ts";
import { readConnector } from "../../src/dataset/connector.ts";
import type { Connector, Evidence } from "../../src/dataset/dataset.ts";
import { loadDataset } from "../../src/dataset/load.ts";
import { type Evaluated, evaluate, evaluateAfter } from "../../src/engine/evaluate.ts";
import type { Options } from "../../src/engine/terms.ts";
import { timeline, timelineAfter } from "../../src/engine/timeline.ts";
import { root } from "../cli/fake-io.ts";
import { anyCase, type Case, caseOver } from "./arbitrary.ts";
import { banks, edges } from "./arbitrary-basics.ts";

interface Asked {
  readonly connector: Connector;
  readonly options: Options;
}
interface Change {
  readonly kind: "drop" | "add" | "fact" | "copy" | "mark" | "bank" | "day" | "policy" | "checklist" | "name";
  readonly n: number;
  readonly m: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom("drop", "add", "fact", "copy", "mark", "bank", "day", "policy", "checklist", "name"),
  n: fc.nat({ max: 40 }),
  m: fc.nat({ max: 40 }),
});

function changed({ dataset, clean }: Case, { connector, options }: Asked, { kind, n, m }: Change): Asked {
  const evidence = connector.evidence ?? [];
  const at = evidence.length > 0 ? n % evidence.length : -1;
  const one = evidence[at];
  const withEvidence = (next: Evidence[]): Asked => ({ options, connector: { ...connector, evidence: next } });
  const put = (next: Evidence) => withEvidence(evidence.with(at, next));
  switch (kind) {
    case "drop":
      return one ? withEvidence(evidence.toSpliced(at, 1)) : { connector, options };
    case "add":
      return withEvidence([...evidence.filter(({ id }) => id !== clean.id), clean]);
    case "copy":
      // the same facts in another object
      return one ? put(structuredClone(one)) : { connector, options };
    case "fact": {
      if (!one) return { connector, options };
      const keys = Object.keys(one).filter((key) => !["id", "kind", "standard", "type", "name"].includes(key));
      const key = keys[m % Math.max(1, keys.length)];
      return put(Object.fromEntries(Object.entries(one).filter(([name]) => name !== key)) as unknown as Evidence);
    }
    case "mark": {
      if (one?.kind !== "isms-certificate" || !one.soa?.controls) return { connector, options };
      const controls = Object.keys(one.soa.controls);
      const id = controls[m % Math.max(1, controls.length)];
      const mark = (["implemented", "excluded", "planned", "unknown"] as const)[n % 4] ?? "unknown";
      if (id === undefined) return { connector, options };
      return put({ ...one, soa: { ...one.soa, controls: { ...one.soa.controls, [id]: mark } } });
    }
    case "bank":
      return { connector, options: { ...options, bank: [null, ...banks][n % (banks.length + 1)] ?? null } };
    case "day":
      return { connector, options: { ...options, asOf: edges[n % edges.length] ?? options.asOf } };
    case "policy":
      return {
        connector,
        options: { ...options, policy: dataset.policies[n % dataset.policies.length] ?? options.policy },
      };
    case "checklist":
      return {
        connector,
        options: { ...options, checklist: dataset.checklists[n % dataset.checklists.length] ?? options.checklist },
      };
    case "name":
      return { options, connector: { ...connector, connector: { ...connector.connector, name: `N${n}` } } };
  }
}

const loaded = loadDataset((await shippedIn(root)).texts);
if (!loaded.ok) throw new Error("the shipped dataset has problems: certmap check");
const { dataset } = loaded;

describe("what is evaluated after something else says exactly what it says alone", () => {
  const saysTheSame = (one: Case, changes: readonly Change[]): void => {
    let asked: Asked = one;
    let before: Evaluated = evaluateAfter(undefined, one.dataset, asked.connector, asked.options);
    for (const next of changes) {
      asked = changed(one, asked, next);
      before = evaluateAfter(before, one.dataset, asked.connector, asked.options);
      expect(before.result).toStrictEqual(evaluate(one.dataset, asked.connector, asked.options));
    }
  };
  const changes = fc.array(change, { minLength: 1, maxLength: 6 });

  test("over random datasets", { timeout: 120_000 }, () => {
    fc.assert(fc.property(anyCase, changes, saysTheSame), { numRuns: 500 });
  });

  test("over the shipped dataset", { timeout: 120_000 }, () => {
    fc.assert(fc.property(caseOver(fc.constant(dataset)), changes, saysTheSame), { numRuns: 25 });
  });
});

test("a timeline after another says exactly what it says alone", { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(anyCase, fc.array(change, { minLength: 1, maxLength: 3 }), (one, changes) => {
      let asked: Asked = one;
      let { steps } = timelineAfter([], one.dataset, asked.connector, { ...asked.options, months: 24 });
      for (const next of changes) {
        asked = changed(one, asked, next);
        const options = { ...asked.options, months: 24 };
        const after = timelineAfter(steps, one.dataset, asked.connector, options);
        expect(after.timeline).toStrictEqual(timeline(one.dataset, asked.connector, options));
        steps = after.steps;
      }
    }),
    { numRuns: 100 },
  );
});

describe("what a change does not touch is the very object of before", () => {
  const file = join(root, "seeds/connectors/sample-pay.yaml");
  const read = readConnector(file, readFileSync(file), dataset);
  if (!read.ok) throw new Error("the sample has problems");
  const { connector } = read;
  const options = { checklist: "fisc-2019-09", policy: "standard", asOf: "2026-11-22", bank: "みらい銀行" };
  const before = evaluateAfter(undefined, dataset, connector, options);
  /** Topics that a host's evidence serves are judged anew with every certificate. */
  const delegated = new Set(
    before.result.items.flatMap(({ topics }) =>
      topics.flatMap(({ topic, candidates }) => (candidates.some(({ kind }) => kind === "delegation") ? [topic] : [])),
    ),
  );
  const topicsOf = ({ result }: Evaluated) => result.items.flatMap(({ topics }) => topics);

  const renewedIn = (after: Evaluated) => {
    const old = topicsOf(before);
    return topicsOf(after).flatMap((topic, index) => (topic === old[index] ? [] : [topic.topic]));
  };

  test("a day on which nothing turns", () => {
    const after = evaluateAfter(before, dataset, connector, { ...options, asOf: "2026-11-23" });
    expect(after.result.items).toBe(before.result.items);
    expect(after.result.evidence).toBe(before.result.evidence);
    expect(after.result.asks.every((ask) => before.result.asks.includes(ask))).toBe(true);
  });

  const isms = connector.evidence?.find((one) => one.kind === "isms-certificate");
  if (isms?.kind !== "isms-certificate" || !isms.soa?.controls) throw new Error("no statement of applicability");
  const withCertificate = (certificate: Evidence): Connector => ({
    ...connector,
    evidence: (connector.evidence ?? []).map((one) => (one === isms ? certificate : one)),
  });

  test("the same facts in another object", () => {
    const after = evaluateAfter(before, dataset, withCertificate(structuredClone(isms)), options);
    expect(renewedIn(after).every((topic) => delegated.has(topic))).toBe(true);
    expect(after.result.asks).toBe(before.result.asks);
  });

  test("one control of the statement of applicability", () => {
    const id = "A.5.20";
    const soa = { ...isms.soa, controls: { ...isms.soa?.controls, [id]: "excluded" as const } };
    const after = evaluateAfter(before, dataset, withCertificate({ ...isms, soa }), options);
    const needing = new Set(
      dataset.links
        .filter(({ standard, needs }) => standard === isms.standard && needs.includes(id))
        .map(({ topic }) => topic),
    );
    expect(renewedIn(after).filter((topic) => needing.has(topic)).length).toBeGreaterThan(0);
    expect(renewedIn(after).filter((topic) => !needing.has(topic) && !delegated.has(topic))).toEqual([]);
  });
});
