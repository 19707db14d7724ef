import { readAupParameters } from "../dataset/aup-parameters.ts";
import type { Checklist, Dataset, Policy } from "../dataset/dataset.ts";
import { draftAup } from "../engine/aup/draft.ts";
import { periodFault } from "../engine/aup/period.ts";
import type { AupDraft, AupRequest } from "../engine/aup/types.ts";
import { renderAupJson } from "../report/aup/json.ts";
import { renderAupMarkdown } from "../report/aup/markdown.ts";
import { renderAupSummary } from "../report/aup/summary.ts";
import { writeAupDocument } from "../report/aup/word.ts";
import { writeAupWorkbook } from "../report/aup/workbook.ts";
import { renderProblems } from "../report/problems.ts";
import { aupFors } from "../schema/aup-codes.ts";
import type { ItemNo } from "../schema/text.ts";
import type { Command } from "./command.ts";
import { InputProblems, readInputs, readText } from "./inputs.ts";
import type { Io } from "./io.ts";
import { formatOf, type Given, oneOf, suggestion } from "./options.ts";
import { deliver } from "./output.ts";
import { UsageError } from "./usage-error.ts";

const formats = ["md", "docx", "xlsx", "json"] as const;

/** A draft list of agreed-upon procedures: the document of the engagement, or the workbook for its results. */
export const aupCommand: Command = {
  name: "aup",
  arguments: ["CONNECTOR"],
  options: [
    "bank",
    "items",
    "topics",
    "for",
    "parameters",
    "checklist",
    "policy",
    "as-of",
    "overlay",
    "lang",
    "format",
    "output",
  ],
  repeatable: ["bank"],
  formats,
  run: async (given, io, lang) => {
    const format = formatOf(given, formats, "md");
    if ((format === "docx" || format === "xlsx") && given.options.output === undefined)
      throw new UsageError("format-needs-output", { format });
    if ((given.repeated.bank ?? []).length === 0) throw new UsageError("missing-bank");
    const inputs = await readInputs(io, given.files[0], given);
    const { dataset, connector, options, notices } = inputs;
    const request = requestIn(given, options.checklist);
    const first = draftAup(dataset, connector, options, request);
    const parameters = await parametersFor(io, given, dataset, first, options.policy);
    const draft = parameters
      ? draftAup(dataset, connector, options, { ...request, parameters: parameters.value })
      : first;
    io.err(renderProblems([...notices, ...(parameters?.notices ?? [])], lang));
    const render = {
      md: () => renderAupMarkdown(draft, dataset, { lang }),
      json: () => renderAupJson(draft, dataset),
      docx: () => writeAupDocument(draft, dataset, { lang }),
      xlsx: () => writeAupWorkbook(draft, dataset, { lang }),
    } satisfies Record<(typeof formats)[number], () => string | Promise<Uint8Array>>;
    await deliver(io, given, await render[format](), lang);
    io.err(renderAupSummary(draft, { lang }));
    return 0;
  },
};

function requestIn({ options, repeated }: Given, checklist: Checklist): AupRequest {
  const { items, topics } = options;
  return {
    banks: repeated.bank ?? [],
    for: oneOf("for", options.for ?? "both", aupFors),
    ...(items !== undefined && { items: parts(items).map((no) => itemOf(checklist, no)) }),
    ...(topics !== undefined && { topics: parts(topics).map((id) => topicOf(checklist, id)) }),
  };
}

const parts = (text: string): readonly string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

function itemOf({ id, items }: Checklist, wanted: string): ItemNo {
  const found = items.find(({ no }) => String(no) === wanted);
  if (found) return found.no;
  const known = items.map(({ no }) => String(no)).join(", ");
  throw new UsageError("unknown-item", { item: wanted, checklist: id, known });
}

function topicOf({ items }: Checklist, wanted: string): string {
  const known = [...new Set(items.flatMap(({ topics }) => topics))];
  if (known.includes(wanted)) return wanted;
  const near = suggestion(wanted, known);
  throw new UsageError("bad-option", { option: "--topics", value: wanted, allowed: known.join(", "), near });
}

/** The parameters, held to what is drafted. */
async function parametersFor(
  io: Io,
  { options: { parameters: file } }: Given,
  dataset: Dataset,
  draft: AupDraft,
  policy: Policy,
) {
  if (file === undefined) return undefined;
  const ids = draft.procedures.map(({ id }) => id);
  const read = readAupParameters(file, await readText(io, file), dataset, ids, (to) => periodFault(draft, policy, to));
  if (!read.ok) throw new InputProblems(read.problems);
  return read;
}
