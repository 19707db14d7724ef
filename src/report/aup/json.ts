import type { Dataset } from "../../dataset/dataset.ts";
import type { AupDraft, AupProcedure } from "../../engine/aup/types.ts";
import type { Language, Text } from "../../schema/text.ts";
import { matrixOf } from "./matrix.ts";
import { aupView, filledText, plainText, populationOf } from "./view.ts";

/**
 * `certmap aup --format json`: the draft as it is, with the text of every procedure, its sizes and dates in place, the form of its
 * finding, and the matrix. Example: `JSON.parse(renderAupJson(draft, dataset)).procedures[0].text.ja`. Errors: none. Source: contract §6.
 */
export function renderAupJson(draft: AupDraft, dataset: Dataset): string {
  const views = { ja: aupView(draft, dataset, "ja"), en: aupView(draft, dataset, "en") } satisfies Record<
    Language,
    unknown
  >;
  const textOf = (procedure: AupProcedure): Text => ({
    ja: plainText(filledText(views.ja, procedure)),
    en: plainText(filledText(views.en, procedure)),
  });
  const populationText = (procedure: AupProcedure): Text => ({
    ja: plainText(populationOf(views.ja, procedure)),
    en: plainText(populationOf(views.en, procedure)),
  });
  const { procedures, proof, ...rest } = draft;
  const whole = {
    ...rest,
    procedures: procedures.map((one) => ({
      ...one,
      text: textOf(one),
      population: populationText(one),
      finding: views.en.catalogue(one.id)?.finding ?? null,
    })),
    matrix: matrixOf(views.en).map(({ banks, ...row }) => ({
      ...row,
      banks: Object.fromEntries(banks.map((needed, index) => [draft.banks[index]?.name ?? "", needed])),
    })),
    proof,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
