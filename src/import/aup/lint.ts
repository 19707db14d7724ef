import type { Place, Problem } from "../../dataset/problem.ts";
import { problem } from "../../dataset/problem.ts";
import { readSource } from "../../dataset/source.ts";
import { judgementsIn } from "../../dataset/wording/judge.ts";
import { decode } from "../table/delimited.ts";
import { cellPlace } from "../table/fault.ts";
import { limits } from "../table/limits.ts";
import { readTables } from "../table/read.ts";
import { textsIn } from "./texts.ts";

export type AupLint =
  | { readonly ok: true; readonly texts: number; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const most = 1000;
const kinds = [".docx", ".md", ".txt", ".xlsx", ".csv", ".tsv", ".yaml", ".json"] as const;

/**
 * Words of judgement in procedures or findings, each with its place: line and column of a text or YAML file, paragraph of a
 * document, cell of a workbook. The statements that ISRS 4400 (Revised) itself wants in a report are none.
 * Example: `await lintAup("report.docx", bytes)`. Errors: `aup-judgement-word` under `problems` where the file could be read, else what
 * keeps it from being read; never a throw. Source: E-aup-wording.
 */
export async function lintAup(file: string, bytes: Uint8Array): Promise<AupLint> {
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
  const at: Place = { file, line: 1, column: 1 };
  switch (extension) {
    case "docx": {
      const { readDocument } = await import("../document/docx.ts");
      const read = readDocument(file, bytes);
      if (!read.ok) return read;
      const places = read.paragraphs.map(({ text, number, part }) => ({
        text,
        at: (index: number): Place => ({ file, line: number, column: index + 1, paragraph: part }),
      }));
      return judged(places);
    }
    case "yaml":
    case "yml":
    case "json": {
      const read = readSource(file, bytes);
      return read.ok ? judged(textsIn(read.source)) : read;
    }
    case "xlsx":
    case "csv":
    case "tsv": {
      const read = await readTables(file, bytes);
      if (!read.ok) return read;
      return judged(
        read.tables.flatMap(({ sheet, rows, firstLine }) =>
          rows.flatMap((cells, row) =>
            cells.flatMap(({ text, merged }, column) =>
              merged || text === "" ? [] : [{ text, at: () => cellPlace(file, sheet, firstLine - 1 + row, column) }],
            ),
          ),
        ),
      );
    }
    case "md":
    case "markdown":
    case "txt": {
      if (bytes.length > limits.fileBytes) return no(problem("document-too-big", at, { limit: limits.fileBytes }));
      const text = decode(bytes)?.text;
      if (text === undefined) return no(problem("table-encoding", at, {}));
      return text.trim() === "" ? no(problem("document-empty", at, {})) : judged(blocksOf(file, text));
    }
    default:
      return no(problem("aup-file-kind", at, { extension, known: kinds }));
  }
}

const no = (one: Problem): AupLint => ({ ok: false, problems: [one] });

/** A text and where its characters stand. */
export interface PlacedText {
  readonly text: string;
  readonly at: (index: number) => Place;
}

function judged(texts: readonly PlacedText[]): AupLint {
  const problems = texts.flatMap(({ text, at }) =>
    judgementsIn(text).map(({ word, family, language, index }) =>
      problem("aup-judgement-word", at(index), { word, family, language }),
    ),
  );
  const last = problems[most];
  const shown = last ? [...problems.slice(0, most), problem("more-problems", last.at, { limit: most })] : problems;
  return { ok: true, texts: texts.length, problems: shown };
}

/** The blocks of a text between blank lines: a statement may run over a line, and never over a blank one. */
function blocksOf(file: string, text: string): readonly PlacedText[] {
  const lines = text.split(/\r\n|\r|\n/);
  const blocks: PlacedText[] = [];
  let start = 0;
  for (let end = 0; end <= lines.length; end++) {
    if (end < lines.length && lines[end]?.trim() !== "") continue;
    const first = start;
    const block = lines.slice(first, end);
    if (block.length > 0) {
      const at = (index: number): Place => {
        const before = block.join("\n").slice(0, index).split("\n");
        return { file, line: first + before.length, column: (before.at(-1) ?? "").length + 1 };
      };
      blocks.push({ text: block.join("\n"), at });
    }
    start = end + 1;
  }
  return blocks;
}
