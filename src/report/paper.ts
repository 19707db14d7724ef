import type { ItemStatus } from "../schema/result.ts";
import type { Language } from "../schema/text.ts";
import type { Node } from "./derivation.ts";
import { shapes } from "./document.ts";

/** A document for people as data: what is said, not how it looks. Word files are made from it, and the Markdown of an engagement. */

/**
 * `blank`: to be filled in by the parties. `check`: to be checked by somebody who knows. Both say so in words, not in colour alone.
 * `soft` stands back behind what is beside it.
 */
export type Span =
  | string
  | { readonly strong: string }
  | { readonly soft: string }
  | { readonly blank: string }
  | { readonly check: string }
  | { readonly status: ItemStatus; readonly text: string };
export type Spans = readonly Span[];

/** What a span says. */
export function textOf(span: Span): string {
  if (typeof span === "string") return span;
  if ("strong" in span) return span.strong;
  if ("soft" in span) return span.soft;
  if ("blank" in span) return span.blank;
  if ("check" in span) return span.check;
  return `${shapes[span.status]} ${span.text}`;
}

export interface PaperColumn {
  readonly title: string;
  /** Share of the table's width; where no column says, as their texts need. */
  readonly width?: number;
}

export type PaperBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string; readonly numbered?: boolean }
  | { readonly kind: "paragraph"; readonly spans: Spans; readonly look?: "note" | "notice" }
  | { readonly kind: "list"; readonly items: readonly Spans[]; readonly ordered?: boolean }
  /** What rests on what, level by level. */
  | { readonly kind: "tree"; readonly summary: Spans; readonly nodes: readonly Node[] }
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
  /** What the file is called in its properties, where that is not the title. */
  readonly name?: string;
  readonly subtitle?: string;
  /** The date that the file bears, so that the same content gives the same bytes: `YYYY-MM-DD`. */
  readonly date: string;
  /** At the head and the foot of each page. */
  readonly header: string;
  readonly footer: string;
  readonly blocks: readonly PaperBlock[];
}
