import type { UsageCode } from "../report/usage/words.ts";

/** The command was called wrongly (exit 2) or a file could not be read or written (exit 1). Words: report/usage. */
export class UsageError extends Error {
  readonly code: UsageCode;
  readonly args: Readonly<Record<string, string>>;
  readonly exit: 1 | 2;

  constructor(code: UsageCode, args: Readonly<Record<string, string>> = {}, exit: 1 | 2 = 2) {
    super(code);
    this.code = code;
    this.args = args;
    this.exit = exit;
  }
}
