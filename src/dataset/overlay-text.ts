import { isMap, isSeq, parseDocument, stringify, visit } from "yaml";
import type { Overlay, Verdict } from "../schema/overlay.ts";

/**
 * A new overlay file with its first verdicts.
 * Example: `newOverlayText({schema: "certmap/overlay@1", id: "mirai-2026", …})` begins with a comment that says what the file is.
 */
export function newOverlayText(overlay: Overlay): string {
  const about = "# certmap: 対応付けについての判断（上書き） / judgements on links (overlay)\n";
  return about + stringify(overlay, { lineWidth: 0 });
}

/**
 * The file with one more verdict at the end of its list; everything else stays byte for byte. Undefined where the list is not written
 * line by line, so that nothing could be added without rewriting what is there. The text must be a sound overlay.
 */
export function appendVerdict(text: string, verdict: Verdict): string | undefined {
  const document = parseDocument(text);
  const list = isMap(document.contents) ? document.get("verdicts", true) : undefined;
  if (!isSeq(list) || list.flow || !list.range || list.items.length === 0) return undefined;
  // A list or map written line by line may end with comments that belong to nothing: only what closes itself is looked at.
  const ends: number[] = [];
  visit(list, {
    Scalar: (_, { range }) => void ends.push(range?.[1] ?? 0),
    Collection: (_, { flow, range }) => void (flow && ends.push(range?.[1] ?? 0)),
  });
  const end = Math.max(...ends);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const lineEnd = text[end - 1] === "\n" ? end : text.indexOf("\n", end) + 1;
  const at = lineEnd === 0 ? text.length : lineEnd;
  const column = list.range[0] - (text.lastIndexOf("\n", list.range[0]) + 1);
  const added = stringify([verdict], { lineWidth: 0 })
    .trimEnd()
    .split("\n")
    .map((line) => (line === "" ? "" : " ".repeat(column) + line))
    .join(newline);
  const before = text.slice(0, at);
  return `${before}${before.endsWith("\n") ? "" : newline}${added}${newline}${text.slice(at)}`;
}
