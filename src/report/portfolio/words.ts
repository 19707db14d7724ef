import type { Language } from "../../schema/text.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";

export interface PortfolioWords {
  readonly title: string;
  readonly intro: string;
  readonly place: string;
  readonly item: (no: string) => string;
  readonly counts: string;
  readonly nextLapse: string;
  readonly lapses: string;
  readonly bestAsk: string;
  readonly bestAskUnlocks: string;
  readonly legend: string;
  readonly totals: string;
  readonly read: (connectors: number, broken: number) => string;
  readonly byItem: string;
  readonly byMonth: (months: number) => string;
  readonly month: string;
  readonly lapsing: string;
  readonly worse: string;
  readonly byAsk: string;
  readonly askNote: string;
  readonly ask: string;
  readonly ofHost: (label: string, holder: string) => string;
  readonly connectors: string;
  readonly helped: string;
  readonly itemsImproved: string;
  readonly topicsImproved: string;
  readonly nothingLapses: (months: number) => string;
  readonly nothingAsked: string;
  readonly more: (count: number) => string;
  readonly untilOn: (what: string, date: string) => string;
  readonly answerOf: (items: string) => string;
  readonly change: (no: string, from: string, to: string) => string;
  readonly askedAgain: (items: string) => string;
  readonly unchanged: string;
  readonly calendar: (connector: string, what: string) => string;
  readonly progress: (done: string, percent: number) => string;
}

export const portfolioWords: Readonly<Record<Language, PortfolioWords>> = { ja, en };
