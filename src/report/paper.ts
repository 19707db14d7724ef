import type { Language } from "../schema/text.ts";

/** A document for people as data: what is said, not how it looks. Word files and Markdown are made from it. */

/** `blank`: to be filled in by the parties. `check`: to be checked by somebody who knows. Both say so in words, not in colour alone. */
export type Span = string | { readonly strong: string } | { readonly blank: string } | { readonly check: string };
export type Spans = readonly Span[];

/** What a span says. */
export const textOf = (span: Span): string =>
  typeof span === "string" ? span : "strong" in span ? span.strong : "blank" in span ? span.blank : span.check;

export interface PaperColumn {
  readonly title: string;
  /** Share of the table's width. */
  readonly width: number;
}

export type PaperBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string; readonly numbered?: boolean }
  | { readonly kind: "paragraph"; readonly spans: Spans; readonly look?: "lead" | "note" }
  | { readonly kind: "list"; readonly items: readonly Spans[]; readonly ordered?: boolean }
  /** A term and what it is, line by line. */
  | {
      readonly kind: "facts";
      readonly title?: string;
      readonly rows: readonly (readonly [term: string, spans: Spans])[];
    }
  | {
      readonly kind: "table";
      readonly caption?: string;
      readonly columns: readonly PaperColumn[];
      readonly rows: readonly (readonly Spans[])[];
    }
  /** Who signs, each with a line for date, name and seal. */
  | { readonly kind: "signatures"; readonly date: string; readonly rows: readonly Spans[] }
  | { readonly kind: "page-break" };

export interface Paper {
  readonly language: Language;
  readonly title: string;
  readonly subtitle?: string;
  /** The date that the file bears, so that the same content gives the same bytes: `YYYY-MM-DD`. */
  readonly date: string;
  readonly header: string;
  readonly footer: string;
  readonly blocks: readonly PaperBlock[];
}
