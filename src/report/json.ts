import type { Dataset } from "../dataset/dataset.ts";
import type { Ask, Result } from "../schema/result.ts";
import { askText } from "./ask-text.ts";

/**
 * `certmap evaluate --format json`: the result as it is, in the order of the contract, with the text of every ask added.
 * Example: `JSON.parse(renderJson(result, dataset)) as WrittenResult`. Errors: none. Source: contract §5.
 */
export function renderJson(result: Result, dataset: Dataset): string {
  const textOf = askText(result, dataset);
  const { schema, asOf, checklist, policy, bank, connector, summary, evidence, items, asks } = result;
  const { settled, duties, superfluous, unused, caveats } = result;
  const whole = {
    schema,
    asOf,
    checklist,
    policy,
    bank,
    connector,
    dataset: result.dataset,
    summary,
    evidence,
    items,
    asks: asks.map((ask) => withText(ask, textOf)),
    settled,
    duties,
    superfluous,
    unused,
    caveats,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

function withText(ask: Ask, textOf: ReturnType<typeof askText>): object {
  const text = textOf(ask);
  if (ask.kind === "evidence") {
    const { id, kind, evidence, code, args, unlocks } = ask;
    return { id, kind, evidence, code, ...(args && { args }), text, unlocks };
  }
  if (ask.kind === "topic") {
    const { id, kind, topic, items, code, questions } = ask;
    return { id, kind, topic, items, code, text, questions };
  }
  const { id, kind, items, code } = ask;
  return { id, kind, items, code, text };
}
