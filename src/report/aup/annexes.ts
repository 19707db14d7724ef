import type { PaperBlock, Span, Spans } from "../paper.ts";
import { heading, paragraph } from "./terms.ts";
import type { AupView } from "./view.ts";

/** Who signs; that users sign too is one of the things to be checked. */
export function signatureBlocks({ draft, words }: AupView): readonly PaperBlock[] {
  const { engagement, banks } = draft;
  const practitioner: Span = engagement.practitioner ?? { blank: words.blank(words.practitioner) };
  return [
    heading(1, words.headings.signatures),
    {
      kind: "signatures",
      date: words.signLine,
      rows: [
        [words.signAs(words.engagingParty, engagement.engagingParty)],
        [words.signAs(words.practitioner, ""), practitioner],
      ],
    },
    paragraph({ check: words.check(words.signatureCheck) }),
    { kind: "signatures", date: words.signLine, rows: banks.map(({ name }) => [words.signAs(words.users, name)]) },
  ];
}

/** What an additional user signs [M-19]. */
export function agreementBlocks({ draft, words }: AupView): readonly PaperBlock[] {
  const [first = "", ...rest] = words.agreement;
  return [
    { kind: "page-break" },
    heading(1, words.headings.annexAgreement(1), false),
    paragraph(first),
    ...rest.map((text) => paragraph(text)),
    {
      kind: "signatures",
      date: words.signLine,
      rows: [
        [words.signAs(words.agreementUser, ""), { blank: words.blank(words.agreementBlank) }],
        [words.signAs(words.engagingParty, draft.engagement.engagingParty)],
        [
          words.signAs(words.practitioner, ""),
          draft.engagement.practitioner ?? { blank: words.blank(words.practitioner) },
        ],
      ],
    },
  ];
}

const cited = [
  "M-18",
  "M-19",
  "M-25",
  "E-aup-no-assurance",
  "E-aup-parties",
  "E-aup-wording",
  "A-procedure-draft",
] as const;

/** The facts that the terms rest on, each with its voice and how sure it is. */
export function sourceBlocks({ dataset, words, terms, lang }: AupView): readonly PaperBlock[] {
  const facts = dataset.sources.facts.filter(({ id }) => cited.some((one) => one === id));
  if (facts.length === 0) return [];
  const rows = facts.map(({ id, voice, text, confidence }): readonly Spans[] => [
    [`${id}\n${dataset.sources.voices[voice]?.[lang] ?? terms.voices[voice]}`],
    [text[lang]],
    [words.confidences[confidence ?? "none"]],
  ]);
  return [
    heading(1, words.headings.annexSources(2), false),
    paragraph(words.sourcesLead),
    {
      kind: "table",
      columns: [
        { title: words.source, width: 3 },
        { title: words.says, width: 10 },
        { title: words.confidence, width: 2 },
      ],
      rows,
    },
  ];
}
