import { renderQuestions, renderQuestionsDocx, renderQuestionsXlsx } from "../report/questions.ts";
import type { Command } from "./command.ts";
import { evaluateInputs } from "./inputs.ts";
import { formatOf } from "./options.ts";
import { deliver } from "./output.ts";

const formats = ["text", "md", "xlsx", "csv", "docx"] as const;
type Format = (typeof formats)[number];

export const questionsCommand: Command = {
  name: "questions",
  arguments: ["CONNECTOR"],
  options: ["checklist", "policy", "as-of", "bank", "overlay", "lang", "format", "output"],
  formats,
  run: async (given, io, lang) => {
    const format = formatOf(given, formats, "text");
    const { dataset, result } = await evaluateInputs(io, given.files[0], given, lang);
    const render = {
      text: () => renderQuestions(result, dataset, { lang, format: "text" }),
      md: () => renderQuestions(result, dataset, { lang, format: "md" }),
      csv: () => renderQuestions(result, dataset, { lang, format: "csv" }),
      xlsx: () => renderQuestionsXlsx(result, dataset, { lang }),
      docx: () => renderQuestionsDocx(result, dataset, { lang }),
    } satisfies Record<Format, () => string | Promise<Uint8Array>>;
    await deliver(io, given, await render[format](), lang);
    return 0;
  },
};
