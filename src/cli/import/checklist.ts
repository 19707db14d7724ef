import { stringify } from "yaml";
import { renderChecklistReport } from "../../report/checklist/render.ts";
import type { Command } from "../command.ts";
import { datasetOf, InputProblems, readText } from "../inputs.ts";
import { formatOf } from "../options.ts";
import { deliver } from "../output.ts";
import { UsageError } from "../usage-error.ts";

const formats = ["yaml", "json"] as const;

/** A bank's form becomes a checklist whose topics are proposals; how it was read goes to stderr. */
export const importChecklist: Command["run"] = async (given, io, lang) => {
  const { options } = given;
  const [file = "", extra] = given.files;
  if (extra !== undefined) throw new UsageError("too-many-arguments", { argument: extra });
  const format = formatOf(given, formats, "yaml");
  // the readers of workbooks and the search are loaded only here
  const { readChecklistTable } = await import("../../import/checklist/read.ts");
  const asked = options.sheet === undefined ? {} : { sheet: options.sheet };
  const read = await readChecklistTable(file, await readText(io, file), await datasetOf(io), asked);
  if (!read.ok) throw new InputProblems(read.problems);
  io.err(renderChecklistReport(read.report, { lang }));
  const text =
    format === "json"
      ? `${JSON.stringify({ ...read.checklist, report: read.report }, null, 2)}\n`
      : stringify(read.checklist, { lineWidth: 0 });
  await deliver(io, { ...given, files: [file] }, text, lang);
  return 0;
};
