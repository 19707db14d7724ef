import { expect, test } from "vitest";
import { exportWords } from "../../src/export/words/index.ts";
import { forbidden } from "../report/fixture.ts";

function strings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return [value("x", "y"), value("x", undefined)];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(strings) : [];
}

test.each(Object.entries(exportWords))(
  "%s claims no more than plausible coverage, in its own language",
  (lang, words) => {
    const all = strings(words);
    expect(all.length).toBeGreaterThan(20);
    for (const text of all) {
      expect(text).not.toMatch(forbidden);
      if (lang === "en") expect(text).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
    }
    expect(words.description).toMatch(lang === "ja" ? /カバーする見込み.*必須ではない/ : /plausibly cover.*mandatory/);
  },
);
