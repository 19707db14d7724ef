import { distance } from "fastest-levenshtein";
import { type Place, type Problem, problem } from "../problem.ts";
import type { Raw } from "../raw.ts";
import { selectTexts } from "../select.ts";

/** From here on two texts count as the same one, written twice. */
const threshold = 0.8;
const fields = [
  ["links", "rationale"],
  ["links", "remainder"],
  ["unneeded", "reason"],
] as const;
const languages = ["ja", "en"] as const;

interface Prepared {
  readonly link: string;
  readonly at: Place;
  readonly text: string;
  readonly trigrams: ReadonlySet<string>;
}

/** Rationales, remainders and reasons that were copied from one to the next. What differs only in the requirements named is the same. */
export function* checkSimilar(raw: Raw): Generator<Problem> {
  for (const [part, field] of fields) {
    for (const language of languages) {
      const prepared = raw
        .entries(part)
        .flatMap((link) =>
          [...selectTexts(link.value, `${field}.${language}`)].map(([path, text]) =>
            prepare(link.subject, link.at(path), text),
          ),
        );
      for (const [index, one] of prepared.entries()) {
        for (const other of prepared.slice(0, index)) {
          const likeness = similarity(one, other);
          if (likeness < threshold) continue;
          const args = { field, language, other: other.link, percent: Math.floor(likeness * 100) };
          yield problem("similar-text", one.at, args, one.link);
        }
      }
    }
  }
}

function prepare(link: string, at: Place, written: string): Prepared {
  const text = written
    .replace(/\b(?:A|Cl|CC|PI|P|C)\.?\d+(?:\.\d+)*/gu, "")
    .replace(/\s+/gu, " ")
    .toLowerCase()
    .trim();
  return { link, at, text, trigrams: trigramsOf(text) };
}

function trigramsOf(text: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at + 3 <= text.length; at++) found.add(text.slice(at, at + 3));
  return found;
}

/** The higher of the trigrams' Jaccard index and the normalised edit distance; edits are not counted where they cannot matter. */
function similarity(a: Prepared, b: Prepared): number {
  if (a.text === b.text) return 1;
  let common = 0;
  for (const trigram of a.trigrams) if (b.trigrams.has(trigram)) common++;
  const all = a.trigrams.size + b.trigrams.size - common;
  const jaccard = all === 0 ? 0 : common / all;
  const [shorter, longer] = [Math.min(a.text.length, b.text.length), Math.max(a.text.length, b.text.length)];
  if (shorter / longer < threshold) return jaccard;
  return Math.max(jaccard, 1 - distance(a.text, b.text) / longer);
}
