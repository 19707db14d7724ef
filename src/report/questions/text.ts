import { paragraph } from "../layout/lines.ts";
import { escapeMarkdown } from "../markdown.ts";
import type { Words } from "../words/words.ts";
import { type Letter, notesOf, type Question, settledLines } from "./sheet.ts";

const width = 80;

export function asText(words: Words, { title, facts, note, settled, parts }: Letter): string {
  const { phrases } = words;
  let number = 0;
  const questionLines = (question: Question): readonly string[] => {
    number += 1;
    const { title: of, lines, answered } = question;
    const [first = "", ...rest] = of === "" ? lines : [of, ...lines];
    const lead = `${number}. `;
    const under = { indent: lead.length };
    return [
      ...paragraph(first, width, { lead }),
      ...rest.flatMap((line) => paragraph(line, width, { ...under, lead: "- " })),
      ...notesOf(words, question).flatMap((line) => paragraph(line, width, under)),
      ...(answered ? [`${" ".repeat(lead.length)}${phrases.line(phrases.answerHere, "")}`, ""] : []),
      "",
    ];
  };
  const answeredBefore = settledLines(words, settled).flatMap((line) => paragraph(line, width));
  const lines = [
    title,
    "",
    ...facts.flatMap(([term, text]) => paragraph(phrases.line(term, text), width)),
    "",
    ...note.flatMap((line) => [...paragraph(line, width), ""]),
    ...(answeredBefore.length === 0 ? [] : [...answeredBefore, ""]),
    ...(parts.length === 0 ? [phrases.nothingLeft] : []),
    ...parts.flatMap(({ heading, questions }) => [heading, "", ...questions.flatMap(questionLines)]),
  ];
  return `${lines.join("\n").trimEnd()}\n`;
}

export function asMarkdown(words: Words, { title, facts, note, settled, parts }: Letter): string {
  const { phrases, book } = words;
  const said = escapeMarkdown;
  let number = 0;
  const questionLines = (question: Question): readonly string[] => {
    number += 1;
    const { title: of, lines, answered } = question;
    return [
      of === "" ? `### ${number}` : `### ${number} ${said(of)}`,
      ...lines.map(said),
      notesOf(words, question)
        .map((line) => `- ${said(line)}`)
        .join("\n"),
      ...(answered ? [`> ${phrases.line(phrases.answerHere, "")}`] : []),
    ].filter((block) => block !== "");
  };
  const blocks = [
    `# ${said(title)}`,
    facts.map(([term, text]) => `- **${said(term)}** ${said(text)}`).join("\n"),
    ...note.map(said),
    ...(settled.length === 0 ? [] : [said(book.settledIntro), settled.map((line) => `- ${said(line)}`).join("\n")]),
    ...(parts.length === 0 ? [said(phrases.nothingLeft)] : []),
    ...parts.flatMap(({ heading, questions }) => [`## ${said(heading)}`, ...questions.flatMap(questionLines)]),
  ];
  return `${blocks.join("\n\n")}\n`;
}
