import { readLinks } from "../../export/read-links.ts";
import { linkFiles } from "../../export/yaml.ts";
import { usageWords } from "../../report/usage/words.ts";
import type { Command } from "../command.ts";
import { datasetOf, InputProblems, readText } from "../inputs.ts";
import { deliverFiles } from "../output.ts";
import { UsageError } from "../usage-error.ts";

/** What was exported, and perhaps edited since, back as YAML of the dataset's own form. */
export const importLinks: Command["run"] = async (given, io, lang) => {
  const [file = "", standard] = given.files;
  const read = readLinks(file, await readText(io, file), await datasetOf(io));
  if (!read.ok) throw new InputProblems(read.problems);
  const files = linkFiles(read.links);
  const derived = read.links.filter(({ derivedFrom }) => derivedFrom !== undefined).length;
  if (derived > 0) io.err(`${usageWords[lang].derivedLeftOut(derived)}\n`);
  if (files.length === 0) throw new UsageError("nothing-to-import", { path: file }, 1);
  // of one standard alone, nobody needs to say which
  const [only] = files.length === 1 ? files : [];
  await deliverFiles(io, { ...given, files: [file] }, files, standard ?? only?.name, lang);
  return 0;
};
