import { basis } from "../../engine/basis.ts";
import { askLines, evidenceName, whomToAsk } from "../ask-text.ts";
import type { Telling } from "../derivation.ts";
import type { Block, Line } from "../document.ts";
import { sayOr } from "../lookup.ts";
import { labelOf, rangesOf } from "../reading.ts";
import { evidenceAsksOf, itemAsksOf, topicAsksOf } from "../view.ts";
import { heading, paragraph } from "./blocks.ts";

export function asks({ words, look, cites }: Telling): readonly Block[] {
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

export function settled({ words, look, cites }: Telling): readonly Block[] {
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

export function duties({ words, look, cites }: Telling): readonly Block[] {
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
