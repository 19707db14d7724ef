import { addMonths } from "../../../src/engine/dates.ts";
import type { Lapse, Survey, SurveyedItem } from "../../../src/engine/portfolio/survey.ts";
import { type CommonAsk, Tally, type Totals } from "../../../src/engine/portfolio/tally.ts";
import { bestAsk } from "../../../src/report/portfolio/view.ts";
import { normaliseName } from "../../../src/schema/names.ts";
import type { EvidenceAsk, ItemStatus } from "../../app/types.ts";
import type { Entry, Outcome } from "./types.ts";

/** One line of the table. `survey` is null until it has been worked out under the terms that hold now. */
export interface Row {
  readonly entry: Entry;
  readonly survey: Survey | null;
  readonly failed: boolean;
  /** By the item's number. */
  readonly items: ReadonlyMap<string, SurveyedItem>;
  readonly ask: EvidenceAsk | undefined;
  /** What the filter looks through. */
  readonly text: string;
}

export interface Filters {
  readonly text: string;
  /** Of which item (empty: of any), and which status it must have (empty: none in particular). */
  readonly item: string;
  readonly status: ItemStatus | "";
  readonly lapse: "" | "any" | "worse";
  /** `2027-02`, or empty. */
  readonly month: string;
  readonly ask: Pick<CommonAsk, "code" | "holder"> | null;
}
export const noFilters: Filters = { text: "", item: "", status: "", lapse: "", month: "", ask: null };

/** `name`, `counts`, `lapse`, `ask`, an item as `item:13`, or empty: as they were read. */
export interface Sorting {
  readonly by: string;
  readonly down: boolean;
}

export const plain = (text: string): string => text.normalize("NFKC").toLowerCase().trim();

/** Rows in the order in which they were read. Only lapses within `months` count. */
export function rowsOf(
  entries: readonly Entry[],
  outcomes: ReadonlyMap<Entry, Outcome>,
  { asOf, months }: { readonly asOf: string; readonly months: number },
  known: ReadonlyMap<Entry, Row> = new Map(),
): readonly Row[] {
  const until = addMonths(asOf, months);
  return entries.map((entry) => {
    const outcome = outcomes.get(entry);
    const before = known.get(entry);
    if (before && outcome === undefined && before.survey === null && !before.failed) return before;
    const failed = outcome !== undefined && "failed" in outcome;
    const whole = outcome === undefined || "failed" in outcome ? null : outcome;
    const survey = whole && { ...whole, lapses: whole.lapses.filter(({ on }) => on <= until) };
    const { name, apiService = "" } = entry.connector.connector;
    return {
      entry,
      survey,
      failed,
      items: new Map((survey?.items ?? []).map((item) => [String(item.no), item])),
      ask: survey ? bestAsk(survey) : undefined,
      text: before?.text ?? plain(`${name} ${apiService} ${entry.place.file}`),
    };
  });
}

export function filterRows(rows: readonly Row[], filters: Filters, shown: ReadonlySet<string>): readonly Row[] {
  const words = plain(filters.text).split(/\s+/).filter(Boolean);
  const { item, status, lapse, month, ask } = filters;
  return rows.filter((row) => {
    if (!words.every((word) => row.text.includes(word))) return false;
    if (status !== "") {
      const fits =
        item === ""
          ? [...row.items].some(([no, one]) => shown.has(no) && one.status === status)
          : row.items.get(item)?.status === status;
      if (!fits) return false;
    }
    const lapses = row.survey?.lapses ?? [];
    if (lapse !== "" && !lapses.some((one) => lapse === "any" || isWorse(one))) return false;
    if (month !== "" && !lapses.some(({ on }) => on.startsWith(month))) return false;
    return ask === null || (row.survey?.asks ?? []).some((one) => isAsk(one, ask));
  });
}

export const isWorse = ({ items }: Lapse): boolean => items.length > 0;

const hosts = new Set(["carved-out", "control-inherited"]);

/** The same point; where it is about a host's report, the same host. */
export function isAsk(one: EvidenceAsk, { code, holder }: Pick<CommonAsk, "code" | "holder">): boolean {
  if (one.code !== code) return false;
  if (holder === null || !hosts.has(code)) return true;
  return typeof one.args?.holder === "string" && normaliseName(one.args.holder) === normaliseName(holder);
}

const ranks = { confirm: 0, narrowed: 1, "bank-side": 2, covered: 3 } as const satisfies Record<ItemStatus, number>;
const collator = new Intl.Collator("ja", { numeric: true });

/** What is not known yet comes last, whichever way; what is equal stays in the order of the list. */
export function sortRows(rows: readonly Row[], { by, down }: Sorting): readonly Row[] {
  if (by === "") return rows;
  const value = valuesBy(by);
  const valued = rows.map((row) => ({ row, value: value(row) }));
  return valued
    .toSorted((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      const order =
        typeof a.value === "string" ? collator.compare(a.value, String(b.value)) : a.value - Number(b.value);
      return down ? -order : order;
    })
    .map(({ row }) => row);
}

function valuesBy(by: string): (row: Row) => string | number | null {
  if (by === "name") return ({ entry }) => entry.connector.connector.name;
  if (by === "lapse") return ({ survey }) => survey?.lapses[0]?.on ?? null;
  if (by === "ask") return ({ ask }) => (ask ? ask.unlocks.topics.length : null);
  if (by === "counts")
    return ({ survey }) => {
      if (!survey) return null;
      const { covered, coveredAssumed, narrowed } = survey.summary.usable;
      return (covered + coveredAssumed) * 1000 + narrowed;
    };
  const no = by.replace(/^item:/, "");
  return ({ items }) => {
    const item = items.get(no);
    return item ? ranks[item.status] : null;
  };
}

/** All of these together. */
export function totalsOf(rows: readonly Row[], broken: number): Totals {
  const tally = new Tally();
  for (const { survey, failed } of rows) {
    if (survey) tally.add(survey);
    else if (failed) tally.addBroken();
  }
  for (let n = 0; n < broken; n += 1) tally.addBroken();
  return tally.totals();
}

/** Every month of the window, also those in which nothing lapses. */
export function monthsOf(asOf: string, months: number): readonly string[] {
  return Array.from({ length: months + 1 }, (_, index) => addMonths(`${asOf.slice(0, 7)}-01`, index).slice(0, 7));
}
