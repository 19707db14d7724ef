import { applicableMarks, doubtfulMarks, type Meaning, meanings, openMarks, statusMarks } from "./words.ts";

/** A word as the tables of words have it: NFKC, small letters, without spaces and the marks around it. */
export const plainWord = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\ufe0f/g, "")
    .replace(/[\s()[\]{}「」【】.,:;!?？'"’_&・*/\\-]+/gu, "");

/** What somebody said that marks mean: a legend of the file, or the command line. By column, since one sign may serve both. */
export interface MarkWords {
  readonly applicable: ReadonlyMap<string, Meaning>;
  readonly status: ReadonlyMap<string, Meaning>;
}

export type MarkRead =
  | { readonly meaning: Meaning; readonly from?: string }
  /** `doubtful`: different papers use it for opposite things. `unknown`: no word that certmap knows. */
  | { readonly meaning: null; readonly why: "doubtful" | "unknown" | "unreadable"; readonly written: string };

const tables = { applicable: index(applicableMarks), status: index(statusMarks) };

function index(table: Partial<Record<Meaning, readonly string[]>>): ReadonlyMap<string, Meaning> {
  return new Map(meanings.flatMap((meaning) => (table[meaning] ?? []).map((word) => [keyOf(word), meaning] as const)));
}

const opens = new Set(openMarks);
const doubtful = new Set(doubtfulMarks);

/** Signs have no letters: they are kept as they are. */
function keyOf(text: string): string {
  const word = plainWord(text);
  return word === ""
    ? text
        .normalize("NFKC")
        .trim()
        .toLowerCase()
        .replace(/\ufe0f/g, "")
    : word;
}

/**
 * What a cell says: the answer before any reason ("Yes — documented", "No (outsourced)", "○（継承）"), in the words of the legend
 * first. A placeholder or a dash is `open`. Example: `readMark("✅ 実施済", "status", legend)` is implemented.
 */
export function readMark(text: string, column: "applicable" | "status", words: MarkWords): MarkRead {
  const whole = text
    .normalize("NFKC")
    .trim()
    .replace(/\ufe0f/g, "");
  if (opens.has(whole.toLowerCase()) || /^\{\{.*\}\}$|^<.*>$|^\[.*\]$|^tbd\b/i.test(whole)) return { meaning: "open" };
  const inherited = inheritedIn(whole);
  if (inherited && !negative(whole)) return inherited;
  for (const part of parts(whole)) {
    const key = keyOf(part);
    const meaning = words[column].get(key) ?? (doubtful.has(key) ? undefined : tables[column].get(key));
    if (meaning !== undefined) return { meaning };
  }
  const first = keyOf(parts(whole)[1] ?? whole);
  return { meaning: null, why: doubtful.has(first) ? "doubtful" : "unknown", written: text.slice(0, 60) };
}

/** The whole cell, then what stands before a reason, then its first sign and its first word. */
function parts(text: string): readonly string[] {
  const answer = text.split(/\s[-–—]\s|[—–,、，;；:：(（\n]|\s\/\s/u, 1)[0]?.trim() ?? "";
  const sign = /^(\p{So}|\p{Sm}|[○〇◯●◎△▲×✓✔✗✘])(?=\s|$|\p{L})/u.exec(answer)?.[1];
  return [text, answer, ...(sign === undefined ? [] : [sign])].filter((one) => one !== "");
}

/** What stands before a reason: by this a mark is named. Example: `answerIn("X — see note")` is `X`. */
export const answerIn = (text: string): string => parts(text.normalize("NFKC").trim())[1] ?? text.trim();

const negative = (text: string): boolean => /^(no|not|non|ne|nein|×|除外|適用しない)\b/iu.test(text);

/** "inherited", "inherited from AWS", "Yes (inherited)", 「継承（AWS）」「AWSから継承」. */
function inheritedIn(text: string): { readonly meaning: "inherited"; readonly from?: string } | null {
  const from =
    /inherited\s+from\s+([^;,()]+)/i.exec(text)?.[1] ??
    /([^\s、。(]+?)(?:から|より)継承/u.exec(text)?.[1] ??
    /継承\s*[(（:：]\s*([^)）]+)/u.exec(text)?.[1];
  if (from !== undefined) return { meaning: "inherited", from: from.trim() };
  return /\binherited\b|継承/iu.test(text) ? { meaning: "inherited" } : null;
}

/** What a meaning in words is, for a legend: 「適用しない」 in a column "applicable". Undefined where the words say nothing known. */
export const meaningOf = (words: string, column: "applicable" | "status"): Meaning | undefined =>
  parts(words.normalize("NFKC").trim())
    .map((part) => tables[column].get(keyOf(part)))
    .find((one) => one !== undefined);

/** Example: `markKey(" Ｘ ")` is `x`: how a mark is looked up, and written on the command line. */
export const markKey = keyOf;
