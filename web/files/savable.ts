import type { Connector } from "../../src/dataset/dataset.ts";
import { isSame, withValue } from "../edit/path.ts";

/**
 * The connector as it is written down: without the day or period of the other type of report, which the page keeps so that a toggle can be
 * turned back; and, where facts were changed, without the note of where the facts of a sample come from, since it is no longer true.
 */
export function savable(connector: Connector, opened: Connector): Connector {
  const evidence = connector.evidence?.map((one) => {
    if (one.kind !== "soc2-report") return one;
    return withValue(one, [one.type === 1 ? "period" : "date"], undefined);
  });
  const written = evidence ? { ...connector, evidence } : connector;
  if (isSame(connector, opened)) return connector;
  const { provenance: _provenance, ...rest } = written;
  return rest;
}
