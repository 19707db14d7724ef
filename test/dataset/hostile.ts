import type { ProblemCode } from "../../src/dataset/problem.ts";
import { maxTokens } from "../../src/dataset/source.ts";

const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"];
for (let n = 1; n < 12; n++) {
  const [now, before] = [String.fromCharCode(97 + n), String.fromCharCode(96 + n)];
  bomb.push(`${now}: &${now} [${Array(9).fill(`*${before}`).join(", ")}]`);
}

const million = 1_000_000;

/** Texts made to be read for long, with the problem first told of each: none where it is a text like any other, only a long one. */
export const hostile: readonly (readonly [name: string, text: string, first: ProblemCode | undefined])[] = [
  ["an alias bomb", bomb.join("\n"), "yaml-anchor"],
  ["100,000 brackets", "[".repeat(100_000), "too-deep"],
  ["100,000 braces", "{a: ".repeat(100_000), "too-deep"],
  ["nested dashes", "- ".repeat(100_000), "too-deep"],
  ["nested question marks", "? ".repeat(100_000), "too-deep"],
  ["deep indentation", Array.from({ length: 2000 }, (_, n) => `${" ".repeat(n)}a:`).join("\n"), "too-deep"],
  ["many keys", Array.from({ length: 14_000 }, (_, n) => `k${n}: v`).join("\n"), undefined],
  ["many times the same key", "a: 1\n".repeat(14_000), "duplicate-key"],
  ["many small maps", "- {a: 1, b: c}\n".repeat(200_000), "file-too-complex"],
  ["commas", `[${",".repeat(maxTokens - 10)}`, "yaml-syntax"],
  ["closing brackets", "]".repeat(maxTokens - 10), "yaml-syntax"],
  ["anchors", "- &a x\n".repeat(600_000), "yaml-anchor"],
  ["5 MB of one text", `a: ${"x".repeat(4.9 * million)}`, undefined],
  ["5 MB of a block", `a: |\n${"  xxxx\n".repeat(0.69 * million)}`, undefined],
  ["5 MB of a folded text", `a: >\n${"  xxxx\n".repeat(0.69 * million)}`, undefined],
  ["5 MB of escapes", `a: "${"\\n".repeat(2.4 * million)}"`, undefined],
  ["5 MB of a text that never ends", `a: "${"x".repeat(4.9 * million)}`, "yaml-syntax"],
  ["5 MB of colons", "a:".repeat(2.4 * million), "yaml-syntax"],
  ["5 MB of empty lines", `${"\n".repeat(4.9 * million)}a: 1`, "file-too-complex"],
  ["5 MB of comments", "#\n".repeat(2.4 * million), "file-too-complex"],
  ["5 MB of blanks", " ".repeat(4.9 * million), "file-empty"],
  ["5 MB of lines of one text", "a\n".repeat(2.4 * million), undefined],
];
