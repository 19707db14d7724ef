import { renderQuestions } from "../report/questions.ts";
import type { Command } from "./command.ts";
import { evaluateInputs } from "./inputs.ts";
import { oneOf } from "./options.ts";
import { deliver } from "./output.ts";

const formats = ["text", "md", "csv"] as const;

export const questionsCommand: Command = {
  name: "questions",
  arguments: ["CONNECTOR"],
  options: ["checklist", "policy", "as-of", "bank", "overlay", "lang", "format", "output"],
  formats,
  run: async (given, io, lang) => {
    const format = oneOf("format", given.options.format ?? "text", formats);
    const { dataset, result } = await evaluateInputs(io, given.files[0], given, lang);
    await deliver(io, given, renderQuestions(result, dataset, { lang, format }), lang);
    return 0;
  },
};
