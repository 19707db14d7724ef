import type { Dataset } from "../dataset/dataset.ts";
import { basis, caveatBasis } from "../engine/basis.ts";
import type { EvidenceResult, ItemResult, Result } from "../schema/result.ts";
import type { ItemNo } from "../schema/text.ts";
import { askLines } from "./ask-text.ts";
import { Citations } from "./citations.ts";
import { derivationOf, type Node, type Telling, topicLine } from "./derivation.ts";
import { paint } from "./layout/colour.ts";
import { paragraph, usableWidth } from "./layout/lines.ts";
import { lookupFor, sayOr } from "./lookup.ts";
import { gateSentence, gateSources, isBetter, outcomeWord, statusWord, whyOf } from "./reading.ts";
import { marks, type TerminalOptions, toneOf } from "./table.ts";
import { tidy } from "./tidy.ts";
import { itemAsksOf, useOf } from "./view.ts";
import { wordsIn } from "./words/index.ts";

/**
 * One item as a tree that a person can follow: the item, its topics, every candidate with its requirements and evidence, then each
 * piece of evidence with its gates once, then the facts that all of this rests on with their voices.
 * Example: `renderExplain(result, dataset, 13, {lang: "en", width: 80, colour: false})`.
 * Throws RangeError for an item that the result does not have. Source: contract §6.
 */
export function renderExplain(result: Result, dataset: Dataset, no: ItemNo, options: TerminalOptions): string {
  const words = wordsIn[options.lang];
  const look = lookupFor(tidy(result, 120), dataset);
  const item = look.result.items.find((one) => String(one.no) === String(no));
  if (!item) throw new RangeError(`no such item: ${no}`);
  const telling: Telling = { words, look, cites: new Citations(look, words), whole: true };
  const width = usableWidth(options.width);
  const tree = (nodes: readonly Node[]) => nodes.flatMap((node) => drawn(node, 0, width, options.colour));

  const parts = [
    opening(telling, item, width, options.colour),
    ...item.topics.map((topic) => [
      ...paragraph(topicLine(telling, item, topic), width, {
        lead: `${marks[topic.status]} `,
        tone: topic.status === "confirm" ? "strong" : toneOf[topic.status],
        colour: options.colour,
      }),
      ...tree(derivationOf(telling, item, topic)),
    ]),
    asksOfItem(telling, item, width),
    tree(evidenceNodes(telling)),
    caveats(telling, width, options.colour),
    facts(telling, width, options.colour),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function drawn(
  { text, tone = "plain", children = [] }: Node,
  depth: number,
  width: number,
  colour: boolean,
): readonly string[] {
  return [
    ...paragraph(text, width, { lead: "- ", indent: 2 + depth * 2, tone, colour }),
    ...children.flatMap((child) => drawn(child, depth + 1, width, colour)),
  ];
}

function opening({ words, look, cites }: Telling, item: ItemResult, width: number, colour: boolean): readonly string[] {
  const { phrases, terms, lang } = words;
  const known = look.item(item.no);
  const rules = (known?.relatedRules ?? []).map(({ document, clause }) => {
    const title = look.checklist?.documents?.find(({ id }) => id === document)?.title;
    return phrases.rule(sayOr(title, lang, document), clause);
  });
  const could = isBetter(item.potential, item.status)
    ? phrases.bracketed(phrases.could(statusWord(words, item.potential, item.basis)))
    : "";
  const lines = [
    phrases.line(phrases.basis, terms.basesLong[item.basis] + cites.ref(known?.sources ?? [])),
    phrases.line(phrases.subject, terms.subjects[known?.subject ?? "absent"]),
    phrases.line(
      phrases.usableLine,
      (look.isUsable(item.no) ? phrases.isUsable : phrases.isNotUsable) + cites.ref(["M-24"]),
    ),
    ...(rules.length > 0 ? [phrases.line(phrases.relatedRules, rules.join(phrases.comma))] : []),
    ...item.codes.map((code) => phrases.line(phrases.why, whyOf(words, code) + cites.ref(basis[code]))),
    ...(item.topics.length === 0 && item.codes.length === 0 ? [phrases.noTopicHere] : []),
  ];
  const title = phrases.explainTitle(String(item.no), sayOr(known?.label, lang, ""));
  return [
    ...paragraph(title, width, { tone: "strong", colour }),
    ...paragraph(statusWord(words, item.status, item.basis) + could, width, {
      lead: `${marks[item.status]} `,
      tone: toneOf[item.status],
      colour,
    }),
    ...lines.flatMap((line) => paragraph(line, width, { lead: "- ", indent: 2 })),
  ];
}

/** What is asked of the item as a whole: as the checklist has it, or at the bank. */
function asksOfItem({ words, look }: Telling, item: ItemResult, width: number): readonly string[] {
  const { phrases } = words;
  const asks = itemAsksOf(look).filter(({ items }) => items.some((no) => String(no) === String(item.no)));
  return asks
    .flatMap((ask) => askLines(words, look, { ...ask, items: [item.no] }))
    .flatMap((line) => paragraph(phrases.line(phrases.ask, line), width));
}

/** Each piece of evidence with its gates and notes. */
export function evidenceNodes(telling: Telling): readonly Node[] {
  const { words, look } = telling;
  const { phrases } = words;
  const all = look.result.evidence;
  if (all.length === 0) return [{ text: phrases.noEvidenceGiven }];
  return [
    {
      text: phrases.line(phrases.evidence, ""),
      tone: "strong",
      children: all.map((one) => evidenceNode(telling, one)),
    },
  ];
}

function evidenceNode({ words, cites }: Telling, one: EvidenceResult): Node {
  const { phrases, terms } = words;
  const until = one.validUntil === null ? "" : phrases.comma + phrases.untilDate(one.validUntil);
  return {
    text: phrases.line(`${one.id}${phrases.bracketed(terms.kinds[one.kind])}`, useOf(words, one) + until),
    tone: one.usable ? "good" : "warn",
    children: [
      ...one.gates.map((gate) => ({
        text: phrases.line(
          terms.gates[gate.gate] + phrases.bracketed(outcomeWord(words, gate)),
          gateSentence(words, gate) + cites.ref(gateSources(gate)),
        ),
      })),
      ...one.notes.map((note) => ({
        text: phrases.line(phrases.note, whyOf(words, note.code, note.args) + cites.ref(note.basis)),
      })),
    ],
  };
}

/** Those of the result, last and plain that nothing is mandatory. */
function caveats({ words, look, cites }: Telling, width: number, colour: boolean): readonly string[] {
  const rest = look.result.caveats.filter((code) => code !== "not-mandatory");
  return [
    paint(words.phrases.caveats, "strong", colour),
    ...[...rest, "not-mandatory" as const].flatMap((code) =>
      paragraph(words.caveats[code].short + cites.ref(caveatBasis[code]), width, { lead: "- " }),
    ),
  ];
}

function facts({ words, cites }: Telling, width: number, colour: boolean): readonly string[] {
  const { phrases } = words;
  const all = cites.all();
  if (all.length === 0) return [];
  return [
    paint(phrases.factsHeading, "strong", colour),
    ...all.flatMap(({ id, voice, text }) =>
      paragraph(phrases.line(id + phrases.bracketed(voice ?? phrases.documentVoice), text), width, { lead: "- " }),
    ),
  ];
}
