import { draftAup } from "../../../src/engine/aup/draft.ts";
import type { AupDraft, AupRequest } from "../../../src/engine/aup/types.ts";
import type { Options } from "../../../src/engine/index.ts";
import type { Connector } from "../../app/types.ts";
import type { Bench } from "./index.ts";

export interface AupAsked {
  readonly connector: Connector;
  readonly options: Options;
  readonly request: AupRequest;
}

/** The procedures for exactly what is open, with the proof, as `certmap aup` drafts them. */
export const makeDraft = async ({ dataset }: Bench, { connector, options, request }: AupAsked): Promise<AupDraft> =>
  draftAup(dataset, connector, options, request);
