import { z } from "zod";
import { AupParameters } from "./aup-parameters.ts";
import { Checklist } from "./checklist.ts";
import { Connector } from "./connector.ts";
import { Costs } from "./costs.ts";
import { Overlay } from "./overlay.ts";
import { Policy } from "./policy.ts";
import { ResultShape } from "./result-shape.ts";

/** The files for which editors and other programs get a JSON Schema. */
export const schemaNames = [
  "connector",
  "policy",
  "checklist",
  "overlay",
  "costs",
  "result",
  "aup-parameters",
] as const;
export type SchemaName = (typeof schemaNames)[number];

const shapes = {
  connector: Connector,
  policy: Policy,
  checklist: Checklist,
  overlay: Overlay,
  costs: Costs,
  result: ResultShape,
  "aup-parameters": AupParameters,
} satisfies Record<SchemaName, z.ZodType>;

/**
 * The JSON Schema (draft-7, which editors know best) of one kind of file, as text. It says what a file may look like; what ids name
 * and whether dates fit each other only certmap itself can tell.
 * Example: `jsonSchemaText("connector")` is `docs/schemas/connector.schema.json`.
 */
export function jsonSchemaText(name: SchemaName): string {
  return `${JSON.stringify(z.toJSONSchema(shapes[name], { target: "draft-7", io: "input" }), null, 2)}\n`;
}
