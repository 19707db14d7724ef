import type { AupDraft } from "../../engine/aup/types.ts";
import type { Language } from "../../schema/text.ts";
import { tidy } from "../tidy.ts";
import { aupWords } from "./words.ts";

/**
 * What was drafted, in a few lines for the terminal: per bank how much it needs, what stays beyond procedures, which agreement
 * would save what, which names are nearly the bank's.
 * Example: `renderAupSummary(draft, {lang: "en"})`. Errors: none. Source: contract §6.
 */
export function renderAupSummary(draft: AupDraft, { lang }: { readonly lang: Language }): string {
  const words = aupWords[lang];
  const { procedures, items, banks } = tidy(draft);
  const lines = [
    words.summary(procedures.length, new Set(procedures.map(({ topic }) => topic)).size, items.length),
    ...banks.flatMap(({ name, needs, beyond, agreements, nearNames }) => [
      ...(banks.length > 1
        ? [`  ${name}: ${words.needs(new Set(needs.flatMap((need) => need.procedures)).size)}`]
        : []),
      ...(beyond.length > 0 ? [`  ${words.beyondCount(name, beyond.length)}`] : []),
      ...agreements.map((one) => `  ${words.agreementSaves(name, one.evidence, one.procedures.length)}`),
      ...nearNames.map((one) => `  ${words.nearName(one.evidence, one.name, name)}`),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}
