import { tidy } from "../../src/report/tidy.ts";

/** `2019年9月改訂版`: what tells one edition from the other ends a title, where a select on a phone has no room. Empty where there is none. */
export const editionOf = (title: string): string => tidy(/[（(]([^（）()]{1,60})[）)]$/.exec(title)?.[1] ?? "", 60);
