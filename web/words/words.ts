import type { ja } from "./ja.ts";

/** Everything the frame of the page says in one language. The Japanese table gives the shape. */
export type PageWords = typeof ja;
