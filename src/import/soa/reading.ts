import type { ControlMark } from "../../schema/evidence.ts";
import type { Encoding } from "../table/delimited.ts";
import type { DecisionNote } from "./decide.ts";
import type { EditionReading } from "./edition.ts";
import type { Total } from "./totals.ts";
import type { Role } from "./words.ts";

/** Why a row under the header gave no control. */
export type NotRead =
  | "section"
  | "objective"
  | "total"
  | "several-controls"
  | "number-ambiguous"
  | "other-edition"
  | "no-number";

export interface Place {
  readonly sheet: string | null;
  readonly line: number;
}

export type SoaWarning =
  | { readonly code: "no-applicability-column" | "no-status-column" | "no-header" }
  | { readonly code: "header-ambiguous"; readonly headers: readonly string[] }
  | { readonly code: "hidden-sheet"; readonly sheet: string }
  | { readonly code: "other-table"; readonly sheet: string | null; readonly line: number; readonly controls: number }
  | { readonly code: "twice"; readonly control: string; readonly lines: readonly number[]; readonly differ: boolean }
  | { readonly code: "total-disagrees"; readonly total: Total }
  | { readonly code: "number-restored"; readonly control: string; readonly line: number }
  | { readonly code: "inherited-from-unknown"; readonly controls: readonly string[] }
  | { readonly code: "partial-statement"; readonly listed: number; readonly of: number }
  | { readonly code: "formulas"; readonly cells: number }
  | { readonly code: "mixed-editions"; readonly others: number };

/** The reading report: what was found, what was understood, what was not, and why. Data; its words are the report's. */
export interface SoaReport {
  readonly file: string;
  readonly encoding: Encoding | null;
  readonly tables: readonly (Place & { readonly hidden: boolean; readonly controls: number })[];
  readonly columns: readonly {
    readonly role: Role;
    readonly column: number;
    readonly header: string;
    readonly sheet: string | null;
  }[];
  readonly edition: Extract<EditionReading, { readonly because: string }>;
  readonly rowsRead: number;
  readonly notRead: readonly (Place & { readonly reason: NotRead; readonly text: string })[];
  /** Each mark as written, what was made of it, and how often. */
  readonly marks: readonly {
    readonly written: string;
    readonly mark: ControlMark;
    readonly note: DecisionNote | null;
    readonly rows: number;
  }[];
  readonly notes: readonly (Place & {
    readonly control: string;
    readonly note: DecisionNote;
    readonly written: string;
  })[];
  readonly counts: Readonly<Record<ControlMark, number>>;
  readonly totals: readonly Total[];
  readonly warnings: readonly SoaWarning[];
}

/** What a connector file takes over, as `import soa` writes it (contract §6). */
export interface SoaStatement {
  readonly standard: "iso27001-2022" | "iso27001-2013";
  readonly soa: {
    readonly disclosed: true;
    readonly controls: Readonly<Record<string, ControlMark>>;
    readonly inheritedFrom?: Readonly<Record<string, string>>;
  };
}
