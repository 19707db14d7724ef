import type { Dataset } from "../dataset/dataset.ts";
import { basis, caveatBasis } from "../engine/basis.ts";
import type { ItemResult, Result, TopicResult } from "../schema/result.ts";
import type { Language } from "../schema/text.ts";
import { askLines, evidenceName, whomToAsk } from "./ask-text.ts";
import { Citations } from "./citations.ts";
import { derivationOf, type Telling, topicLine } from "./derivation.ts";
import type { Block, Document, Inline, Line } from "./document.ts";
import { lookupFor, sayOr } from "./lookup.ts";
import { overlayLines, verdictRows } from "./overlays.ts";
import {
  gateSentence,
  gateSources,
  gradeWord,
  isBetter,
  labelOf,
  outcomeWord,
  rangesOf,
  shortDigest,
  statusWord,
  whyOf,
} from "./reading.ts";
import { oneLine, tidy } from "./tidy.ts";
import {
  countTopics,
  evidenceAsksOf,
  isByProcedures,
  itemAsksOf,
  itemsWithoutTopics,
  itemsWithTopics,
  leadingReason,
  obstaclesOf,
  policyInWords,
  summaryOf,
  superfluousOf,
  topicAsksOf,
  topicReasons,
  useOf,
} from "./view.ts";
import { wordsIn } from "./words/index.ts";
import type { Words } from "./words/words.ts";

/** The complete report of a result, for filing: everything with its reasons, its voices and its sources. */
export function compose(raw: Result, dataset: Dataset, lang: Language): Document {
  const words = wordsIn[lang];
  const look = lookupFor(tidy(raw), dataset);
  const telling: Telling = { words, look, cites: new Citations(look, words), whole: false };
  const { result } = look;
  const blocks = [
    ...opening(telling),
    ...summary(telling),
    ...items(telling),
    ...evidence(telling),
    ...asks(telling),
    ...settled(telling),
    ...duties(telling),
    ...overruled(telling),
    ...itemDetails(telling),
    ...superfluous(telling),
    ...caveats(telling),
    ...sources(telling),
  ];
  return {
    lang,
    title: `${words.phrases.title}: ${oneLine(result.connector.name, 80)}`,
    heading: [words.phrases.title],
    blocks,
  };
}

const heading = (level: 2 | 3, text: string, id: string): Block => ({ kind: "heading", level, text, id });
const paragraph = (line: Line, role?: "lead" | "notice"): Block => ({ kind: "paragraph", line, ...(role && { role }) });

function opening({ words, look }: Telling): readonly Block[] {
  const { phrases, terms, lang } = words;
  const { result, checklist, policy } = look;
  const { name, apiService, connection } = result.connector;
  const rows: [string, Line][] = [[phrases.connector, [{ foreign: name }]]];
  if (apiService !== null) rows.push([phrases.apiService, [{ foreign: apiService }]]);
  if (connection === "reference" || connection === "update")
    rows.push([phrases.connection, [terms.connections[connection]]]);
  rows.push(
    [phrases.checklist, [sayOr(checklist?.title, lang, result.checklist), " ", { code: result.checklist }]],
    [phrases.bank, [result.bank === null ? phrases.noBank : { foreign: result.bank }]],
    [phrases.asOf, [result.asOf]],
    [phrases.policy, [sayOr(policy?.title, lang, result.policy), " ", { code: result.policy }]],
    [phrases.dataset, [result.dataset.version, " ", { code: shortDigest(result.dataset.digest) }]],
  );
  if (result.dataset.overlays.length > 0) {
    rows.push([words.overlay.label, [{ foreign: overlayLines(words, look).join(phrases.comma) }]]);
  }
  return [paragraph([words.caveats["not-mandatory"].text], "notice"), { kind: "facts", rows }];
}

function summary(telling: Telling): readonly Block[] {
  const { words, look } = telling;
  const { phrases } = words;
  const [first = "", ...rest] = summaryOf(words, look);
  const choices = policyInWords(words, look);
  return [
    heading(2, phrases.summary, "summary"),
    paragraph([{ strong: first }], "lead"),
    ...rest.map((line) => paragraph([line])),
    ...(choices === "" ? [] : [paragraph([choices])]),
    paragraph([phrases.plausible]),
  ];
}

function evidence({ words, look, cites }: Telling): readonly Block[] {
  const { phrases, terms } = words;
  const all = look.result.evidence;
  if (all.length === 0) return [heading(2, phrases.evidence, "evidence"), paragraph([phrases.noEvidenceGiven])];
  const rows = all.map((one): Line[] => [
    [{ foreign: one.id }],
    [terms.kinds[one.kind]],
    [useOf(words, one)],
    [one.validUntil ?? phrases.notKnown],
    [
      obstaclesOf(one)
        .flatMap(({ code }) => (code === null ? [] : [labelOf(words, code)]))
        .join(phrases.comma) || phrases.none,
    ],
  ]);
  const gateRows = all.flatMap((one) => [
    ...one.gates.map((gate): Line[] => [
      [{ foreign: one.id }],
      [terms.gates[gate.gate]],
      [outcomeWord(words, gate)],
      [gateSentence(words, gate) + cites.ref(gateSources(gate))],
    ]),
    ...one.notes.map((note): Line[] => [
      [{ foreign: one.id }],
      [phrases.note],
      [phrases.none],
      [whyOf(words, note.code, note.args) + cites.ref(note.basis)],
    ]),
  ]);
  return [
    heading(2, phrases.evidence, "evidence"),
    {
      kind: "table",
      caption: phrases.evidenceCaption,
      columns: [phrases.id, phrases.kind, phrases.use, phrases.until, phrases.obstacles].map((title) => ({ title })),
      rows,
    },
    {
      kind: "table",
      caption: phrases.gatesCaption,
      columns: [phrases.id, phrases.gate, phrases.outcome, phrases.why].map((title) => ({ title })),
      rows: gateRows,
    },
  ];
}

const statusInline = (words: Words, item: ItemResult, status = item.status): Inline => ({
  status,
  text: statusWord(words, status, item.basis),
});

function items({ words, look }: Telling): readonly Block[] {
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

function itemDetails(telling: Telling): readonly Block[] {
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

function asks({ words, look, cites }: Telling): readonly Block[] {
  const { phrases, lang } = words;
  const ofEvidence = evidenceAsksOf(look);
  const ofTopics = topicAsksOf(look);
  const ofItems = itemAsksOf(look);
  const blocks: Block[] = [heading(2, phrases.asks, "asks")];
  if (ofEvidence.length + ofTopics.length + ofItems.length === 0) return [...blocks, paragraph([phrases.nothingToAsk])];
  if (ofEvidence.length > 0) {
    blocks.push(heading(3, phrases.evidenceAsks, "asks-evidence"), {
      kind: "table",
      caption: phrases.evidenceAsksCaption,
      columns: [phrases.ask, phrases.whom, phrases.unlocks, phrases.why].map((title) => ({ title })),
      rows: ofEvidence.map((ask): Line[] => [
        [{ foreign: askLines(words, look, ask).join(phrases.space) }],
        [words.terms.whom[whomToAsk(words, ask)]],
        [phrases.unlockText(rangesOf(words, ask.unlocks.items), ask.unlocks.topics.length)],
        [labelOf(words, ask.code) + cites.ref(basis[ask.code])],
      ]),
    });
  }
  if (ofTopics.length > 0) {
    blocks.push(heading(3, phrases.topicAsks, "asks-topics"), {
      kind: "table",
      caption: phrases.topicAsksCaption,
      columns: [phrases.no, phrases.topic, phrases.ask, phrases.why].map((title) => ({ title })),
      rows: ofTopics.map((ask): Line[] => [
        [rangesOf(words, ask.items)],
        [sayOr(look.topic(ask.topic)?.label, lang, ask.topic)],
        [askLines(words, look, ask).join(phrases.space)],
        [labelOf(words, ask.code)],
      ]),
    });
  }
  if (ofItems.length > 0) {
    blocks.push(heading(3, phrases.itemAsks, "asks-items"), {
      kind: "list",
      items: ofItems.map(
        (ask): Line => [
          { strong: words.terms.whom[whomToAsk(words, ask)] },
          phrases.colon,
          askLines(words, look, ask).join(phrases.space),
        ],
      ),
    });
  }
  return blocks;
}

function settled({ words, look, cites }: Telling): readonly Block[] {
  const { phrases, lang } = words;
  const all = look.result.settled;
  if (all.length === 0) return [];
  return [
    heading(2, phrases.settled, "settled"),
    paragraph([phrases.settledNote + cites.ref(["M-12", "M-21", "M-22"])]),
    {
      kind: "table",
      caption: phrases.settled,
      columns: [phrases.no, phrases.topic, phrases.answer, phrases.acceptedBy, phrases.acceptedOn, phrases.until].map(
        (title) => ({ title }),
      ),
      rows: all.map((one): Line[] => [
        [String(one.item)],
        [one.topics.map((id) => sayOr(look.topic(id)?.label, lang, id)).join(phrases.comma) || phrases.wholeItem],
        [one.text === undefined ? phrases.none : { foreign: one.text }],
        [{ foreign: one.acceptedBy }],
        [one.on],
        [one.validUntil],
      ]),
    },
  ];
}

function duties({ words, look, cites }: Telling): readonly Block[] {
  const { phrases, terms } = words;
  const all = look.result.duties;
  if (all.length === 0) return [];
  return [
    heading(2, phrases.duties, "duties"),
    paragraph([phrases.dutiesNote + cites.ref(["E-soc2-cuec"])]),
    {
      kind: "table",
      caption: phrases.duties,
      columns: [phrases.owner, phrases.duty, phrases.criteria, phrases.from].map((title) => ({ title })),
      rows: all.map((one): Line[] => [
        [terms.owners[one.owner]],
        [{ foreign: one.text }],
        [one.criteria.join(phrases.comma) || phrases.none],
        [{ foreign: evidenceName(words, look, one.evidence) }],
      ]),
    },
  ];
}

/** Links that are not as certmap proposes them, and who says so. */
function overruled({ words, look }: Telling): readonly Block[] {
  const { overlay } = words;
  const rows = look.result.dataset.overlays.length > 0 ? verdictRows(words, look) : [];
  if (rows.length === 0) return [];
  return [
    heading(2, overlay.heading, "overlays"),
    paragraph([overlay.note]),
    {
      kind: "table",
      caption: overlay.caption,
      columns: [overlay.link, overlay.verdict, overlay.relation, overlay.by, overlay.reason].map((title) => ({
        title,
      })),
      rows,
    },
  ];
}

function superfluous({ words, look, cites }: Telling): readonly Block[] {
  const { phrases, lang } = words;
  const all = superfluousOf(look);
  if (all.length === 0) return [];
  return [
    heading(2, phrases.superfluous, "superfluous"),
    paragraph([phrases.superfluousNote(all.length) + cites.ref(["M-15", "M-16"])]),
    {
      kind: "list",
      items: all.map(({ id, title, unneeded }): Line => {
        const named = [{ strong: id }, ` ${sayOr(title, lang, "")}`.trimEnd()];
        return unneeded ? [...named, phrases.colon, unneeded.reason[lang] + cites.ref(unneeded.sources)] : named;
      }),
    },
  ];
}

function caveats({ words, look, cites }: Telling): readonly Block[] {
  const last = "not-mandatory";
  const codes = [...look.result.caveats.filter((code) => code !== last), last] as const;
  return [
    heading(2, words.phrases.caveats, "caveats"),
    { kind: "list", items: codes.map((code): Line => [words.caveats[code].text + cites.ref(caveatBasis[code])]) },
  ];
}

function sources({ words, look, cites }: Telling): readonly Block[] {
  const { phrases } = words;
  cites.ref([...(look.checklist?.sources ?? []), ...(look.policy?.sources ?? [])]);
  return [
    heading(2, phrases.sources, "sources"),
    paragraph([phrases.sourcesNote]),
    {
      kind: "table",
      caption: phrases.sources,
      columns: [phrases.id, phrases.voice, phrases.content].map((title) => ({ title })),
      rows: cites
        .all()
        .map(({ id, voice, text }): Line[] => [[{ code: id }], [voice ?? phrases.documentVoice], [text]]),
    },
    paragraph([phrases.dataset, phrases.colon, look.result.dataset.version, " ", { code: look.result.dataset.digest }]),
  ];
}
