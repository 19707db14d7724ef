import { exportCsv } from "../export/csv.ts";
import { exportOscal } from "../export/oscal.ts";
import { exportSssom } from "../export/sssom.ts";
import { jsonSchemaText, schemaNames } from "../schema/json-schema.ts";
import type { Language } from "../schema/text.ts";
import type { Command } from "./command.ts";
import { datasetOf } from "./inputs.ts";
import type { Io } from "./io.ts";
import { type Given, oneOf, suggestion } from "./options.ts";
import { deliver, deliverFiles } from "./output.ts";
import { UsageError } from "./usage-error.ts";

/** The one format that each kind has. */
const formats = { oscal: "json", sssom: "tsv", csv: "csv", schema: "json" } as const;
const kinds = Object.keys(formats) as (keyof typeof formats)[];

/** What other programs can use: the dataset in the field's formats, and the JSON Schemas of certmap's own files. */
export const exportCommand: Command = {
  name: "export",
  arguments: ["KIND", "[NAME]"],
  options: ["lang", "format", "output"],
  formats: [...new Set(Object.values(formats))],
  run: async (given, io, lang) => {
    const [written, name] = given.files;
    if (written === undefined) throw new UsageError("missing-kind-argument", { known: kinds.join(", ") });
    const kind = known("KIND", written, kinds);
    if (given.options.format !== undefined) oneOf("format", given.options.format, [formats[kind]]);
    // what was named are no files that the output could overwrite
    await write[kind](io, { ...given, files: [] }, name, lang);
    return 0;
  },
};

type Write = (io: Io, given: Given, name: string | undefined, lang: Language) => Promise<void>;

const write: Readonly<Record<keyof typeof formats, Write>> = {
  oscal: async (io, given, name, lang) =>
    deliverFiles(io, given, exportOscal(await datasetOf(io), { lang }), name, lang),
  sssom: async (io, given, name, lang) => {
    refuse(name);
    await deliver(io, given, exportSssom(await datasetOf(io), { lang }), lang);
  },
  csv: async (io, given, name, lang) => {
    refuse(name);
    await deliver(io, given, exportCsv(await datasetOf(io)), lang);
  },
  schema: (io, given, name = "connector", lang) =>
    deliver(io, given, jsonSchemaText(known("NAME", name, schemaNames)), lang),
};

function refuse(argument: string | undefined): void {
  if (argument !== undefined) throw new UsageError("too-many-arguments", { argument });
}

export function known<T extends string>(argument: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  throw new UsageError("bad-option", {
    option: argument,
    value,
    allowed: allowed.join(", "),
    near: suggestion(value, allowed),
  });
}
