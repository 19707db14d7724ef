import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readConnector } from "../../../src/dataset/connector.ts";
import { isError } from "../../../src/dataset/problem.ts";
import { evaluate } from "../../../src/engine/evaluate.ts";
import type { Connector } from "../../../src/engine/index.ts";
import { settle } from "../../../src/engine/settle.ts";
import { Answer, Connector as Shape } from "../../../src/schema/connector.ts";
import { AupReport, IsmsCertificate, OtherEvidence, Soc2Report } from "../../../src/schema/evidence.ts";
import { differenceOf, takeBack } from "../../../web/edit/difference.ts";
import { addRow, removeRow, setFact } from "../../../web/edit/edit.ts";
import { addEvidence, blank } from "../../../web/edit/evidence.ts";
import {
  answerFacts,
  connectorFacts,
  evidenceFacts,
  type Fact,
  factKeys,
  optionSets,
} from "../../../web/edit/facts/index.ts";
import { isSame, valueAt, withValue } from "../../../web/edit/path.ts";
import { editWords } from "../../../web/edit/words/index.ts";
import { asOf, dataset, sample, samples } from "../data.ts";
import { context, editOf } from "./arbitrary-edit.ts";

const set = (connector: Connector, path: (string | number)[], value: unknown, opened?: Connector) =>
  setFact(context, connector, path, value, opened);
const done = (outcome: ReturnType<typeof set>): Connector => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.connector;
};
const pay = sample("sample-pay");
const isms = ["evidence", 0] as const;
const soc2 = ["evidence", 1] as const;

test("whatever edits are made to whatever sample, the reader accepts what comes of them", () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.gen(), fc.integer({ min: 1, max: 8 }), ([, opened], gen, steps) => {
      let connector = opened;
      for (let step = 0; step < steps; step++) {
        const outcome = gen(() => editOf(connector, opened));
        if (!outcome.ok) continue;
        accepted += 1;
        connector = outcome.connector;
      }
      const read = readConnector("edited.json", JSON.stringify(connector), dataset);
      expect(read.ok ? [] : read.problems.filter(isError)).toEqual([]);
      if (read.ok) expect(read.connector).toEqual(connector);
    }),
    { numRuns: 150, endOnFailure: true },
  );
  // most edits are made, not refused: otherwise nothing was tested
  expect(accepted).toBeGreaterThan(200);
});

describe("every fact of the shape", () => {
  const pathsOf = (schema: z.ZodType, path: string[] = []): string[] => {
    if (schema instanceof z.ZodOptional) return pathsOf(schema.unwrap() as z.ZodType, path);
    if (schema instanceof z.ZodObject)
      return Object.entries(schema.shape).flatMap(([key, inner]) => pathsOf(inner as z.ZodType, [...path, key]));
    if (schema instanceof z.ZodArray && schema.element instanceof z.ZodObject) return pathsOf(schema.element, path);
    return [path.join(".")];
  };
  const told = (facts: readonly Fact[], path: string[] = []): string[] =>
    facts.flatMap(({ control, path: own }) =>
      control.as === "part" || control.as === "rows"
        ? told(control.facts, [...path, ...own])
        : [[...path, ...own].join(".")],
    );
  /** A browser cannot look beside a file: what a statement says stands in soa.controls, and the reader refuses the name alone. */
  const notHere = ["soa.file"];
  const same = (schema: z.ZodType, facts: readonly Fact[]) =>
    expect(told(facts).toSorted()).toEqual(
      pathsOf(schema)
        .filter((path) => path !== "kind" && !notHere.includes(path))
        .toSorted(),
    );

  test("is one that can be edited, and nothing else is", () => {
    same(IsmsCertificate, evidenceFacts["isms-certificate"]);
    same(Soc2Report, evidenceFacts["soc2-report"]);
    same(AupReport, evidenceFacts["aup-report"]);
    same(OtherEvidence, evidenceFacts.other);
    same(Answer, answerFacts);
    same(Shape.shape.connector, connectorFacts);
  });

  test("has options that are those of the shape", () => {
    const { status } = IsmsCertificate.shape;
    expect(optionSets["isms-status"]).toEqual(status.unwrap().options);
    expect(optionSets.opinion).toEqual(Soc2Report.shape.opinion.unwrap().options);
    expect(optionSets.framework).toEqual(Soc2Report.shape.framework.unwrap().options);
    expect(optionSets.category).toEqual(Soc2Report.shape.categories.unwrap().element.options);
    expect(optionSets["soc2-type"]).toEqual([...Soc2Report.shape.type.values]);
  });

  test.each(["ja", "en"] as const)("is told in %s, none like another of the same paper", (language) => {
    const { facts } = editWords[language];
    expect(Object.keys(facts).toSorted()).toEqual([...factKeys].toSorted());
    for (const list of [...Object.values(evidenceFacts), answerFacts, connectorFacts]) {
      const labels = list.map(({ key }) => facts[key].label);
      expect(new Set(labels).size).toBe(labels.length);
      for (const { key } of list) expect(facts[key].explain.length, key).toBeGreaterThan(5);
    }
  });
});

describe("one fact", () => {
  test("is changed, everything else shared, and the same value is no change", () => {
    const edited = done(set(pay, [...isms, "scope", "apiService"], "no"));
    expect(valueAt(edited, [...isms, "scope", "apiService"])).toBe("no");
    expect(edited.evidence?.[1]).toBe(pay.evidence?.[1]);
    expect(set(pay, [...isms, "scope", "apiService"], "yes")).toEqual({ ok: true, connector: pay });
    expect(done(set(pay, [...isms, "scope", "apiService"], "yes"))).toBe(pay);
  });

  test("taken away leaves no empty map behind", () => {
    const connector = done(set(sample("soc2-with-aup-remainder"), ["evidence", 0, "scope", "text"], ""));
    const edited = done(set(connector, ["evidence", 0, "scope", "apiService"], undefined));
    expect(Object.hasOwn(edited.evidence?.[0] ?? {}, "scope")).toBe(false);
  });

  test.each([
    ["a date that does not exist", ["evidence", 0, "expires"], "2026-02-30", "bad-date"],
    ["a beginning after the end", ["evidence", 0, "issued"], "2030-01-01", "dates-reversed"],
    ["an empty name", ["connector", "name"], "  ", "blank"],
    ["a mark that turns the reading around", ["connector", "name"], "a\u202eb", "control-character"],
    ["half a character", ["connector", "name"], "\ud83d", "control-character"],
    ["another word", ["evidence", 0, "status"], "fine", "not-one-of"],
    ["a map that hides its text", ["connector", "name"], { toString: 0 }, "not-one-of"],
    ["maps for words", ["evidence", 1, "categories"], [{ toString: 0 }], "not-one-of"],
    [
      "a control that the edition does not have",
      ["evidence", 0, "soa", "controls", "A.9.1.1"],
      "implemented",
      "not-one-of",
    ],
    ["a second paper of the same name", ["evidence", 0, "id"], "soc2", "duplicate-id"],
    ["criteria of a qualification that there is not", ["evidence", 1, "qualified"], ["CC6.1"], "no-such-fact"],
    ["a carve-out from oneself", ["evidence", 1, "subservices", 0, "name"], "サンプルペイ㈱", "carve-out-from-oneself"],
    ["no items at all", ["evidence", 1, "commitments", "items"], [], "none-chosen"],
    ["nothing that there is", ["evidence", 9, "status"], "active", "no-such-fact"],
    ["a key that is none", ["evidence", 0, "__proto__"], "active", "no-such-fact"],
  ])("%s is refused", (_, path, value, code) => {
    const outcome = set(pay, path, value);
    expect(outcome).toMatchObject({ ok: false, refusal: { code } });
    if (!outcome.ok) {
      for (const { refusals } of Object.values(editWords))
        expect(refusals[code as "blank"](outcome.refusal as never)).not.toBe("");
    }
  });

  test("nearly refused: dates on the same day, right-to-left marks and zero width are no harm", () => {
    expect(set(pay, [...isms, "issued"], "2027-02-28").ok).toBe(true);
    expect(set(pay, ["connector", "name"], "\u200fמ\u200b👩‍👩‍👧").ok).toBe(true);
  });
});

describe("what follows from an edit", () => {
  test("the list of qualified criteria goes with the qualified opinion and comes back with it", () => {
    const opened = sample("soc2-qualified");
    const path = ["evidence", 0, "opinion"];
    const list = valueAt(opened, ["evidence", 0, "qualified"]);
    expect(list).toBeTruthy();
    const other = done(set(opened, path, "unqualified", opened));
    expect(valueAt(other, ["evidence", 0, "qualified"])).toBeUndefined();
    expect(isSame(done(set(other, path, "qualified", opened)), opened)).toBe(true);
  });

  test("a report turned into the other type and back is the same report", () => {
    const first = done(set(pay, [...soc2, "type"], 1, pay));
    expect(first.evidence?.[1]).toMatchObject({ type: 1, date: "2026-09-30" });
    const options = { checklist: "fisc-2019-09", policy: "standard", asOf, bank: "みらい銀行" };
    const again = done(set(first, [...soc2, "type"], 2, pay));
    expect(evaluate(dataset, again, options)).toEqual(evaluate(dataset, pay, options));
    const type1 = sample("soc2-type1");
    const second = done(set(type1, ["evidence", 0, "type"], 2, type1));
    expect(valueAt(second, ["evidence", 0, "period"])).toEqual({ to: valueAt(type1, ["evidence", 0, "date"]) });
  });

  test("another edition takes the statement of applicability away, the file's own edition brings it back", () => {
    const other = done(set(pay, [...isms, "standard"], "iso27001-2013", pay));
    expect(other.evidence?.[0]).not.toHaveProperty("soa");
    expect(isSame(done(set(other, [...isms, "standard"], "iso27001-2022", pay)), pay)).toBe(true);
  });

  test("who does an inherited control goes and comes with its mark", () => {
    const path = [...isms, "soa", "controls", "A.7.1"];
    const other = done(set(pay, path, "implemented", pay));
    expect(valueAt(other, [...isms, "soa", "inheritedFrom", "A.7.1"])).toBeUndefined();
    expect(isSame(done(set(other, path, "inherited", pay)), pay)).toBe(true);
  });

  test("an answer to another item drops the topics that it does not ask", () => {
    const other = done(set(pay, ["answers", 0, "item"], 13));
    expect(other.answers?.[0]).not.toHaveProperty("topics");
    expect(set(pay, ["answers", 0, "item"], 9999).ok).toBe(false);
  });

  test("of a result the remark stays when the result changes", () => {
    const path = ["evidence", 3, "results", "account-link-revocation.1"];
    const other = done(set(pay, path, "no-exception"));
    expect(valueAt(other, path)).toMatchObject({ result: "no-exception", note: expect.stringContaining("26時間") });
    const bare = done(set(other, [...path, "note"], ""));
    expect(valueAt(bare, path)).toBe("no-exception");
  });
});

test("rows are added whole or not at all, and removed", () => {
  const path = [...soc2, "exceptions"];
  expect(addRow(context, pay, path, { note: "?" })).toMatchObject({ ok: false, refusal: { code: "blank" } });
  const added = done(addRow(context, pay, path, { criterion: "CC7.2" }));
  expect(valueAt(added, [...path, 1])).toEqual({ criterion: "CC7.2" });
  expect(done(removeRow(context, added, [...path, 1]))).toEqual(pay);
});

test("added evidence assumes nothing: it is usable only once somebody says so", () => {
  const none = sample("nothing-held");
  for (const addition of ["isms", "soc2-type1", "soc2-type2", "aup"] as const) {
    const added = addEvidence(addEvidence(none, blank(addition)), blank(addition));
    expect(new Set(added.evidence?.map(({ id }) => id)).size).toBe(added.evidence?.length);
    const result = evaluate(dataset, added, {
      checklist: "fisc-2019-09",
      policy: "standard",
      asOf,
      bank: "みらい銀行",
    });
    expect(result.evidence.every(({ usable }) => !usable)).toBe(true);
  }
});

test("settled facts are taken back in any order, and other edits stay", () => {
  const options = { checklist: "fisc-2019-09", policy: "standard", asOf, bank: null };
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.gen(), ([, opened], gen) => {
      const asks = evaluate(dataset, opened, options).asks.filter((ask) => ask.kind === "evidence");
      if (asks.length === 0) return;
      const order = gen(() => fc.shuffledSubarray(asks));
      let connector = opened;
      for (const ask of order) connector = settle(dataset, connector, options, ask).connector;
      for (const ask of gen(() => fc.shuffledSubarray(order, { minLength: order.length })))
        connector = takeBack(connector, opened, settle(dataset, opened, options, ask).connector);
      expect(isSame(connector, opened)).toBe(true);
    }),
    { numRuns: 60, endOnFailure: true },
  );
  const edited = done(set(pay, [...soc2, "opinion"], "adverse"));
  const [ask] = evaluate(dataset, pay, options).asks.filter((one) => one.kind === "evidence");
  if (!ask) throw new Error("no ask");
  const after = settle(dataset, pay, options, ask).connector;
  const settledToo = settle(dataset, edited, options, ask).connector;
  expect(isSame(takeBack(settledToo, pay, after), edited)).toBe(true);
});

test("the difference names the facts, and evidence by its own name whatever its place", () => {
  const swapped = { ...pay, evidence: pay.evidence?.toReversed() ?? [] };
  expect(differenceOf(pay, swapped)).toEqual({ facts: [], added: [], removed: [] });
  const edited = withValue(swapped, ["evidence", 3, "soa", "disclosed"], false);
  const difference = differenceOf(pay, done(set(swapped, ["evidence", 4, "soa", "disclosed"], false)));
  expect(edited).not.toBe(swapped);
  expect(difference.facts.map(({ fact, before, after }) => [fact.key, before, after])).toEqual([
    ["isms-certificate.soa.disclosed", true, false],
  ]);
});
