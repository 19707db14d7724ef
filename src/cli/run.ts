import { renderProblems } from "../report/problems.ts";
import { usageWords } from "../report/usage/words.ts";
import { languages } from "../schema/text.ts";
import { answersCommand } from "./answers.ts";
import { aupCommand } from "./aup.ts";
import { checkCommand } from "./check.ts";
import type { Command } from "./command.ts";
import { compareCommand } from "./compare.ts";
import { diffCommand } from "./diff.ts";
import { diffDataCommand } from "./diff-data.ts";
import { evaluateCommand } from "./evaluate.ts";
import { explainCommand } from "./explain.ts";
import { exportCommand } from "./export.ts";
import { helpText } from "./help.ts";
import { importCommand } from "./import.ts";
import { initCommand } from "./init.ts";
import { InputProblems, reasonOf } from "./inputs.ts";
import type { Io } from "./io.ts";
import { languageOf, oneOf, parseOptions, suggestion } from "./options.ts";
import { planCommand } from "./plan.ts";
import { portfolioCommand } from "./portfolio.ts";
import { questionsCommand } from "./questions.ts";
import { reviewCommand } from "./review.ts";
import { timelineCommand } from "./timeline.ts";
import { UsageError } from "./usage-error.ts";
import { verifyCommand } from "./verify.ts";

declare const __CERTMAP_VERSION__: string;
const version = typeof __CERTMAP_VERSION__ === "string" ? __CERTMAP_VERSION__ : "source";

export const commands: readonly Command[] = [
  initCommand,
  evaluateCommand,
  explainCommand,
  questionsCommand,
  compareCommand,
  planCommand,
  timelineCommand,
  diffCommand,
  aupCommand,
  portfolioCommand,
  answersCommand,
  checkCommand,
  importCommand,
  exportCommand,
  verifyCommand,
  reviewCommand,
  diffDataCommand,
];

/**
 * certmap as a function: arguments in, exit code out; everything else through `io`. 0 done; 1 the input has problems, all of
 * them on stderr as `file:line:column code message`; 2 wrong usage. Never throws.
 */
export async function run(argv: readonly string[], io: Io): Promise<0 | 1 | 2> {
  const lang = languageOf(argv, io.env);
  const [name = "", ...rest] = argv;
  const command = commands.find((one) => one.name === name);
  try {
    if (name === "--version") {
      io.out(`${version}\n`);
      return 0;
    }
    if (name === "" || name === "--help" || name === "-h" || name === "help") {
      io.out(
        helpText(
          commands,
          commands.find((one) => one.name === rest[0]),
          lang,
        ),
      );
      return name === "" ? 2 : 0;
    }
    if (!command) {
      const known = commands.map((one) => one.name);
      throw new UsageError("unknown-command", {
        command: name,
        near: suggestion(name, known),
        known: known.join(", "),
      });
    }
    const given = parseOptions(rest, command.options, command.repeatable);
    if (given.help) {
      io.out(helpText(commands, command, lang));
      return 0;
    }
    if (given.options.lang !== undefined) oneOf("lang", given.options.lang, languages);
    const extra = given.files[command.arguments.length];
    if (extra !== undefined && !command.arguments.includes("[FILE…]")) {
      throw new UsageError("too-many-arguments", { argument: extra });
    }
    return await command.run(given, io, lang);
  } catch (error) {
    if (error instanceof InputProblems) {
      io.err(renderProblems(error.problems, lang));
      return 1;
    }
    const words = usageWords[lang];
    if (error instanceof UsageError) {
      const hint = error.exit === 2 ? `${words.help.hint(command?.name ?? "")}\n` : "";
      const { why } = error.args;
      const args = why === undefined ? error.args : { ...error.args, why: words.systems[why] ?? why };
      io.err(`certmap: ${words.problem[error.code](args)}\n${hint}`);
      return error.exit;
    }
    io.err(`certmap: ${words.problem.internal({ why: reasonOf(error) })}\n`);
    return 1;
  }
}
