import cmaps from "virtual:certmap/cmaps";
import type { PaperLine, PaperReading } from "../../../src/import/paper/paper.ts";
import { readPaper } from "../../../src/import/paper/read.ts";
import { inflate } from "../inflate.ts";
import { linesOf, type Piece } from "./paper-lines.ts";

export interface PaperAsked {
  readonly bytes: Uint8Array;
}

export type PaperAnswer =
  | { readonly ok: true; readonly reading: PaperReading; readonly pages: number; readonly read: number }
  | { readonly ok: false; readonly fault: "encrypted" | "broken" | "no-text" | "too-large" };

const limits = { bytes: 30_000_000, pages: 300, lines: 20_000 } as const;
/** Fewer characters than this on all pages are page numbers over pictures. */
const leastText = 20;

/** The text of a PDF, and what it seems to state. Nothing is fetched and no code is made: the reader runs in this very worker. */
export async function readPaperFile({ bytes }: PaperAsked): Promise<PaperAnswer> {
  if (bytes.length > limits.bytes) return { ok: false, fault: "too-large" };
  // first its inner part: where it is there, no further worker is made
  await import("pdfjs-dist/legacy/build/pdf.worker.min.mjs");
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.min.mjs");
  const loading = getDocument({
    data: bytes,
    isEvalSupported: false,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    CMapReaderFactory: Maps,
    cMapUrl: "maps/",
    verbosity: 0,
  });
  try {
    const paper = await loading.promise;
    const read = Math.min(paper.numPages, limits.pages);
    const lines: PaperLine[] = [];
    for (let page = 1; page <= read && lines.length < limits.lines; page++) {
      const { items } = await (await paper.getPage(page)).getTextContent();
      const pieces = items.flatMap((item): readonly Piece[] => ("str" in item ? [item] : []));
      lines.push(...linesOf(pieces).map((text, index) => ({ page, line: index + 1, text })));
    }
    if (lines.reduce((sum, { text }) => sum + text.trim().length, 0) < leastText)
      return { ok: false, fault: "no-text" };
    return { ok: true, reading: readPaper(lines), pages: paper.numPages, read };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    return { ok: false, fault: isLocked ? "encrypted" : "broken" };
  } finally {
    await loading.destroy();
  }
}

/** The tables of characters for fonts that a Japanese paper names and does not bring along. */
class Maps {
  /** The reader's name for it; nothing is asked for. */
  readonly fetch = async ({ name }: { readonly name: string }) => {
    all ??= inflate(cmaps).then((packed) => JSON.parse(new TextDecoder().decode(packed)) as Record<string, string>);
    const found = (await all)[name];
    if (found === undefined) throw new Error(`no table of characters ${name}`);
    return { cMapData: Uint8Array.from(atob(found), (one) => one.charCodeAt(0)), isCompressed: true };
  };
}
let all: Promise<Readonly<Record<string, string>>> | undefined;
