import type { Checklist, Dataset, Policy } from "../../dataset/dataset.ts";
import type { Lapse, Survey, SurveyedItem } from "../../engine/portfolio/survey.ts";
import type { CommonAsk } from "../../engine/portfolio/tally.ts";
import type { EvidenceAsk } from "../../schema/result.ts";
import type { ItemNo, Language } from "../../schema/text.ts";
import { labelOf, rangesOf, statusWord, whyOf, wishOf } from "../reading.ts";
import { oneLine } from "../tidy.ts";
import { dateIn } from "../words/dates.ts";
import { wordsIn } from "../words/index.ts";
import type { Words } from "../words/words.ts";
import { type PortfolioWords, portfolioWords } from "./words.ts";

/** Where a connector was read. */
export interface SurveyPlace {
  readonly file: string;
  readonly line: number;
}

/** What all connectors of a list are held to, and how it is shown. */
export interface PortfolioTerms {
  readonly dataset: Pick<Dataset, "version" | "digest">;
  readonly checklist: Checklist;
  readonly policy: Policy;
  readonly asOf: string;
  readonly bank: string | null;
  readonly months: number;
  /** Items that evidence may cover where the policy wants them listed. */
  readonly usable: readonly ItemNo[];
}

/** The terms, with the words to show them in. */
export interface PortfolioPage extends PortfolioTerms {
  readonly lang: Language;
  readonly words: Words;
  readonly say: PortfolioWords;
}

export const portfolioPage = (terms: PortfolioTerms, lang: Language): PortfolioPage => ({
  ...terms,
  lang,
  words: wordsIn[lang],
  say: portfolioWords[lang],
});

/** A file of one connector is its own place; of a list also the line. */
export const placeText = ({ file, line }: SurveyPlace): string =>
  /\.(ya?ml|json)$/i.test(file) ? file : `${file}:${line}`;

/** The items that the policy lets be covered; all others are to be confirmed whatever is held. */
export const possibleItems = ({ checklist, policy, usable }: PortfolioTerms): readonly ItemNo[] =>
  checklist.items
    .filter(
      ({ no, topics, subject }) =>
        topics.length > 0 && subject !== "bank" && (policy.usable !== "listed" || usable.includes(no)),
    )
    .map(({ no }) => no);

export const itemWord = ({ words }: PortfolioPage, { status, basis }: SurveyedItem): string =>
  statusWord(words, status, basis);

/** Under which terms, in one line each. */
export function termLines({ words: { phrases, lang }, ...page }: PortfolioPage): readonly string[] {
  const bank = page.bank === null ? phrases.noBank : oneLine(page.bank, 80);
  return [
    phrases.line(phrases.checklist, page.checklist.title[lang]),
    phrases.line(phrases.policy, page.policy.title?.[lang] ?? page.policy.id),
    phrases.line(phrases.asOf, dateIn(lang, page.asOf)),
    phrases.line(phrases.bank, bank),
  ];
}

/** What ends, of a connector's evidence and accepted answers. */
export function lapsing({ words, say }: PortfolioPage, { evidence }: Survey, lapse: Lapse): string {
  const papers = lapse.evidence.map((id) => {
    const kind = evidence.find((one) => one.id === id)?.kind;
    return kind === undefined ? id : words.phrases.namedEvidence(words.terms.kindsShort[kind], id);
  });
  const answers = lapse.answers.length > 0 ? [say.answerOf(rangesOf(words, lapse.answers))] : [];
  return [...papers, ...answers].join(words.phrases.comma);
}

/** What gets worse on the day after. */
export function consequence({ words, say }: PortfolioPage, { items: now }: Survey, { items, answers }: Lapse): string {
  const basisOf = (no: ItemNo) => now.find((item) => item.no === no)?.basis ?? "assumed";
  const changes = items.map(({ no, from, to }) =>
    say.change(String(no), statusWord(words, from, basisOf(no)), statusWord(words, to, basisOf(no))),
  );
  const asked = answers.length > 0 ? [say.askedAgain(rangesOf(words, answers))] : [];
  const all = [...changes, ...asked];
  return all.length === 0 ? say.unchanged : all.join(words.phrases.comma);
}

export const lapseLine = (page: PortfolioPage, survey: Survey, lapse: Lapse): string =>
  `${page.say.untilOn(lapsing(page, survey, lapse), lapse.on)}${page.words.phrases.bracketed(consequence(page, survey, lapse))}`;

/** The ask that unlocks most; none where no ask unlocks anything. */
export const bestAsk = ({ asks }: Survey): EvidenceAsk | undefined =>
  asks.find(({ unlocks }) => unlocks.topics.length > 0 || unlocks.items.length > 0);

export const askLabel = ({ words, say }: PortfolioPage, { code, args }: EvidenceAsk): string =>
  typeof args?.holder === "string" ? say.ofHost(labelOf(words, code), args.holder) : labelOf(words, code);

export const askSentence = ({ words }: PortfolioPage, { evidence, code, args }: EvidenceAsk): string =>
  words.phrases.aboutEvidence(evidence) + (wishOf(words, code, args)?.ask ?? whyOf(words, code, args));

export const unlockText = ({ words }: PortfolioPage, { unlocks }: EvidenceAsk): string =>
  words.phrases.unlockText(rangesOf(words, unlocks.items), unlocks.topics.length);

export const commonAskText = ({ words, say }: PortfolioPage, { code, holder }: CommonAsk): string =>
  holder === null ? labelOf(words, code) : say.ofHost(labelOf(words, code), oneLine(holder, 60));
