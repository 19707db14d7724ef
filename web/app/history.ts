import { isSameState, type State } from "./state.ts";

/** What was, is, and could be again. Pure: every function gives a new history. */
export interface History {
  readonly opened: State;
  readonly past: readonly State[];
  readonly now: State;
  readonly future: readonly State[];
  /** The step to which further changes of the same name belong. */
  readonly step: string | null;
}

const limit = 200;

export const begin = (state: State): History => ({ opened: state, past: [], now: state, future: [], step: null });

/** The next state. What was undone is gone; the same state is no step; the same step name is no further step. */
export function advance(history: History, next: State, step: string | null = null): History {
  const { opened, past, now } = history;
  if (isSameState(now, next)) return history;
  const joins = step !== null && step === history.step && past.length > 0;
  const kept = joins ? past : [...past, now].slice(-limit);
  // back where the file was opened: the very object, so that "before" and "after" are one again
  return { opened, past: kept, now: isSameState(next, opened) ? opened : next, future: [], step };
}

export function undo(history: History): History {
  const { past, now, future } = history;
  const last = past.at(-1);
  if (last === undefined) return history;
  return { ...history, past: past.slice(0, -1), now: last, future: [now, ...future], step: null };
}

export function redo(history: History): History {
  const { past, now, future } = history;
  const [next, ...rest] = future;
  if (next === undefined) return history;
  return { ...history, past: [...past, now], now: next, future: rest, step: null };
}
