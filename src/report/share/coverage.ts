import type { Code } from "../../schema/codes.ts";
import type { ItemResult, TopicResult } from "../../schema/result.ts";
import type { Block, Line } from "../document.ts";
import { type Lookup, sayOr } from "../lookup.ts";
import { heading, paragraph, statusInline } from "../parts/blocks.ts";
import { gradeWord, labelOf, rangesOf } from "../reading.ts";
import { countTopics, evidenceOf, isByProcedures, itemsWithoutTopics, itemsWithTopics, topicReasons } from "../view.ts";
import type { Words } from "../words/words.ts";

/** Reasons that say what the statement of applicability says of a control. */
const bySoa: ReadonlySet<Code> = new Set<Code>([
  "declared-only",
  "control-inherited",
  "control-excluded",
  "control-not-implemented",
  "control-not-stated",
  "relied-on-host",
]);

export interface CoverageGiven {
  readonly words: Words;
  readonly look: Lookup;
  /** How each piece of evidence is called here: its own id may give a name away. */
  readonly paperOf: (id: string) => string;
  /** Is some statement of applicability held back? */
  readonly soaHidden: boolean;
}

export function coverage({ words, look }: CoverageGiven): readonly Block[] {
  const { phrases, share, terms, lang } = words;
  const rows = itemsWithTopics(look).map((item): Line[] => {
    const counts = countTopics(item);
    return [
      [String(item.no)],
      [sayOr(look.item(item.no)?.label, lang, "")],
      [statusInline(words, item)],
      [phrases.topicCounts(counts.covered, counts.narrowed, counts.confirm)],
      [terms.bases[item.basis]],
    ];
  });
  const rest = itemsWithoutTopics(look).map(({ item, nos }): Line[] => [
    [rangesOf(words, nos)],
    [item.codes.map((code) => labelOf(words, code)).join(phrases.comma)],
    [statusInline(words, item)],
    [phrases.none],
    [terms.bases[item.basis]],
  ]);
  return [
    heading(2, share.coverage, "items"),
    {
      kind: "table",
      caption: phrases.itemsCaption,
      columns: [
        { title: phrases.no, share: 12 },
        { title: phrases.item, share: 40 },
        { title: phrases.status, share: 20 },
        { title: phrases.topicsCounted, share: 14 },
        { title: phrases.basis, share: 14 },
      ],
      rows: [...rows, ...rest],
    },
    paragraph([phrases.plausible]),
  ];
}

export function topics(given: CoverageGiven): readonly Block[] {
  const { words, look } = given;
  const { phrases, share } = words;
  const rows = itemsWithTopics(look).flatMap((item) => item.topics.map((topic) => topicRow(given, item, topic)));
  if (rows.length === 0) return [];
  return [
    heading(2, share.topics, "topics"),
    {
      kind: "table",
      caption: share.topics,
      columns: [
        { title: phrases.no, share: 7 },
        { title: phrases.topic, share: 21 },
        { title: phrases.status, share: 17 },
        { title: phrases.grade, share: 14 },
        { title: phrases.evidence, share: 11 },
        { title: phrases.why, share: 30 },
      ],
      rows,
    },
  ];
}

function topicRow({ words, look, paperOf, soaHidden }: CoverageGiven, item: ItemResult, topic: TopicResult): Line[] {
  const { phrases, share, lang } = words;
  const hidden = soaHidden && topic.codes.some((code) => bySoa.has(code));
  const codes = soaHidden ? topic.codes.filter((code) => !bySoa.has(code)) : topic.codes;
  const said = hidden && codes.length === 0 ? [] : topicReasons(words, { ...topic, codes }).map(({ text }) => text);
  const papers = [...new Set(evidenceOf(topic).map(paperOf))].toSorted();
  return [
    [String(item.no)],
    [sayOr(look.topic(topic.topic)?.label, lang, topic.topic)],
    [statusInline(words, item, topic.status)],
    [gradeWord(words, topic.grade, isByProcedures(topic))],
    [papers.join(phrases.comma) || phrases.none],
    [[...said, ...(hidden ? [share.bySoa] : [])].join(phrases.space)],
  ];
}
