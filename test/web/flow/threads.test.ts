import { describe, expect, test } from "vitest";
import { grades } from "../../../src/schema/result.ts";
import { allSeries, seriesOf } from "../../../web/views/flow/series.ts";
import { slotKey, type Thread, threadsOf } from "../../../web/views/flow/threads.ts";
import { dataset, sample, samples } from "../data.ts";
import { modelOf } from "./scenes.ts";

const threadsFor = (name: string, candidates: "taken" | "all" = "taken") => {
  const { result, state } = modelOf(sample(name), "all");
  const items = result.items.filter(({ topics }) => topics.length > 0);
  return { items, threads: threadsOf(items, result, dataset, state.connector, { candidates }) };
};
const rank = (grade: Thread["grade"]) => grades.indexOf(grade);

describe.each(samples)("the threads of %s", (name, connector) => {
  const { items, threads } = threadsFor(name);
  const held = new Set((connector.evidence ?? []).map(({ id }) => id));

  test("name evidence that is held, and series that the dataset has", () => {
    const series = new Map(
      [...allSeries(dataset)].map(([key, one]) => [key, new Set(one.requirements.map((r) => r.key))]),
    );
    const wrong = threads.filter(
      (thread) =>
        thread.from.some((id) => !held.has(id)) ||
        !series.get(thread.series)?.has(thread.requirement) ||
        (thread.broken && thread.codes.length === 0),
    );
    expect(wrong).toEqual([]);
    expect(new Set(threads.map(({ key }) => key)).size).toBe(threads.length);
  });

  test("are as strong as the topic that they carry: the weakest of those taken", () => {
    for (const item of items) {
      for (const topic of item.topics) {
        const chosen = topic.chosen === null ? undefined : topic.candidates[topic.chosen];
        if (!chosen || chosen.kind === "aup" || topic.status === "confirm") continue;
        const own = threads.filter(
          ({ slot, taken, kind }) => slot === slotKey(item.no, topic.topic) && taken && kind === chosen.kind,
        );
        const weakest = own.toSorted((a, b) => rank(a.grade) - rank(b.grade))[0];
        expect([topic.topic, weakest?.grade]).toEqual([topic.topic, topic.grade]);
      }
    }
  });

  test("reach every topic of which something is said", () => {
    for (const { no, topics } of items) {
      for (const topic of topics) {
        const reached = threads.some(({ slot }) => slot === slotKey(no, topic.topic));
        const silent = topic.codes.every((code) => ["no-evidence", "no-link", "no-relationship"].includes(code));
        if (!silent) expect([topic.topic, topic.codes, reached]).toEqual([topic.topic, topic.codes, true]);
      }
    }
  });

  test("never end in a covered topic without one that is whole", () => {
    for (const { no, topics } of items) {
      for (const { topic, status } of topics) {
        if (status !== "covered") continue;
        expect(threads.some((one) => one.slot === slotKey(no, topic) && !one.broken && one.taken)).toBe(true);
      }
    }
  });

  test("say all the same and more where all candidates are asked for", () => {
    const more = threadsFor(name, "all").threads;
    expect(more.length).toBeGreaterThanOrEqual(threads.length);
    expect(more.filter(({ taken }) => taken).length).toBe(threads.filter(({ taken }) => taken).length);
  });
});

describe("what is missing is broken, with its reason", () => {
  const codesOf = (threads: readonly Thread[], pattern: RegExp) =>
    new Set(
      threads.filter(({ broken, requirement }) => broken && pattern.test(requirement)).flatMap(({ codes }) => codes),
    );

  test("a control that the statement of applicability excludes", () => {
    expect(codesOf(threadsFor("isms-with-soa").threads, /A\.8\.30$/)).toContain("control-excluded");
  });
  test("a category that the report does not have", () => {
    expect(codesOf(threadsFor("soc2-security-only").threads, /:A1\./)).toContain("category-missing");
  });
  test("a certificate that is suspended is there, and gives nothing", () => {
    const { threads } = threadsFor("isms-suspended");
    expect(threads.length).toBeGreaterThan(20);
    for (const { broken, from, codes } of threads) {
      expect([broken, from, codes]).toEqual([true, ["isms"], ["evidence-unusable"]]);
    }
  });
  test("what a subservice does: its own report stands beside", () => {
    const { threads } = threadsFor("soc2-carveout-with-host-report");
    const carved = threads.filter(({ codes, broken }) => codes.includes("carved-out") && !broken);
    expect(carved.length).toBeGreaterThan(0);
    for (const { from } of carved) expect(from.length).toBe(2);
  });
  test("bad news of a report caps a topic", () => {
    const { threads } = threadsFor("soc2-exceptions");
    expect(threads.some(({ caps }) => caps)).toBe(true);
  });
  test("nothing held, no thread", () => {
    expect(threadsFor("nothing-held").threads).toEqual([]);
  });
});

test("series are CC6, A.5 and all clauses together", () => {
  const of = (standard: string, id: string) => allSeries(dataset).get(seriesOf(dataset, standard, id))?.id;
  expect(of("tsc-2017", "CC6.4")).toBe("CC6");
  expect(of("iso27001-2022", "A.5.20")).toBe("A.5");
  expect(of("iso27001-2013", "A.12.4.1")).toBe("A.12");
  expect(of("iso27001-2022", "Cl.9.2")).toBe("Cl.");
  const counted = [...allSeries(dataset).values()].filter(({ standard }) => standard === "iso27001-2022");
  expect(counted.map(({ id, requirements }) => [id, requirements.length])).toEqual([
    ["Cl.", 23],
    ["A.5", 37],
    ["A.6", 8],
    ["A.7", 14],
    ["A.8", 34],
  ]);
});
