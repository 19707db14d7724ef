import type { Comparison } from "../../engine/compare.ts";
import type { Ask } from "../../schema/result.ts";
import { askLines } from "../ask-text.ts";
import { type Lookup, sayOr } from "../lookup.ts";
import { rangesOf } from "../reading.ts";
import type { Words } from "../words/words.ts";
import type { CompareSheet, View } from "./view.ts";

export function asksOf(view: View): CompareSheet["asks"] {
  const { words, comparison, left, right, brief } = view;
  const { gone, new: come, changed } = comparison.asks;
  const { compare, phrases } = words;
  const settles = (list: Comparison["settled"]["gone"], ask: Ask) =>
    ask.kind !== "evidence" &&
    ask.items.length > 0 &&
    ask.items.every((no) =>
      list.some(
        ({ item, topics }) => String(item) === String(no) && (ask.kind !== "topic" || topics.includes(ask.topic)),
      ),
    );
  const because = (text: string, isSettled: boolean, why: string) => (isSettled ? text + phrases.bracketed(why) : text);
  const parts = [
    {
      heading: compare.gone,
      entries: gone.map((ask) =>
        because(askEntry(words, left, ask, !brief), settles(comparison.settled.new, ask), compare.settled),
      ),
    },
    {
      heading: compare.come,
      entries: come.map((ask) =>
        because(askEntry(words, right, ask, true), settles(comparison.settled.gone, ask), compare.lapsed),
      ),
    },
    {
      heading: compare.changed,
      entries: changed.flatMap((ask) =>
        brief
          ? [askEntry(words, right, ask.right, true)]
          : [
              phrases.line(compare.left, askEntry(words, left, ask.left, true)),
              phrases.line(compare.right, askEntry(words, right, ask.right, true)),
            ],
      ),
    },
  ];
  return parts.filter(({ entries }) => entries.length > 0);
}

/** A question about a topic names it and its items; `whole` also asks it. */
function askEntry(words: Words, look: Lookup, ask: Ask, whole: boolean): string {
  const { phrases } = words;
  const text = writtenText(words, ask) ?? askLines(words, look, ask).join(phrases.space);
  if (ask.kind !== "topic") return text;
  const label = sayOr(look.topic(ask.topic)?.label, words.lang, ask.topic);
  const about = label + phrases.bracketed(words.compare.serves(rangesOf(words, ask.items), ask.items.length === 1));
  return whole ? phrases.line(about, text) : about;
}

/** A saved result keeps what was asked then. */
export function writtenText({ lang }: Pick<Words, "lang">, ask: Ask): string | undefined {
  const { text } = ask as { readonly text?: Readonly<Record<string, string>> };
  return text?.[lang];
}
