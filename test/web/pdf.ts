import type { Browser } from "playwright-core";

/** A PDF as a person prints one: from text of our own, by a real browser, with its font inside. */
export async function printed(browser: Browser, html: string): Promise<Buffer> {
  const page = await (await browser.newContext({ locale: "ja-JP" })).newPage();
  await page.setContent(`<!doctype html><html lang="ja"><meta charset="utf-8"><body>${html}</body></html>`);
  const bytes = await page.pdf({ format: "A4" });
  await page.context().close();
  return bytes;
}

/** A PDF written by hand: its objects, and what more its trailer says. */
export function written(objects: readonly string[], trailer = ""): Buffer {
  let text = "%PDF-1.7\n";
  const at = objects.map((one, index) => {
    const start = text.length;
    text += `${index + 1} 0 obj\n${one}\nendobj\n`;
    return start;
  });
  const start = text.length;
  const rows = at.map((one) => `${String(one).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`;

/** One page whose Japanese font is only named, as older programs write: the reader needs a table of characters of its own. */
export function withoutFont(lines: readonly Buffer[], encoding: string): Buffer {
  const shown = lines.map((line) => `<${line.toString("hex")}> Tj 0 -20 Td`).join("\n");
  return written([
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>",
    stream(`BT /F 12 Tf 50 780 Td\n${shown}\nET`),
    `<< /Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /${encoding} /DescendantFonts [6 0 R] >>`,
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor 7 0 R >>",
    "<< /Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80 /CapHeight 700 >>",
  ]);
}

/** Text as these encodings have it: UTF-16, most significant byte first. */
export const utf16 = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();

/** Protected by a password that nobody knows. */
export const locked = (): Buffer =>
  written(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
      stream("BT ET"),
      `<< /Filter /Standard /V 1 /R 2 /O <${"41".repeat(32)}> /U <${"42".repeat(32)}> /P -4 >>`,
    ],
    "/Encrypt 5 0 R /ID [<0011> <0011>]",
  );
