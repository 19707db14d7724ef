import { addMonths } from "../../../src/engine/dates.ts";
import type { Standings } from "../../../src/engine/standings.ts";
import { type Timeline, timelineAfter } from "../../../src/engine/timeline.ts";
import { tidy } from "../../../src/report/tidy.ts";
import { type TimelineSheet, timelineSheet } from "../../../src/report/timeline-sheet.ts";
import type { Model } from "../../app/model.ts";
import type { Language } from "../../app/types.ts";

export interface Shown {
  readonly line: Timeline;
  readonly sheet: TimelineSheet;
}

/**
 * The first day that is shown: the one as of which the file was opened, so that the day can be moved along a scale that stands still; the
 * day asked for where it lies before that or beyond the months.
 */
export function anchorOf({ opened, state }: Pick<Model, "opened" | "state">, months: number): string {
  const { asOf } = state;
  return asOf >= opened.asOf && asOf <= addMonths(opened.asOf, months) ? opened.asOf : asOf;
}

/** Texts of the connector's made harmless to show; items have none, and there are many of them. */
function harmless(line: Timeline): Timeline {
  const { items, changes, ...rest } = line;
  return {
    ...tidy(rest, limit),
    items,
    changes: changes.map(({ items, ...change }) => ({ ...tidy(change, limit), items })),
  };
}
const limit = 300;

const most = 8;

/** Timelines as they are needed; moving the day along the scale needs no new one. */
export class Lines {
  #last: { readonly key: readonly unknown[]; readonly shown: Shown } | undefined;
  /** Of the timelines before, the latest first, one for each policy and bank: what a change does not touch is not judged again. */
  #recent: readonly { readonly policy: unknown; readonly bank: string | null; readonly steps: readonly Standings[] }[] =
    [];
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  of(model: Model, months: number): Shown {
    const { state, dataset } = model;
    const { connector, checklist, policy, bank } = state;
    const asOf = anchorOf(model, months);
    const key = [connector, checklist, policy, bank, asOf, months, dataset];
    const last = this.#last;
    if (last?.key.every((one, index) => one === key[index])) return last.shown;
    const isAlike = (one: { readonly policy: unknown; readonly bank: string | null }) =>
      one.policy === policy && one.bank === bank;
    const near = this.#recent.find(isAlike) ?? this.#recent.find((one) => one.policy === policy) ?? this.#recent[0];
    const { timeline: line, steps } = timelineAfter(near?.steps ?? [], dataset, connector, {
      checklist,
      policy,
      asOf,
      bank,
      months,
    });
    this.#recent = [{ policy, bank, steps }, ...this.#recent.filter((one) => !isAlike(one)).slice(0, most - 1)];
    const shown = { line, sheet: timelineSheet(harmless(line), dataset, this.#language) };
    this.#last = { key, shown };
    return shown;
  }
}
