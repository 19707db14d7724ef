import type { Connector } from "../../src/dataset/dataset.ts";

/** The file that a connector was read from, as long as the page is open: so that saving it again keeps its comments. */
export interface Origin {
  readonly file: string;
  readonly text: string;
}

const origins = new WeakMap<Connector, Origin>();

export const rememberOrigin = (connector: Connector, origin: Origin): void => void origins.set(connector, origin);
export const originOf = (connector: Connector): Origin | undefined => origins.get(connector);
