import type { AupDraft, AupLeftOut, AupProcedure } from "../../engine/aup/types.ts";
import type { AupFor, AupWork } from "../../schema/aup-codes.ts";
import type { AupFact } from "../../schema/aup-sheet.ts";
import type { Language } from "../../schema/text.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

type Beyond = AupDraft["banks"][number]["beyond"][number]["code"];
type By = AupDraft["banks"][number]["needs"][number]["by"]["kind"];

/** What the workbook and the terminal say. */
export interface AupSheetWords {
  readonly sheets: Readonly<Record<"results" | "report" | "matrix" | "banks", string>>;
  readonly resultsNotes: readonly string[];
  readonly reportNotes: readonly string[];
  readonly factNotes: Readonly<Record<AupFact, string>>;
  readonly matrixNotes: readonly string[];
  readonly banksNotes: readonly string[];
  readonly need: string;
  readonly needs: (count: number) => string;
  readonly summary: (procedures: number, topics: number, items: number) => string;
  readonly readBack: (file: string, clean: number, exceptions: number, left: number) => string;
  readonly beyondCount: (bank: string, topics: number) => string;
  readonly agreementSaves: (bank: string, evidence: string, procedures: number) => string;
  readonly whyProcedure: Readonly<Record<AupProcedure["why"], string>>;
}

/** Everything that the document and the workbook of an agreed-upon-procedures engagement say, in one language. */
export interface AupWords extends AupSheetWords {
  readonly title: string;
  readonly subtitle: (connector: string, date: string) => string;
  readonly header: (connector: string) => string;
  readonly footer: (version: string) => string;
  readonly blank: (what: string) => string;
  readonly check: (what: string) => string;
  readonly lead: (date: string) => string;
  readonly marks: string;
  readonly notMandatory: string;

  readonly headings: {
    readonly parties: string;
    readonly purpose: string;
    readonly subject: string;
    readonly standard: string;
    readonly nature: string;
    readonly duties: string;
    readonly independence: string;
    readonly procedures: string;
    readonly works: string;
    readonly findings: string;
    readonly restriction: string;
    readonly additional: string;
    readonly matrix: string;
    readonly left: string;
    readonly signatures: string;
    readonly annexAgreement: (number: number) => string;
    readonly annexSources: (number: number) => string;
  };

  readonly engagingParty: string;
  readonly responsibleParty: string;
  readonly practitioner: string;
  readonly users: string;
  readonly purpose: (checklist: string, users: string) => string;
  readonly service: string;
  readonly serviceBlank: string;
  readonly items: string;
  readonly period: string;
  readonly fromTo: (from: string, to: string) => string;
  readonly from: string;
  readonly to: string;
  readonly terms: string;
  readonly termsText: (checklist: string, policy: string, asOf: string) => string;
  readonly fors: Readonly<Record<AupFor, string>>;
  readonly digest: string;

  readonly standards: readonly string[];
  readonly standardCheck: string;
  readonly nature: readonly string[];
  readonly duties: Readonly<Record<"engagingParty" | "responsibleParty" | "practitioner" | "users", string>>;
  readonly dutiesCheck: string;
  readonly independence: string;
  readonly independenceBlank: string;
  readonly quality: string;
  readonly qualityBlank: string;
  readonly independenceCheck: string;

  readonly proceduresLead: readonly string[];
  readonly itemHeading: (no: string, label: string, assumed: boolean) => string;
  readonly seeItem: (no: string) => string;
  readonly whyOpen: Readonly<Record<By, (bank: string) => string>>;
  readonly remainder: string;
  readonly notListed: string;
  readonly settled: (bank: string, until: string) => string;
  readonly again: (date: string) => string;
  readonly text: string;
  readonly population: string;
  readonly populationSampled: string;
  readonly populationWhole: string;
  readonly populationBlank: string;
  readonly size: string;
  readonly sizeOf: (name: string, value: number, minimum: number) => string;
  readonly sizeNames: Readonly<Record<string, string>>;
  readonly noSize: string;
  readonly when: string;
  readonly whenPeriod: (from: string, to: string) => string;
  readonly whenOpen: string;
  readonly dateNames: Readonly<Record<string, string>>;
  readonly agreedDate: string;
  readonly form: string;

  readonly works: Readonly<Record<AupWork, string>>;
  readonly worksLead: string;
  readonly work: string;
  readonly procedures: string;
  readonly count: (count: number) => string;
  readonly findings: readonly string[];
  readonly example: { readonly good: string; readonly poor: string };
  readonly restriction: readonly string[];
  readonly restrictionCheck: string;
  readonly additional: readonly string[];
  readonly additionalCheck: string;
  readonly agreementsLead: string;
  readonly bank: string;
  readonly earlier: string;
  readonly wouldSave: string;
  readonly saves: (topics: number, procedures: number) => string;
  readonly noAgreements: string;
  readonly agreementsCaption: string;
  readonly thisReport: string;
  readonly newReport: string;
  readonly earlierNeeds: (evidence: string) => string;
  readonly nearName: (evidence: string, name: string, bank: string) => string;

  readonly matrixLead: string;
  readonly matrixCaption: string;
  readonly item: string;
  readonly topic: string;
  readonly proof: (topics: number, beyond: number, procedures: number) => string;
  readonly proofEmpty: string;
  readonly yes: string;
  readonly beyondLead: string;
  readonly beyond: Readonly<Record<Beyond, (evidence: string, subjects: string) => string>>;
  readonly why: string;
  readonly leftLead: string;
  readonly leftOut: Readonly<Record<AupLeftOut["code"], string>>;
  readonly nothing: string;

  readonly signLine: string;
  readonly signAs: (role: string, name: string) => string;
  readonly signatureCheck: string;
  readonly agreement: readonly string[];
  readonly agreementUser: string;
  readonly agreementBlank: string;
  readonly source: string;
  readonly says: string;
  readonly confidence: string;
  readonly confidences: Readonly<Record<"high" | "medium" | "low" | "none", string>>;
  readonly sourcesLead: string;
}

export const aupWords: Readonly<Record<Language, AupWords>> = { ja, en };
