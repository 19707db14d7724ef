import { usageWords } from "../report/usage/words.ts";
import type { Language } from "../schema/text.ts";
import { reasonOf } from "./inputs.ts";
import type { Io } from "./io.ts";
import { type Given, suggestion } from "./options.ts";
import { UsageError } from "./usage-error.ts";
import type { NamedText } from "./write-all.ts";

/** To the terminal, or to the file of -o, whole or not at all and never over the input. What is no text needs -o. */
export async function deliver(
  io: Io,
  { files, options, overlays }: Given,
  content: string | Uint8Array,
  lang: Language,
): Promise<void> {
  const path = options.output;
  if (path === undefined) {
    if (typeof content !== "string") throw new UsageError("format-needs-output", { format: options.format ?? "" });
    io.out(content);
    return;
  }
  for (const input of [...files, ...overlays, options.checklist, options.policy, options.costs]) {
    if (input !== undefined && (await io.isSame(path, input))) throw new UsageError("output-is-input", { path });
  }
  try {
    await io.write(path, content);
  } catch (error) {
    throw new UsageError("cannot-write", { path, why: reasonOf(error) }, 1);
  }
  io.err(`${usageWords[lang].written(path)}\n`);
}

/** Several files: one of them by its name, to the terminal or the file of -o; all of them only into the folder of -o. */
export async function deliverFiles(
  io: Io,
  given: Given,
  files: readonly NamedText[],
  name: string | undefined,
  lang: Language,
): Promise<void> {
  const known = files.map((file) => withoutEnding(file.name));
  if (name !== undefined) {
    const found = files.find((file) => file.name === name || withoutEnding(file.name) === name);
    if (!found) {
      const near = suggestion(name, known);
      throw new UsageError("bad-option", { option: "NAME", value: name, allowed: known.join(", "), near });
    }
    await deliver(io, given, found.text, lang);
    return;
  }
  const folder = given.options.output;
  if (folder === undefined || /\.(json|ya?ml)$/.test(folder)) {
    throw new UsageError("several-files", { known: known.join(", ") });
  }
  const paths = files.map((file) => `${folder.replace(/\/$/, "")}/${file.name}`);
  for (const path of paths) {
    for (const input of given.files) {
      if (await io.isSame(path, input)) throw new UsageError("output-is-input", { path });
    }
  }
  try {
    await io.writeAll(folder, files);
  } catch (error) {
    throw new UsageError("cannot-write", { path: folder, why: reasonOf(error) }, 1);
  }
  for (const path of paths) io.err(`${usageWords[lang].written(path)}\n`);
}

const withoutEnding = (name: string): string => name.replace(/\.[a-z]+$/, "");

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
