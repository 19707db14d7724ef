import { stringify } from "csv-stringify/sync";
import type { Dataset, Link } from "../dataset/dataset.ts";
import type { Language } from "../schema/text.ts";
import { type Column, cellsOf, columns } from "./flat/columns.ts";
import { shielded } from "./flat/formulas.ts";
import { labelsOf } from "./labels.ts";

/** Columns for the reader only, each after the one that it explains; they are not read back. */
const shown = {
  topic: ["topic_ja", "topic_en"],
  needs: ["needs_ja", "needs_en"],
} as const satisfies Partial<Record<Column, readonly string[]>>;
const explained = (column: Column): readonly string[] => (column in shown ? shown[column as keyof typeof shown] : []);

/**
 * The links as a table for spreadsheets, one row each, both languages: UTF-8 with BOM, CRLF, RFC 4180; no cell can be taken for a
 * formula. Lists are joined by ` | `. The head is the same in every language, so that `readCsv` can read what anybody wrote.
 * Example: `exportCsv(shippedDataset())`. Errors: none. Source: contract §6, `export`; RFC 4180.
 */
export function exportCsv(dataset: Dataset): string {
  const labels = labelsOf(dataset);
  const head = columns.flatMap((column) => [column, ...explained(column)]);
  const row = (link: Link) => {
    const cells = cellsOf(link);
    const about = (lang: Language): Record<string, string> => ({
      [`topic_${lang}`]: labels.topic(link.topic, lang),
      [`needs_${lang}`]: link.needs.map((id) => labels.requirement(link.standard, id, lang)).join(" | "),
    });
    const all: Readonly<Record<string, string>> = { ...cells, ...about("ja"), ...about("en") };
    return head.map((name) => shielded(all[name] ?? ""));
  };
  return stringify([head, ...dataset.links.map(row)], {
    bom: true,
    record_delimiter: "windows",
    quoted_match: /[\r\n']/,
  });
}
