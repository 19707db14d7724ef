import { pad } from "../report/layout/width.ts";
import { wrap } from "../report/layout/wrap.ts";
import { type UsageWords, usageWords } from "../report/usage/words.ts";
import type { Language } from "../schema/text.ts";
import type { Command } from "./command.ts";
import { flagOf, type OptionName } from "./options.ts";

const width = 80;

/** Help for all commands, or for one. */
export function helpText(commands: readonly Command[], command: Command | undefined, lang: Language): string {
  const words = usageWords[lang];
  return command ? helpFor(command, words) : overview(commands, words);
}

function overview(commands: readonly Command[], words: UsageWords): string {
  const { help } = words;
  return block([
    ...wrap(help.tagline, width),
    "",
    `${help.usage}: certmap COMMAND [FILE…] [OPTIONS]`,
    "",
    `${help.commands}:`,
    ...list(
      commands.map(({ name, arguments: taken }) => [[name, ...taken].join(" "), words.commands[name]?.does ?? ""]),
    ),
    "",
    `${help.options}:`,
    ...list([
      ["-h, --help", words.options.help?.does ?? ""],
      ["--version", words.options.version?.does ?? ""],
    ]),
    "",
    ...wrap(help.more, width),
    ...help.exits.flatMap((line) => wrap(line, width)),
  ]);
}

function helpFor(command: Command, words: UsageWords): string {
  const { help } = words;
  const about = words.commands[command.name];
  return block([
    `${help.usage}: certmap ${[command.name, ...command.arguments].join(" ")} [OPTIONS]`,
    "",
    ...wrap(about?.does ?? "", width),
    "",
    ...(command.arguments.length > 0
      ? [`${help.arguments}:`, ...list(command.arguments.map((name) => [name, words.arguments[name] ?? ""])), ""]
      : []),
    `${help.options}:`,
    ...list([...command.options, "help" as const].map((name) => optionRow(name, command, words))),
    "",
    `${help.example}: ${about?.example ?? ""}`,
    "",
    ...help.exits.flatMap((line) => wrap(line, width)),
  ]);
}

function optionRow(name: OptionName, { formats = [] }: Command, words: UsageWords): readonly [string, string] {
  const option = words.options[name];
  const flag = name === "help" ? "-h, --help" : flagOf(name);
  const choices = name === "format" ? ` ${formats.join(", ")}` : "";
  return [option?.value ? `${flag} ${option.value}` : flag, `${option?.does ?? ""}${choices}`];
}

/** Two columns, the second wrapped. */
function list(rows: readonly (readonly [string, string])[]): readonly string[] {
  const left = Math.max(...rows.map(([term]) => term.length)) + 4;
  return rows.flatMap(([term, does]) =>
    wrap(does, width - left).map((line, index) => `${pad(index === 0 ? `  ${term}` : "", left)}${line}`),
  );
}

const block = (lines: readonly string[]): string => `${lines.join("\n")}\n`;
