import type { AupRead } from "../../import/aup/read.ts";
import type { Language } from "../../schema/text.ts";
import { oneLine } from "../tidy.ts";
import { wordsIn } from "../words/index.ts";
import { aupWords } from "./words.ts";

/**
 * What came back from the practitioner, in a few lines: how many procedures with which result, for which users, and of what period.
 * Example: `renderAupReading("results.xlsx", read, {lang: "en"})`, of what `readAup` gives. Errors: none. Source: contract §6.
 */
export function renderAupReading(
  file: string,
  { report, counts }: Extract<AupRead, { readonly ok: true }>,
  { lang }: { readonly lang: Language },
): string {
  const words = aupWords[lang];
  const { phrases } = wordsIn[lang];
  const { period, date, users = [] } = report;
  const days = period?.from !== undefined && period.to !== undefined ? words.fromTo(period.from, period.to) : date;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.users, users.length > 0 ? users.join(phrases.comma) : undefined],
    [words.practitioner, report.practitioner],
    [words.period, days],
  ];
  const lines = [
    words.readBack(oneLine(file, 200), counts["no-exception"], counts.exception, counts["not-performed"]),
    ...facts.map(([term, text]) => `  ${phrases.line(term, oneLine(text ?? phrases.notKnown, 400))}`),
  ];
  return `${lines.join("\n")}\n`;
}
