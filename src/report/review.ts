import type { Dataset } from "../dataset/dataset.ts";
import type { Awaiting, Beside, LinkReview } from "../dataset/review.ts";
import type { Statistics } from "../dataset/statistics.ts";
import type { Consequence } from "../engine/consequences.ts";
import type { Language } from "../schema/text.ts";
import type { Block, Document, Line } from "./document.ts";
import { printMarkdown } from "./markdown.ts";
import { verdictText } from "./overlays.ts";
import { printPlain } from "./print-plain.ts";
import { rangesOf } from "./reading.ts";
import { oneLine } from "./tidy.ts";
import { wordsIn } from "./words/index.ts";
import type { Words } from "./words/words.ts";

export interface ReviewOptions {
  readonly lang: Language;
  readonly format: "text" | "md" | "json";
  readonly width: number;
  readonly colour: boolean;
}

/** What was evaluated again without the link. */
export interface Tried {
  readonly consequences: readonly Consequence[];
  readonly samples: number;
  readonly asOf: string;
  readonly policy: string;
}

/**
 * What awaits review, in order of consequence.
 * Example: `renderReviewList(awaitingReview(dataset), statistics, dataset, {lang: "en", format: "md", width: 80, colour: false})`.
 * Errors: none. Source: contract §6, `review`.
 */
export function renderReviewList(
  list: readonly Awaiting[],
  { links }: { readonly links: Statistics["linkReviews"] },
  dataset: Dataset,
  options: ReviewOptions,
): string {
  if (options.format === "json") {
    const { version, digest } = dataset;
    return `${JSON.stringify({ schema: "certmap/review-list@1", dataset: { version, digest }, links: list }, null, 2)}\n`;
  }
  const words = wordsIn[options.lang];
  const { review, terms, phrases } = words;
  const { proposed, selfReview, external } = links;
  const rows = list.map((one): Line[] => [
    [{ code: one.link }],
    [review.states[one.state]],
    [one.disagreements === 0 ? phrases.none : String(one.disagreements)],
    [terms.relations[one.relation]],
    [itemsText(words, one.items)],
  ]);
  const columns = [review.link, review.state, review.disagreements, review.relation, review.items];
  return print(
    {
      lang: options.lang,
      title: review.listTitle,
      heading: [review.listTitle],
      blocks: [
        said(review.counts(proposed + selfReview + external, proposed, selfReview, external)),
        said(review.order),
        { kind: "table", caption: review.listTitle, columns: columns.map((title) => ({ title })), rows },
        said(review.how),
      ],
    },
    options,
  );
}

/**
 * Links with everything that speaks for and against them, and what would change without them.
 * Example: `renderReviews(linkReviews(dataset, "supplier-agreements"), tried, dataset, options)`. Errors: none. Source: contract §6.
 */
export function renderReviews(
  reviews: readonly LinkReview[],
  tried: ReadonlyMap<string, Tried>,
  dataset: Dataset,
  options: ReviewOptions,
): string {
  if (options.format === "json") {
    const { version, digest, overlays } = dataset;
    const links = reviews.map((one) => ({ ...one, ifRejected: tried.get(one.link.id)?.consequences ?? [] }));
    const named = { version, digest, overlays: overlays.map(({ name }) => name) };
    return `${JSON.stringify({ schema: "certmap/review@1", dataset: named, links }, null, 2)}\n`;
  }
  const words = wordsIn[options.lang];
  const heading = reviews.map(({ link }) => link.id).join(words.phrases.comma);
  const blocks = reviews.flatMap((one) => reviewBlocks(words, one, tried.get(one.link.id)));
  return print({ lang: options.lang, title: heading, heading: [words.review.title(heading)], blocks }, options);
}

const print = (document: Document, options: ReviewOptions): string =>
  options.format === "md" ? printMarkdown(document) : printPlain(document, options);
const said = (text: string): Block => ({ kind: "paragraph", line: [text] });

const itemsText = ({ phrases }: Words, items: Awaiting["items"]): string =>
  items.map(({ checklist, nos }) => `${checklist} ${nos.join(phrases.comma)}`).join("; ");

function reviewBlocks(words: Words, one: LinkReview, tried: Tried | undefined): readonly Block[] {
  const { review, terms, phrases, lang } = words;
  const { link, topic } = one;
  const requirements = one.requirements.map(({ id, title }) => (title ? `${id} ${title[lang]}` : id));
  const facts: [string, Line][] = [
    [review.topic, [`${topic.label[lang]} `, { code: topic.id }]],
    [review.ask, [topic.ask[lang]]],
    [review.how2, [topic.how[lang]]],
    [review.items, [itemsText(words, one.items)]],
    [review.requirements, [requirements.join(phrases.comma) || review.noRequirements]],
    [review.relation, [{ code: link.relation }, ` ${terms.relations[link.relation]}`]],
    [review.definition, [review.definitions[link.relation]]],
  ];
  if (link.remainder) facts.push([phrases.remainder, [link.remainder[lang]]]);
  if (link.remainderProcedures) facts.push([phrases.proceduresOfTopic, [link.remainderProcedures.join(phrases.comma)]]);
  facts.push([review.digest, [{ code: one.digest }]]);
  return [
    { kind: "heading", level: 2, text: link.id, id: link.id },
    { kind: "facts", rows: facts },
    { kind: "heading", level: 3, text: review.speaksFor, id: `${link.id}-for` },
    { kind: "list", items: speaksFor(words, one) },
    { kind: "heading", level: 3, text: review.speaksAgainst, id: `${link.id}-against` },
    { kind: "list", items: speaksAgainst(words, one) },
    { kind: "heading", level: 3, text: review.ifRejected, id: `${link.id}-without` },
    ...(tried ? consequenceBlocks(words, tried) : []),
    { kind: "heading", level: 3, text: review.record, id: `${link.id}-record` },
    said(review.recordHow(link.id)),
  ];
}

function speaksFor(words: Words, { link, sources, elsewhere, implied }: LinkReview): readonly Line[] {
  const { review, phrases, terms, lang } = words;
  const identifiers = Object.entries(link.identifiers ?? {}).map(
    ([scheme, ids]) => `${scheme} ${ids.join(phrases.comma)}`,
  );
  return [
    [`${phrases.rationale}${phrases.colon}${link.rationale[lang]}`],
    ...sources.map(
      ({ id, voice, text }): Line => [
        { code: id },
        phrases.bracketed(voice ? terms.voices[voice as keyof typeof terms.voices] : phrases.documentVoice),
        ` ${text[lang]}`,
      ],
    ),
    ...(identifiers.length > 0 ? [[`${review.identifiers}${phrases.colon}${identifiers.join("; ")}`]] : []),
    [`${review.elsewhere}${phrases.colon}${besideText(words, elsewhere)}`],
    [`${review.implied}${phrases.colon}${impliedText(words, link.relation, implied)}`],
  ];
}

function speaksAgainst(words: Words, { link, alternatives, shared, derived, state }: LinkReview): readonly Line[] {
  const { review, phrases, lang } = words;
  const read = link.review === "proposed" ? undefined : link.review;
  const readAs = (read?.readAs ?? []).map((one) => review.asReader(review.readers[one])).join(phrases.comma);
  const who = [review.states[state], read?.by, readAs, read?.on].filter((part) => part !== undefined && part !== "");
  return [
    [
      `${review.reviewed}${phrases.colon}`,
      { foreign: who.map((part) => oneLine(String(part), 200)).join(phrases.comma) },
    ],
    ...(read?.note ? [[`${review.reviewNote}${phrases.colon}`, { foreign: oneLine(read.note[lang]) }] as Line] : []),
    ...(read?.disagreements ?? []).map(
      ({ readAs: reader, text }): Line => [review.objection(review.readers[reader], text[lang])],
    ),
    ...(link.verdict ? [[{ foreign: verdictText(words, link.verdict) }] as Line] : []),
    [`${review.alternatives}${phrases.colon}${besideText(words, alternatives)}`],
    [`${review.shared}${phrases.colon}${besideText(words, shared)}`],
    [
      `${review.derived}${phrases.colon}${derived.map((one) => `${one.link} (${one.needs.join(phrases.comma)})`).join("; ") || review.none}`,
    ],
  ];
}

const besideText = ({ review, phrases }: Words, links: readonly Beside[]): string =>
  links
    .map(
      ({ link, needs, relation }) => `${link} ${relation}${needs.length > 0 ? ` (${needs.join(phrases.comma)})` : ""}`,
    )
    .join("; ") || review.none;

function impliedText(words: Words, relation: Beside["relation"], implied: LinkReview["implied"]): string {
  const { review, phrases } = words;
  if (!implied || implied.possible.length === 5) return review.impliedNothing;
  const what = implied.possible.map((one) => review.sets[one]).join(review.or);
  const own = {
    "equal-to": "equal",
    "equivalent-to": "equal",
    "superset-of": "superset",
    "subset-of": "subset",
  } as const;
  const said = relation === "intersects-with" ? "overlap" : relation === "no-relationship" ? "apart" : own[relation];
  const fits = implied.possible.includes(said) ? review.impliedFits(what) : review.impliedClash(what);
  return `${fits}${phrases.bracketed(`${review.because} ${besideText(words, implied.because)}`)}`;
}

function consequenceBlocks(words: Words, { consequences, samples, asOf, policy }: Tried): readonly Block[] {
  const { review } = words;
  return [
    said(review.ifRejectedNote(samples, asOf, policy)),
    consequences.length === 0
      ? said(review.unaffected)
      : { kind: "list", items: consequenceLines(words, consequences) },
  ];
}

/** Which items and topics come to another status; connectors to which the same happens stand together. */
export function consequenceLines(words: Words, consequences: readonly Consequence[]): readonly Line[] {
  const groups = new Map<string, string[]>();
  for (const one of consequences) {
    const text = consequenceText(words, one);
    groups.set(text, [...(groups.get(text) ?? []), oneLine(one.connector, 120)]);
  }
  return [...groups].map(
    ([text, names]): Line => [
      text,
      words.phrases.bracketed(words.review.connectors(names.length)),
      words.phrases.colon,
      { foreign: names.join(words.phrases.comma) },
    ],
  );
}

function consequenceText(words: Words, { items, topics }: Consequence): string {
  const { review, terms, phrases } = words;
  return review.affected(
    items
      .map(({ no, from, to }) => review.itemChange(rangesOf(words, [no]), terms.statuses[from], terms.statuses[to]))
      .join(phrases.comma),
    topics
      .map(({ topic, from, to }) => review.topicChange(topic, terms.statuses[from], terms.statuses[to]))
      .join(phrases.comma),
  );
}
