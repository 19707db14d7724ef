import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** The same content, the same bytes: the day given in place of the moment of writing, and entries in order of their names. */
export function settled(document: Uint8Array, date: string): Uint8Array {
  const moment = `${date}T00:00:00Z`;
  const files = Object.entries(unzipSync(document)).toSorted(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1));
  const entries = files.map(([name, bytes]) => {
    if (name !== "docProps/core.xml") return [name, bytes] as const;
    const text = strFromU8(bytes).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${moment}`);
    return [name, strToU8(text)] as const;
  });
  // the format knows local time without a zone: noon is the same day everywhere
  const [year = 1980, month = 1, day = 1] = date.split("-").map(Number);
  const options = { mtime: new Date(Math.max(year, 1980), month - 1, day, 12), level: 6 } as const;
  return zipSync(Object.fromEntries(entries) satisfies Zippable, options);
}

/** Readers look for the list of content types first. */
const order = (name: string): number => (name === "[Content_Types].xml" ? 0 : 1);
