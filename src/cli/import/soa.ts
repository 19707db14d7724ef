import { stringify } from "yaml";
import type { SoaOptions, SoaRead } from "../../import/soa/read.ts";
import { renderSoaReport } from "../../report/soa/render.ts";
import type { Command } from "../command.ts";
import { datasetOf, InputProblems, readText } from "../inputs.ts";
import type { Io } from "../io.ts";
import { formatOf, type Given, oneOf } from "../options.ts";
import { deliver } from "../output.ts";
import { UsageError } from "../usage-error.ts";

const formats = ["yaml", "json"] as const;
const standards = ["iso27001-2022", "iso27001-2013"] as const;
const meanings = ["implemented", "inherited", "partial", "planned", "excluded", "applicable", "unknown"] as const;

/** A statement of applicability becomes what a connector's file takes; how it was read goes to stderr. */
export const importSoa: Command["run"] = async (given, io, lang) => {
  const [file, extra] = given.files;
  if (file === undefined) throw new UsageError("missing-file-argument");
  if (extra !== undefined) throw new UsageError("too-many-arguments", { argument: extra });
  const format = formatOf(given, formats, "yaml");
  const read = await soaFrom(io, file, given);
  if (!read.ok) throw new InputProblems(read.problems);
  io.err(renderSoaReport(read.report, { lang }));
  const text =
    format === "json"
      ? `${JSON.stringify({ ...read.statement, report: read.report }, null, 2)}\n`
      : stringify(read.statement, { lineWidth: 0 });
  await deliver(io, { ...given, files: [file] }, text, lang);
  return 0;
};

async function soaFrom(io: Io, file: string, { options }: Given): Promise<SoaRead> {
  const { standard, mark, sheet } = options;
  const asked: SoaOptions = {
    ...(sheet === undefined ? {} : { sheet }),
    ...(standard === undefined ? {} : { standard: oneOf("standard", standard, standards) }),
    ...(mark === undefined ? {} : { marks: marksIn(mark) }),
  };
  const { readSoa } = await import("../../import/soa/read.ts");
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
