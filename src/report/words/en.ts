import { book } from "./en/book.ts";
import { caveats, others } from "./en/caveats.ts";
import { compare } from "./en/compare.ts";
import { diffData } from "./en/diff-data.ts";
import { overlay } from "./en/overlay.ts";
import { phrases } from "./en/phrases.ts";
import { reasons } from "./en/reasons.ts";
import { review } from "./en/review.ts";
import { share } from "./en/share.ts";
import { terms } from "./en/terms.ts";
import { timeline } from "./en/timeline.ts";
import type { Words } from "./words.ts";

export const en: Words = {
  lang: "en",
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
