import { readAupParameters } from "../dataset/aup-parameters.ts";
import { draftAup } from "../engine/aup/draft.ts";
import type { AupDraft, AupRequest } from "../engine/aup/types.ts";
import { renderAupJson } from "../report/aup/json.ts";
import { renderAupMarkdown } from "../report/aup/markdown.ts";
import { renderAupSummary } from "../report/aup/summary.ts";
import { renderProblems } from "../report/problems.ts";
import { aupFors } from "../schema/aup-codes.ts";
import type { ItemNo } from "../schema/text.ts";
import type { Command } from "./command.ts";
import { InputProblems, type Inputs, readInputs, readText } from "./inputs.ts";
import type { Io } from "./io.ts";
import { type Given, oneOf, suggestion } from "./options.ts";
import { deliver } from "./output.ts";
import { UsageError } from "./usage-error.ts";

const formats = ["md", "docx", "xlsx", "json"] as const;

/** A draft list of agreed-upon procedures: the document of the engagement, or the workbook for its results. */
export const aupCommand: Command = {
  name: "aup",
  arguments: ["CONNECTOR"],
  options: ["bank", "items", "topics", "for", "parameters", "checklist", "policy", "as-of", "lang", "format", "output"],
  repeatable: ["bank"],
  formats,
  run: async (given, io, lang) => {
    const format = oneOf("format", given.options.format ?? "md", formats);
    const inputs = await readInputs(io, given.files[0], given);
    const { dataset, notices } = inputs;
    const request = requestIn(given, inputs);
    const first = draftAup(dataset, inputs.connector, inputs.options, request);
    io.err(renderProblems(notices, lang));
    const draft = await withParameters(io, given, inputs, request, first, (problems) =>
      io.err(renderProblems(problems, lang)),
    );
    const render = {
      md: () => renderAupMarkdown(draft, dataset, { lang }),
      json: () => renderAupJson(draft, dataset),
      // the writers of documents and workbooks are large: only who wants one loads them
      docx: async () => (await import("../report/aup/word.ts")).writeAupDocument(draft, dataset, { lang }),
      xlsx: async () => (await import("../report/aup/workbook.ts")).writeAupWorkbook(draft, dataset, { lang }),
    } satisfies Record<(typeof formats)[number], () => string | Promise<Uint8Array>>;
    if ((format === "docx" || format === "xlsx") && given.options.output === undefined) {
      throw new UsageError("format-needs-output", { format });
    }
    await deliver(io, given, await render[format](), lang);
    io.err(renderAupSummary(draft, { lang }));
    return 0;
  },
};

function requestIn({ options, repeated }: Given, { options: { checklist } }: Inputs): AupRequest {
  const banks = repeated.bank ?? [];
  if (banks.length === 0) throw new UsageError("missing-bank");
  const items = options.items === undefined ? undefined : parts(options.items).map((no) => itemIn(checklist.items, no));
  const topics = options.topics === undefined ? undefined : parts(options.topics);
  const known = [...new Set(checklist.items.flatMap((item) => item.topics))];
  for (const topic of topics ?? []) {
    if (known.includes(topic)) continue;
    throw new UsageError("bad-option", {
      option: "--topics",
      value: topic,
      allowed: "ID,…",
      near: suggestion(topic, known),
    });
  }
  return {
    banks,
    for: oneOf("for", options.for ?? "both", aupFors),
    ...(items && { items }),
    ...(topics && { topics }),
  };

  function itemIn(all: typeof checklist.items, wanted: string): ItemNo {
    const found = all.find(({ no }) => String(no) === wanted);
    if (found) return found.no;
    throw new UsageError("unknown-item", {
      item: wanted,
      checklist: checklist.id,
      known: all.map(({ no }) => String(no)).join(", "),
    });
  }
}

const parts = (text: string): readonly string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");

async function withParameters(
  io: Io,
  { options }: Given,
  { dataset, connector, options: terms }: Inputs,
  request: AupRequest,
  draft: AupDraft,
  tell: (problems: InputProblems["problems"]) => void,
): Promise<AupDraft> {
  const file = options.parameters;
  if (file === undefined) return draft;
  const ids = draft.procedures.map(({ id }) => id);
  const read = readAupParameters(file, await readText(io, file), dataset, ids);
  if (!read.ok) throw new InputProblems(read.problems);
  tell(read.notices);
  return draftAup(dataset, connector, terms, { ...request, parameters: read.value });
}
