import { stringify } from "yaml";
import type { SoaOptions, SoaRead } from "../import/soa/read.ts";
import { renderChecklistReport } from "../report/checklist/render.ts";
import { renderSoaReport } from "../report/soa/render.ts";
import type { Language } from "../schema/text.ts";
import type { Command } from "./command.ts";
import { datasetOf, InputProblems, readText } from "./inputs.ts";
import type { Io } from "./io.ts";
import { flagOf, type Given, oneOf, suggestion } from "./options.ts";
import { deliver } from "./output.ts";
import { UsageError } from "./usage-error.ts";

const kinds = ["soa", "checklist"] as const;
const formats = ["yaml", "json"] as const;
const standards = ["iso27001-2022", "iso27001-2013"] as const;
const meanings = ["implemented", "inherited", "partial", "planned", "excluded", "applicable", "unknown"] as const;

/** Real workbooks in: a statement of applicability becomes what a connector's file takes, a bank's form a checklist. */
export const importCommand: Command = {
  name: "import",
  arguments: ["WHAT", "FILE"],
  options: ["sheet", "standard", "mark", "lang", "format", "output"],
  formats,
  run: async (given, io, lang) => {
    const [kind, file] = given.files;
    if (kind === undefined) throw new UsageError("missing-kind-argument", { known: kinds.join(", ") });
    if (!kinds.some((one) => one === kind)) {
      throw new UsageError("bad-option", {
        option: "WHAT",
        value: kind,
        allowed: kinds.join(", "),
        near: suggestion(kind, kinds),
      });
    }
    if (file === undefined) throw new UsageError("missing-file-argument");
    const format = oneOf("format", given.options.format ?? "yaml", formats);
    const { value, report, words } =
      kind === "soa" ? await soaIn(io, file, given, lang) : await listIn(io, file, given, lang);
    io.err(words);
    const text =
      format === "json" ? `${JSON.stringify({ ...value, report }, null, 2)}\n` : stringify(value, { lineWidth: 0 });
    await deliver(io, { ...given, files: [file] }, text, lang);
    return 0;
  },
};

/** What is delivered, the reading report as data, and the report in words. */
interface Imported {
  readonly value: object;
  readonly report: object;
  readonly words: string;
}

async function soaIn(io: Io, file: string, given: Given, lang: Language): Promise<Imported> {
  const read = await soaFrom(io, file, given);
  if (!read.ok) throw new InputProblems(read.problems);
  return { value: read.statement, report: read.report, words: renderSoaReport(read.report, { lang }) };
}

async function listIn(io: Io, file: string, { options }: Given, lang: Language): Promise<Imported> {
  for (const name of ["standard", "mark"] as const)
    if (options[name] !== undefined) throw new UsageError("unknown-option", { option: flagOf(name), near: "" });
  const { readChecklistTable } = await import("../import/checklist/read.ts");
  const asked = options.sheet === undefined ? {} : { sheet: options.sheet };
  const read = await readChecklistTable(file, await readText(io, file), await datasetOf(io), asked);
  if (!read.ok) throw new InputProblems(read.problems);
  return { value: read.checklist, report: read.report, words: renderChecklistReport(read.report, { lang }) };
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
