import { readConnector } from "../dataset/connector.ts";
import type { Connector, Dataset } from "../dataset/dataset.ts";
import { diffDatasets } from "../dataset/diff.ts";
import { loadDataset } from "../dataset/load.ts";
import { isError, type Problem } from "../dataset/problem.ts";
import type { Compiled } from "../dataset-json.ts";
import { consequences } from "../engine/consequences.ts";
import { type AnswersChanged, renderDataDiff } from "../report/diff-data.ts";
import { renderProblems } from "../report/problems.ts";
import type { Language } from "../schema/text.ts";
import type { Command } from "./command.ts";
import { InputProblems, readTerms, readText, reasonOf } from "./inputs.ts";
import type { Io } from "./io.ts";
import { formatOf, type Given } from "./options.ts";
import { deliver, layoutOf } from "./output.ts";
import { UsageError } from "./usage-error.ts";

const formats = ["text", "md", "json"] as const;

/** What a new dataset changes, and which answers change with it. */
export const diffDataCommand: Command = {
  name: "diff-data",
  arguments: ["OLD", "NEW", "[CONNECTOR]"],
  options: ["checklist", "policy", "as-of", "bank", "lang", "format", "output"],
  formats,
  run: async (given, io, lang) => {
    const format = formatOf(given, formats, "text");
    const [old, young, file] = given.files;
    if (old === undefined || young === undefined) throw new UsageError("missing-dataset-argument");
    const before = await datasetAt(io, old);
    const after = await datasetAt(io, young);
    const answers = file === undefined ? null : await answersOf(io, given, before, after, file, lang);
    const text = renderDataDiff(diffDatasets(before, after), answers, { lang, format, ...layoutOf(io, given) });
    await deliver(io, given, text, lang);
    return 0;
  },
};

/**
 * A compiled dataset.json, or a folder with `mappings/` and `seeds/`. Held only to what would leave it broken: an earlier one knew
 * fewer checks, and one that is being worked on need not please them yet.
 */
async function datasetAt(io: Io, path: string): Promise<Dataset> {
  if (path.endsWith(".json")) return compiledAt(path, await readText(io, path));
  let texts: ReadonlyMap<string, Uint8Array>;
  try {
    texts = await io.folder(path);
  } catch (error) {
    throw new UsageError("cannot-read", { path, why: reasonOf(error) }, 1);
  }
  const loaded = loadDataset(texts, { lenient: true });
  if (!loaded.ok) throw new InputProblems(loaded.problems.filter(isError).map((one) => within(path, one)));
  return loaded.dataset;
}

const within = (path: string, { at, ...rest }: Problem): Problem =>
  ({ ...rest, at: { ...at, file: `${path.replace(/[/\\]$/, "")}/${at.file}` } }) as Problem;

function compiledAt(path: string, bytes: Uint8Array): Dataset {
  try {
    const { dataset } = JSON.parse(new TextDecoder().decode(bytes)) as Partial<Compiled>;
    if (dataset && Array.isArray(dataset.links) && Array.isArray(dataset.topics)) {
      // one compiled by an earlier version knows no identifiers of other frameworks
      return { ...dataset, schemes: dataset.schemes ?? [], moved: dataset.moved ?? [] };
    }
  } catch {
    // said below
  }
  throw new UsageError("not-a-dataset", { path }, 1);
}

async function answersOf(
  io: Io,
  given: Given,
  before: Dataset,
  after: Dataset,
  file: string,
  lang: Language,
): Promise<AnswersChanged> {
  const text = await readText(io, file);
  const read = readConnector(file, text, after);
  if (!read.ok) throw new InputProblems(read.problems);
  io.err(renderProblems(read.notices, lang));
  // what the earlier dataset does not know yet, it cannot have answered either
  const older = readConnector(file, text, before);
  const connector: Connector = older.ok ? older.connector : read.connector;
  const terms = { after: await readTerms(io, given, after), before: await readTerms(io, given, before) };
  const [consequence = null] = consequences(before, after, [connector], terms);
  const { asOf, policy } = terms.after;
  return { connector: read.connector.connector.name, asOf, policy: policy.id, consequence };
}
