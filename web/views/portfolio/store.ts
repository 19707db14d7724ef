import type { Problem } from "../../../src/dataset/problem.ts";
import type { SurveyPlace } from "../../../src/report/portfolio/view.ts";
import type { App } from "../../app/app.ts";
import type { Connector } from "../../app/types.ts";
import { makeLane, WorkError } from "../../worker/lane.ts";
import type { Part, PartRead } from "../../worker/tasks/connectors.ts";
import { type Intake, partsOf } from "./intake.ts";
import { noFilters } from "./rows.ts";
import type { Answers, Broken, Entry, Outcome, Seen, Terms } from "./types.ts";

/** So many a list on the page holds; for longer ones there is the command line. */
export const most = 5_000;
/** As far as lapses are looked for; what is shown is a part of that. */
export const farthest = 36;
/** Answers under so many terms are kept, so that going back and forth costs nothing. */
const kept = 3;
/** A piece of work in the worker should take about so long. */
const piece = 120;

const sameTerms = (a: Terms, b: Terms): boolean =>
  a.checklist === b.checklist && a.policy === b.policy && a.asOf === b.asOf && a.bank === b.bank;

/** The connectors of the list and what is known of each under the terms of the page; outlives the view, which shows it. */
export class Portfolio {
  entries: readonly Entry[] = [];
  broken: readonly Broken[] = [];
  /** Files that hold no connector by their names. */
  others = 0;
  /** There were more than the list holds. */
  isCut = false;
  /** From 0 to 1 while files are read. */
  reading: number | null = null;
  /** The worker failed; what was to be done may be tried again. */
  failed: string | null = null;
  onChange: () => void = () => {};
  /** How the list is looked at; stays while a connector of it is open. */
  /** The one that was opened last, and whether the way back has been taken since. */
  opened: { readonly id: number; isBack: boolean } | null = null;
  seen: Seen = { filters: noFilters, sorting: { by: "", down: false }, months: 12, scroll: { top: 0, left: 0 } };

  readonly #app: App;
  readonly #lane = makeLane();
  #tail: Promise<unknown> = Promise.resolve();
  #terms: Terms | null = null;
  #answers: Answers[] = [];
  #isRunning = false;
  #turn = 0;
  #ids = 0;

  constructor(app: App) {
    this.#app = app;
  }

  /** What is known under the terms that hold now; nothing that was worked out under others. */
  get outcomes(): ReadonlyMap<Entry, Outcome> {
    return this.#current()?.of ?? new Map();
  }

  get isComplete(): boolean {
    return this.reading === null && this.outcomes.size === this.entries.length;
  }

  /** Under other terms everything is worked out anew; what is typed is waited for. */
  setTerms({ checklist, policy, asOf, bank }: Terms): void {
    const terms = { checklist, policy, asOf, bank };
    if (this.#terms && sameTerms(this.#terms, terms)) return;
    const isFirst = this.#terms === null;
    this.#terms = terms;
    const found = this.#current() ?? { terms, of: new Map() };
    this.#answers = [found, ...this.#answers.filter((one) => one !== found)].slice(0, kept);
    this.failed = null;
    setTimeout(
      () => {
        if (this.#terms === terms) void this.work();
      },
      isFirst ? 0 : 250,
    );
  }

  /** Reads what was chosen and adds it; the same place again takes the place of what was there. */
  async read(intake: Intake): Promise<void> {
    const turn = ++this.#turn;
    this.others = intake.others;
    this.isCut = false;
    this.reading = 0;
    this.failed = null;
    this.onChange();
    let waiting: Part[] = [];
    let size = 20;
    const flush = async (done: number) => {
      const parts = waiting;
      waiting = [];
      const started = performance.now();
      const read = await this.#inTurn(async () => {
        const { checklist } = this.#app.model().state;
        const own = typeof checklist === "string" ? [] : [checklist];
        return this.#lane.run("connectors", await this.#app.texts(), { parts, own, beside: intake.beside }, 120_000);
      });
      if (turn !== this.#turn) return;
      size = nextSize(size, parts.length, performance.now() - started);
      this.#take(parts, read);
      this.reading = done;
      this.onChange();
      void this.work();
    };
    try {
      for await (const { part, done } of partsOf(intake)) {
        if (turn !== this.#turn) return;
        if (this.entries.length + waiting.length >= most) {
          this.isCut = true;
          break;
        }
        waiting.push(part);
        if (waiting.length >= size) await flush(done);
      }
      if (turn === this.#turn && waiting.length > 0) await flush(1);
    } catch (error) {
      if (turn === this.#turn) this.failed = messageOf(error);
    }
    if (turn !== this.#turn) return;
    this.reading = null;
    this.onChange();
    void this.work();
  }

  /** Connectors that are there already, as the samples. */
  add(all: readonly { readonly file: string; readonly connector: Connector }[]): void {
    const made = all.map(({ file, connector }) => this.#entry({ file, line: 1 }, connector, null, []));
    this.#put(made, []);
    this.onChange();
    void this.work();
  }

  /** What has been read stays. */
  stopReading(): void {
    this.#turn += 1;
    this.reading = null;
    this.onChange();
    void this.work();
  }

  clear(): void {
    this.#turn += 1;
    this.entries = [];
    this.broken = [];
    this.others = 0;
    this.isCut = false;
    this.reading = null;
    this.failed = null;
    this.#answers = this.#terms ? [{ terms: this.#terms, of: new Map() }] : [];
    this.onChange();
  }

  /** Works out what is not known yet, piece by piece. */
  async work(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.failed = null;
    let size = 10;
    try {
      for (;;) {
        const answers = this.#current();
        const open = answers ? this.entries.filter((one) => !answers.of.has(one)).slice(0, size) : [];
        if (!answers || open.length === 0) break;
        const { terms } = answers;
        const started = performance.now();
        const found = await this.#inTurn(async () => {
          const dataset = await this.#app.texts();
          if (this.#terms !== terms && !(this.#terms && sameTerms(this.#terms, terms))) return null;
          const connectors = open.map(({ connector }) => connector);
          return this.#lane.run("surveys", dataset, { connectors, options: terms, months: farthest }, 120_000);
        });
        if (!found) continue;
        for (const [index, entry] of open.entries()) {
          const outcome = found[index];
          if (outcome) answers.of.set(entry, outcome);
        }
        size = nextSize(size, open.length, performance.now() - started);
        if (this.#current() === answers) this.onChange();
      }
    } catch (error) {
      if (!(error instanceof WorkError && error.kind === "superseded")) this.failed = messageOf(error);
    } finally {
      this.#isRunning = false;
      this.onChange();
    }
  }

  /** A view that is gone is told nothing; what is going on goes on. */
  detach(): void {
    this.onChange = () => {};
  }

  #current(): Answers | undefined {
    const terms = this.#terms;
    return terms ? this.#answers.find((one) => sameTerms(one.terms, terms)) : undefined;
  }

  /** One after the other, so that reading and working out do not take the worker from each other. */
  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const next = this.#tail.then(act, act);
    this.#tail = next.catch(() => {});
    return next;
  }

  #entry(place: SurveyPlace, connector: Connector, text: string | null, notices: readonly Problem[]): Entry {
    this.#ids += 1;
    return { id: this.#ids, place, connector, text, notices };
  }

  #take(parts: readonly Part[], read: readonly PartRead[]): void {
    const entries: Entry[] = [];
    const broken: Broken[] = [];
    for (const [index, part] of parts.entries()) {
      const one = read[index];
      const place = { file: part.path, line: part.kind === "line" ? part.line : 1 };
      if (one?.ok) entries.push(this.#entry(place, one.connector, one.text, one.notices));
      else broken.push({ place, problems: one?.problems ?? null });
    }
    this.#put(entries, broken);
  }

  #put(entries: readonly Entry[], broken: readonly Broken[]): void {
    const taken = new Set([...entries, ...broken].map(({ place }) => keyOf(place)));
    const stays = ({ place }: Entry | Broken) => !taken.has(keyOf(place));
    const gone = this.entries.filter((one) => !stays(one));
    for (const { of } of this.#answers) for (const one of gone) of.delete(one);
    this.entries = [...this.entries.filter(stays), ...entries].slice(0, most);
    this.broken = [...this.broken.filter(stays), ...broken];
  }
}

const keyOf = ({ file, line }: SurveyPlace): string => `${line}:${file}`;
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 300);

const nextSize = (size: number, done: number, took: number): number =>
  done < size ? size : Math.max(5, Math.min(200, Math.round((size * piece) / Math.max(took, 1))));

const known = new WeakMap<App, Portfolio>();

/** The list of this page: another language makes the view anew, and the list stays. */
export function portfolioOf(app: App): Portfolio {
  const found = known.get(app) ?? new Portfolio(app);
  known.set(app, found);
  return found;
}
