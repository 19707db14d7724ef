import type { ItemStatus } from "../schema/result.ts";
import type { Node } from "./derivation.ts";

/** A report as data: what is said, not how it looks. Markdown, HTML and Word are made from the same document. */

/** `foreign` text was written by the connector: it is set apart, so that its direction changes nothing around it.
 * `soft` text stands back behind what is beside it. */
export type Inline =
  | string
  | { readonly br: true }
  | { readonly soft: string }
  | { readonly strong: string }
  | { readonly code: string }
  | { readonly foreign: string }
  | { readonly status: ItemStatus; readonly text: string };
export type Line = readonly Inline[];

export interface TableColumn {
  readonly title: string;
  /** How wide, against the other columns, where paper sets the width; else as its texts need. */
  readonly share?: number;
}

export type Block =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly text: string; readonly id: string }
  | { readonly kind: "paragraph"; readonly line: Line; readonly role?: "lead" | "notice" }
  | { readonly kind: "list"; readonly items: readonly Line[] }
  | { readonly kind: "facts"; readonly rows: readonly (readonly [string, Line])[] }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly columns: readonly TableColumn[];
      readonly rows: readonly (readonly Line[])[];
    }
  | { readonly kind: "details"; readonly summary: Line; readonly nodes: readonly Node[] };

export interface Document {
  readonly lang: "ja" | "en";
  /** Of the file: plain text. */
  readonly title: string;
  readonly heading: Line;
  readonly blocks: readonly Block[];
}

/** Shape beside word and colour. */
export const shapes = {
  covered: "●",
  narrowed: "◐",
  confirm: "○",
  "bank-side": "◇",
} as const satisfies Record<ItemStatus, string>;
