import { renderCsv } from "../report/csv.ts";
import { renderDocx } from "../report/docx.ts";
import { renderHtml } from "../report/html.ts";
import { renderJson } from "../report/json.ts";
import { renderMarkdown } from "../report/markdown.ts";
import { renderTable } from "../report/table.ts";
import { renderXlsx } from "../report/xlsx.ts";
import type { Command } from "./command.ts";
import { evaluateInputs } from "./inputs.ts";
import { formatOf } from "./options.ts";
import { deliver, layoutOf } from "./output.ts";
import { share } from "./share.ts";
import { UsageError } from "./usage-error.ts";

const formats = ["table", "json", "md", "html", "csv", "xlsx", "docx"] as const;
type Format = (typeof formats)[number];

export const evaluateCommand: Command = {
  name: "evaluate",
  arguments: ["CONNECTOR"],
  options: ["checklist", "policy", "as-of", "bank", "overlay", "share", "disclose", "lang", "format", "output"],
  formats,
  run: async (given, io, lang) => {
    if (given.options.share !== undefined) return share(given, io, lang);
    if (given.options.disclose !== undefined) throw new UsageError("disclose-alone");
    const format = formatOf(given, formats, "table");
    const { dataset, result } = await evaluateInputs(io, given.files[0], given, lang);
    const render = {
      table: () => renderTable(result, dataset, { lang, ...layoutOf(io, given) }),
      json: () => renderJson(result, dataset),
      md: () => renderMarkdown(result, dataset, { lang }),
      html: () => renderHtml(result, dataset, { lang }),
      csv: () => renderCsv(result, dataset, { lang }),
      xlsx: () => renderXlsx(result, dataset, { lang }),
      docx: () => renderDocx(result, dataset, { lang }),
    } satisfies Record<Format, () => string | Promise<Uint8Array>>;
    await deliver(io, given, await render[format](), lang);
    return 0;
  },
};
