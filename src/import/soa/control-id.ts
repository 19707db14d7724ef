/** A control's number as written: `A.5.10` is `5.10`, and says so where it may have been 5.10 stored as the number 5.1. */
export interface WrittenId {
  /** Two parts (2022, and the objectives of 2013) or three (2013). */
  readonly number: string;
  /** A number by its look, with a single last digit: where it was stored as a number, a zero at its end is gone. */
  readonly mayLackZero: boolean;
  /** What stands behind the number in the same cell: mostly the control's title. */
  readonly rest: string;
}

const pattern =
  /^[[(「【"'\s]*(?:iso(?:\/iec)?\s*27001\s*[:：-]?\s*)?(?:附属書|annex|annexe|anhang|control|管理策|příloha)?\s*(a)?\s*[.\-‐ ]?\s*(\d{1,2}(?:\s*\.\s*\d{1,2}){1,2})\s*\.?(?![\d.]|\s*%)(?<rest>[\s\S]*)$/iu;
const several =
  /^(?:[[(\s]*a?\s*[.-]?\s*\d{1,2}(?:\.\d{1,2}){1,2}\.?\s*[,、，;/~～〜–—-]\s*a?\s*[.-]?\s*)\d{1,2}(?:\.\d{1,2}){1,2}/iu;

/**
 * Reads a control's number in any of its spellings: `A.5.1`, `5.1`, `A5.1`, `A.5.1 Title`, `[A.5.1](…)`, `５．１`, `A.5.1.`.
 * Null where the cell holds no number, `several` where it holds more than one. Dates and percentages are none.
 */
export function readControlId(text: string, storedAsNumber = false): WrittenId | "several" | null {
  const normal = text.normalize("NFKC").trim();
  if (normal.length > 400 || /^\d{1,2}\.\d{1,2}\.\d{4}/.test(normal)) return null;
  if (several.test(normal)) return "several";
  const match = pattern.exec(normal);
  if (!match) return null;
  const number = (match[2] ?? "").replace(/\s/g, "").replace(/(^|\.)0+(?=\d)/g, "$1");
  const rest = (match.groups?.rest ?? "").replace(/^[\])」】"':：\s\-–—_]+/u, "").trim();
  const bare = match[1] === undefined;
  return { number, rest, mayLackZero: storedAsNumber && bare && rest === "" && /^\d{1,2}\.[1-9]$/.test(number) };
}
