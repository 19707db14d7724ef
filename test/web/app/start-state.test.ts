import { describe, expect, test } from "vitest";
import { banksNamedIn } from "../../../web/app/banks.ts";
import { firstLanguage, todayInJapan } from "../../../web/app/start-state.ts";
import { sample } from "../data.ts";

test.each([
  [["ja-JP", "en"], "ja"],
  [["en-GB", "ja"], "en"],
  [["fr", "ja"], "ja"],
  [["JA"], "ja"],
  [["fr"], "en"],
  [[], "en"],
])("browsers that prefer %j read %s", (preferred, language) => {
  expect(firstLanguage(preferred)).toBe(language);
});

test("the day is Japan's: it begins at 15:00 UTC", () => {
  expect(todayInJapan(new Date("2026-11-22T14:59:59Z"))).toBe("2026-11-22");
  expect(todayInJapan(new Date("2026-11-22T15:00:00Z"))).toBe("2026-11-23");
});

describe("the banks on offer", () => {
  test("are those that the file names, each once", () => {
    expect(banksNamedIn(sample("sample-pay"))).toEqual(["みらい銀行"]);
    expect(banksNamedIn(sample("nothing-held"))).toEqual([]);
  });
});
