import type { Dataset } from "../dataset/dataset.ts";
import type { Ask, Question, Result, TopicAsk } from "../schema/result.ts";
import type { Text } from "../schema/text.ts";
import { type Lookup, lookupFor, sayOr } from "./lookup.ts";
import { procedureText, rangesOf, whyOf, wishOf } from "./reading.ts";
import { wordsIn } from "./words/index.ts";
import type { Whom, Words } from "./words/words.ts";

/**
 * What is to be asked, one question each, the same in every format. About evidence it names the evidence; about a topic it is the
 * dataset's own question; about items without topics it names their numbers.
 */
export function askLines(words: Words, look: Lookup, ask: Ask): readonly string[] {
  switch (ask.kind) {
    case "evidence":
      return [
        words.phrases.aboutEvidence(evidenceName(words, look, ask.evidence)) +
          (wishOf(words, ask.code, ask.args)?.ask ?? whyOf(words, ask.code, ask.args)),
      ];
    case "topic":
      return ask.questions.map((question) => questionText(words, look, ask, question));
    case "item":
    case "bank":
      return [
        (wishOf(words, ask.code)?.ask ?? whyOf(words, ask.code)) +
          words.phrases.bracketed(words.phrases.itemNos(rangesOf(words, ask.items))),
      ];
  }
}

export function whomToAsk(words: Words, ask: Ask): Whom {
  if (ask.kind === "topic") return "connector";
  return wishOf(words, ask.code, ask.kind === "evidence" ? ask.args : undefined)?.whom ?? "connector";
}

/** An ask in both languages, as the JSON result carries it. Several questions stand on lines of their own. */
export function askText(result: Result, dataset: Dataset): (ask: Ask) => Text {
  const look = lookupFor(result, dataset);
  return (ask) => ({
    ja: askLines(wordsIn.ja, look, ask).join("\n"),
    en: askLines(wordsIn.en, look, ask).join("\n"),
  });
}

export function evidenceName(words: Words, look: Lookup, id: string): string {
  const evidence = look.evidence(id);
  const kind = evidence ? words.terms.kindsShort[evidence.kind] : "";
  return kind === "" ? id : words.phrases.namedEvidence(kind, id);
}

function questionText(words: Words, look: Lookup, { topic }: TopicAsk, question: Question): string {
  const { lang, phrases } = words;
  switch (question.about) {
    case "ask":
      return sayOr(look.topic(topic)?.ask, lang, topic);
    case "how":
      return sayOr(look.topic(topic)?.how, lang, topic);
    case "remainder":
      return sayOr(look.link(question.link)?.remainder, lang, question.link);
    case "procedures": {
      const texts = question.procedures.map((id) => {
        const procedure = look.procedure(id);
        return procedure ? procedureText(words, procedure) : id;
      });
      return phrases.proceduresLeft(texts);
    }
    case "exception": {
      const report = evidenceName(words, look, question.evidence);
      switch (question.code) {
        case "exception-noted":
          return phrases.exceptionNoted(report, question.subject);
        case "criterion-qualified":
          return phrases.criterionQualified(report, question.subject);
        case "procedure-exception": {
          const procedure = look.procedure(question.subject);
          return phrases.procedureException(report, procedure ? procedureText(words, procedure) : question.subject);
        }
      }
    }
  }
}
