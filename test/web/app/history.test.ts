import { describe, expect, test } from "vitest";
import { advance, begin, redo, undo } from "../../../web/app/history.ts";
import type { State } from "../../../web/app/state.ts";

const state = (asOf: string, bank: string | null = null): State => ({
  connector: { schema: "certmap/connector@1", connector: { name: "A" } },
  checklist: "fisc-2019-09",
  policy: "standard",
  asOf,
  bank,
  shown: "usable",
});
const [first, second, third] = [state("2026-01-01"), state("2026-01-02"), state("2026-01-03")];

describe("a history", () => {
  test("goes back and forth, and forgets what was undone when something else is done", () => {
    const two = advance(advance(begin(first), second), third);
    expect(undo(two).now).toBe(second);
    expect(undo(undo(two)).now).toBe(first);
    expect(redo(undo(two)).now).toBe(third);
    expect(advance(undo(two), state("2026-02-02")).future).toEqual([]);
  });

  test("has no step for the same facts, in whatever order", () => {
    const begun = begin(first);
    expect(advance(begun, { ...first })).toBe(begun);
    const { bank, ...rest } = first;
    expect(advance(begun, { ...rest, bank })).toBe(begun);
  });

  test("takes what is dragged or typed as one step, and what comes after it as another", () => {
    const dragged = advance(advance(begin(first), second, "slider"), third, "slider");
    expect(undo(dragged).now).toBe(first);
    const other = advance(advance(begin(first), second, "slider"), third, "typing");
    expect(undo(other).now).toBe(second);
    expect(undo(advance(undo(dragged), second, "slider")).now).toBe(first);
  });

  test("is back at the very state that was opened when the facts are", () => {
    const there = advance(begin(first), second);
    expect(advance(there, state("2026-01-01")).now).toBe(first);
  });

  test("has an end on both sides", () => {
    const begun = begin(first);
    expect(undo(begun)).toBe(begun);
    expect(redo(begun)).toBe(begun);
  });
});
