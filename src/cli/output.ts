import { usageWords } from "../report/usage/words.ts";
import type { Language } from "../schema/text.ts";
import { reasonOf } from "./inputs.ts";
import type { Io } from "./io.ts";
import type { Given } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/**
 * To the terminal, or to the file of -o, whole or not at all and never over the input. What is no text goes to a file only.
 * Throws UsageError.
 */
export async function deliver(
  io: Io,
  { files, options }: Given,
  content: string | Uint8Array,
  lang: Language,
): Promise<void> {
  const path = options.output;
  if (path === undefined) {
    if (typeof content !== "string") throw new UsageError("format-needs-output", { format: options.format ?? "" });
    io.out(content);
    return;
  }
  for (const input of [...files, options.checklist, options.policy, options.parameters, options.draft]) {
    if (input !== undefined && (await io.isSame(path, input))) throw new UsageError("output-is-input", { path });
  }
  try {
    await io.write(path, content);
  } catch (error) {
    throw new UsageError("cannot-write", { path, why: reasonOf(error) }, 1);
  }
  io.err(`${usageWords[lang].written(path)}\n`);
}

/** How wide and whether coloured: a terminal's own width, 80 columns in a pipe; colour only on a terminal without NO_COLOR. */
export function layoutOf(
  { columns, env }: Io,
  { options }: Given,
): { readonly width: number; readonly colour: boolean } {
  const toTerminal = columns !== undefined && options.output === undefined;
  return {
    width: toTerminal ? Math.min(Math.max(columns, 60), 120) : 80,
    colour: toTerminal && !env.NO_COLOR && env.TERM !== "dumb",
  };
}
