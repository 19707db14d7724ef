import { stringify } from "yaml";
import type { SoaOptions, SoaRead } from "../import/soa/read.ts";
import { renderSoaReport } from "../report/soa/render.ts";
import type { Language } from "../schema/text.ts";
import type { Command } from "./command.ts";
import { importAup } from "./import-aup.ts";
import { datasetOf, InputProblems, readText } from "./inputs.ts";
import type { Io } from "./io.ts";
import { flagOf, type Given, type OptionName, oneOf, suggestion } from "./options.ts";
import { deliver } from "./output.ts";
import { UsageError } from "./usage-error.ts";

const kinds = ["soa", "aup"] as const;
/** What each kind takes besides the options of all. */
const ownOptions = { soa: ["sheet", "standard", "mark"], aup: ["sheet", "draft"] } as const satisfies Record<
  (typeof kinds)[number],
  readonly OptionName[]
>;
const formats = ["yaml", "json"] as const;
const standards = ["iso27001-2022", "iso27001-2013"] as const;
const meanings = ["implemented", "inherited", "partial", "planned", "excluded", "applicable", "unknown"] as const;

/** Real workbooks in: a statement of applicability, or the results of agreed-upon procedures, as a connector's file takes them. */
export const importCommand: Command = {
  name: "import",
  arguments: ["WHAT", "FILE"],
  options: ["sheet", "standard", "mark", "draft", "lang", "format", "output"],
  formats,
  run: async (given, io, lang) => {
    const [named, file] = given.files;
    if (named === undefined) throw new UsageError("missing-import-argument", { known: kinds.join(", ") });
    const kind = kinds.find((one) => one === named);
    if (kind === undefined) {
      throw new UsageError("bad-option", {
        option: "WHAT",
        value: named,
        allowed: kinds.join(", "),
        near: suggestion(named, kinds),
      });
    }
    if (file === undefined) throw new UsageError("missing-import-file");
    refuseOthers(kind, given);
    const format = oneOf("format", given.options.format ?? "yaml", formats);
    const text = await (kind === "aup" ? importAup : importSoa)(io, file, given, format, lang);
    await deliver(io, { ...given, files: [file] }, text, lang);
    return 0;
  },
};

function refuseOthers(kind: (typeof kinds)[number], { options }: Given): void {
  const own: readonly OptionName[] = ownOptions[kind];
  for (const name of Object.values(ownOptions).flat()) {
    if (options[name] !== undefined && !own.includes(name))
      throw new UsageError("unknown-option", { option: flagOf(name), near: "" });
  }
}

async function importSoa(
  io: Io,
  file: string,
  given: Given,
  format: (typeof formats)[number],
  lang: Language,
): Promise<string> {
  const read = await soaFrom(io, file, given);
  if (!read.ok) throw new InputProblems(read.problems);
  io.err(renderSoaReport(read.report, { lang }));
  return format === "json"
    ? `${JSON.stringify({ ...read.statement, report: read.report }, null, 2)}\n`
    : stringify(read.statement, { lineWidth: 0 });
}

async function soaFrom(io: Io, file: string, { options }: Given): Promise<SoaRead> {
  const { standard, mark, sheet } = options;
  const asked: SoaOptions = {
    ...(sheet === undefined ? {} : { sheet }),
    ...(standard === undefined ? {} : { standard: oneOf("standard", standard, standards) }),
    ...(mark === undefined ? {} : { marks: marksIn(mark) }),
  };
  const { readSoa } = await import("../import/soa/read.ts");
  return readSoa(file, await readText(io, file), await datasetOf(io), asked);
}

/** `X=excluded,/=implemented`. */
function marksIn(text: string): NonNullable<SoaOptions["marks"]> {
  const pairs = text.split(",").map((pair) => {
    const [, mark = "", meaning = ""] = /^\s*(.+?)\s*=\s*(\S+)\s*$/u.exec(pair) ?? [];
    if (mark === "")
      throw new UsageError("bad-option", { option: "--mark", value: pair, allowed: "X=excluded", near: "" });
    return [mark, oneOf("mark", meaning, meanings)] as const;
  });
  return Object.fromEntries(pairs);
}
