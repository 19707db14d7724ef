import fc from "fast-check";
import { expect, test } from "vitest";
import { Checklist } from "../../src/schema/checklist.ts";
import { gateCodes, gradeCodes, itemCodes } from "../../src/schema/codes.ts";
import { Connector } from "../../src/schema/connector.ts";
import { Policy } from "../../src/schema/policy.ts";
import { Procedure } from "../../src/schema/procedure.ts";
import { Standard } from "../../src/schema/standard.ts";
import { anyCase } from "./arbitrary.ts";
import { naive } from "./naive.ts";
import { normalised } from "./naive-evidence.ts";

const seed = 20261122;

test("random cases are what the schemas and the rules across keys allow", () => {
  fc.assert(
    fc.property(anyCase, ({ dataset, connector, clean }) => {
      expect(Connector.parse(connector)).toEqual(connector);
      for (const standard of dataset.standards) Standard.parse(standard);
      for (const checklist of dataset.checklists) Checklist.parse(checklist);
      for (const policy of dataset.policies) Policy.parse(policy);
      for (const procedure of dataset.procedures) Procedure.parse(procedure);
      const evidence = [...(connector.evidence ?? []), clean];
      expect(new Set(evidence.map((one) => one.id)).size).toBe(evidence.length);
      for (const one of evidence) {
        if ("issued" in one && one.issued && one.expires) expect(one.issued <= one.expires).toBe(true);
        if ("period" in one && one.period?.from && one.period.to) expect(one.period.from <= one.period.to).toBe(true);
        if (one.kind !== "soc2-report") continue;
        if (one.qualified !== undefined) expect(one.opinion).toBe("qualified");
        const self = one.holder === undefined ? null : normalised(one.holder.name);
        for (const other of one.subservices ?? []) expect(normalised(other.name)).not.toBe(self);
      }
    }),
    { seed, numRuns: 500 },
  );
});

test("three thousand random cases come by every rule", () => {
  const seen = new Set<string>();
  const see = (what: string | null) => seen.add(String(what));
  fc.assert(
    fc.property(anyCase, ({ dataset, connector, options }) => {
      const result = naive(dataset, connector, options);
      for (const { gates, usable } of result.evidence) {
        see(`usable ${usable}`);
        for (const gate of gates) see(gate.code);
      }
      for (const item of result.items) {
        see(`item ${item.status}`);
        if (item.potential !== item.status) see(`item ${item.status} to ${item.potential}`);
        for (const code of item.codes) see(code);
        for (const topic of item.topics) {
          see(`topic ${topic.status}`);
          for (const cap of topic.caps) see(`cap ${cap.code}`);
          for (const candidate of topic.candidates) {
            see(`${candidate.kind} ${candidate.status}`);
            if (candidate.extent === "part" && candidate.status === "covered") see("remainder tested");
            for (const line of candidate.procedures) for (const code of line.codes) see(code);
            for (const requirement of candidate.requirements) {
              for (const code of requirement.codes) see(code);
              if (requirement.codes.includes("carved-out")) see(`carved-out ${requirement.grade}`);
            }
          }
        }
      }
    }),
    { seed, numRuns: 3000 },
  );
  const wanted: string[] = [...gateCodes, ...gradeCodes, ...itemCodes, "procedure-exception", "procedure-reduced"];
  for (const kind of ["link", "commitments", "delegation", "aup"]) {
    for (const status of ["confirm", "narrowed", "covered"]) wanted.push(`${kind} ${status}`);
  }
  for (const status of ["confirm", "narrowed", "covered"]) wanted.push(`item ${status}`, `topic ${status}`);
  wanted.push("item confirm to narrowed", "item confirm to covered", "item narrowed to covered", "remainder tested");
  wanted.push("cap procedure-exception", "cap exception-noted", "cap criterion-qualified");
  wanted.push("carved-out none", "carved-out declared", "carved-out designed", "carved-out tested");
  expect(wanted.filter((what) => !seen.has(what))).toEqual([]);
});
