import type { Language, readers } from "../../schema/text.ts";

/** What an export says in words, in one language. */
export interface ExportWords {
  readonly lang: Language;
  readonly readers: Readonly<Record<(typeof readers)[number], string>>;
  /** What the links are, and what they are not. */
  readonly description: string;
  readonly sssom: {
    readonly comment: (rationale: string, remainder: string | undefined) => string;
    readonly external: string;
    readonly selfReview: (reader?: string) => string;
  };
  readonly oscal: {
    readonly creator: string;
    readonly mapping: (standard: string) => string;
    readonly mappingRemarks: string;
    readonly derived: string;
    readonly whole: string;
    readonly standards: string;
    readonly standardsRemarks: string;
    readonly allOf: (standard: string) => string;
    readonly catalog: (standard: string) => string;
    readonly catalogRemarks: string;
    readonly notReproduced: (standard: string, id: string) => string;
    readonly topics: string;
    readonly topicsRemarks: string;
    readonly checklistRemarks: string;
    readonly itemNotReproduced: (checklist: string, no: string) => string;
  };
}
