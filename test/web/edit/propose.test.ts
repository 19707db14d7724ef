import { describe, expect, test } from "vitest";
import type { Candidate, PaperFact } from "../../../src/import/paper/paper.ts";
import { choicesOf, withConfirmed } from "../../../web/edit/propose.ts";
import { dataset, sample } from "../data.ts";

const context = { dataset };
const nothing = sample("nothing-held");
const line = { page: 1, line: 1, text: "…" };
const found = (fact: PaperFact, value: unknown): Candidate => ({ fact, value, line });
const period = found("soc2-report.period", { from: "2025-10-01", to: "2026-09-30" });

describe("what was confirmed of a paper", () => {
  test("makes evidence of which nothing else is known", () => {
    const taken = withConfirmed(context, nothing, "soc2-report", [period, found("soc2-report.type", 2)], null);
    expect(taken).toMatchObject({ ok: true, index: 0 });
    expect(taken.ok && taken.connector.evidence).toEqual([
      {
        id: "soc2",
        kind: "soc2-report",
        type: 2,
        period: { from: "2025-10-01", to: "2026-09-30" },
        scope: { apiService: "unknown" },
      },
    ]);
  });

  test("is not taken before it is known what the paper is", () => {
    expect(withConfirmed(context, nothing, "soc2-report", [period], null)).toEqual({
      ok: false,
      key: "soc2-report.type",
      refusal: { code: "blank" },
    });
  });

  test("renews a certificate: both old dates give way to the new ones", () => {
    const pay = sample("sample-pay");
    const dates = [found("isms-certificate.issued", "2027-03-01"), found("isms-certificate.expires", "2030-02-28")];
    const taken = withConfirmed(context, pay, "isms-certificate", dates, 0);
    if (!taken.ok) throw new Error(taken.refusal.code);
    expect(taken.connector.evidence?.[0]).toEqual({
      ...pay.evidence?.[0],
      issued: "2027-03-01",
      expires: "2030-02-28",
    });
  });

  test("is taken whole or not at all", () => {
    const dates = [found("isms-certificate.issued", "2030-03-01"), found("isms-certificate.expires", "2028-02-28")];
    const taken = withConfirmed(context, sample("sample-pay"), "isms-certificate", dates, 0);
    expect(taken).toMatchObject({ ok: false, refusal: { code: "dates-reversed" } });
  });

  test("adds subservice organisations to those that are there, each name once", () => {
    const carve = sample("soc2-type2-availability-carveout");
    const index = (carve.evidence ?? []).findIndex(({ kind }) => kind === "soc2-report");
    const report = carve.evidence?.[index];
    const [known] = (report?.kind === "soc2-report" && report.subservices) || [];
    if (!known) throw new Error("no subservice organisation");
    const rows = [
      found("soc2-report.subservices", { name: known.name, method: "inclusive" }),
      found("soc2-report.subservices", { name: "新しい委託先", method: "carve-out" }),
    ];
    const taken = withConfirmed(context, carve, "soc2-report", rows, index);
    if (!taken.ok) throw new Error(`${taken.key} ${taken.refusal.code}`);
    const after = taken.connector.evidence?.[index];
    const names = (after?.kind === "soc2-report" ? (after.subservices ?? []) : []).map(({ name }) => name);
    expect(names.filter((name) => name === known.name)).toHaveLength(1);
    expect(names.at(-1)).toBe("新しい委託先");
  });

  test("a period without both its ends sets nothing", () => {
    expect(choicesOf(found("soc2-report.period", { from: "2025-10-01" }))).toEqual([]);
    expect(choicesOf(period).map(({ key }) => key)).toEqual(["soc2-report.period.from", "soc2-report.period.to"]);
  });
});
