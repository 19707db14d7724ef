import { describe, expect, test } from "vitest";
import type { Evidence } from "../../../src/dataset/dataset.ts";
import type { SoaStatement } from "../../../src/import/soa/reading.ts";
import { heldOf, withAnswers, withEvidence, withSoa } from "../../../web/edit/bring.ts";
import { sample } from "../data.ts";

const pay = sample("sample-pay");
const statement: SoaStatement = {
  standard: "iso27001-2022",
  soa: { disclosed: true, controls: { "A.5.1": "excluded" } },
};
const [isms] = heldOf(pay, "isms-certificate");

describe("a statement of applicability", () => {
  test("takes the place of the certificate's own, of which the consent alone stays", () => {
    if (!isms) throw new Error("no certificate");
    const [after] = heldOf(withSoa(pay, statement, isms.index, true), "isms-certificate");
    expect(after?.evidence.soa).toEqual({ consent: true, ...statement.soa });
    expect({ ...after?.evidence, soa: null }).toEqual({ ...isms.evidence, soa: null });
    const [kept] = heldOf(withSoa(pay, statement, isms.index, false), "isms-certificate");
    expect(kept?.evidence.soa?.disclosed).toBe(false);
  });

  test("of the other edition changes nothing: a certificate is of one edition", () => {
    const other = { ...statement, standard: "iso27001-2013" } as const;
    expect(withSoa(pay, other, isms?.index ?? 0, true)).toEqual(pay);
  });

  test("without a certificate makes one of which nothing else is known", () => {
    const made = withSoa(sample("nothing-held"), { ...statement, standard: "iso27001-2013" }, null, true);
    expect(made.evidence).toEqual([
      {
        id: "isms",
        kind: "isms-certificate",
        standard: "iso27001-2013",
        status: "unknown",
        scope: { apiService: "unknown" },
        soa: statement.soa,
      },
    ]);
  });
});

test("evidence takes the place of one of its kind under that one's id, and of no other", () => {
  const report: Evidence = { id: "new", kind: "aup-report", users: ["みらい銀行"] };
  const [aup] = heldOf(pay, "aup-report");
  if (!aup) throw new Error("no report");
  expect(withEvidence(pay, report, aup.index).evidence?.[aup.index]).toEqual({ ...report, id: aup.evidence.id });
  expect(withEvidence(pay, report, isms?.index ?? 0)).toEqual(pay);
  expect(withEvidence(pay, report, null).evidence?.at(-1)).toEqual(report);
});

test("answers are recorded once, those that are there already not again", () => {
  const [known] = pay.answers ?? [];
  if (!known) throw new Error("no answer");
  const other = { ...known, on: "2026-06-01" };
  const { connector, fresh } = withAnswers(pay, [known, other, other]);
  expect(fresh).toEqual([other]);
  expect(connector.answers).toEqual([...(pay.answers ?? []), other]);
  expect(withAnswers(pay, [known]).connector).toBe(pay);
});
