import type { ItemNo } from "../../schema/text.ts";
import { figureOf } from "../table/written.ts";

const dashes = /[‐‑‒–—―−ー]/gu;
const before = /^(?:通番|項番|番号|設問|質問|問|item|question|no|#)\s*[.:：]?\s*(?=\S)/iu;

/**
 * An item's number as it was written: figures become a number, anything else stays a text with its width and dashes made alike.
 * `date` where a spreadsheet took `13-2` for a day; null where the cell holds no number.
 * Example: `１３.`, `(13)`, `第13項`, `No.13` are 13; `Ｂ－４` is `B-4`.
 */
export function readItemNo(text: string): ItemNo | "date" | null {
  if (text.length > 30) return null;
  const plain = text.normalize("NFKC").replace(dashes, "-").trim();
  if (/^\d{4}[-/]\d{1,2}[-/]\d{1,2}$/.test(plain) || /^\d{1,2}月\d{1,2}日$/.test(plain)) return "date";
  const bare = plain
    .replace(before, "")
    .replace(/^[([{<〔【「]\s*(.+?)\s*[)\]}>〕】」]$/u, "$1")
    .replace(/^第\s*(.+?)\s*[項問番号]?$/u, "$1")
    .replace(/[.)、]$/u, "")
    .replace(/\s+/gu, "");
  const whole = figureOf(bare);
  if (whole === 0) return null;
  if (Number.isInteger(whole) && whole > 0 && bare.length <= 5) return whole;
  return /^(?:\p{L}{1,5}[-.]?)?\d{1,4}(?:[-.]\d{1,3}){0,3}\p{L}?$/u.test(bare) || /^\d+[-.]\(?\d+\)?$/.test(bare)
    ? bare
    : null;
}

/** The sign with which a section begins, for numbers that begin anew in each. Example: of `B. 外部委託先管理` it is `B`. */
export function sectionSign(section: string): string | null {
  const plain = section.slice(0, 80).normalize("NFKC").trim();
  const [, sign] =
    /^[【(<■◆●\s]*(?:第\s*)?([A-Z]{1,2}|[IVX]{1,4}|\d{1,2})(?:\s*[章節部])?[.．:：)】>\s、-]/u.exec(plain) ?? [];
  return sign ?? null;
}
