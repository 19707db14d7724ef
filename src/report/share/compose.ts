import type { Connector, Dataset } from "../../dataset/dataset.ts";
import { caveatBasis } from "../../engine/basis.ts";
import type { Result } from "../../schema/result.ts";
import type { Language } from "../../schema/text.ts";
import { Citations } from "../citations.ts";
import type { Block, Document, Line } from "../document.ts";
import { lookupFor, sayOr } from "../lookup.ts";
import { heading, paragraph } from "../parts/blocks.ts";
import { oneLine, tidy } from "../tidy.ts";
import { summaryOf } from "../view.ts";
import { wordsIn } from "../words/index.ts";
import { type CoverageGiven, coverage, topics } from "./coverage.ts";
import { type DisclosedGiven, disclosedReports, disclosedSoa } from "./disclosed.ts";
import { factsOf } from "./facts.ts";
import { guardAgainst } from "./guard.ts";
import { type Disclosure, isSame, secretsOf, soaWithheld, type WithheldCode, withheldOf } from "./secrets.ts";

export interface ShareGiven {
  readonly lang: Language;
  /** What is shown although it is confidential; nothing where it is absent. */
  readonly disclose?: readonly Disclosure[];
}

/** The sheet for a bank: built of what may be shown, and of nothing else. What is held back is named. */
export function composeShare(
  raw: Result,
  rawConnector: Connector,
  dataset: Dataset,
  { lang, disclose: asked = [] }: ShareGiven,
): Document {
  const words = wordsIn[lang];
  const { share, phrases } = words;
  const result = tidy(raw);
  const connector = tidy(rawConnector);
  const look = lookupFor(result, dataset);
  const evidence = connector.evidence ?? [];
  const guard = guardAgainst(secretsOf(connector, result.evidence, asked, result.bank));
  const numbers = new Map(result.evidence.map(({ id }, index) => [id, index + 1]));
  const paperOf = (id: string) => share.paper(numbers.get(id) ?? 0);
  const soaHidden = evidence.some((one) => soaWithheld(one, asked) !== null);
  const given: CoverageGiven & DisclosedGiven = { words, look, evidence, asked, paperOf, soaHidden };

  const papers = result.evidence.flatMap((one): readonly Block[] => {
    const held = evidence.find(({ id }) => id === one.id);
    if (!held) return [];
    const number = numbers.get(one.id) ?? 0;
    return [
      heading(3, share.paperNamed(number, words.terms.kinds[one.kind]), `paper-${number}`),
      {
        kind: "facts",
        rows: factsOf({ words, look, guard, asked }, held, one).map(
          ([term, text]) => [term, [{ foreign: text }]] as const,
        ),
      },
    ];
  });
  const cites = new Citations(look, words);
  return {
    lang,
    title: `${share.title}: ${oneLine(result.connector.name, 80)}`,
    heading: [share.title],
    blocks: [
      paragraph([share.intro]),
      paragraph([words.caveats["not-mandatory"].text], "notice"),
      { kind: "facts", rows: headOf() },
      heading(2, phrases.summary, "summary"),
      ...summaryOf(words, look).map((line) => paragraph([line])),
      heading(2, share.papers, "evidence"),
      ...(papers.length === 0 ? [paragraph([phrases.noEvidenceGiven])] : papers),
      ...coverage(given),
      ...topics(given),
      ...settled(),
      ...disclosedSoa(given),
      ...disclosedReports(given),
      ...withheld(),
      ...limits(),
    ],
  };

  function headOf(): readonly (readonly [string, Line])[] {
    const { name, apiService } = result.connector;
    return [
      [phrases.connector, [{ foreign: name }]],
      ...(apiService === null ? [] : ([[phrases.apiService, [{ foreign: apiService }]]] as const)),
      [phrases.bank, [{ foreign: result.bank ?? phrases.noBank }]],
      [phrases.checklist, [sayOr(look.checklist?.title, lang, result.checklist)]],
      [phrases.asOf, [result.asOf]],
      [phrases.policy, [sayOr(look.policy?.title, lang, result.policy)]],
      [phrases.dataset, [result.dataset.version]],
    ];
  }

  function settled(): readonly Block[] {
    if (result.settled.length === 0) return [];
    const rows = result.settled.map((one): Line[] => [
      [String(one.item)],
      [one.topics.map((id) => sayOr(look.topic(id)?.label, lang, id)).join(phrases.comma) || phrases.wholeItem],
      [one.on],
      [one.validUntil],
    ]);
    const columns = [phrases.no, phrases.topic, phrases.acceptedOn, phrases.until].map((title) => ({ title }));
    return [heading(2, share.settled, "settled"), { kind: "table", caption: share.settled, columns, rows }];
  }

  function withheld(): readonly Block[] {
    const codes = new Map<WithheldCode, string[]>();
    for (const one of result.evidence) {
      const held = evidence.find(({ id }) => id === one.id);
      for (const code of held ? withheldOf(held, one, asked, result.bank) : []) {
        codes.set(code, [...(codes.get(code) ?? []), paperOf(one.id)]);
      }
    }
    if ((connector.answers ?? []).some(({ acceptedBy }) => !isSame(acceptedBy, result.bank))) codes.set("answers", []);
    const lines = [...codes].map(([code, of]): Line => {
      const where = of.length === 0 ? "" : phrases.line(of.join(phrases.comma), "").trimEnd();
      return [`${where}${where === "" ? "" : phrases.space}${share.withheldOf[code]}`];
    });
    return [
      heading(2, share.withheld, "withheld"),
      paragraph([lines.length === 0 ? share.nothingWithheld : share.withheldNote]),
      ...(lines.length === 0 ? [] : [{ kind: "list" as const, items: lines }]),
    ];
  }

  function limits(): readonly Block[] {
    const caveats = [...result.caveats.filter((code) => code !== "not-mandatory"), "not-mandatory"] as const;
    const lines = caveats.map((code): Line => [words.caveats[code].text + cites.ref(caveatBasis[code])]);
    const rows = cites
      .all()
      .map(({ id, voice, text }): Line[] => [[{ code: id }], [voice ?? phrases.documentVoice], [text]]);
    const columns = [phrases.id, phrases.voice, phrases.content].map((title) => ({ title }));
    return [
      heading(2, share.limits, "limits"),
      { kind: "list", items: lines },
      heading(2, phrases.sources, "sources"),
      paragraph([phrases.sourcesNote]),
      { kind: "table", caption: phrases.sources, columns, rows },
    ];
  }
}
