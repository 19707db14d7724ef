import { readPolicy } from "../dataset/connector.ts";
import type { Checklist, Dataset } from "../dataset/dataset.ts";
import type { Problem } from "../dataset/problem.ts";
import { diffChecklists } from "../engine/checklist-diff.ts";
import { evaluate } from "../engine/evaluate.ts";
import { renderListDiff } from "../report/list-diff/render.ts";
import { renderProblems } from "../report/problems.ts";
import type { Result } from "../schema/result.ts";
import { evaluationNotices, readChecklistHere } from "./checklist-files.ts";
import type { Command } from "./command.ts";
import { choose, datasetOf, dateOf, InputProblems, readText, withOwn } from "./inputs.ts";
import type { Io } from "./io.ts";
import { formatOf, type Given } from "./options.ts";
import { deliver, layoutOf } from "./output.ts";
import { readConnectorHere } from "./soa-files.ts";
import { UsageError } from "./usage-error.ts";

const formats = ["text", "md", "json", "xlsx"] as const;

/** A checklist against another, and what each difference does to a connector's coverage [M-31]. */
export const diffCommand: Command = {
  name: "diff",
  arguments: ["A", "B", "[CONNECTOR]"],
  options: ["policy", "as-of", "bank", "lang", "format", "output"],
  formats,
  run: async (given, io, lang) => {
    const format = formatOf(given, formats, "text");
    const [a, b, file] = given.files;
    if (a === undefined || b === undefined) throw new UsageError("missing-diff-argument");
    if (format === "xlsx" && given.options.output === undefined)
      throw new UsageError("format-needs-output", { format });
    const asOf = dateOf(given.options["as-of"], io.now());
    const known = await datasetOf(io);
    const [left, right] = [await listOf(io, "A", a, known), await listOf(io, "B", b, known)];
    if (!left.ok || !right.ok) throw new InputProblems([left, right].flatMap((one) => (one.ok ? [] : one.problems)));
    const lists = [left.value, right.value] as const;
    const notices = [...evaluationNotices(left.notices), ...evaluationNotices(right.notices)];
    const judged = file === undefined ? null : await judge(io, file, given, known, lists, asOf);
    io.err(renderProblems([...notices, ...(judged?.notices ?? [])], lang));
    const results = judged && { left: judged.results[0], right: judged.results[1] };
    const dataset = judged?.dataset ?? known;
    const diff = diffChecklists(dataset, ...lists, results);
    // the writer of workbooks is loaded only where one is wanted
    const output =
      format === "xlsx"
        ? await (await import("../report/list-diff/workbook.ts")).renderListDiffBook(diff, dataset, lists, {
            lang,
            date: asOf,
          })
        : renderListDiff(diff, dataset, lists, { lang, format, ...layoutOf(io, given) });
    await deliver(io, given, output, lang);
    return 0;
  },
};

const listOf = (io: Io, side: "A" | "B", wanted: string, dataset: Dataset) =>
  choose(io, side, wanted, dataset.checklists, (path, text) => readChecklistHere(path, text, dataset));

interface Judged {
  readonly results: readonly [Result, Result];
  readonly dataset: Dataset;
  readonly notices: readonly Problem[];
}

/** The connector under both lists; its answers and commitments may name either. */
async function judge(
  io: Io,
  file: string,
  { options }: Given,
  known: Dataset,
  lists: readonly [Checklist, Checklist],
  asOf: string,
): Promise<Judged> {
  const policy = await choose(io, "policy", options.policy ?? "standard", known.policies, (path, text) =>
    readPolicy(path, text, known, lists),
  );
  const read = await readConnectorHere(io, file, await readText(io, file), known, lists);
  if (!policy.ok || !read.ok) throw new InputProblems([policy, read].flatMap((one) => (one.ok ? [] : one.problems)));
  const bank = options.bank ?? null;
  const datasets = lists.map((checklist) => withOwn(known, checklist, policy.value));
  const resultOf = (index: 0 | 1) =>
    evaluate(datasets[index] ?? known, read.connector, { checklist: lists[index], policy: policy.value, asOf, bank });
  const dataset = lists.reduce((sum, checklist) => withOwn(sum, checklist, policy.value), known);
  return { results: [resultOf(0), resultOf(1)], dataset, notices: [...policy.notices, ...read.notices] };
}
