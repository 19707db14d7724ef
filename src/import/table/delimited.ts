import { parseCsv } from "hucre";
import type { TableFault } from "./fault.ts";
import { limits } from "./limits.ts";
import type { Cell, Table } from "./table.ts";

export type Encoding = "utf-8" | "utf-8-bom" | "utf-16" | "cp932";

/**
 * The text of a file that may come from Japanese Excel: UTF-8 with or without a mark, UTF-16 with one, else CP932. Null where it
 * is none of them. Example: `decode(bytes)?.encoding` is `cp932` for a CSV saved by Excel in Japan.
 */
export function decode(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | null {
  const [first, second, third] = bytes;
  const little = first === 0xff && second === 0xfe;
  if (little || (first === 0xfe && second === 0xff)) {
    const text = attempt(bytes, little ? "utf-16le" : "utf-16be");
    return text === null ? null : { text, encoding: "utf-16" };
  }
  const marked = first === 0xef && second === 0xbb && third === 0xbf;
  const utf8 = attempt(bytes, "utf-8");
  if (utf8 !== null) return utf8.includes("\0") ? null : { text: utf8, encoding: marked ? "utf-8-bom" : "utf-8" };
  const japanese = marked ? null : attempt(bytes, "shift_jis");
  return japanese === null || japanese.includes("\0") ? null : { text: japanese, encoding: "cp932" };
}

/** The decoder takes the byte order mark off. */
function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Comma, semicolon or tab, whichever the text uses; a quoted cell may hold line breaks. */
export function readDelimited(text: string, delimiter?: string): Table | TableFault {
  const rows = parseCsv(text, delimiter === undefined ? {} : { delimiter });
  const widest = rows.findIndex((cells) => cells.length > limits.columns);
  if (widest >= 0) {
    return { code: "table-too-wide", args: { columns: rows[widest]?.length ?? 0, limit: limits.columns } };
  }
  if (rows.length > limits.rows) return { code: "table-too-long", args: { rows: rows.length, limit: limits.rows } };
  return {
    sheet: null,
    hidden: false,
    firstLine: 1,
    rows: rows.map((cells) => cells.map((value) => cellOf(String(value ?? "").trim()))),
  };
}

/** A spreadsheet that saved the file may have taken 5.10 for a number. */
const cellOf = (text: string): Cell => (/^\d+\.\d+$/.test(text) ? { text, plainNumber: true } : { text });
