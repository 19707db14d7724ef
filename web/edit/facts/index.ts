import type { Connector, Evidence } from "../../../src/dataset/dataset.ts";
import { isMap, type Path, valueAt } from "../path.ts";
import { aup } from "./aup.ts";
import { choice, date, type Fact, fact, long, text } from "./fact.ts";
import { isms } from "./isms.ts";
import { other } from "./other.ts";
import { soc2 } from "./soc2.ts";

export { type Control, type Fact, type IdSet, type Option, type OptionSet, optionSets, optionsOf } from "./fact.ts";
export { type FactKey, factKeys, minorKeys } from "./keys.ts";

/** Of the connector itself. */
export const connectorFacts: readonly Fact[] = [
  fact("connector.name", text, true),
  fact("connector.apiService", text),
  fact("connector.connection", choice("connection")),
  fact("connector.qrCode", choice("qr")),
];

export const evidenceFacts: Readonly<Record<Evidence["kind"], readonly Fact[]>> = {
  "isms-certificate": isms,
  "soc2-report": soc2,
  "aup-report": aup,
  other,
};

export const answerFacts: readonly Fact[] = [
  fact("answers.checklist", { as: "one-of", ids: "checklists" }, true),
  fact("answers.item", { as: "one-of", ids: "item" }, true),
  fact("answers.topics", { as: "some-of", ids: "topics" }),
  fact("answers.text", long),
  fact("answers.acceptedBy", text, true),
  fact("answers.on", date, true),
];
export const answers: Fact = { ...fact("connector.answers", { as: "rows", facts: answerFacts }), path: [] };

/** A fact of one connector, with the whole way to it. */
export interface Placed {
  readonly fact: Fact;
  readonly path: Path;
}

const placed = (facts: readonly Fact[], at: Path): readonly Placed[] =>
  facts.map((fact) => ({ fact, path: [...at, ...fact.path] }));

/** Every fact that this connector states or could state, those of its rows included. */
export function factsOf(connector: Connector): readonly Placed[] {
  const outer = [
    ...placed(connectorFacts, ["connector"]),
    ...(connector.evidence ?? []).flatMap(({ kind }, index) => placed(evidenceFacts[kind], ["evidence", index])),
    { fact: answers, path: ["answers"] },
  ];
  return outer.flatMap((one) => [one, ...inside(connector, one)]);
}

function inside(connector: Connector, { fact: { control }, path }: Placed): readonly Placed[] {
  const value = valueAt(connector, path);
  if (control.as === "part" && isMap(value)) return placed(control.facts, path);
  if (control.as !== "rows" || !Array.isArray(value)) return [];
  return value.flatMap((_, index) => placed(control.facts, [...path, index]));
}

/** The fact at exactly this place; of a mark, an inherited control or a result the fact that holds them all. */
export function factAt(connector: Connector, path: Path): Placed | undefined {
  return factsOf(connector).find(
    (one) =>
      one.path.length <= path.length &&
      one.path.every((step, index) => step === path[index]) &&
      (one.path.length === path.length || ["marks", "inherited", "results"].includes(one.fact.control.as)),
  );
}
