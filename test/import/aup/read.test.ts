import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { draftAup } from "../../../src/engine/aup/draft.ts";
import { evaluate } from "../../../src/engine/evaluate.ts";
import { type AupOptions, readAup } from "../../../src/import/aup/read.ts";
import { dataset, sample } from "../../verify/samples.ts";
import { workbook } from "../table/files.ts";
import { fillIn, resultsTable, type Sheets, saved, setFact, sheetsOf } from "./results.ts";

const options = { checklist: "fisc-2019-09", policy: "standard", asOf: "2026-11-22", bank: null };
const connector = sample("soc2-type1");
const draft = draftAup(dataset, connector, options, { banks: ["みらい銀行", "はるか銀行"], items: [9], for: "both" });
const outgoing = await sheetsOf(draft, dataset);
const filled = () => fillIn(structuredClone(outgoing), "2026-11-20");
const bytesOf = (text: string) => new TextEncoder().encode(text);
const told = (problems: readonly { code: string; at: { sheet?: string; line: number; column: number } }[]) =>
  problems.map(({ code, at }) => `${at.sheet ?? ""}!${at.line}:${at.column} ${code}`);

async function read(sheets: Sheets, given: AupOptions = {}) {
  return readAup("r.xlsx", await saved(sheets), dataset, given);
}
/** What is said of a workbook in which something was changed, without what is only noticed. */
async function wrong(
  change: (sheets: Sheets, table: ReturnType<typeof resultsTable>) => void,
): Promise<readonly string[]> {
  const sheets = filled();
  change(sheets, resultsTable(sheets));
  const found = await read(sheets);
  return found.ok ? ["ok", ...told(found.notices)] : told(found.problems);
}
const first = draft.procedures[0]?.id ?? "";
const { head, columns } = resultsTable(outgoing);
const row = (n: number) => head + 1 + n;
const name = outgoing[0]?.name ?? "";
const cell = (n: number, column: number) => `${name}!${row(n) + 1}:${column + 1}`;

describe("a workbook filled in", () => {
  test.each(["ja", "en"] as const)("comes back whole (%s)", async (lang) => {
    const sheets = fillIn(await sheetsOf(draft, dataset, lang), "2026-11-20");
    const found = await read(sheets);
    expect(found).toMatchObject({
      ok: true,
      notices: [],
      counts: { "no-exception": draft.procedures.length, exception: 0, "not-performed": 0 },
      report: { id: "aup-2026-11-22", kind: "aup-report", date: "2026-11-20", users: ["みらい銀行", "はるか銀行"] },
    });
    if (!found.ok) return;
    expect(Object.keys(found.report.results ?? {})).toEqual(draft.procedures.map(({ id }) => id));
    for (const bank of ["みらい銀行", "はるか銀行"]) {
      const after = { ...connector, evidence: [...(connector.evidence ?? []), found.report] };
      const item = evaluate(dataset, after, { ...options, bank }).items.find(({ no }) => no === 9);
      expect(item?.status).toBe("covered");
    }
  });

  test("sizes, dates and findings are kept as parameters and note", async () => {
    const sheets = filled();
    const table = resultsTable(sheets);
    const dated = draft.procedures.findIndex(({ parameters }) => parameters.some((one) => one.name === "periodFrom"));
    const cells = table.rows[row(dated)] ?? [];
    cells[columns.from] = "2026-04-01";
    cells[columns.to] = "2026年9月30日";
    const found = await read(sheets);
    // the date is told, and how to write it
    expect(found.ok ? [] : told(found.problems)).toEqual([`${cell(dated, columns.to)} bad-date`]);
    cells[columns.to] = "2026-09-30";
    const again = await read(sheets);
    expect(again.ok && again.report.results?.[String(cells[columns.id])]).toMatchObject({
      result: "no-exception",
      parameters: { periodFrom: "2026-04-01", periodTo: "2026-09-30" },
      note: "25 of 25; 0 exceptions",
    });
  });

  test("fewer than the minimum is noticed and will not count; the whole of a small population does", async () => {
    const sized = draft.procedures.findIndex(({ parameters }) => parameters.some(({ kind }) => kind === "size"));
    const id = draft.procedures[sized]?.id ?? "";
    const change = (population: number | null) => async () => {
      const sheets = filled();
      const cells = resultsTable(sheets).rows[row(sized)] ?? [];
      cells[columns.examined] = 2;
      cells[columns.population] = population;
      return read(sheets);
    };
    const few = await change(null)();
    expect(few.ok && told(few.notices)).toEqual([`${cell(sized, columns.examined)} aup-result-reduced`]);
    expect(few.ok && few.report.results?.[id]).toMatchObject({ parameters: { sampleSize: 2 } });
    const whole = await change(2)();
    expect(whole.ok && whole.notices).toEqual([]);
    expect(whole.ok && whole.report.results?.[id]).toMatchObject({
      result: "no-exception",
      note: "25 of 25; 0 exceptions (population=2, examined=2)",
    });
    const bank = "みらい銀行";
    const covered = (found: typeof few) => {
      const evidence = [...(connector.evidence ?? []), ...(found.ok ? [found.report] : [])];
      const item = evaluate(dataset, { ...connector, evidence }, { ...options, bank }).items.find(({ no }) => no === 9);
      return item?.status;
    };
    expect([covered(few), covered(whole)]).toEqual(["narrowed", "covered"]);
  });
});

describe("nothing is imported half", () => {
  test("what is right", async () => expect(await wrong(() => {})).toEqual(["ok"]));

  test.each<[string, (sheets: Sheets, table: ReturnType<typeof resultsTable>) => void, readonly string[]]>([
    [
      "an unknown id, whose own row is then missing",
      (_, { rows }) => {
        (rows[row(0)] ?? [])[columns.id] = `${first}x`;
      },
      ["Matrix!6:3 aup-procedure-missing", `${cell(0, columns.id)} unknown-id`],
    ],
    [
      "a row that was taken out",
      (_, { rows }) => {
        rows.splice(row(1), 1);
      },
      ["aup-procedure-missing"],
    ],
    [
      "a row that stands twice",
      (_, { rows }) => {
        rows.push([...(rows[row(0)] ?? [])]);
      },
      [`${cell(draft.procedures.length, columns.id)} duplicate-id`],
    ],
    [
      "a procedure of the catalogue that was not drafted",
      (_, { rows }) => {
        const more = [...(rows[row(0)] ?? [])];
        more[columns.id] = "data-backup.1";
        rows.push(more);
      },
      ["aup-procedure-undrafted"],
    ],
    [
      "free text in place of a result",
      (_, { rows }) => {
        (rows[row(0)] ?? [])[columns.result] = "おおむね良好";
      },
      [`${cell(0, columns.result)} aup-result-free-text`],
    ],
    [
      "no result",
      (_, { rows }) => {
        (rows[row(0)] ?? [])[columns.result] = null;
      },
      [`${cell(0, columns.result)} aup-result-missing`],
    ],
    [
      "a result without an id",
      (_, { rows }) => {
        rows.push((rows[row(0)] ?? []).map((value, at) => (at === columns.id ? null : value)));
      },
      [`${cell(draft.procedures.length, columns.id)} aup-id-missing`],
    ],
    [
      "no size",
      (_, { rows }) => {
        (rows[row(0)] ?? [])[columns.examined] = null;
      },
      [`${cell(0, columns.examined)} aup-size-missing`],
    ],
    [
      "a size in words",
      (_, { rows }) => {
        (rows[row(0)] ?? [])[columns.examined] = "about ten";
      },
      [`${cell(0, columns.examined)} aup-size-unreadable`],
    ],
    [
      "more examined than there are",
      (_, { rows }) => {
        const cells = rows[row(0)] ?? [];
        cells[columns.examined] = 25;
        cells[columns.population] = 24;
      },
      [`${cell(0, columns.examined)} aup-size-beyond-population`],
    ],
    [
      "a size where nothing was performed",
      (_, { rows }) => {
        (rows[row(0)] ?? [])[columns.result] = "実施せず";
      },
      [`${cell(0, columns.examined)} aup-cell-unexpected`],
    ],
    [
      "a header that stands twice",
      (_, { rows }) => {
        (rows[head] ?? [])[columns.population] = "結果";
      },
      [`${name}!${head + 1}:${columns.population + 1} repeated`],
    ],
    ["a day that does not exist", (sheets) => setFact(sheets, ["Date of the report"], "2026-02-30"), ["bad-date"]],
    [
      "a period backwards",
      (sheets) => {
        setFact(sheets, ["Period from"], "2026-09-30");
        setFact(sheets, ["Period to"], "2026-04-01");
      },
      ["dates-reversed"],
    ],
    ["yes or no in other words", (sheets) => setFact(sheets, ["Includes the API service"], "多分"), ["not-one-of"]],
  ])("%s", async (_, change, expected) => {
    const found = await wrong(change);
    expect(found[0]).not.toBe("ok");
    for (const one of expected) expect(found.join("\n")).toContain(one);
    const sheets = filled();
    change(sheets, resultsTable(sheets));
    const again = await read(sheets);
    expect("report" in again).toBe(false);
  });

  test("facts that are not stated are noticed: until then nothing counts", async () => {
    const sheets = filled();
    setFact(sheets, ["Date of the report"], null);
    setFact(sheets, ["Users"], "");
    setFact(sheets, ["Includes the API service"], "Unknown");
    const found = await read(sheets);
    expect(found.ok && found.notices.map(({ args }) => ("fact" in args ? args.fact : ""))).toEqual([
      "date",
      "users",
      "apiService",
    ]);
    expect(found.ok && found.report).not.toHaveProperty("users");
  });

  test("a workbook that nobody filled in", async () => {
    const found = await read(structuredClone(outgoing));
    expect(found.ok).toBe(false);
    expect(found.ok ? [] : found.problems.filter(({ code }) => code === "aup-result-missing")).toHaveLength(
      draft.procedures.length,
    );
  });

  test("a formula without a kept value, or an error, is no result", async () => {
    const bytes = await workbook({
      name: "r",
      rows: [
        ["id", "result"],
        ["supplier-agreements.2", null],
      ],
      cells: new Map([["1,1", { formula: "A1" }]]),
    });
    const found = await readAup("r.xlsx", bytes, dataset);
    expect(found.ok ? [] : told(found.problems)).toContain("r!2:2 aup-cell-unreadable");
  });

  test("a merged cell says nothing of its row", async () => {
    const bytes = await workbook({
      name: "r",
      rows: [
        ["id", "result"],
        ["supplier-agreements.1", "No exception"],
        ["supplier-agreements.2", null],
      ],
      merges: [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }],
    });
    const found = await readAup("r.xlsx", bytes, dataset);
    expect(found.ok ? [] : told(found.problems)).toContain("r!3:2 aup-cell-merged");
    expect("report" in found).toBe(false);
  });

  test("no table, two tables, no such sheet, an error in a cell", async () => {
    const codes = async (sheets: Sheets, given?: AupOptions) => {
      const found = await read(sheets, given);
      return found.ok ? ["ok"] : found.problems.map(({ code }) => code);
    };
    expect(await codes([{ name: "a", rows: [["x"], ["y"]] }])).toEqual(["aup-no-table"]);
    const two = filled();
    two.push({ name: "copy", rows: structuredClone(two[0]?.rows ?? []) });
    expect(await codes(two)).toEqual(["aup-several-tables"]);
    expect(await codes(two, { sheet: name })).toEqual(["ok"]);
    expect(await codes(two, { sheet: "other" })).toEqual(["table-no-such-sheet"]);
  });
});

describe("a plain table", () => {
  const csv = "id,result,examined,finding\nsupplier-agreements.2,no-exception,10,10 of 10\n";

  test("is read, and what it does not state is named", async () => {
    const found = await readAup("r.csv", bytesOf(csv), dataset);
    expect(found).toMatchObject({
      ok: true,
      report: {
        id: "aup",
        results: { "supplier-agreements.2": { result: "no-exception", parameters: { sampleSize: 10 } } },
      },
    });
    expect(found.ok && found.notices.map(({ code }) => code)).toEqual(Array(5).fill("aup-fact-missing"));
  });

  test("with what was drafted, what is missing is a problem", async () => {
    const drafted = ["supplier-agreements.2", "supplier-selection.1"];
    const found = await readAup("r.csv", bytesOf(csv), dataset, { drafted });
    expect(found.ok ? [] : found.problems.map(({ args }) => args)).toContainEqual({
      procedure: "supplier-selection.1",
    });
  });

  test("of no performed procedure is noticed", async () => {
    const found = await readAup("r.csv", bytesOf("id,result\nsupplier-agreements.2,not-performed\n"), dataset);
    expect(found.ok && found.notices.map(({ code }) => code)).toContain("aup-nothing-performed");
  });

  test("a finding is not needed to count, but is asked for", async () => {
    const found = await readAup("r.csv", bytesOf(csv.replace(",10 of 10", ",")), dataset);
    expect(found.ok && found.notices.map(({ code }) => code)).toContain("aup-finding-missing");
  });
});

describe("YAML", () => {
  const report = {
    id: "aup",
    kind: "aup-report",
    date: "2026-11-20",
    users: ["みらい銀行"],
    scope: { text: "口座連携", apiService: "yes" },
    results: { "supplier-agreements.2": { result: "no-exception", parameters: { sampleSize: 10 } } },
  };
  const yaml = async (value: unknown, given: AupOptions = {}) =>
    readAup("r.yaml", bytesOf(stringify(value)), dataset, given);

  test.each<[string, unknown]>([
    ["the report itself", report],
    [
      "without id and kind",
      Object.fromEntries(Object.entries(report).filter(([key]) => key !== "id" && key !== "kind")),
    ],
    ["a list with it", [report]],
    ["evidence of a connector, with others", { evidence: [{ id: "x", kind: "other", name: "SOC 1" }, report] }],
  ])("%s", async (_, value) => {
    expect(await yaml(value)).toMatchObject({ ok: true, notices: [], report });
  });

  test.each<[string, unknown, string]>([
    ["two reports", [report, structuredClone(report)], "!1:1 aup-no-report"],
    ["none", { a: 1 }, "!1:1 aup-no-report"],
    ["an unknown id", { ...report, results: { "supplier-agrements.2": "no-exception" } }, "!10:3 unknown-id"],
    ["free text", { ...report, results: { "supplier-agreements.2": "fine" } }, "!10:26 not-one-of"],
    ["an unknown key", { ...report, result: 1 }, "!14:1 unknown-key"],
  ])("%s", async (_, value, problem) => {
    const found = await yaml(value);
    expect(found.ok ? ["ok"] : told(found.problems)).toContain(problem);
  });

  test("a size under the minimum is noticed where it stands", async () => {
    const small = {
      ...report,
      results: { "supplier-agreements.2": { result: "no-exception", parameters: { sampleSize: 1 } } },
    };
    const found = await yaml(small);
    expect(found.ok && told(found.notices)).toEqual(["!13:19 aup-result-reduced"]);
  });

  test("what was drafted and is missing, or was not drafted", async () => {
    const found = await yaml(report, { drafted: ["supplier-selection.1"] });
    expect(found.ok ? [] : found.problems.map(({ code }) => code)).toEqual([
      "aup-procedure-missing",
      "aup-procedure-undrafted",
    ]);
  });

  test("what was read comes back the same", async () => {
    const found = await yaml(report);
    if (!found.ok) throw new Error("not read");
    expect(parse(stringify(found.report))).toEqual(report);
  });
});
