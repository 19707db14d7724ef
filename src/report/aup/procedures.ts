import type { AupBank, AupItem, AupProcedure } from "../../engine/aup/types.ts";
import { aupWorks } from "../../schema/aup-codes.ts";
import type { PaperBlock, Spans } from "../paper.ts";
import { rangesOf } from "../reading.ts";
import { wordsIn } from "../words/index.ts";
import { heading, paragraph } from "./terms.ts";
import { type AupView, datesOf, filledText, populationOf, sizesOf } from "./view.ts";

/** The procedures by item and topic; a topic that serves several items stands under the first. */
export function procedureBlocks(view: AupView): readonly PaperBlock[] {
  const { draft, words } = view;
  const shown = new Map<string, string>();
  return [
    heading(1, words.headings.procedures),
    ...words.proceduresLead.map((text) => paragraph(text)),
    ...draft.items.flatMap((item) => itemBlocks(view, item, shown)),
    ...(draft.items.length === 0 ? [paragraph(words.nothing)] : []),
  ];
}

function itemBlocks(view: AupView, item: AupItem, shown: Map<string, string>): readonly PaperBlock[] {
  const { words, itemLabel, topicLabel, drafted } = view;
  const no = String(item.no);
  const assumed = item.basis === "assumed";
  return [
    heading(2, words.itemHeading(no, itemLabel(item.no), assumed)),
    ...(item.codes.includes("not-listed") ? [note(words.notListed)] : []),
    ...item.topics.flatMap((topic) => {
      const before = shown.get(topic);
      const opening = [heading(3, topicLabel(topic)), ...whyBlocks(view, item, topic)];
      if (before !== undefined) return [...opening, paragraph(words.seeItem(before))];
      shown.set(topic, no);
      return [...opening, ...drafted(topic).map((procedure) => procedureTable(view, procedure))];
    }),
  ];
}

const note = (text: string): PaperBlock => ({ kind: "paragraph", spans: [text], look: "note" });

/** For which bank the topic is open and why; banks with the same reason share a line. */
function whyBlocks({ draft, words, lang, link, date, join }: AupView, item: AupItem, topic: string): PaperBlock[] {
  const needs = draft.banks.flatMap((bank) => needsOf(bank, item, topic).map((need) => ({ bank: bank.name, ...need })));
  const kinds = [...new Set(needs.map(({ by }) => by.kind))];
  const remainders = new Set(
    needs.flatMap(({ by }) => (by.kind === "remainder" ? (link(by.link)?.remainder?.[lang] ?? []) : [])),
  );
  return [
    ...kinds.map((kind) =>
      note(words.whyOpen[kind](join(needs.filter(({ by }) => by.kind === kind).map(({ bank }) => bank)))),
    ),
    ...[...remainders].map(
      (text): PaperBlock => ({ kind: "paragraph", spans: [{ strong: words.remainder }, ` ${text}`], look: "note" }),
    ),
    ...needs.flatMap(({ bank, settledUntil }) =>
      settledUntil === undefined ? [] : [note(words.settled(bank, date(settledUntil)))],
    ),
  ];
}

const needsOf = ({ needs }: AupBank, item: AupItem, topic: string) =>
  needs.filter((need) => need.topic === topic && String(need.item) === String(item.no));

function procedureTable(view: AupView, procedure: AupProcedure): PaperBlock {
  const { words, terms, catalogue, lang, date } = view;
  const rows: (readonly [string, Spans])[] = [
    [words.text, filledText(view, procedure)],
    [words.population, [...populationOf(view, procedure), " ", { blank: words.blank(words.populationBlank) }]],
    [words.size, [sizesOf(view, procedure)]],
    [words.when, datesOf(view, procedure)],
    [words.form, [catalogue(procedure.id)?.finding[lang] ?? ""]],
  ];
  const again = procedure.laterThan === undefined ? [] : [words.again(date(procedure.laterThan))];
  const title = `${procedure.id}${wordsIn[lang].phrases.bracketed(terms.techniques[procedure.technique])}`;
  return {
    kind: "facts",
    title,
    rows: [...rows, ...again.map((text): readonly [string, Spans] => [words.why, [text]])],
  };
}

/** The same procedures by kind of work, each with the items that it serves: one visit, request or session for all of a table. */
export function workBlocks(view: AupView): readonly PaperBlock[] {
  const { draft, words, lang, topicLabel } = view;
  const works = aupWorks.flatMap((work) => {
    const procedures = draft.procedures.filter((one) => one.work === work);
    return procedures.length === 0 ? [] : [{ work, procedures }];
  });
  if (works.length === 0) return [];
  const columns = [
    { title: words.item, width: 2 },
    { title: words.topic, width: 4 },
    { title: words.procedures, width: 6 },
    { title: words.population, width: 7 },
    { title: words.size, width: 2 },
    { title: words.when, width: 4 },
  ];
  return [
    heading(1, words.headings.works),
    paragraph(words.worksLead),
    ...works.flatMap(({ work, procedures }): readonly PaperBlock[] => [
      heading(2, `${words.works[work]}${wordsIn[lang].phrases.bracketed(words.count(procedures.length))}`),
      {
        kind: "table",
        columns,
        rows: procedures.map((one): readonly Spans[] => [
          [rangesOf(wordsIn[lang], one.items)],
          [topicLabel(one.topic)],
          [one.id],
          populationOf(view, one),
          [sizesIn(view, one)],
          datesOf(view, one),
        ]),
      },
    ]),
  ];
}

/** Sizes alone, for a narrow column. */
function sizesIn({ words }: AupView, { parameters }: AupProcedure): string {
  const sizes = parameters.flatMap((one) => (one.kind === "size" ? [String(one.value)] : []));
  return sizes.length === 0 ? words.noSize : sizes.join("\n");
}
