import type { Language } from "../app/types.ts";
import type { ViewName } from "../app/view.ts";
import type { ja } from "./ja.ts";

/** Everything the shell of the page says in one language. The Japanese table gives the shape. */
export type PageWords = typeof ja & {
  readonly lang: Language;
  readonly views: Readonly<Record<ViewName, string>>;
};
