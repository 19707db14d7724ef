import { readConnector } from "../dataset/connector.ts";
import { type KnownFacts, renderStarter } from "../report/starter/render.ts";
import { starterWords } from "../report/starter/words.ts";
import { usageWords } from "../report/usage/words.ts";
import type { Language } from "../schema/text.ts";
import type { Command } from "./command.ts";
import { converse, Left } from "./init/conversation.ts";
import { factsFrom, pathFrom } from "./init/dialogue.ts";
import { datasetOf, InputProblems, reasonOf } from "./inputs.ts";
import type { Io } from "./io.ts";
import { UsageError } from "./usage-error.ts";

/** A connector's file to begin with: asked for at a terminal, else a starter that explains every field. Nothing is overwritten. */
export const initCommand: Command = {
  name: "init",
  arguments: [],
  options: ["template", "lang", "output"],
  run: async ({ options }, io, lang) => {
    const { output } = options;
    if (output !== undefined && (await io.exists(output))) throw taken(output);
    if (options.template !== undefined || io.person === undefined) {
      const text = renderStarter({}, { lang });
      if (output === undefined) io.out(text);
      else await create(io, output, text, lang);
      return 0;
    }
    return askFor(io, io.person, output, lang);
  },
};

async function askFor(
  io: Io,
  terminal: NonNullable<Io["person"]>,
  output: string | undefined,
  lang: Language,
): Promise<0 | 1> {
  const { dialogue } = starterWords[lang];
  const dataset = await datasetOf(io);
  const person = converse(terminal);
  let known: KnownFacts;
  let path: string;
  try {
    known = await factsFrom(person, dataset, lang);
    path = output ?? (await pathFrom(person, io, lang));
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    io.err(`\n${dialogue.left}\n`);
    return 1;
  } finally {
    person.end();
  }
  const text = renderStarter(known, { lang });
  const read = readConnector(path, text, dataset);
  if (!read.ok) throw new InputProblems(read.problems);
  await create(io, path, text, lang);
  io.err(`${dialogue.next(path)}\n`);
  return 0;
}

const taken = (path: string) => new UsageError("output-exists", { path }, 1);

async function create(io: Io, path: string, text: string, lang: Language): Promise<void> {
  try {
    await io.create(path, text);
  } catch (error) {
    const why = reasonOf(error);
    throw why === "EEXIST" ? taken(path) : new UsageError("cannot-write", { path, why }, 1);
  }
  io.err(`${usageWords[lang].written(path)}\n`);
}
