import { basis } from "../../engine/basis.ts";
import type { ItemResult, TopicResult } from "../../schema/result.ts";
import { derivationOf, type Telling, topicLine } from "../derivation.ts";
import type { Block, Line } from "../document.ts";
import { sayOr } from "../lookup.ts";
import { gradeWord, isBetter, rangesOf, whyOf } from "../reading.ts";
import {
  countTopics,
  isByProcedures,
  itemsWithoutTopics,
  itemsWithTopics,
  leadingReason,
  topicReasons,
} from "../view.ts";
import { heading, paragraph, statusInline } from "./blocks.ts";

export function items({ words, look }: Telling): readonly Block[] {
  const { phrases, terms, lang } = words;
  const rows = itemsWithTopics(look).map((item): Line[] => {
    const counts = countTopics(item);
    return [
      [String(item.no)],
      [sayOr(look.item(item.no)?.label, lang, "")],
      [statusInline(words, item)],
      [isBetter(item.potential, item.status) ? statusInline(words, item, item.potential) : phrases.none],
      [phrases.topicCounts(counts.covered, counts.narrowed, counts.confirm)],
      [leadingReason(words, look, item)],
      [terms.bases[item.basis]],
    ];
  });
  const columns = [
    phrases.no,
    phrases.item,
    phrases.status,
    phrases.potential,
    phrases.topicsCounted,
    phrases.mainReason,
    phrases.basis,
  ];
  const rest = itemsWithoutTopics(look).map(
    ({ item, nos }): Line => [
      { strong: phrases.itemNos(rangesOf(words, nos)) },
      phrases.colon,
      statusInline(words, item),
      phrases.bracketed(item.codes.map((code) => whyOf(words, code)).join(phrases.space)),
    ],
  );
  return [
    heading(2, phrases.byItem, "items"),
    ...(rows.length > 0
      ? [{ kind: "table" as const, caption: phrases.itemsCaption, columns: columns.map((title) => ({ title })), rows }]
      : []),
    paragraph([phrases.potentialNote]),
    ...(rest.length > 0 ? [{ kind: "list" as const, items: rest }] : []),
  ];
}

export function itemDetails(telling: Telling): readonly Block[] {
  const { words, look } = telling;
  const { phrases } = words;
  const blocks = itemsWithTopics(look).flatMap((item) => itemBlocks(telling, item));
  return blocks.length === 0 ? [] : [heading(2, phrases.inDetail, "details"), ...blocks];
}

/** One item: its facts, its topics as a table, and the derivation of each. */
export function itemBlocks(telling: Telling, item: ItemResult): readonly Block[] {
  const { words, look, cites } = telling;
  const { phrases, terms, lang } = words;
  const known = look.item(item.no);
  const rules = (known?.relatedRules ?? []).map(({ document, clause }) => {
    const title = look.checklist?.documents?.find(({ id }) => id === document)?.title;
    return phrases.rule(sayOr(title, lang, document), clause);
  });
  const facts: [string, Line][] = [
    [phrases.status, [statusInline(words, item)]],
    [phrases.basis, [terms.basesLong[item.basis] + cites.ref(known?.sources ?? [])]],
    [phrases.subject, [terms.subjects[known?.subject ?? "absent"]]],
  ];
  if (rules.length > 0) facts.push([phrases.relatedRules, [rules.join(phrases.comma)]]);
  const codes = item.codes.map((code) => paragraph([whyOf(words, code) + cites.ref(basis[code])]));
  return [
    heading(3, phrases.itemHeading(String(item.no), sayOr(known?.label, lang, "")), `item-${slug(String(item.no))}`),
    { kind: "facts", rows: facts },
    ...codes,
    {
      kind: "table",
      caption: phrases.topicsCaption(String(item.no)),
      columns: [phrases.topic, phrases.status, phrases.potential, phrases.grade, phrases.why].map((title) => ({
        title,
      })),
      rows: item.topics.map((topic) => topicRow(telling, item, topic)),
    },
    ...item.topics.map(
      (topic): Block => ({
        kind: "details",
        summary: [phrases.derivationOf(topicLine(telling, item, topic))],
        nodes: derivationOf(telling, item, topic),
      }),
    ),
  ];
}

function topicRow({ words, look, cites }: Telling, item: ItemResult, topic: TopicResult): Line[] {
  const { phrases, lang } = words;
  return [
    [sayOr(look.topic(topic.topic)?.label, lang, topic.topic)],
    [statusInline(words, item, topic.status)],
    [isBetter(topic.potential, topic.status) ? statusInline(words, item, topic.potential) : phrases.none],
    [gradeWord(words, topic.grade, isByProcedures(topic))],
    [
      topicReasons(words, topic)
        .map(({ text, sources }) => text + cites.ref(sources))
        .join(phrases.space),
    ],
  ];
}

const slug = (text: string): string =>
  text.replace(/[^A-Za-z0-9]+/g, (part) => `_${part.codePointAt(0)?.toString(16)}`);
