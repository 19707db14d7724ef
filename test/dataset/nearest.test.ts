import { expect, test } from "vitest";
import { nearest } from "../../src/dataset/nearest.ts";
import { normaliseName } from "../../src/schema/names.ts";

const ids = ["A.5.1", "A.5.10", "A.5.15", "Cl.7.3", "supplier-agreements", "CC6.4"];

test.each([
  ["5.10", "A.5.10"],
  ["7.3", "Cl.7.3"],
  ["a.5.15", "A.5.15"],
  ["Ａ．５．１５", "A.5.15"],
  ["suplier-agreement", "supplier-agreements"],
  ["CC6.44", "CC6.4"],
  ["supplier", "supplier-agreements"],
  ["completely-different", undefined],
  ["x", undefined],
  ["", undefined],
  ["supplier-agreements".repeat(10), undefined],
])("%s → %s", (value, wanted) => expect(nearest(value, ids)).toBe(wanted));

test.each([
  ["株式会社　みらい 銀行", "みらい銀行㈱", true],
  ["(株)みらい銀行", "みらい銀行（株）", true],
  ["ＡＢＣ Cloud", "ABC\tCloud", true],
  ["ｶﾌﾞﾄ", "カブト", true],
  ["みらい銀行", "みらい信用金庫", false],
  ["Cloud X", "cloud x", false],
])("%s and %s: the same name? %s", (a, b, same) => expect(normaliseName(a) === normaliseName(b)).toBe(same));
