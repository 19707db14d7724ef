import type { Block, Document, Inline, Line } from "../document.ts";
import { oneLine } from "../tidy.ts";
import type { Words } from "../words/words.ts";
import { type Letter, notesOf, type Question } from "./sheet.ts";

/** The letter as blocks: the covering note, then a table for each part with room for the answers. */
export function letterDocument(words: Words, name: string, { title, facts, note, settled, parts }: Letter): Document {
  const { book, phrases, lang } = words;
  const [intro = "", mandatory = "", ...rest] = note;
  const paragraphs = rest.map((line): Block => ({ kind: "paragraph", line: [line] }));
  const answeredBefore: readonly Block[] =
    settled.length === 0
      ? []
      : [
          { kind: "paragraph", line: [phrases.line(book.settledIntro, "")] },
          { kind: "list", items: settled.map((line) => [line]) },
        ];
  const answers = parts.flatMap(({ heading, questions }, part): readonly Block[] => {
    const before = rowsBefore(words, parts.slice(0, part));
    const rows = questions
      .flatMap((question) => rowsOf(words, question))
      .map((row, index): Line[] => [[String(before + index + 1)], ...row]);
    const answered = questions.some((question) => question.answered);
    return [
      { kind: "heading", level: 2, text: heading, id: `part-${part + 1}` },
      {
        kind: "table",
        caption: answered ? book.howToAnswerDocument : "",
        columns: [
          { title: book.number, share: 7 },
          { title: book.question, share: answered ? 53 : 93 },
          ...(answered ? [{ title: book.answer, share: 40 }] : []),
        ],
        rows: answered ? rows : rows.map((row) => row.slice(0, 2)),
      },
    ];
  });
  return {
    lang,
    title: `${title}: ${oneLine(name, 80)}`,
    heading: [title],
    blocks: [
      { kind: "facts", rows: facts.map(([term, text]) => [term, [{ foreign: text }]] as const) },
      { kind: "paragraph", line: [intro] },
      { kind: "paragraph", line: [mandatory], role: "notice" },
      ...paragraphs,
      ...answeredBefore,
      ...(parts.length === 0 ? [{ kind: "paragraph" as const, line: [phrases.nothingLeft] }] : []),
      ...answers,
    ],
  };
}

const rowsBefore = (words: Words, parts: Letter["parts"]): number =>
  parts.flatMap(({ questions }) => questions.flatMap((question) => rowsOf(words, question))).length;

/** The question and an empty cell; items that are asked as they stand get a row each. */
function rowsOf(words: Words, question: Question): readonly (readonly Line[])[] {
  if (question.ask.kind === "item") {
    return question.items.map((no) => [[words.book.itemAsItStands(String(no))], []]);
  }
  const { title, lines } = question;
  const head: Inline[] = title === "" ? [] : [{ strong: title }, { br: true }];
  const asked = lines.flatMap((line, index): Inline[] => [
    ...(index > 0 ? [{ br: true } as const] : []),
    { foreign: line },
  ]);
  const notes = notesOf(words, question).flatMap((line): Inline[] => [{ br: true }, { soft: line }]);
  return [[[...head, ...asked, ...notes], []]];
}
