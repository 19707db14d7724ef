import type { Language } from "../schema/text.ts";
import type { Io } from "./io.ts";
import type { Given, OptionName } from "./options.ts";

/** One command; its file is the one place where it is put together. */
export interface Command {
  readonly name: string;
  readonly arguments: readonly string[];
  readonly options: readonly OptionName[];
  /** Of the options those that may be given more than once. */
  readonly repeatable?: readonly OptionName[];
  readonly formats?: readonly string[];
  /** Gives the exit code. Throws UsageError where it was called wrongly. */
  readonly run: (given: Given, io: Io, lang: Language) => Promise<0 | 1>;
}
