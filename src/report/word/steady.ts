import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/**
 * The same file with the given day in place of the moment at which it was made: same content, same bytes. The parts
 * bear the earliest day that a zip knows, which it keeps without a time zone.
 * Example: `steady(bytes, "2026-11-22")`.
 */
export function steady(file: Uint8Array, date: string): Uint8Array {
  const parts = unzipSync(file);
  const core = "docProps/core.xml";
  const about = parts[core];
  if (about) {
    parts[core] = strToU8(strFromU8(about).replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`));
  }
  const names = Object.keys(parts).toSorted((a, b) => Number(b === first) - Number(a === first) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()])), {
    mtime: new Date(1980, 0, 1),
  });
}

/** Where readers that do not look at the directory begin. */
const first = "[Content_Types].xml";
