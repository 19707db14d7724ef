import { stringify } from "yaml";
import { renderAupReading } from "../report/aup/reading.ts";
import { renderProblems } from "../report/problems.ts";
import type { Language } from "../schema/text.ts";
import { datasetOf, InputProblems, readText } from "./inputs.ts";
import type { Io } from "./io.ts";
import type { Given } from "./options.ts";

/** Results of agreed-upon procedures in: the `aup-report` as an entry of a connector's `evidence`, or as JSON. */
export async function importAup(
  io: Io,
  file: string,
  { options }: Given,
  format: "yaml" | "json",
  lang: Language,
): Promise<string> {
  const { readAup } = await import("../import/aup/read.ts");
  const { sheet } = options;
  const drafted = options.draft === undefined ? undefined : await draftedIn(io, options.draft);
  const read = await readAup(file, await readText(io, file), await datasetOf(io), {
    ...(sheet === undefined ? {} : { sheet }),
    ...(drafted === undefined ? {} : { drafted }),
  });
  if (!read.ok) throw new InputProblems(read.problems);
  io.err(renderProblems(read.notices, lang));
  io.err(renderAupReading(file, read, { lang }));
  if (format === "json") return `${JSON.stringify(read.report, null, 2)}\n`;
  // as the samples are indented, so that it can be appended to a connector that ends with its evidence
  return stringify([read.report], { lineWidth: 0 }).replace(/^(?=.)/gm, "  ");
}

async function draftedIn(io: Io, file: string): Promise<readonly string[]> {
  const { readDraftIds } = await import("../import/aup/draft-file.ts");
  const read = readDraftIds(file, await readText(io, file));
  if (!read.ok) throw new InputProblems(read.problems);
  return read.ids;
}
