import { describe, expect, test } from "vitest";
import { timeline } from "../../src/engine/timeline.ts";
import type { Answer } from "../../src/schema/connector.ts";
import type { Evidence } from "../../src/schema/evidence.ts";
import { tiny } from "./tiny-dataset.ts";

const bank = "みらい銀行";
function from(asOf: string, evidence: readonly Evidence[], answers: readonly Answer[] = [], months = 24, accept = {}) {
  const [plain] = tiny.policies;
  if (plain === undefined) throw new Error("no policy");
  const connector = {
    schema: "certmap/connector@1" as const,
    connector: { name: "みらいアプリ" },
    evidence: [...evidence],
    answers: [...answers],
  };
  const policy = { ...plain, ...accept };
  return timeline(tiny, connector, { checklist: "one-item", policy, asOf, bank, months });
}

const scope = { text: "API", apiService: "yes" as const };
type Part<K extends Evidence["kind"]> = Partial<Extract<Evidence, { kind: K }>>;
const isms = (rest: Part<"isms-certificate"> = {}): Evidence => ({
  id: "isms",
  kind: "isms-certificate",
  standard: "iso27001-2022",
  status: "active",
  scope,
  issued: "2024-03-01",
  expires: "2027-02-28",
  soa: { disclosed: true, controls: { "A.8.13": "implemented" } },
  ...rest,
});
const soc2 = (rest: Part<"soc2-report"> = {}): Evidence => ({
  id: "soc2",
  kind: "soc2-report",
  type: 2,
  scope,
  period: { from: "2025-03-01", to: "2026-02-28" },
  categories: ["security"],
  opinion: "unqualified",
  ...rest,
});
const aup = (rest: Part<"aup-report"> = {}): Evidence => ({
  id: "aup",
  kind: "aup-report",
  scope,
  date: "2026-02-28",
  users: [bank],
  results: { "backup.1": "no-exception" },
  ...rest,
});

const statuses = (line: ReturnType<typeof from>) =>
  line.items[0]?.spans.map(({ from, to, status }) => `${from} ${to} ${status}`);
const remedies = (line: ReturnType<typeof from>) =>
  line.changes.flatMap(({ date, remedies }) => remedies.map(({ code, until }) => [date, code, until]));

describe("the days", () => {
  test("a certificate lapses on the day after its last", () => {
    const line = from("2026-11-22", [isms()], [], 24, { accept: "declared" });
    expect([line.from, line.to, line.months]).toEqual(["2026-11-22", "2028-11-22", 24]);
    expect(statuses(line)).toEqual(["2026-11-22 2027-02-28 covered", "2027-03-01 2028-11-22 confirm"]);
    expect(line.evidence[0]?.spans.map(({ from, usable, gates }) => [from, usable, gates[0]?.code])).toEqual([
      ["2026-11-22", true, undefined],
      ["2027-03-01", false, "expired"],
    ]);
    expect(line.changes).toMatchObject([
      {
        date: "2027-03-01",
        causes: [
          { kind: "evidence", evidence: "isms", change: "became-unusable", new: [{ code: "expired" }], gone: [] },
        ],
        items: [{ no: 1, from: "covered", to: "confirm", topics: [{ topic: "backup", by: [0] }] }],
        remedies: [{ code: "renewed-certificate", cause: 0, until: null }],
      },
    ]);
  });

  test("nothing changes where nothing lapses within the months", () => {
    expect(from("2026-11-22", [isms()], [], 3).changes).toEqual([]);
    // the last day counts
    expect(from("2026-12-01", [isms()], [], 3).changes).toHaveLength(1);
    expect(from("2026-11-30", [isms()], [], 3).changes).toEqual([]);
  });

  test("what begins: a report that is not yet issued", () => {
    const line = from("2026-03-01", [soc2({ reportDate: "2026-04-15" })], [], 2);
    expect(statuses(line)).toEqual(["2026-03-01 2026-04-14 confirm", "2026-04-15 2026-05-01 covered"]);
    expect(line.changes[0]?.causes).toMatchObject([
      { change: "became-usable", gone: [{ code: "not-yet-valid" }], new: [] },
    ]);
    expect(line.changes[0]?.remedies).toEqual([]);
  });

  test("a bridge letter: the gap, the days that count by it alone, and the end", () => {
    const line = from("2026-03-01", [soc2({ bridgeLetter: { to: "2027-04-30" } })], [], 24);
    expect(statuses(line)).toEqual(["2026-03-01 2027-04-30 covered", "2027-05-01 2028-03-01 confirm"]);
    expect(line.evidence[0]).toMatchObject({ validUntil: "2027-04-30", bridgedFrom: "2027-03-01" });
    expect(remedies(line)).toEqual([
      ["2027-05-01", "bridge-letter", "2027-05-28"],
      ["2027-05-01", "next-report", null],
    ]);
    const without = from("2026-03-01", [soc2()], [], 24);
    expect(without.evidence[0]).toMatchObject({ validUntil: "2027-02-28", bridgedFrom: null });
    expect(remedies(without)).toEqual([
      ["2026-05-29", "gap-letter", null],
      ["2027-03-01", "bridge-letter", "2027-05-28"],
      ["2027-03-01", "next-report", null],
    ]);
    // three months after the period the gap is noted, and nothing lapses
    expect(without.changes.map(({ date, causes, items }) => [date, causes.length, items.length])).toEqual([
      ["2026-05-29", 1, 0],
      ["2027-03-01", 1, 1],
    ]);
  });

  test("a letter that is already as long as the policy lets it be is not asked for again", () => {
    const line = from("2027-03-15", [soc2({ bridgeLetter: { to: "2027-12-31" } })], [], 3);
    expect(remedies(line)).toEqual([["2027-05-29", "next-report", null]]);
  });

  test("an accepted answer begins and ends, and is never covered", () => {
    const answer: Answer = { checklist: "one-item", item: 1, acceptedBy: "株式会社みらい銀行", on: "2026-06-30" };
    const line = from("2026-06-01", [], [answer], 24);
    expect(statuses(line)).toEqual(["2026-06-01 2028-06-01 confirm"]);
    expect(line.settled.map(({ from, to, settled }) => [from, to, settled.length])).toEqual([
      ["2026-06-01", "2026-06-29", 0],
      ["2026-06-30", "2027-06-30", 1],
      ["2027-07-01", "2028-06-01", 0],
    ]);
    expect(line.changes.map(({ date, causes }) => [date, causes[0]?.kind, causes[0]?.change])).toEqual([
      ["2026-06-30", "answer", "begins"],
      ["2027-07-01", "answer", "ends"],
    ]);
    expect(remedies(line)).toEqual([["2027-07-01", "answer-again", null]]);
  });

  test("an answer settles from the day on which the evidence no longer covers, and that is no cause", () => {
    const answer: Answer = { checklist: "one-item", item: 1, acceptedBy: bank, on: "2026-12-01" };
    const line = from("2026-12-10", [isms()], [answer], 6, { accept: "declared" });
    expect(line.changes.map(({ date, causes, settled }) => [date, causes.length, settled.new.length])).toEqual([
      ["2027-03-01", 1, 1],
    ]);
  });

  test("a day of lapse for what could not be used anyway is told, without a remedy", () => {
    const line = from("2026-11-22", [isms({ scope: { apiService: "unknown" } })]);
    expect(line.changes).toMatchObject([
      { date: "2027-03-01", causes: [{ change: "changed", new: [{ code: "expired" }] }], items: [], remedies: [] },
    ]);
  });

  test("dates at the end of the calendar", () => {
    expect(from("2026-11-22", [isms({ expires: "9999-12-31" })]).changes).toEqual([]);
    expect(from("9998-12-31", [isms({ expires: "9999-12-31" })], [], 120).to).toBe("9999-12-31");
  });
});

describe("who is to blame when two lapse on one day", () => {
  const blamed = (line: ReturnType<typeof from>) =>
    line.changes.flatMap(({ causes, items }) =>
      items.flatMap(({ topics }) =>
        topics.flatMap(({ by }) => by.map((index) => (causes[index] as { evidence: string }).evidence)),
      ),
    );

  test("both where either alone would still carry the topic", () => {
    expect(blamed(from("2027-02-01", [soc2(), aup()], [], 1))).toEqual(["aup", "soc2"]);
  });

  test("only the one that carried it", () => {
    // declared by the certificate, tested by the report: without the report it would be narrowed, with it covered
    const [line] = [from("2027-02-01", [soc2(), isms()], [], 1)];
    expect(line.items[0]?.spans.map(({ status }) => status)).toEqual(["covered", "confirm"]);
    expect(blamed(line)).toEqual(["isms", "soc2"]);
    const presumed = isms({ soa: { disclosed: false } });
    expect(blamed(from("2027-02-01", [soc2(), presumed], [], 1, { accept: "tested" }))).toEqual(["isms", "soc2"]);
    const silent = isms({ soa: { disclosed: true, controls: { "A.8.13": "excluded" } } });
    expect(blamed(from("2027-02-01", [soc2(), silent], [], 1))).toEqual(["soc2"]);
  });
});

describe("what is refused", () => {
  test.each([0, 121, 1.5, Number.NaN, -3])("%d months", (months) => {
    expect(() => from("2026-11-22", [], [], months)).toThrow(RangeError);
  });
  test("a day that does not exist", () => {
    expect(() => from("2026-02-30", [])).toThrow(RangeError);
  });
});
