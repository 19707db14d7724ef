/** The types of engine and schema that views need, from one place. */
export type { Checklist, Connector, Dataset, Evidence, Policy } from "../../src/engine/index.ts";
export type {
  Ask,
  Counts,
  EvidenceAsk,
  EvidenceResult,
  ItemResult,
  ItemStatus,
  Result,
  Settled,
  Status,
  TopicAsk,
  TopicResult,
} from "../../src/schema/result.ts";
export type { ItemNo, Language, Text } from "../../src/schema/text.ts";
