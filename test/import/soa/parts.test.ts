import { describe, expect, test } from "vitest";
import { roleOf } from "../../../src/import/soa/columns.ts";
import { readControlId } from "../../../src/import/soa/control-id.ts";
import { decide } from "../../../src/import/soa/decide.ts";
import { editionOf, editionsOf } from "../../../src/import/soa/edition.ts";
import { legendOf } from "../../../src/import/soa/legend.ts";
import { type MarkRead, readMark } from "../../../src/import/soa/marks.ts";
import { resolveNumbers } from "../../../src/import/soa/sequence.ts";
import { dataset } from "./standards.ts";

const editions = editionsOf(dataset);
const noLegend = { applicable: new Map(), status: new Map() };

describe("a control's number in its spellings", () => {
  test.each([
    ["A.5.1", "5.1"],
    ["5.1", "5.1"],
    ["A5.1", "5.1"],
    ["a 5.1", "5.1"],
    ["A.5.1.", "5.1"],
    ["A.5.1 Policies", "5.1"],
    ["[A.5.10](/controls/#a-5-10)", "5.10"],
    ["Ａ．５．１", "5.1"],
    ["附属書A 5.1", "5.1"],
    ["管理策 5.1 方針群", "5.1"],
    ["Annex A.8.34", "8.34"],
    ["A.5.1.2 Title", "5.1.2"],
    ["5.01", "5.1"],
    ["ISO/IEC 27001 A.5.1", "5.1"],
    ["A. 5. 1", "5.1"],
  ])("%s", (text, number) => expect(readControlId(text)).toMatchObject({ number }));

  test.each(["", "Controls", "A.5", "5", "12.05.2024", "5.1 %", "95.1%", "Version 3.1", "2024-01-15", "5.1.2.3.4"])(
    "%j is none",
    (text) => expect(readControlId(text)).toBeNull(),
  );

  test.each(["A.5.1, A.5.2", "5.1-5.4", "A.5.15～A.5.18", "A.5.1/A.5.2"])("%j is several", (text) =>
    expect(readControlId(text)).toBe("several"),
  );
});

describe("5.10 stored as 5.1", () => {
  const controls = editions.controls2022;
  const asStored = (numbers: readonly string[]) =>
    numbers.map((number) => ({ number: String(Number(number)), mayLackZero: /^\d\.\d$/.test(String(Number(number))) }));

  test("a whole list is restored by its order", () => {
    const all = [...controls];
    expect(resolveNumbers(asStored(all), controls)).toEqual(all);
  });

  test("a partial list, where only one reading ascends", () => {
    expect(resolveNumbers(asStored(["5.9", "5.10", "5.11"]), controls)).toEqual(["5.9", "5.10", "5.11"]);
    expect(resolveNumbers(asStored(["5.9", "5.10", "6.3"]), controls)).toEqual(["5.9", "5.10", "6.3"]);
    expect(resolveNumbers(asStored(["5.1", "5.2", "5.4"]), controls)).toEqual(["5.1", "5.2", "5.4"]);
  });

  test("where both ascend, or none, it stays open", () => {
    expect(resolveNumbers(asStored(["5.1", "5.11"]), controls)).toEqual([null, "5.11"]);
    expect(resolveNumbers(asStored(["8.5", "8.20", "8.28"]), controls)).toEqual(["8.5", "8.20", "8.28"]);
    expect(resolveNumbers(asStored(["5.15", "5.1", "5.4"]), controls)).toEqual(["5.15", null, "5.4"]);
  });

  test("what was kept as text has lost nothing", () =>
    expect(
      resolveNumbers(
        [
          { number: "5.1", mayLackZero: false },
          { number: "5.11", mayLackZero: false },
        ],
        controls,
      ),
    ).toEqual(["5.1", "5.11"]));
});

describe("the edition is told by the whole set", () => {
  test.each<[string, readonly string[], string | null]>([
    ["2022", ["5.1", "5.2", "8.34"], "iso27001-2022"],
    ["2013 with its headings, whose numbers 2022 has too", ["5.1", "5.1.1", "5.1.2", "6.1", "6.1.1"], "iso27001-2013"],
    ["headings of 2013 alone", ["5.1", "6.1", "9.1", "18.2"], null],
    ["both side by side", ["5.1", "5.15", "8.28", "5.1.1", "9.1.1", "9.2.1"], null],
    ["one slip of the pen", ["5.1.1", ...[...editions.controls2022]], "iso27001-2022"],
  ])("%s", (_, numbers, standard) => expect(editionOf(numbers, editions).standard).toBe(standard));

  test("what the person says counts", () =>
    expect(editionOf(["5.1"], editions, "iso27001-2013")).toMatchObject({ because: "told", matching: 0, others: 0 }));
});

describe("marks", () => {
  const reads = (text: string, column: "applicable" | "status") => readMark(text, column, noLegend).meaning;
  test.each([
    ["Yes", "yes", "implemented"],
    ["○", "yes", "implemented"],
    ["〇", "yes", "implemented"],
    ["✅ Done", "yes", "implemented"],
    ["⚠️", null, "partial"],
    ["❌", "no", "gap"],
    ["×", "no", "gap"],
    ["△", "partial", "partial"],
    ["N/A", "no", "na"],
    ["除外", "no", "na"],
    ["一部実施（2026年度中に完了）", null, "partial"],
    ["Yes — because", "yes", "implemented"],
    ["No (outsourced)", "no", "gap"],
    ["Yes (inherited)", "inherited", "inherited"],
    ["Not applicable: no own development", "no", "na"],
    ["—", "open", "open"],
    ["{{status}}", "open", "open"],
    ["", "open", "open"],
    ["ANO", "yes", "implemented"],
    ["Částečně", "partial", "partial"],
    ["X", null, null],
    ["実施中", null, null],
    ["maybe", null, null],
  ])("%j: applicable %s, status %s", (text, applicable, status) => {
    expect(reads(text, "applicable")).toBe(applicable);
    expect(reads(text, "status")).toBe(status);
  });

  test("from whom it is inherited", () => {
    expect(readMark("Inherited from Cloud X", "status", noLegend)).toEqual({ meaning: "inherited", from: "Cloud X" });
    expect(readMark("クラウドXから継承", "status", noLegend)).toEqual({ meaning: "inherited", from: "クラウドX" });
    expect(readMark("継承（クラウドX）", "status", noLegend)).toEqual({ meaning: "inherited", from: "クラウドX" });
  });

  test("a mark of two uses says why it is not read", () => {
    expect(readMark("X", "applicable", noLegend)).toEqual({ meaning: null, why: "doubtful", written: "X" });
    expect(readMark("maybe", "status", noLegend)).toEqual({ meaning: null, why: "unknown", written: "maybe" });
  });
});

describe("a legend of the file", () => {
  const legend = (...texts: readonly string[]) =>
    legendOf(
      [],
      texts.map((text, line) => ({ text, line })),
    );
  test.each([
    ["○：適用　×：適用しない", "×", "applicable", "no"],
    ["凡例（X=除外、/=適用）", "X", "applicable", "no"],
    ["Legend: X = applicable, - = not applicable", "X", "applicable", "yes"],
    ["P: partially implemented; V: implemented", "V", "status", "implemented"],
  ] as const)("%s", (text, mark, column, meaning) =>
    expect(readMark(mark, column, legend(text)).meaning).toBe(meaning),
  );

  test("a mark that is given two meanings has none", () =>
    expect(readMark("X", "applicable", legend("X = applicable", "X = excluded")).meaning).toBeNull());
});

describe("what two cells say together", () => {
  const read = (meaning: string | undefined): MarkRead | null =>
    meaning === undefined
      ? null
      : meaning === "X"
        ? { meaning: null, why: "doubtful", written: "X" }
        : ({ meaning } as MarkRead);
  test.each([
    ["yes", "implemented", "implemented", null],
    ["yes", undefined, "unknown", "applicable-only"],
    ["yes", "open", "unknown", "applicable-only"],
    ["yes", "partial", "partial", null],
    ["yes", "gap", "planned", "gap-as-planned"],
    ["yes", "na", "unknown", "contradiction"],
    ["no", "na", "excluded", null],
    ["no", undefined, "excluded", null],
    ["no", "implemented", "unknown", "contradiction"],
    ["no", "X", "unknown", "mark-doubtful"],
    ["inherited", "implemented", "inherited", null],
    ["inherited", "partial", "partial", null],
    ["partial", "implemented", "partial", "partly-applicable"],
    ["open", "open", "unknown", "not-stated"],
    ["X", "implemented", "unknown", "mark-doubtful"],
    [undefined, "implemented", "implemented", null],
    [undefined, "na", "excluded", null],
    [undefined, undefined, "unknown", "not-stated"],
  ])("applicable %s, status %s: %s (%s)", (applicable, status, mark, note) =>
    expect(decide(read(applicable), read(status))).toMatchObject({ mark, note }),
  );

  test("only a status of implemented, on a control that applies or of which nothing else is said, gives implemented", () => {
    const all = ["yes", "no", "implemented", "partial", "planned", "gap", "na", "inherited", "open", "X", undefined];
    const giving = all.flatMap((a) =>
      all.filter((s) => decide(read(a), read(s)).mark === "implemented").map((s) => [a, s]),
    );
    expect(giving.every(([, status]) => status === "implemented")).toBe(true);
    expect(giving.map(([applicable]) => applicable)).not.toContain("no");
  });
});

describe("headers", () => {
  test.each([
    ["Applicable? (Yes/No)", "applicable"],
    ["適用/除外の理由", "reason"],
    ["適用", "applicable"],
    ["実施\n状況", "status"],
    ["Implementation / reference", "reference"],
    ["Implementation Status", "status"],
    ["JUSTIFICATION FOR INCLUSION OR EXCLUSION", "reason"],
    ["Control applied/Justification of Inclusion", "reason"],
    ["#", "id"],
    ["Applied", null],
    ["", null],
  ])("%j: %s", (header, role) => expect(roleOf(header)).toBe(role));
});
