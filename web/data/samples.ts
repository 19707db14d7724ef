import type { Connector } from "../../src/dataset/dataset.ts";

/** A connector of `seeds/connectors`, read and checked when the page was built. */
export interface Sample {
  /** The name of its file, without the ending. */
  readonly id: string;
  readonly connector: Connector;
}

/** All of them, as a chunk of its own. */
export const samples = async (): Promise<readonly Sample[]> => (await import("virtual:certmap/samples")).default;
