import type { Given } from "./recognise.ts";

/** A file that is no YAML or JSON: a table, or a paper. */
export interface Brought {
  readonly form: "table" | "paper";
  /** With the ending of what it is, where its own says nothing. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Beyond it nothing is taken into memory; the readers have lower limits of their own. */
const mostBytes = 50_000_000;
const tableEndings = ["xlsx", "xlsm", "xls", "csv", "tsv", "md", "markdown"];

/** Files apart: those that are written as YAML or JSON, and those that are tables or papers, by what they contain. */
export async function sortGiven(
  files: readonly Given[],
): Promise<{ readonly documents: readonly Given[]; readonly brought: readonly Brought[] }> {
  const documents: Given[] = [];
  const brought: Brought[] = [];
  for (const one of files) {
    const bytes = one.size > mostBytes ? undefined : await one.bytes().catch(() => undefined);
    const form = bytes && formOf(one.name, bytes);
    if (bytes && form) brought.push({ ...form, bytes });
    else documents.push(one);
  }
  return { documents, brought };
}

/** Null for a document. Example: a text with tabs in its first line, pasted from a spreadsheet, is a table. */
export function formOf(name: string, bytes: Uint8Array): Omit<Brought, "bytes"> | null {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const as = (wanted: string) => ({ form: "table", file: wanted === ending ? name : `${name}.${wanted}` }) as const;
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  if (start.includes("%PDF-") || ending === "pdf") return { form: "paper", file: name };
  if (["yaml", "yml", "json"].includes(ending)) return null;
  if (start.startsWith("PK\u0003\u0004") || start.startsWith("\u00d0\u00cf\u0011\u00e0"))
    return ending.startsWith("xls") ? { form: "table", file: name } : as("xlsx");
  if (tableEndings.includes(ending)) return { form: "table", file: name };
  // other endings, or none: by the first lines
  const text = new TextDecoder().decode(bytes.subarray(0, 4096));
  const [first = ""] = text.split("\n").filter((line) => line.trim() !== "");
  if (/^\s*\|.*\|\s*$/m.test(text) && /^\s*\|?[\s:|-]*-{3}[\s:|-]*$/m.test(text)) return as("md");
  if (first.includes("\t")) return as("tsv");
  if (/^[^{:#[]*,[^:]*,/.test(first)) return as("csv");
  return null;
}
