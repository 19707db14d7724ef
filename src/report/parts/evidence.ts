import type { Telling } from "../derivation.ts";
import type { Block, Line } from "../document.ts";
import { gateSentence, gateSources, labelOf, outcomeWord, whyOf } from "../reading.ts";
import { obstaclesOf, useOf } from "../view.ts";
import { heading, paragraph } from "./blocks.ts";

export function evidence({ words, look, cites }: Telling): readonly Block[] {
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
