import type { Ask } from "../../schema/result.ts";
import { askLines, whomToAsk } from "../ask-text.ts";
import { derivationOf, type Node, type Telling } from "../derivation.ts";
import { sayOr } from "../lookup.ts";
import { gateSentence, gateSources, outcomeWord, rangesOf, statusWord, whyOf } from "../reading.ts";
import { itemsWithTopics, useOf } from "../view.ts";
import type { SheetCell, SheetSpec } from "../workbook/write.ts";
import { statusCell } from "./form.ts";

/** What stands behind the form: the evidence with its gates, the asks, every derivation, the sources with their voices. */

export function evidenceSheet({ words, look, cites }: Telling): SheetSpec {
  const { book, phrases, terms } = words;
  const rows = look.result.evidence.flatMap((one) => {
    const until = one.validUntil ?? phrases.notKnown;
    const lead = [one.id, terms.kinds[one.kind], useOf(words, one), until];
    return [
      ...one.gates.map((gate) => [
        ...lead,
        terms.gates[gate.gate],
        outcomeWord(words, gate),
        gateSentence(words, gate),
        cites.list(gateSources(gate)),
      ]),
      ...one.notes.map((note) => [
        ...lead,
        phrases.note,
        phrases.none,
        whyOf(words, note.code, note.args),
        cites.list(note.basis),
      ]),
    ];
  });
  return {
    name: book.sheets.evidence,
    title: phrases.evidence,
    ...(rows.length === 0 && { notes: [phrases.noEvidenceGiven] }),
    columns: [
      { header: phrases.id, width: 18 },
      { header: phrases.kind, width: 24 },
      { header: phrases.use, width: 20 },
      { header: phrases.until, width: 12 },
      { header: phrases.gate, width: 14 },
      { header: phrases.outcome, width: 14 },
      { header: phrases.why, width: 60 },
      { header: book.sourcesOf, width: 28 },
    ],
    filter: true,
    rows,
  };
}

export function asksSheet({ words, look }: Telling): SheetSpec {
  const { book, phrases, terms } = words;
  return {
    name: book.sheets.asks,
    title: phrases.asks,
    columns: [
      { header: book.number, width: 6 },
      { header: book.kindOfAsk, width: 18 },
      { header: phrases.whom, width: 13 },
      { header: phrases.topic, width: 26 },
      { header: phrases.ask, width: 64, most: 120 },
      { header: phrases.why, width: 40 },
      { header: book.servesItems, width: 14 },
      { header: phrases.unlocks, width: 24 },
    ],
    filter: true,
    rows: look.result.asks.map((ask, index) => [
      { text: index + 1, look: "number" },
      partOf(ask),
      terms.whom[whomToAsk(words, ask)],
      ask.kind === "topic" ? sayOr(look.topic(ask.topic)?.label, words.lang, ask.topic) : "",
      askLines(words, look, ask).join("\n"),
      whyOf(words, ask.code, ask.kind === "evidence" ? ask.args : undefined),
      ask.kind === "evidence" ? "" : rangesOf(words, ask.items),
      ask.kind === "evidence" ? phrases.unlockText(rangesOf(words, ask.unlocks.items), ask.unlocks.topics.length) : "",
    ]),
  };

  function partOf({ kind }: Ask): string {
    return { evidence: phrases.evidence, topic: phrases.topic, item: phrases.item, bank: phrases.bank }[kind];
  }
}

export function derivationSheet(telling: Telling): SheetSpec {
  const { words, look } = telling;
  const { book, phrases, terms, lang } = words;
  return {
    name: book.sheets.derivation,
    title: book.sheets.derivation,
    notes: [book.derivationNote],
    columns: [
      { header: phrases.no, width: 7 },
      { header: phrases.basis, width: 14 },
      { header: phrases.topic, width: 26 },
      { header: phrases.status, width: 20 },
      { header: book.step, width: 14 },
      { header: book.said, width: 56, most: 100 },
      { header: book.breakdown, width: 80, most: 140 },
    ],
    frozen: 3,
    filter: true,
    rows: itemsWithTopics(look).flatMap((item) =>
      item.topics.flatMap((topic) => {
        const lead: (SheetCell | string)[] = [
          { text: item.no, look: "number" },
          terms.bases[item.basis],
          sayOr(look.topic(topic.topic)?.label, lang, topic.topic),
          { ...statusCell(telling, item, topic.status), text: statusWord(words, topic.status, item.basis) },
        ];
        return derivationOf(telling, item, topic).flatMap((node) =>
          (node.children ?? []).map((child) => [
            ...lead,
            { text: node.text.replace(/[：:]$/, ""), look: "muted" as const },
            { text: child.text, look: child.tone === "strong" ? ("strong" as const) : ("plain" as const) },
            (child.children ?? []).flatMap((one) => linesOf(one, 0)).join("\n"),
          ]),
        );
      }),
    ),
  };
}

function linesOf({ text, children = [] }: Node, depth: number): readonly string[] {
  return [`${"  ".repeat(depth)}- ${text}`, ...children.flatMap((child) => linesOf(child, depth + 1))];
}

export function sourcesSheet({ words, cites }: Telling): SheetSpec {
  const { book, phrases } = words;
  return {
    name: book.sheets.sources,
    title: phrases.sources,
    notes: [phrases.sourcesNote],
    columns: [
      { header: phrases.id, width: 26 },
      { header: phrases.voice, width: 18 },
      { header: phrases.content, width: 100 },
    ],
    filter: true,
    rows: cites.all().map(({ id, voice, text }) => [id, voice ?? phrases.documentVoice, text]),
  };
}
