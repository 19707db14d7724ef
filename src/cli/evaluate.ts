import { renderCsv } from "../report/csv.ts";
import { renderHtml } from "../report/html.ts";
import { renderJson } from "../report/json.ts";
import { renderMarkdown } from "../report/markdown.ts";
import { renderTable } from "../report/table.ts";
import type { Command } from "./command.ts";
import { evaluateInputs } from "./inputs.ts";
import { oneOf } from "./options.ts";
import { deliver, layoutOf } from "./output.ts";

const formats = ["table", "json", "md", "html", "csv"] as const;

export const evaluateCommand: Command = {
  name: "evaluate",
  arguments: ["CONNECTOR"],
  options: ["checklist", "policy", "as-of", "bank", "overlay", "lang", "format", "output"],
  formats,
  run: async (given, io, lang) => {
    const format = oneOf("format", given.options.format ?? "table", formats);
    const { dataset, result } = await evaluateInputs(io, given.files[0], given, lang);
    const render = {
      table: () => renderTable(result, dataset, { lang, ...layoutOf(io, given) }),
      json: () => renderJson(result, dataset),
      md: () => renderMarkdown(result, dataset, { lang }),
      html: () => renderHtml(result, dataset, { lang }),
      csv: () => renderCsv(result, dataset, { lang }),
    } satisfies Record<(typeof formats)[number], () => string>;
    await deliver(io, given, render[format](), lang);
    return 0;
  },
};
