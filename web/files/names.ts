import { tidy } from "../../src/report/tidy.ts";

/** Names that Windows keeps for itself. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * A name for a file, from a text of the connector's: letters and digits of any language, nothing that a file system takes amiss, not
 * long. Example: `fileName("株式会社 A/B", "2026-11-22", "json")` is `株式会社-A-B.2026-11-22.json`.
 */
export function fileName(name: string, ...rest: readonly string[]): string {
  const plain = tidy(name.normalize("NFC"), 200)
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, "-")
    .replace(/-{2,}/g, "-");
  const short = [...plain]
    .slice(0, 40)
    .join("")
    .replace(/^[-_\p{M}]+|[-_]+$/gu, "");
  const stem = short === "" || reserved.test(short) ? `connector${short === "" ? "" : `-${short}`}` : short;
  return [stem, ...rest].join(".");
}
