import { charactersOf } from "./characters.ts";
import { widthOf } from "./width.ts";

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const katakana = /^[\p{Script=Katakana}ー]+$/u;
/** Runs of one script up to this length are words more often than not: 要確認, 監督, ません. */
const shortRun = 4;
const runs = /[\p{Script=Katakana}ー]+|\p{Script=Han}+|\p{Script=Hiragana}+/gu;
/** 行頭禁則: never at the start of a line. */
const noStart = /^[～、。，．・：；？！）」』】］｝〉》〕ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々%％)\]},.;:!?]/u;
/** 行末禁則: never at the end of a line. */
const noEnd = /[～（「『【［｛〈《〔([{]$/u;

interface Piece {
  readonly text: string;
  readonly spaced: boolean;
}

/**
 * Lines of at most `width` columns. Latin text breaks at spaces; Japanese between any two characters, except where 禁則 forbids
 * it, within a word of katakana and within a short run of kanji or hiragana. Only what is wider than a whole line is cut
 * anywhere. Rules rather than the word lists of Intl.Segmenter, so that the lines are the same in every version of Node.
 */
export function wrap(text: string, width: number): readonly string[] {
  const room = Math.max(2, width);
  return text.split("\n").flatMap((line) => fill(piecesOf(line), room));
}

function fill(pieces: readonly Piece[], width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let columns = 0;
  for (const { text, spaced } of pieces) {
    const space = spaced && line !== "" ? " " : "";
    const more = widthOf(text);
    if (columns + space.length + more <= width) {
      line += space + text;
      columns += space.length + more;
      continue;
    }
    if (line !== "") lines.push(line);
    const parts = more <= width ? [text] : cut(text, width);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? "";
    columns = widthOf(line);
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
}

function cut(text: string, width: number): readonly string[] {
  const parts: string[] = [];
  let part = "";
  let columns = 0;
  for (const character of charactersOf(text)) {
    const more = widthOf(character);
    if (part !== "" && columns + more > width) {
      parts.push(part);
      part = "";
      columns = 0;
    }
    part += character;
    columns += more;
  }
  return [...parts, part];
}

/** What is never broken, and whether a space stood before it. */
function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let piece = "";
  let before = "";
  let spaced = false;
  let offset = 0;
  const whole = wordsOf(line);
  const close = () => {
    if (piece !== "") pieces.push({ text: piece, spaced });
    piece = "";
    spaced = false;
  };
  for (const character of charactersOf(line)) {
    const start = offset;
    offset += character.length;
    if (/^[ \t]$/.test(character)) {
      close();
      spaced = pieces.length > 0;
      before = "";
      continue;
    }
    if (piece !== "" && !whole.has(start) && maybeBroken(before, character)) close();
    piece += character;
    before = character;
  }
  close();
  return pieces;
}

function maybeBroken(before: string, after: string): boolean {
  if (!wide.test(before) && !wide.test(after)) return false;
  return !noStart.test(after) && !noEnd.test(before);
}

/** Offsets within a word, before which no line breaks. */
function wordsOf(line: string): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const { 0: run, index } of line.matchAll(runs)) {
    if (run.length > shortRun && !katakana.test(run)) continue;
    for (let offset = 1; offset < run.length; offset += 1) inside.add(index + offset);
  }
  return inside;
}
