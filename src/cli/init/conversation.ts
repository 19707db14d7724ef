import { createInterface } from "node:readline";
import type { Io } from "../io.ts";

/** The person left: Ctrl+C, Ctrl+D, or the input ended. */
export class Left extends Error {}

export interface Conversation {
  readonly say: (text: string) => void;
  /** The next line, trimmed, without control characters. Throws Left where there is none any more. */
  readonly ask: (prompt: string) => Promise<string>;
  readonly end: () => void;
}

/** Lines that were pasted together wait for their questions. */
export function converse({ input, output }: NonNullable<Io["person"]>): Conversation {
  const reader = createInterface({ input, output, terminal: true });
  const waiting: string[] = [];
  let hasLeft = false;
  let wake = () => {};
  reader.on("line", (line) => {
    waiting.push(line);
    wake();
  });
  reader.on("SIGINT", () => reader.close());
  reader.on("close", () => {
    hasLeft = true;
    wake();
  });
  return {
    say: (text) => void output.write(`${text}\n`),
    ask: async (prompt) => {
      if (!hasLeft) {
        reader.setPrompt(prompt);
        reader.prompt();
      }
      while (waiting.length === 0 && !hasLeft) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const line = waiting.shift();
      if (line === undefined) throw new Left();
      return line.replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, " ").trim();
    },
    end: () => reader.close(),
  };
}
