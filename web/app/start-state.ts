import type { Sample } from "../data/samples.ts";
import type { State } from "./state.ts";
import type { Language } from "./types.ts";

export const languages = ["ja", "en"] as const satisfies readonly Language[];

/**
 * The day in Japan, where the checklist is used: nine hours ahead of UTC all year. No time zone is looked up, since loading their table
 * alone takes a browser longer than the evaluation.
 */
export function todayInJapan(now = new Date()): string {
  return new Date(now.getTime() + 9 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** The first sample under the terms that `npm start` prints it with. */
export const startState = ({ connector }: Pick<Sample, "connector">, asOf: string): State => ({
  connector,
  checklist: "fisc-2019-09",
  policy: "standard",
  asOf,
  bank: "みらい銀行",
  shown: "usable",
});

/** The first of the browser's languages that the page speaks; Japanese readers are the first, English is for everybody else. */
export function firstLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const [language] = tag.toLowerCase().split("-");
    if (language === "ja" || language === "en") return language;
  }
  return "en";
}
