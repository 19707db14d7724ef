import { evaluate } from "../engine/evaluate.ts";
import { renderProblems } from "../report/problems.ts";
import { renderQuestions } from "../report/questions.ts";
import type { Command } from "./command.ts";
import { readInputs } from "./inputs.ts";
import { oneOf } from "./options.ts";
import { deliver } from "./output.ts";

const formats = ["text", "md"] as const;

export const questionsCommand: Command = {
  name: "questions",
  arguments: ["CONNECTOR"],
  options: ["checklist", "policy", "as-of", "bank", "lang", "format", "output"],
  formats,
  run: async (given, io, lang) => {
    const format = oneOf("format", given.options.format ?? "text", formats);
    const { dataset, connector, options, notices } = await readInputs(io, given.files[0], given);
    io.err(renderProblems(notices, lang));
    const result = evaluate(dataset, connector, options);
    await deliver(io, given, renderQuestions(result, dataset, { lang, format }), lang);
    return 0;
  },
};
