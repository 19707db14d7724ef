import type { Link } from "../../../src/dataset/dataset.ts";
import type { Node } from "../../../src/report/derivation.ts";
import { dateIn } from "../../../src/report/words/dates.ts";
import type { Words } from "../../../src/report/words/words.ts";
import type { WhyWords } from "./words.ts";

/** Who looked at a link, what was held against it, and what other frameworks call it. */
export function reviewNodes(
  { review, identifiers = {} }: Link,
  words: WhyWords,
  { lang, phrases }: Words,
): readonly Node[] {
  const named = Object.entries(identifiers).map(([framework, ids]) => ({
    text: words.identifiers(words.frameworks[framework] ?? framework, ids.join(phrases.comma)),
  }));
  const line = (text: string): Node => ({ text: phrases.line(words.review, text) });
  if (typeof review === "string") return [line(words.reviews.proposed), ...named];
  const readers = (review.readAs ?? []).map((reader) => words.readers[reader]).join(phrases.comma);
  const on = dateIn(lang, review.on);
  const said =
    review.kind === "external"
      ? words.reviews.external(review.by ?? "", on)
      : words.reviews["self-review"](readers, on);
  return [
    line(said),
    ...(review.note ? [{ text: words.reviewNote(review.note[lang]) }] : []),
    ...(review.disagreements ?? []).map(({ readAs, text }) => ({
      text: words.disagreement(words.readers[readAs], text[lang]),
      tone: "warn" as const,
    })),
    ...named,
  ];
}

/** The same derivation, with the review of each link below the candidate that uses it. */
export function withReviews(nodes: readonly Node[], of: (link: string) => readonly Node[]): readonly Node[] {
  return nodes.map((node) => {
    const children = withReviews(node.children ?? [], of);
    const added = node.link === undefined ? [] : of(node.link);
    return { ...node, children: [...children, ...added] };
  });
}
