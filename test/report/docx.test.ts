import { describe, expect, test } from "vitest";
import { renderDocx } from "../../src/report/docx.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { connectors, dataset, forbidden, resultOf } from "./fixture.ts";
import { partsOf, textOf } from "./office.ts";

const wordText = async (result: ReturnType<typeof resultOf>, lang: "ja" | "en") =>
  textOf(partsOf(await renderDocx(result, dataset, { lang })).get("word/document.xml") ?? "");

describe.each(["ja", "en"] as const)("the whole report as a Word file (%s)", (lang) => {
  test("says everything that the Markdown report says", async () => {
    const result = resultOf(connectors.troubled);
    const plain = (text: string) =>
      text
        .replace(/&lt;/g, "<")
        .replace(/&gt;/g, ">")
        .replace(/[\s\\*`|#>-]/g, "");
    const word = plain(await wordText(result, lang));
    const cells = renderMarkdown(result, dataset, { lang })
      .split("\n")
      .filter((line) => !line.includes("---"))
      .flatMap((line) => line.split(" | "))
      .map(plain);
    expect(cells.length).toBeGreaterThan(200);
    expect(cells.filter((cell) => cell !== "" && !word.includes(cell))).toEqual([]);
  });

  test("says that nothing is mandatory, and nothing that a bank alone may say", async () => {
    const text = await wordText(resultOf(connectors.clean), lang);
    expect(text).toContain(lang === "ja" ? "必須では" : "mandatory");
    expect(text.match(forbidden)).toBeNull();
    const bare =
      lang === "ja" ? /通番1[34]：カバー見込み(?!（項目文は想定）)/ : /Item 1[34]: plausibly covered(?! \(item)/;
    expect(text).not.toMatch(bare);
  });
});
