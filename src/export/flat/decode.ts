import { type Place, type Problem, problem } from "../../dataset/problem.ts";

export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const maxBytes = 5_000_000;

/**
 * The text of a table: UTF-8, with or without its mark, or, where it is not that, what Excel writes in Japan (CP932).
 * Errors: `file-too-large`, `file-encoding`, `file-binary`, `file-empty`.
 */
export function decodeTable(
  file: string,
  input: string | Uint8Array,
  also: readonly string[] = ["shift_jis"],
): Decoded {
  const at: Place = { file, line: 1, column: 1 };
  const refuse = (one: Problem): Decoded => ({ ok: false, problems: [one] });
  if (input.length > maxBytes) return refuse(problem("file-too-large", at, { bytes: input.length, limit: maxBytes }));
  const utf16 = typeof input !== "string" && /^(?:255,254|254,255)$/.test(input.subarray(0, 2).join(","));
  if (utf16) return refuse(problem("file-encoding", at, { found: "utf-16" }));
  const decoded = typeof input === "string" ? input.replace(/^\uFEFF/, "") : firstDecoded(input, ["utf-8", ...also]);
  if (decoded === undefined) return refuse(problem("file-encoding", at, { found: "not-utf-8" }));
  if (decoded.includes("\0")) return refuse(problem("file-binary", at, {}));
  return decoded.trim() === "" ? refuse(problem("file-empty", at, {})) : { ok: true, text: decoded };
}

function firstDecoded(input: Uint8Array, encodings: readonly string[]): string | undefined {
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(input);
    } catch {}
  }
  return undefined;
}
