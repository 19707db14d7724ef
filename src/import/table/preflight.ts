import type { TableFault } from "./fault.ts";
import { limits } from "./limits.ts";

const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
const endLength = 22;
const centralLength = 46;

/**
 * Looks at a workbook's table of contents before anything is unpacked: is it a workbook at all (or the file whose main part is
 * named), is it encrypted, does it carry macros, and is what it declares of a size that a table has? Never unpacks; some 0.1 ms.
 * Returns what is wrong, or null.
 *
 * Source: the ZIP format (APPNOTE 4.3), Office Open XML (ECMA-376 part 2).
 */
export function preflight(bytes: Uint8Array, main = "xl/workbook.xml"): TableFault | null {
  if (bytes.length > limits.fileBytes)
    return { code: "table-file-too-large", args: { bytes: bytes.length, limit: limits.fileBytes } };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { code: "workbook-encrypted-or-old", args: {} };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== signature.local) return { code: "workbook-not-xlsx", args: {} };
  const contents = contentsOf(view);
  if (contents === null) return { code: "workbook-truncated", args: {} };
  if (contents.length > limits.entries)
    return {
      code: "workbook-too-big-inside",
      args: { what: "entries", found: contents.length, limit: limits.entries },
    };
  let total = 0;
  for (const entry of contents) {
    if (entry.encrypted) return { code: "workbook-encrypted-or-old", args: {} };
    if (/vbaProject\.bin$/i.test(entry.name)) return { code: "workbook-macro", args: {} };
    total += entry.size;
    const tooDense = entry.size > limits.ratioFrom && entry.size / Math.max(entry.packed, 1) > limits.ratio;
    if (entry.size > limits.entryBytes || tooDense)
      return {
        code: "workbook-too-big-inside",
        args: { what: entry.name, found: entry.size, limit: limits.entryBytes },
      };
  }
  if (total > limits.totalBytes)
    return { code: "workbook-too-big-inside", args: { what: "total", found: total, limit: limits.totalBytes } };
  if (!contents.some(({ name }) => name === main)) return { code: "workbook-not-xlsx", args: {} };
  return null;
}

interface Entry {
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  readonly encrypted: boolean;
}

/** The central directory; null where it is not whole. Sizes of 4 GiB (zip64) come out as such and are refused as too big. */
function contentsOf(view: DataView): readonly Entry[] | null {
  const end = endOf(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  const decoder = new TextDecoder();
  for (let index = 0; index < count; index++) {
    if (at + centralLength > view.byteLength || view.getUint32(at, true) !== signature.central) return null;
    const nameLength = view.getUint16(at + 28, true);
    const next = at + centralLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > view.byteLength) return null;
    entries.push({
      name: decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at + centralLength, nameLength)),
      size: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at = next;
  }
  return entries;
}

/** Where the end-of-directory record begins: within the last 64 KiB, behind it only its own comment. */
function endOf(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - endLength - 0xffff);
  for (let at = view.byteLength - endLength; at >= lowest; at--) {
    if (view.getUint32(at, true) === signature.end) return at;
  }
  return null;
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);
