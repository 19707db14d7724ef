import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import type { Place, Problem } from "../../dataset/problem.ts";
import { problem } from "../../dataset/problem.ts";
import { limits } from "../table/limits.ts";
import { preflight } from "../table/preflight.ts";

/** A paragraph as a person reads it; those without text are counted and left out. */
export interface DocumentParagraph {
  readonly text: string;
  readonly number: number;
  readonly part: NonNullable<Place["paragraph"]>;
}

export type DocumentRead =
  | { readonly ok: true; readonly paragraphs: readonly DocumentParagraph[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const main = "word/document.xml";
const parts = { [main]: "body", "word/footnotes.xml": "notes", "word/endnotes.xml": "notes" } as const;

/**
 * The paragraphs of a .docx document, those of tables and text boxes included, and of its notes; what was deleted with changes
 * tracked is left out. The same limits as for workbooks hold before anything is unpacked.
 * Errors: `document-…`, never a throw. Example: `readDocument("report.docx", bytes)`. Source: ECMA-376 part 1.
 */
export function readDocument(file: string, bytes: Uint8Array): DocumentRead {
  const at: Place = { file, line: 1, column: 1 };
  const no = (one: Problem): DocumentRead => ({ ok: false, problems: [one] });
  const fault = preflight(bytes, main);
  switch (fault?.code) {
    case undefined:
      break;
    case "table-file-too-large":
    case "workbook-too-big-inside":
      return no(problem("document-too-big", at, { limit: limits.totalBytes }));
    case "workbook-truncated":
      return no(problem("document-damaged", at, {}));
    default:
      return no(problem("document-not-docx", at, {}));
  }
  try {
    const files = unzipSync(bytes, { filter: ({ name }) => Object.hasOwn(parts, name) });
    let notes = 0;
    const paragraphs = (Object.keys(parts) as (keyof typeof parts)[]).flatMap((name) => {
      const part = parts[name];
      const texts = paragraphsOf(strFromU8(files[name] ?? new Uint8Array()));
      const before = part === "notes" ? notes : 0;
      if (part === "notes") notes += texts.length;
      return texts.map((text, index) => ({ text: text.trim(), number: before + index + 1, part }));
    });
    const filled = paragraphs.filter(({ text }) => text !== "");
    return filled.length === 0 ? no(problem("document-empty", at, {})) : { ok: true, paragraphs: filled };
  } catch {
    // cut or damaged within an entry, or XML that is none
    return no(problem("document-damaged", at, {}));
  }
}

/** What is not to be read: the fallback of what is there already, and text that was moved away with changes tracked. */
const skipped = new Set(["Fallback", "moveFrom"]);

/** The text of each paragraph in the order in which they begin; one within another (a text box) is one of its own. */
function paragraphsOf(xml: string): readonly string[] {
  const texts: string[] = [];
  const open: number[] = [];
  let skipping = 0;
  let inText = false;
  const add = (text: string) => {
    const index = open.at(-1);
    if (index !== undefined && skipping === 0) texts[index] += text;
  };
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => {
    const local = localName(name);
    if (skipped.has(local)) skipping += 1;
    if (skipping > 0) return;
    if (local === "p") open.push(texts.push("") - 1);
    if (local === "t") inText = true;
    if (local === "tab") add(" ");
    if (local === "br" || local === "cr") add("\n");
  });
  parser.on("closetag", ({ name }) => {
    const local = localName(name);
    if (skipped.has(local)) skipping -= 1;
    else if (skipping === 0 && local === "p") open.pop();
    else if (skipping === 0 && local === "t") inText = false;
  });
  parser.on("text", (text) => {
    if (inText) add(text);
  });
  parser.on("error", (error) => {
    throw error;
  });
  if (xml !== "") parser.write(xml).close();
  return texts;
}

const localName = (name: string): string => name.slice(name.indexOf(":") + 1);
