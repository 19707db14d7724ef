import type { Dataset } from "../../dataset/dataset.ts";
import type { AupDraft } from "../../engine/aup/types.ts";
import type { Language } from "../../schema/text.ts";
import type { Paper } from "../paper.ts";
import { agreementBlocks, signatureBlocks, sourceBlocks } from "./annexes.ts";
import { leftBlocks, matrixBlocks } from "./matrix.ts";
import { procedureBlocks, workBlocks } from "./procedures.ts";
import { natureAndDuties, paragraph, partiesAndSubject, reportingAndUse } from "./terms.ts";
import { aupView } from "./view.ts";

/** The document of an engagement under ISRS 4400 (Revised) or JICPA 4400: terms, procedures, matrix, annexes. */
export function composeAup(draft: AupDraft, dataset: Dataset, lang: Language): Paper {
  const view = aupView(draft, dataset, lang);
  const { words } = view;
  const { name } = view.draft.connector;
  return {
    language: lang,
    title: words.title,
    subtitle: words.subtitle(name, view.date(draft.asOf)),
    date: draft.asOf,
    header: words.header(name),
    footer: words.footer(draft.dataset.version),
    blocks: [
      paragraph(words.lead(view.date(draft.asOf))),
      paragraph(words.marks),
      paragraph({ strong: words.notMandatory }),
      ...partiesAndSubject(view),
      ...natureAndDuties(view),
      ...procedureBlocks(view),
      ...workBlocks(view),
      ...reportingAndUse(view),
      ...matrixBlocks(view),
      ...leftBlocks(view),
      ...signatureBlocks(view),
      ...agreementBlocks(view),
      ...sourceBlocks(view),
    ],
  };
}
