import type { ItemNo } from "../../schema/text.ts";
import type { Encoding } from "../table/delimited.ts";
import type { Role } from "./words.ts";

/** Why a row under the header gave no item. */
export type NotRead = "section" | "note" | "total" | "no-number" | "number-not-read" | "number-is-date" | "no-text";

/** By what an item was taken to come from one of FISC's. */
export type OriginBecause = "column" | "number-in-form" | "number-and-text";

export interface Place {
  readonly sheet: string | null;
  readonly line: number;
}

export type ChecklistWarning =
  | { readonly code: "no-number-column" | "numbers-composed" }
  | { readonly code: "hidden-sheet"; readonly sheet: string }
  | { readonly code: "other-table"; readonly sheet: string | null; readonly line: number; readonly items: number }
  | { readonly code: "formulas"; readonly cells: number }
  | { readonly code: "subject-not-read"; readonly written: string; readonly nos: readonly ItemNo[] }
  | { readonly code: "origin-not-known"; readonly no: ItemNo; readonly written: string }
  | { readonly code: "edition-not-said"; readonly checklist: string };

/** The reading report: what was found, what was understood, what was not, and why. Data; its words are the report's. */
export interface ChecklistReport {
  readonly file: string;
  readonly encoding: Encoding | null;
  readonly tables: readonly (Place & { readonly hidden: boolean; readonly items: number })[];
  readonly columns: readonly { readonly role: Role; readonly column: number; readonly header: string }[];
  readonly unused: readonly { readonly column: number; readonly header: string }[];
  /** The checklist of the dataset that items were held against, and whether the file says that it is FISC's form. */
  readonly base: { readonly checklist: string; readonly isForm: boolean };
  /** A day of publication or revision that the lines above the table say; null where none does. */
  readonly published: (Place & { readonly date: string; readonly text: string }) | null;
  readonly rowsRead: number;
  readonly sections: readonly string[];
  readonly notRead: readonly (Place & { readonly reason: NotRead; readonly text: string })[];
  readonly joined: readonly (Place & { readonly no: ItemNo })[];
  readonly origins: readonly {
    readonly no: ItemNo;
    readonly origin: ItemNo;
    readonly because: OriginBecause;
    readonly score: number;
  }[];
  /** Items with a proposal of topics, and of an origin; items without any. */
  readonly proposed: {
    readonly topics: readonly ItemNo[];
    readonly origin: readonly ItemNo[];
    readonly none: readonly ItemNo[];
  };
  readonly answered: number;
  readonly warnings: readonly ChecklistWarning[];
}
