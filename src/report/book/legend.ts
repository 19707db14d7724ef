import { caveatBasis } from "../../engine/basis.ts";
import { grades, type ItemStatus } from "../../schema/result.ts";
import type { Telling } from "../derivation.ts";
import { shapes } from "../document.ts";
import { gradeWord } from "../reading.ts";
import { policyInWords } from "../view.ts";
import type { SheetCell, SheetSpec } from "../workbook/write.ts";

const statuses = ["covered", "narrowed", "confirm", "bank-side"] as const satisfies readonly ItemStatus[];
const bases = ["established", "assumed", "supplied", "unknown"] as const;

/** What the words mean, what the policy chose, what to bear in mind, and which data it rests on. */
export function legendSheet({ words, look, cites }: Telling): SheetSpec {
  const { book, phrases, terms, caveats } = words;
  const { result } = look;
  const choices = policyInWords(words, look);
  const codes = [...result.caveats.filter((code) => code !== "not-mandatory"), "not-mandatory"] as const;
  const rows: (readonly (SheetCell | string)[])[] = [
    ...statuses.map((status) => [
      phrases.status,
      { text: `${shapes[status]} ${terms.statuses[status]}`, look: status },
      book.legend[status],
    ]),
    [phrases.potential, phrases.potential, phrases.potentialNote],
    ...bases.map((one) => [phrases.basis, terms.bases[one], terms.basesLong[one]]),
    ...[...grades].reverse().map((grade) => [phrases.grade, gradeWord(words, grade), book.legend[grade]]),
    [phrases.grade, terms.performed, book.legend.performed],
    [phrases.evidence, phrases.until, book.untilNote],
    [book.decision, book.decision, book.decisionNote],
    ...(choices === "" ? [] : [[phrases.policy, result.policy, choices]]),
    ...codes.map((code) => [phrases.caveats, "", caveats[code].text + cites.ref(caveatBasis[code])]),
    [phrases.dataset, result.dataset.version, result.dataset.digest],
  ];
  return {
    name: book.sheets.legend,
    title: book.sheets.legend,
    notes: [phrases.plausible],
    columns: [
      { header: book.kindOfAsk, width: 20 },
      { header: book.term, width: 34 },
      { header: book.meaning, width: 100 },
    ],
    rows,
  };
}
