import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readConnector } from "../../../src/dataset/connector.ts";
import type { Connector, Evidence } from "../../../src/dataset/dataset.ts";
import { evaluate } from "../../../src/engine/evaluate.ts";
import { applySteps } from "../../../src/engine/plan/apply.ts";
import type { StepCosts } from "../../../src/engine/plan/levels.ts";
import { type PlanOptions, plan } from "../../../src/engine/plan/plan.ts";
import { unnamedBank } from "../../../src/engine/plan/step.ts";
import { stepsFor } from "../../../src/engine/plan/steps.ts";
import { highsSolver } from "../../../src/solver/highs.ts";
import { root } from "../../cli/fake-io.ts";
import { dataset } from "../../shipped.ts";
import { naive } from "../naive.ts";
import { tiny } from "../tiny-dataset.ts";

const minimise = await highsSolver();
const options = { checklist: "fisc-2019-09", policy: "standard", asOf: "2026-11-22", bank: "みらい銀行" };
const tinyOptions = { checklist: "one-item", policy: "plain", asOf: "2026-11-22", bank: "みらい銀行" };

function sample(name: string): Connector {
  const file = `seeds/connectors/${name}.yaml`;
  const read = readConnector(file, readFileSync(join(root, file)), dataset);
  if (!read.ok) throw new Error(file);
  return read.connector;
}
const holding = (...evidence: Evidence[]): Connector => ({
  schema: "certmap/connector@1",
  connector: { name: "A" },
  evidence,
});
const tinyPlan = (connector: Connector, more: Partial<PlanOptions> = {}, over = {}) =>
  plan(tiny, connector, { ...tinyOptions, ...over }, { minimise, ...more });

const report: Evidence = {
  id: "soc2",
  kind: "soc2-report",
  type: 2,
  period: { from: "2025-10-01", to: "2026-09-30" },
  categories: ["security"],
  opinion: "unqualified",
  scope: { apiService: "yes" },
};

describe.each(["sample-pay", "nothing-held", "soc2-type2-availability-carveout", "isms-2013"])("%s", (name) => {
  const connector = sample(name);

  test("its plan, applied, covers what it says, by both evaluators", async () => {
    const made = await plan(dataset, connector, options, { minimise });
    const chosen = made.steps.filter(({ id }) => made.best.steps.includes(id));
    const applied = applySteps(dataset, connector, options, chosen);
    const under = { ...options, bank: applied.bank };
    const wanted = ({ no }: { no: number | string }) => made.want.includes(no);
    const really = evaluate(dataset, applied.connector, under).items.filter(wanted);
    expect(made.best.after.items.map(({ status }) => status)).toEqual(really.map(({ status }) => status));
    const second = naive(dataset, applied.connector, under).items.filter(wanted);
    expect(second.map(({ status }) => status)).toEqual(really.map(({ status }) => status));
    expect(really.map(({ status }) => status)).toEqual(made.want.map(() => "covered"));
    expect(made.want).toEqual([3, 8, 9, 13, 14, 21, 24, 27, 33]);
  });

  test("does not depend on the order in which the evidence is written", async () => {
    const turned = { ...connector, evidence: connector.evidence?.toReversed() };
    const want = [13, 27];
    const [one, other] = [connector, turned].map((which) => plan(dataset, which, options, { want, minimise }));
    expect(await other).toEqual(await one);
  });
});

test("without costs a SOC 2 step weighs more than any number of procedures", async () => {
  const { best, measure } = await plan(dataset, sample("nothing-held"), options, { want: [27], minimise });
  expect(measure.by).toBe("order");
  expect(best.counts).toMatchObject({ soc2: 0, aup: 1, isms: 0 });
  expect(best.counts.procedure).toBeGreaterThan(10);
});

test("costs decide otherwise, a single step's before its kind's, the kind's before the rest", async () => {
  const connector = holding();
  const costs = (steps: StepCosts["steps"], others: number): StepCosts => ({ steps, others });
  const with_ = async (one: StepCosts) => (await tinyPlan(connector, { costs: one })).best;
  expect(await with_(costs({ "aup-engagement": 5 }, 2))).toMatchObject({ steps: ["soc2-new-type-1"], cost: 2 });
  expect(await with_(costs({ "soc2-new-type-1": 9 }, 2))).toMatchObject({ steps: ["soc2-new-type-2"], cost: 2 });
  const procedure = { "aup-procedure": 9, "aup-procedure:backup.1": 0, "aup-engagement": 1 };
  expect(await with_(costs(procedure, 2))).toMatchObject({
    steps: ["aup-engagement", "aup-procedure:backup.1"],
    cost: 1,
  });
  const { measure } = await tinyPlan(connector, { costs: costs({ "soc2-next:soc": 1 }, 1) });
  expect(measure).toEqual({ by: "costs", currency: null, unmatched: ["soc2-next:soc"] });
});

test("answering is a step only where its cost is named, and covers nothing", async () => {
  const cheap = await tinyPlan(holding(), { costs: { steps: { answer: 1 }, others: 5 } });
  expect(cheap.best).toMatchObject({ steps: ["answer:backup"], cost: 1 });
  expect(cheap.best.lines).toMatchObject([{ answers: ["backup"], adds: { items: [], topics: [] } }]);
  expect(cheap.best.after.items[0]?.status).toBe("confirm");
  expect(cheap.best.after.toAnswer.topics).toBe(0);
  expect(cheap.before.toAnswer).toMatchObject({ topics: 1, questions: 1 });
  const unnamed = await tinyPlan(holding(), { costs: { steps: {}, others: 0 } });
  expect(unnamed.steps.map(({ kind }) => kind)).not.toContain("answer");
});

test("where everything is covered already there is nothing to do", async () => {
  const made = await tinyPlan(holding(report));
  expect(made.best).toMatchObject({ steps: [], lines: [] });
  expect(made.nextBest).toBeNull();
  expect(made.best.after.items).toEqual(made.before.items);
});

test("what no step can cover is named with its reason, and the plan covers the rest", async () => {
  const [item] = tiny.checklists[0]?.items ?? [];
  if (!item) throw new Error("no item");
  const bare = { ...tiny.topics[0], id: "bare" } as (typeof tiny.topics)[number];
  const items = [
    { ...item, topics: ["backup", "bare"] },
    { ...item, no: 2, subject: "bank" as const },
    { ...item, no: 3, subject: "both" as const },
    { ...item, no: 4, topics: [] },
  ];
  const checklist = { id: "more", title: item.label, items };
  const all = { ...tiny, topics: [...tiny.topics, bare], checklists: [checklist] };
  const made = await plan(all, holding(), { ...tinyOptions, checklist }, { want: "all", minimise });
  expect(made.beyond).toEqual({
    items: [
      { no: 2, code: "subject-bank" },
      { no: 3, code: "subject-both" },
      { no: 4, code: "no-topic" },
    ],
    topics: [{ topic: "bare", items: [1], status: "confirm", codes: ["no-link"] }],
  });
  expect(made.best.after.items.map(({ status }) => status)).toEqual(["narrowed", "bank-side", "narrowed", "confirm"]);
  expect(made.best.lines.flatMap(({ adds }) => adds)).toEqual([{ items: [], topics: ["backup"] }]);
});

describe("a paper that holds bad news", () => {
  const bad: Evidence = {
    ...report,
    id: "bad",
    scope: {},
    exceptions: [{ criterion: "CC7.5" }],
  };
  const clean: Evidence = { ...report, id: "clean", period: { from: "2024-10-01", to: "2025-12-31" } };

  test("is not opened where that would cost coverage", async () => {
    const made = await tinyPlan(holding(bad, clean));
    expect(made.before.items[0]?.status).toBe("covered");
    expect(made.best.steps).toEqual([]);
    expect(made.steps.find(({ id }) => id === "confirm-scope:bad")).toMatchObject({ mixed: true, confirms: true });
  });

  test("by itself covers nothing, and a later report without findings does", async () => {
    const made = await tinyPlan(holding({ ...bad, scope: { apiService: "yes" } }), {
      costs: { steps: { "soc2-next": 1 }, others: 5 },
    });
    expect(made.best.steps).toEqual(["soc2-next:bad"]);
    expect(made.steps.find(({ id }) => id === "soc2-next:bad")?.codes).toEqual(["exception-noted"]);
  });
});

test("many papers with bad news do not make for many rounds", async () => {
  const criteria = ["CC1.1", "CC2.1", "CC3.1", "CC5.1", "CC6.1", "CC6.6", "CC7.2", "CC7.5", "CC8.1", "CC9.2"];
  const evidence = criteria.map(
    (criterion, at): Evidence => ({
      ...report,
      id: `soc${at}`,
      period: { from: `2025-0${(at % 9) + 1}-01`, to: `2026-0${(at % 9) + 1}-28` },
      scope: { apiService: "unknown", sites: "unknown" },
      exceptions: [{ criterion }],
    }),
  );
  let rounds = 0;
  const made = await plan(dataset, holding(...evidence), options, {
    want: [13, 14],
    minimise: (model) => {
      rounds += 1;
      return minimise(model);
    },
  });
  expect(made.steps.filter(({ mixed }) => mixed).length).toBeGreaterThan(9);
  expect(rounds).toBeLessThan(40);
});

test("without a bank the plan says that one has to be named", async () => {
  const made = await tinyPlan(holding(), {}, { bank: null });
  expect(made.best.steps).toEqual(["aup-engagement", "aup-procedure:backup.1"]);
  expect(made.best.needsBank).toBe(true);
  expect(made.bank).toBeNull();
  const applied = applySteps(tiny, holding(), { ...tinyOptions, bank: null }, made.steps);
  expect(applied.bank).toBe(unnamedBank);
  const soc2 = await tinyPlan(holding(), { costs: { steps: { "aup-engagement": 9 }, others: 1 } }, { bank: null });
  expect(soc2.best.needsBank).toBe(false);
});

describe("steps", () => {
  const ids = (connector: Connector, over = {}) =>
    stepsFor(tiny, connector, { ...tinyOptions, ...over }).map(({ id }) => id);

  test("come to light that an open gate hid", () => {
    const hidden = holding({ ...report, scope: { apiService: "unknown", sites: "head-office-only" } });
    expect(ids(hidden)).toEqual(expect.arrayContaining(["confirm-scope:soc2", "confirm-sites:soc2"]));
    expect(ids(holding({ ...report, scope: { apiService: "no" } }))).toContain("soc2-extend-scope:soc2");
  });

  test("a certificate on the old edition moves to the new one, whose SoA comes after", () => {
    const policy = tiny.policies.map((one) => ({ ...one, accept: "declared" as const }))[0];
    if (!policy) throw new Error("no policy");
    const old = holding({
      id: "isms",
      kind: "isms-certificate",
      standard: "iso27001-2013",
      status: "active",
      expires: "2027-01-01",
      scope: { apiService: "yes" },
      soa: { disclosed: true, controls: { "A.12.3.1": "planned" } },
    });
    const steps = stepsFor(tiny, old, { ...tinyOptions, policy });
    expect(steps.map(({ id }) => id)).toEqual(expect.arrayContaining(["isms-transition:isms", "disclose-soa:isms"]));
    expect(steps.find(({ id }) => id === "disclose-soa:isms")?.requires).toEqual([["isms-transition:isms"]]);
    expect(steps.map(({ kind }) => kind)).not.toContain("control-in-place");
  });

  test("of a control, only where the policy takes what is declared", () => {
    const planned = holding({
      id: "isms",
      kind: "isms-certificate",
      standard: "iso27001-2022",
      status: "active",
      expires: "2027-01-01",
      scope: { apiService: "yes" },
      soa: { disclosed: true, controls: { "A.8.13": "planned" } },
    });
    const declared = tiny.policies.map((one) => ({ ...one, accept: "declared" as const }))[0];
    expect(ids(planned)).not.toContain("control-in-place:isms:A.8.13");
    expect(ids(planned, { policy: declared })).toContain("control-in-place:isms:A.8.13");
  });
});

test("what is held and not needed is listed, host's papers aside", async () => {
  const { unused } = await plan(dataset, sample("sample-pay"), options, { want: [13], minimise });
  expect(unused.map(({ evidence }) => evidence)).toEqual(["isms", "soc2"]);
  expect(unused[1]?.requirements).toContain("CC1.1");
  expect(unused[1]?.requirements).not.toContain("CC6.4");
  const { unused: none } = await tinyPlan(holding(report));
  expect(none).toEqual([]);
});

test("an item that the checklist does not have is an error", async () => {
  await expect(tinyPlan(holding(), { want: [99] })).rejects.toThrow(RangeError);
});
