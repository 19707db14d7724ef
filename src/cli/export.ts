import { jsonSchemaText, schemaNames } from "../schema/json-schema.ts";
import type { Command } from "./command.ts";
import { suggestion } from "./options.ts";
import { deliver } from "./output.ts";
import { UsageError } from "./usage-error.ts";

const kinds = ["schema"] as const;

/** What other programs can use. So far the JSON Schemas; without a name the one that people write files for. */
export const exportCommand: Command = {
  name: "export",
  arguments: ["KIND", "[NAME]"],
  options: ["lang", "output"],
  run: async (given, io, lang) => {
    const [kind, name = "connector"] = given.files;
    if (kind === undefined) throw new UsageError("missing-kind-argument", { known: kinds.join(", ") });
    known("KIND", kind, kinds);
    const text = jsonSchemaText(known("NAME", name, schemaNames));
    // what was named are no files that the output could overwrite
    await deliver(io, { ...given, files: [] }, text, lang);
    return 0;
  },
};

function known<T extends string>(argument: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new UsageError("bad-option", {
    option: argument,
    value,
    allowed: allowed.join(", "),
    near: suggestion(value, allowed),
  });
}
