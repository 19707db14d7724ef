import { describe, expect, test } from "vitest";
import { readAupParameters } from "../../src/dataset/aup-parameters.ts";
import { dataset } from "../verify/samples.ts";

/** computer-room-entry.1 takes at least 10 of sampleSize and a date; supplier-monitoring.1 at least 5 and a period. */
const drafted = ["computer-room-entry.1", "supplier-monitoring.1", "supplier-monitoring.2"];
const head = "schema: certmap/aup-parameters@1\n";
const read = (text: string, ids: readonly string[] = drafted) => readAupParameters("p.yaml", head + text, dataset, ids);
const told = (text: string, ids?: readonly string[]) => {
  const found = read(text, ids);
  return (found.ok ? found.notices : found.problems).map(
    ({ code, at, args }) => `${at.line}:${at.column} ${code} ${JSON.stringify(args)}`,
  );
};

test("sizes, dates and parties", () => {
  const found = read(
    "engagement: {practitioner: 架空監査法人, period: {from: 2026-04-01, to: 2026-09-30}}\nall: {sampleSize: 10, asOf: 2026-09-30}\nprocedures: {supplier-monitoring.2: {sampleSize: 30}}\n",
  );
  expect(found).toMatchObject({
    ok: true,
    notices: [],
    value: { all: { sampleSize: 10 }, procedures: { "supplier-monitoring.2": { sampleSize: 30 } } },
  });
});

describe("problems, each at its place; and what is nearly one", () => {
  test.each<[string, string, string]>([
    [
      "all: {sampleSize: 9}\n",
      '2:19 aup-size-under-minimum {"name":"sampleSize","value":9,"minimum":10,"procedures":["computer-room-entry.1"]}',
      "all: {sampleSize: 10}\n",
    ],
    [
      "procedures:\n  supplier-monitoring.1: {sampleSize: 4}\n",
      '3:39 aup-size-under-minimum {"name":"sampleSize","value":4,"minimum":5,"procedures":["supplier-monitoring.1"]}',
      "procedures:\n  supplier-monitoring.1: {sampleSize: 5}\n",
    ],
    [
      "all: {sampleSize: 9}\nprocedures: {computer-room-entry.1: {sampleSize: 9}}\n",
      '3:50 aup-size-under-minimum {"name":"sampleSize","value":9,"minimum":10,"procedures":["computer-room-entry.1"]}',
      "all: {sampleSize: 9}\nprocedures: {computer-room-entry.1: {sampleSize: 10}}\n",
    ],
    [
      "all: {sampleSize: 2026-03-31}\n",
      '2:19 aup-parameter-kind {"name":"sampleSize","wanted":"size"}',
      "all: {asOf: 2026-03-31}\n",
    ],
    ["all: {asOf: 25}\n", '2:13 aup-parameter-kind {"name":"asOf","wanted":"date"}', "all: {asOf: 2026-03-25}\n"],
    [
      "all: {sampleSizes: 25}\n",
      '2:7 unknown-id {"kind":"parameter","id":"sampleSizes","nearest":"sampleSize"}',
      "all: {sampleSize: 25}\n",
    ],
    [
      "procedures: {supplier-monitoring.1: {asOf: 2026-03-31}}\n",
      '2:38 unknown-id {"kind":"parameter","id":"asOf","within":"supplier-monitoring.1"}',
      "procedures: {computer-room-entry.1: {asOf: 2026-03-31}}\n",
    ],
    [
      "procedures: {supplier-monitorng.1: {sampleSize: 25}}\n",
      '2:14 unknown-id {"kind":"procedure","id":"supplier-monitorng.1","nearest":"supplier-monitoring.1"}',
      "procedures: {supplier-monitoring.1: {sampleSize: 25}}\n",
    ],
    [
      "all: {periodFrom: 2026-04-02, periodTo: 2026-04-01}\n",
      '2:41 dates-reversed {"fromKey":"periodFrom","from":"2026-04-02","toKey":"periodTo","to":"2026-04-01"}',
      "all: {periodFrom: 2026-04-01, periodTo: 2026-04-01}\n",
    ],
    [
      "engagement: {period: {from: 2026-04-01, to: 2026-09-30}}\nall: {periodFrom: 2026-10-01}\n",
      '2:45 dates-reversed {"fromKey":"periodFrom","from":"2026-10-01","toKey":"to","to":"2026-09-30"}',
      "engagement: {period: {from: 2026-04-01, to: 2026-09-30}}\nall: {periodFrom: 2026-09-30}\n",
    ],
  ])("%s", (text, problem, near) => {
    expect(told(text)).toEqual([problem]);
    expect(told(near)).toEqual([]);
  });

  test("a size of all is held to drafted procedures only", () => {
    expect(told("all: {sampleSize: 5}\n", ["supplier-monitoring.1"])).toEqual([]);
  });

  test("what no drafted procedure uses is noticed, and let pass", () => {
    const text = "all: {visitDate: 2026-05-01}\nprocedures: {data-backup.2: {sampleSize: 25}}\n";
    expect(told(text)).toEqual([
      '2:7 aup-parameter-unused {"name":"visitDate"}',
      '3:14 aup-parameter-unused {"name":"data-backup.2"}',
    ]);
    expect(read(text).ok).toBe(true);
  });

  test("shape and text", () => {
    expect(told("all: {sampleSize: 2.5}\n")[0]).toMatch(/^2:19 /);
    expect(told("al: {sampleSize: 25}\n")[0]).toContain('unknown-key {"key":"al"');
    expect(told("all: {sampleSize: 0}\n")[0]).toMatch(/^2:19 (too-small|aup-size-under-minimum)/);
    expect(told("all: {asOf: 2026-02-30}\n")[0]).toMatch(/^2:13 bad-date/);
    expect(told("all: [")[0]).toContain("yaml-syntax");
  });
});

describe("a period on which a report would not serve", () => {
  const period = "engagement: {period: {from: 2026-01-01, to: 2026-06-30}}\n";
  const faults = (fault: Parameters<typeof readAupParameters>[4]) => {
    const found = readAupParameters("p.yaml", head + period, dataset, drafted, fault);
    return found.ok ? [] : found.problems.map(({ code, at }) => `${at.line}:${at.column} ${code}`);
  };

  test("is told at its last day", () => {
    expect(faults((to) => ({ kind: "stale", until: to, asOf: "2026-11-22" }))).toEqual(["2:45 aup-period-stale"]);
    expect(faults(() => ({ kind: "exception", after: "2026-08-31" }))).toEqual(["2:45 aup-period-before-exception"]);
    expect(faults(() => undefined)).toEqual([]);
  });
});
