import type { Connector, Dataset } from "../dataset/dataset.ts";
import type { ItemStatus, Status } from "../schema/result.ts";
import type { ItemNo } from "../schema/text.ts";
import { compareResults } from "./compare.ts";
import { evaluate } from "./evaluate.ts";
import { withTopicsRenamed } from "./rename.ts";
import type { Options } from "./terms.ts";

/** What another dataset would say of one connector. */
export interface Consequence {
  readonly connector: string;
  readonly items: readonly { readonly no: ItemNo; readonly from: ItemStatus; readonly to: ItemStatus }[];
  readonly topics: readonly { readonly topic: string; readonly from: Status; readonly to: Status }[];
}

/**
 * The statuses that differ where one dataset takes the place of another, for each connector; connectors for which nothing differs are left
 * out. Example: `consequences(dataset, withoutLink(dataset, "tsc.x"), connectors, options)`.
 * Throws RangeError as `evaluate` does. Source: contract §6, `review` and `diff-data`.
 */
export function consequences(
  before: Dataset,
  after: Dataset,
  connectors: readonly Connector[],
  options: Options | { readonly before: Options; readonly after: Options },
): readonly Consequence[] {
  const both = "before" in options ? options : { before: options, after: options };
  return connectors.flatMap((connector): readonly Consequence[] => {
    const old = withTopicsRenamed(evaluate(before, connector, both.before), after);
    const { items } = compareResults(old, evaluate(after, connector, both.after));
    const topics = new Map<string, Consequence["topics"][number]>();
    for (const { topic, left, right } of items.flatMap((item) => item.topics)) {
      if (left && right && left.status !== right.status)
        topics.set(topic, { topic, from: left.status, to: right.status });
    }
    const changed = items.flatMap(({ left, right }) =>
      left && right && left.status !== right.status ? [{ no: right.no, from: left.status, to: right.status }] : [],
    );
    if (changed.length + topics.size === 0) return [];
    return [{ connector: connector.connector.name, items: changed, topics: [...topics.values()] }];
  });
}
