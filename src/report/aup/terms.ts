import type { PaperBlock, Span, Spans } from "../paper.ts";
import { rangesOf, shortDigest } from "../reading.ts";
import { wordsIn } from "../words/index.ts";
import { type AupView, aroundPeriod } from "./view.ts";

type Heading = Extract<PaperBlock, { kind: "heading" }>;
export const heading = (level: Heading["level"], text: string, numbered = true): Heading => ({
  kind: "heading",
  level,
  text,
  numbered,
});
export const paragraph = (...spans: Span[]): PaperBlock => ({ kind: "paragraph", spans });
const sentences = (texts: readonly string[]): PaperBlock => ({ kind: "list", items: texts.map((text) => [text]) });

/** Who, why and about what. */
export function partiesAndSubject(view: AupView): readonly PaperBlock[] {
  const { draft, words, dataset, lang, checklist, date, join } = view;
  const { engagement, banks, items } = draft;
  const title = checklist?.title[lang] ?? draft.checklist;
  const policy = dataset.policies.find(({ id }) => id === draft.policy)?.title?.[lang] ?? draft.policy;
  const blank = (what: string): Span => ({ blank: words.blank(what) });
  const { period } = engagement;
  const nos = rangesOf(
    wordsIn[lang],
    items.map(({ no }) => no),
  );
  return [
    heading(1, words.headings.parties),
    {
      kind: "facts",
      rows: [
        [words.engagingParty, [engagement.engagingParty]],
        [words.responsibleParty, [engagement.responsibleParty]],
        [words.practitioner, [engagement.practitioner ?? blank(words.practitioner)]],
        [words.users, [banks.map(({ name }) => name).join("\n")]],
      ],
    },
    heading(1, words.headings.purpose),
    paragraph(words.purpose(title, join(banks.map(({ name }) => name)))),
    heading(1, words.headings.subject),
    {
      kind: "facts",
      rows: [
        [words.service, [draft.connector.apiService ?? blank(words.serviceBlank)]],
        [words.items, [nos === "" ? words.nothing : nos]],
        [
          words.period,
          period
            ? [words.fromTo(date(period.from), date(period.to))]
            : aroundPeriod(words.fromTo, blank(words.from), blank(words.to)),
        ],
        [words.terms, [`${words.termsText(title, policy, date(draft.asOf))}\n${words.fors[draft.for]}`]],
        [words.digest, [`${draft.dataset.version} ${shortDigest(draft.dataset.digest)}`]],
      ],
    },
  ];
}

/** Under which standard, what kind of work it is, and who answers for what. */
export function natureAndDuties({ words, draft }: AupView): readonly PaperBlock[] {
  const { duties } = words;
  const check = (what: string): Span => ({ check: words.check(what) });
  const { engagement } = draft;
  const fact = (term: string, text: string): readonly [string, Spans] => [term, [text]];
  return [
    heading(1, words.headings.standard),
    sentences(words.standards),
    paragraph(check(words.standardCheck)),
    heading(1, words.headings.nature),
    sentences(words.nature),
    heading(1, words.headings.duties),
    {
      kind: "facts",
      rows: [
        fact(words.engagingParty, duties.engagingParty),
        ...(engagement.responsibleParty === engagement.engagingParty
          ? [fact(words.responsibleParty, duties.responsibleParty)]
          : [fact(`${words.responsibleParty}\n${engagement.responsibleParty}`, duties.responsibleParty)]),
        fact(words.practitioner, duties.practitioner),
        fact(words.users, duties.users),
      ],
    },
    paragraph(check(words.dutiesCheck)),
    heading(1, words.headings.independence),
    {
      kind: "facts",
      rows: [
        [words.independence, [{ blank: words.blank(words.independenceBlank) }]],
        [words.quality, [{ blank: words.blank(words.qualityBlank) }]],
      ],
    },
    paragraph(check(words.independenceCheck)),
  ];
}

/** How findings are reported, and who may use them [M-19]. */
export function reportingAndUse(view: AupView): readonly PaperBlock[] {
  const { words, draft } = view;
  const check = (what: string): Span => ({ check: words.check(what) });
  const agreed = draft.banks.flatMap(({ name, agreements }): readonly (readonly Spans[])[] => {
    const first: readonly Spans[] = [[name], [words.newReport]];
    if (agreements.length === 0) return [[...first, [words.nothing], [words.nothing]]];
    return agreements.map(({ evidence, topics, procedures }) => [
      ...first,
      [words.earlierNeeds(evidence)],
      [words.saves(topics.length, procedures.length), procedures.length > 0 ? `\n${view.join(procedures)}` : ""],
    ]);
  });
  const near = draft.banks.flatMap(({ name, nearNames }) =>
    nearNames.map((one): PaperBlock => paragraph({ check: words.check(words.nearName(one.evidence, one.name, name)) })),
  );
  return [
    heading(1, words.headings.findings),
    sentences(words.findings),
    { kind: "paragraph", spans: [words.example.good], look: "note" },
    { kind: "paragraph", spans: [words.example.poor], look: "note" },
    heading(1, words.headings.restriction),
    sentences(words.restriction),
    paragraph(check(words.restrictionCheck)),
    heading(1, words.headings.additional),
    ...words.additional.map((text) => paragraph(text)),
    paragraph(check(words.additionalCheck)),
    ...near,
    paragraph(draft.banks.some(({ agreements }) => agreements.length > 0) ? words.agreementsLead : words.noAgreements),
    {
      kind: "table",
      caption: words.agreementsCaption,
      columns: [
        { title: words.bank, width: 3 },
        { title: words.thisReport, width: 4 },
        { title: words.earlier, width: 4 },
        { title: words.wouldSave, width: 6 },
      ],
      rows: agreed,
    },
  ];
}
