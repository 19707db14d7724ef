import fc from "fast-check";
import { expect, test } from "vitest";
import { draftAup } from "../../../src/engine/aup/draft.ts";
import { readAup } from "../../../src/import/aup/read.ts";
import { anyCase } from "../../engine/arbitrary.ts";
import { banks } from "../../engine/arbitrary-basics.ts";
import { naive } from "../../engine/naive.ts";
import { fillIn, saved, sheetsOf } from "./results.ts";

/** Drafted, written as a workbook, filled in, read back, evaluated: for every bank that is a user, and by rules of their own. */
test("through the workbook: every drafted topic is covered, and with one exception exactly that topic is not", async () => {
  const request = fc.record({
    users: fc.subarray(banks, { minLength: 1, maxLength: 2 }),
    lang: fc.constantFrom("ja" as const, "en" as const),
    n: fc.nat(),
    agreed: fc.boolean(),
  });
  const property = fc.asyncProperty(
    anyCase,
    request,
    async ({ dataset, connector, options }, { users, lang, n, agreed }) => {
      const plain = draftAup(dataset, connector, options, { banks: users, for: "both" });
      const period = { from: "2020-01-01", to: options.asOf };
      // a size of its own for each procedure, from the least that counts, and a period for all
      const own = plain.procedures.map(({ id, parameters }, index) => {
        const sizes = parameters.flatMap((one) => (one.kind === "size" ? [[one.name, one.minimum + (index % 3)]] : []));
        return [id, Object.fromEntries(sizes)];
      });
      const parameters = { engagement: { period }, procedures: Object.fromEntries(own) };
      const draft = agreed ? draftAup(dataset, connector, options, { banks: users, for: "both", parameters }) : plain;
      const { procedures } = draft;
      // an earlier exception of the same day goes on counting
      if (procedures.some(({ laterThan = "" }) => laterThan >= options.asOf) || procedures.length === 0) return;
      const bad = n % 2 === 0 ? undefined : procedures[n % procedures.length];
      const sheets = fillIn(await sheetsOf(draft, dataset, lang), options.asOf, bad?.id);
      const read = await readAup("r.xlsx", await saved(sheets), dataset);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      expect(read.report.users).toEqual(draft.banks.map(({ name }) => name));
      if (agreed) expect(read.report.period).toEqual(period);
      for (const { id, parameters } of draft.procedures) {
        const back = read.report.results?.[id];
        const values = parameters.flatMap(({ name, value }) => (value === null ? [] : [[name, value]]));
        expect((typeof back === "object" ? back.parameters : undefined) ?? {}).toEqual(Object.fromEntries(values));
      }
      const after = { ...connector, evidence: [...(connector.evidence ?? []), read.report] };
      for (const { name: bank, needs } of draft.banks) {
        const { items } = naive(dataset, after, { ...options, bank });
        for (const { item, topic } of needs) {
          const found = items.find(({ no }) => no === item)?.topics.find((one) => one.topic === topic);
          expect([item, topic, found?.status === "covered"]).toEqual([item, topic, topic !== bad?.topic]);
        }
      }
    },
  );
  await fc.assert(property, { numRuns: 60 });
});
