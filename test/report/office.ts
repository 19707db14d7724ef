import { strFromU8, unzipSync } from "fflate";

/** Every part of a workbook or a Word file by its name, unpacked. */
export const partsOf = (file: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

/** All that a reader or a program could find in it: the text of every part, joined across runs, names of parts included. */
export const everythingIn = (file: Uint8Array): string =>
  [...partsOf(file)].map(([name, xml]) => `${name}\n${xml}\n${textOf(xml)}`).join("\n");

/** The text of a part without its tags. */
export const textOf = (xml: string): string =>
  xml
    .replace(/<(?:w:p|w:br|row|si)[ />]/g, "\n$&")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
