import { z } from "zod";
import { SourceId, Text } from "./text.ts";

/** Who speaks. An explanation given at the meeting is not a decision of FISC's; each output shows the voice. */
export const Voice = z.enum([
  "decision",
  "explanation",
  "opinion",
  "secretariat",
  "proposal",
  "proposal-adopted",
  "reference",
  "assumption",
]);
export type Voice = z.infer<typeof Voice>;

export const SourceDocument = z.strictObject({
  id: SourceId,
  title: Text,
  publisher: Text.optional(),
  published: z.string().optional(),
  url: z.url().optional(),
  /** Every fact of it is registered, whether or not anything cites it yet. */
  complete: z.boolean().optional(),
  note: Text.optional(),
});
export type SourceDocument = z.infer<typeof SourceDocument>;

export const Fact = z.strictObject({
  id: SourceId,
  voice: Voice,
  where: z.string().optional(),
  text: Text,
  document: SourceId.optional(),
  confidence: z.enum(["high", "medium", "low"]).optional(),
});
export type Fact = z.infer<typeof Fact>;

/** The register: every document and fact that the dataset, the rules and the sample connectors cite. */
export const SourceRegister = z.strictObject({
  voices: z.partialRecord(Voice, Text),
  documents: z.array(SourceDocument),
  facts: z.array(Fact),
});
export type SourceRegister = z.infer<typeof SourceRegister>;
