import { strToU8, type Zippable, zipSync } from "fflate";
import { type WriteSheet, writeXlsx } from "hucre";

/** A small workbook of our own; what stands in a cell is text, a number or nothing. */
export const workbook = (...sheets: readonly WriteSheet[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [...sheets], properties: { created: new Date(0), modified: new Date(0) } });

const types = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`;
const rels = (target: string, type: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/></Relationships>`;
const book = `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="SoA" sheetId="1" r:id="rId1"/></sheets></workbook>`;
export const sheetXml = (data: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${data}</sheetData></worksheet>`;

/** A workbook whose one sheet is the given XML: for what no well-meaning program writes. */
export const rawWorkbook = (sheet: string, more: Zippable = {}): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8(types),
    "_rels/.rels": strToU8(rels("xl/workbook.xml", "officeDocument")),
    "xl/workbook.xml": strToU8(book),
    "xl/_rels/workbook.xml.rels": strToU8(rels("worksheets/sheet1.xml", "worksheet")),
    "xl/worksheets/sheet1.xml": strToU8(sheet),
    ...more,
  });

/** The sizes that the table of contents declares, changed where they stand: a header that lies. */
export function declaring(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at++) {
    const central = view.getUint32(at, true) === 0x02014b50;
    const local = view.getUint32(at, true) === 0x04034b50;
    if (!central && !local) continue;
    const start = at + (central ? 46 : 30);
    const length = view.getUint16(at + (central ? 28 : 26), true);
    if (new TextDecoder().decode(copy.subarray(start, start + length)) !== name) continue;
    view.setUint32(at + (central ? 24 : 22), size, true);
  }
  return copy;
}
