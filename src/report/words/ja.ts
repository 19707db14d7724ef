import { book } from "./ja/book.ts";
import { caveats, others } from "./ja/caveats.ts";
import { compare } from "./ja/compare.ts";
import { diffData } from "./ja/diff-data.ts";
import { overlay } from "./ja/overlay.ts";
import { phrases } from "./ja/phrases.ts";
import { reasons } from "./ja/reasons.ts";
import { review } from "./ja/review.ts";
import { share } from "./ja/share.ts";
import { terms } from "./ja/terms.ts";
import { timeline } from "./ja/timeline.ts";
import type { Words } from "./words.ts";

export const ja: Words = {
  lang: "ja",
  reasons,
  caveats,
  others,
  terms,
  phrases,
  compare,
  diffData,
  overlay,
  review,
  timeline,
  book,
  share,
};
