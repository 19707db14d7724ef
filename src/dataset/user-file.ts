import type { Problem } from "./problem.ts";

/** What comes of reading a file that somebody wrote: its value, or every problem with its place. */
export type UserRead<T> = { ok: true; value: T; notices: Problem[] } | { ok: false; problems: Problem[] };
