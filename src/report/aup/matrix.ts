import type { ItemNo } from "../../schema/text.ts";
import type { PaperBlock, Spans } from "../paper.ts";
import { rangesOf } from "../reading.ts";
import { wordsIn } from "../words/index.ts";
import { heading, paragraph } from "./terms.ts";
import type { AupView } from "./view.ts";

/** One line of the matrix: a topic of an item, its procedures, and per bank those that it needs. */
export interface MatrixRow {
  readonly no: ItemNo;
  readonly topic: string;
  readonly procedures: readonly string[];
  /** In the order of the draft's banks; null = the topic is not open for that bank. */
  readonly banks: readonly (readonly string[] | null)[];
}

export const matrixOf = ({ draft, drafted }: AupView): readonly MatrixRow[] =>
  draft.items.flatMap(({ no, topics }) =>
    topics.map((topic) => ({
      no,
      topic,
      procedures: drafted(topic).map(({ id }) => id),
      banks: draft.banks.map(
        ({ needs }) =>
          needs.find((need) => need.topic === topic && String(need.item) === String(no))?.procedures ?? null,
      ),
    })),
  );

/** What a bank's cell says: all of the row's procedures, or those that it needs of them. */
export function needText({ words, join }: AupView, { procedures, banks }: MatrixRow, bank: number): string {
  const needed = banks[bank];
  if (!needed) return "";
  return needed.length === procedures.length ? words.yes : join(needed);
}

/** What was found by evaluating again: no open topic without its procedures, no procedure without a topic. */
export function proofText({ draft, words }: AupView): string {
  const { topics, procedures } = draft.proof.looked;
  return words.proof(topics, draft.banks.flatMap(({ beyond }) => beyond).length, procedures);
}

/** The matrix, the proof that it holds, and what lies beyond it. */
export function matrixBlocks(view: AupView): readonly PaperBlock[] {
  const { draft, words, topicLabel } = view;
  const rows = matrixOf(view).map((row): readonly Spans[] => [
    [String(row.no)],
    [topicLabel(row.topic)],
    [row.procedures.join("\n")],
    ...draft.banks.map((_, bank): Spans => [needText(view, row, bank)]),
  ]);
  if (rows.length === 0) return [heading(1, words.headings.matrix), paragraph(words.proofEmpty)];
  return [
    heading(1, words.headings.matrix),
    paragraph(words.matrixLead),
    {
      kind: "table",
      caption: words.matrixCaption,
      columns: [
        { title: words.item, width: 2 },
        { title: words.topic, width: 7 },
        { title: words.procedures, width: 8 },
        ...draft.banks.map(({ name }) => ({ title: name, width: draft.banks.length > 2 ? 3 : 4 })),
      ],
      rows,
    },
    paragraph(proofText(view)),
  ];
}

/** Open topics that no procedure covers, and items without procedures; what is alike shares a row. */
export function leftBlocks({ draft, words, topicLabel, lang, join }: AupView): readonly PaperBlock[] {
  const beyond = new Map<
    string,
    { readonly cells: readonly string[]; readonly banks: string[]; readonly why: string }
  >();
  for (const { name, beyond: open } of draft.banks) {
    for (const { item, topic, code, evidence = "", subjects = [] } of open) {
      const why = words.beyond[code](evidence, join(subjects));
      const key = JSON.stringify([item, topic, why]);
      const known = beyond.get(key);
      if (known) known.banks.push(name);
      else beyond.set(key, { cells: [String(item), topicLabel(topic)], banks: [name], why });
    }
  }
  const codes = [...new Set(draft.leftOut.map(({ code }) => code))];
  const left = codes.map((code): readonly Spans[] => [
    [
      rangesOf(
        wordsIn[lang],
        draft.leftOut.filter((one) => one.code === code).map(({ no }) => no),
      ),
    ],
    [words.leftOut[code]],
  ]);
  const why = { title: words.why, width: 9 };
  return [
    heading(1, words.headings.left),
    ...(beyond.size === 0
      ? []
      : [
          paragraph(words.beyondLead),
          {
            kind: "table" as const,
            columns: [
              { title: words.item, width: 2 },
              { title: words.topic, width: 5 },
              { title: words.bank, width: 3 },
              why,
            ],
            rows: [...beyond.values()].map(({ cells, banks, why }): readonly Spans[] => [
              ...cells.map((text): Spans => [text]),
              [banks.join("\n")],
              [why],
            ]),
          },
        ]),
    ...(left.length === 0
      ? []
      : [
          paragraph(words.leftLead),
          { kind: "table" as const, columns: [{ title: words.item, width: 6 }, why], rows: left },
        ]),
    ...(beyond.size + left.length === 0 ? [paragraph(words.nothing)] : []),
  ];
}
