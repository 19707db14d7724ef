import { expect, test } from "vitest";
import { evaluate } from "../../src/engine/evaluate.ts";
import type { Answer } from "../../src/schema/connector.ts";
import type { Evidence } from "../../src/schema/evidence.ts";
import { tiny } from "./tiny-dataset.ts";

const bank = "みらい銀行";
function on(asOf: string, evidence: readonly Evidence[], answers: readonly Answer[] = [], soc2: object = {}) {
  const [plain] = tiny.policies;
  if (plain === undefined) throw new Error("no policy");
  const policy = { ...plain, soc2: { ...plain.soc2, ...soc2 } };
  const connector = {
    schema: "certmap/connector@1" as const,
    connector: { name: "みらいアプリ" },
    evidence: [...evidence],
    answers: [...answers],
  };
  return evaluate(tiny, connector, { checklist: "one-item", policy, asOf, bank });
}

const scope = { text: "API", apiService: "yes" as const };
type Part<K extends Evidence["kind"]> = Partial<Extract<Evidence, { kind: K }>>;
const isms = (rest: Part<"isms-certificate">): Evidence => ({
  id: "e",
  kind: "isms-certificate",
  standard: "iso27001-2022",
  status: "active",
  scope,
  ...rest,
});
const soc2 = (rest: Part<"soc2-report">): Evidence => ({
  id: "e",
  kind: "soc2-report",
  type: 2,
  scope,
  categories: ["security"],
  opinion: "unqualified",
  ...rest,
});
const upTo = (to: string, rest: Part<"soc2-report"> = {}) => soc2({ period: { from: "2023-01-01", to }, ...rest });
const letter = (to: string) => ({ bridgeLetter: { to } });
const aup = (rest: Part<"aup-report">): Evidence => ({
  id: "e",
  kind: "aup-report",
  scope,
  users: [bank],
  results: { "backup.1": "no-exception" },
  ...rest,
});

/** What, evidence, asOf, what the currency gate says, the last day on which it passes. */
type Row = readonly [what: string, evidence: Evidence, asOf: string, code: string | null, validUntil: string | null];

const term = { issued: "2024-03-01", expires: "2027-02-28" };
const old = { standard: "iso27001-2013", issued: "2023-01-01", expires: "2026-06-30" };
const certificates: Row[] = [
  ["the day of expiry", isms(term), "2027-02-28", null, "2027-02-28"],
  ["the day after", isms(term), "2027-03-01", "expired", "2027-02-28"],
  ["the day of issue", isms(term), "2024-03-01", null, "2027-02-28"],
  ["the day before", isms(term), "2024-02-29", "not-yet-valid", "2027-02-28"],
  ["issued unknown", isms({ expires: "2027-02-28" }), "2020-01-01", null, "2027-02-28"],
  ["expiry unknown", isms({ issued: "2024-03-01" }), "2025-01-01", "date-unknown", null],
  ["the 2013 edition's last day", isms(old), "2025-10-31", null, "2025-10-31"],
  ["the 2013 edition, a day later", isms(old), "2025-11-01", "edition-withdrawn", "2025-10-31"],
  ["2013, expired before the end", isms({ ...old, expires: "2025-10-30" }), "2025-10-30", null, "2025-10-30"],
  ["the 2022 edition goes on", isms({ ...old, standard: "iso27001-2022" }), "2025-11-01", null, "2026-06-30"],
];

const reports: Row[] = [
  ["2025-02-28 and 12 months", upTo("2025-02-28"), "2026-02-28", null, "2026-02-28"],
  ["a day later", upTo("2025-02-28"), "2026-03-01", "stale", "2026-02-28"],
  ["leap day and 12 months", upTo("2024-02-29"), "2025-02-28", null, "2025-02-28"],
  ["a day later", upTo("2024-02-29"), "2025-03-01", "stale", "2025-02-28"],
  ["the day of the end", upTo("2025-02-28"), "2025-02-28", null, "2026-02-28"],
  ["the day before", upTo("2025-02-28"), "2025-02-27", "not-yet-valid", "2026-02-28"],
  ["the report's day", upTo("2025-02-28", { reportDate: "2025-04-10" }), "2025-04-10", null, "2026-02-28"],
  ["the day before", upTo("2025-02-28", { reportDate: "2025-04-10" }), "2025-04-09", "not-yet-valid", "2026-02-28"],
  ["the end unknown", soc2({ period: { from: "2024-01-01" } }), "2025-01-01", "date-unknown", null],
  ["the beginning unknown", soc2({ period: { to: "2025-02-28" } }), "2025-06-01", "date-unknown", "2026-02-28"],
  ["a date on a type 2", soc2({ date: "2025-02-28" }), "2025-06-01", "date-unknown", null],
  ["type 1: 2025-08-31 and 6 months", soc2({ type: 1, date: "2025-08-31" }), "2026-02-28", null, "2026-02-28"],
  ["a day later", soc2({ type: 1, date: "2025-08-31" }), "2026-03-01", "stale", "2026-02-28"],
  [
    "a letter does nothing for a type 1",
    soc2({ type: 1, date: "2025-08-31", ...letter("2026-06-30") }),
    "2026-03-01",
    "stale",
    "2026-02-28",
  ],
  ["a period on a type 1", upTo("2025-02-28", { type: 1 }), "2025-06-01", "date-unknown", null],
];

const letters: Row[] = [
  ["the letter's day", upTo("2025-02-28", letter("2026-04-15")), "2026-04-15", null, "2026-04-15"],
  ["a day later", upTo("2025-02-28", letter("2026-04-15")), "2026-04-16", "stale", "2026-04-15"],
  [
    "a letter that ends before the age shortens nothing",
    upTo("2025-02-28", letter("2025-06-30")),
    "2026-02-28",
    null,
    "2026-02-28",
  ],
  ["a letter beyond 12 + 3 months", upTo("2025-02-28", letter("2026-12-31")), "2026-05-28", null, "2026-05-28"],
  ["a day later", upTo("2025-02-28", letter("2026-12-31")), "2026-05-29", "stale", "2026-05-28"],
  // one addition of 15 months: 2024-02-29 is 2025-05-29, not 2025-02-28 and three months
  ["leap day and 12 + 3 months", upTo("2024-02-29", letter("2026-12-31")), "2025-05-29", null, "2025-05-29"],
  ["a day later", upTo("2024-02-29", letter("2026-12-31")), "2025-05-30", "stale", "2025-05-29"],
  ["2024-11-30 and 12 + 3 months", upTo("2024-11-30", letter("2026-12-31")), "2026-02-28", null, "2026-02-28"],
];

const findings: Row[] = [
  [
    "age runs from the end of the period",
    aup({ date: "2025-06-30", period: { from: "2025-01-01", to: "2025-05-31" } }),
    "2026-05-31",
    null,
    "2026-05-31",
  ],
  [
    "a day later",
    aup({ date: "2025-06-30", period: { from: "2025-01-01", to: "2025-05-31" } }),
    "2026-06-01",
    "stale",
    "2026-05-31",
  ],
  [
    "before the report's date",
    aup({ date: "2025-06-30", period: { from: "2025-01-01", to: "2025-05-31" } }),
    "2025-06-29",
    "not-yet-valid",
    "2026-05-31",
  ],
  ["no period: from the date", aup({ date: "2024-02-29" }), "2025-02-28", null, "2025-02-28"],
  ["a day later", aup({ date: "2024-02-29" }), "2025-03-01", "stale", "2025-02-28"],
  ["no date at all", aup({}), "2025-03-01", "date-unknown", null],
];

const rows = [...certificates, ...reports, ...letters, ...findings];
test.each(rows)("currency: %s (%o, asOf %s): %s, until %s", (_, evidence, asOf, code, validUntil) => {
  const [one] = on(asOf, [evidence]).evidence;
  const currency = one?.gates.filter((gate) => gate.gate === "currency").map((gate) => gate.code);
  expect([currency, one?.usable, one?.validUntil]).toEqual([[code], code === null, validUntil]);
});

test("a certificate of 2013 that is long over has both reasons", () => {
  const [one] = on("2025-11-01", [isms({ ...old, expires: "2025-06-30" })]).evidence;
  const codes = one?.gates.filter((gate) => gate.gate === "currency").map((gate) => gate.code);
  expect([codes, one?.validUntil]).toEqual([["expired", "edition-withdrawn"], "2025-06-30"]);
});

// from + minPeriodMonths later than the day after `to` is short
test.each([
  ["2025-01-01", "2025-03-31", 3, "tested"],
  ["2025-01-01", "2025-03-30", 3, "designed"],
  ["2024-12-01", "2025-02-28", 3, "tested"],
  ["2024-12-01", "2025-02-27", 3, "designed"],
  ["2024-11-30", "2025-02-27", 3, "tested"],
  ["2024-11-30", "2025-02-26", 3, "designed"],
  ["2023-12-01", "2024-02-29", 3, "tested"],
  ["2023-12-01", "2024-02-28", 3, "designed"],
  ["2024-02-29", "2025-02-27", 12, "tested"],
  ["2025-05-05", "2025-05-05", 0, "tested"],
] as const)("a period from %s to %s, at least %i months: %s", (from, to, minPeriodMonths, grade) => {
  const report = soc2({ period: { from, to } });
  const [item] = on("2025-06-01", [report], [], { minPeriodMonths, maxAgeMonths: 24 }).items;
  const requirements = item?.topics[0]?.candidates.flatMap((one) => (one.kind === "link" ? one.requirements : []));
  const criterion = requirements?.find((one) => one.id === "CC7.5");
  expect([criterion?.grade, criterion?.codes]).toEqual([grade, grade === "tested" ? [] : ["period-short"]]);
});

test.each([
  ["2025-02-28", "2026-02-28", true],
  ["2025-02-28", "2026-03-01", false],
  ["2024-02-29", "2025-02-28", true],
  ["2024-02-29", "2025-03-01", false],
  ["2025-05-20", "2025-05-20", true],
  ["2025-05-20", "2025-05-19", false],
] as const)("an answer accepted on %s settles on %s: %s", (accepted, asOf, settles) => {
  const answer: Answer = { checklist: "one-item", item: 1, acceptedBy: "株式会社みらい銀行", on: accepted };
  const { settled, items } = on(asOf, [], [answer]);
  expect(settled.map((one) => [one.item, one.topics, one.on])).toEqual(settles ? [[1, ["backup"], accepted]] : []);
  // kept apart from coverage
  expect(items[0]?.status).toBe("confirm");
});
