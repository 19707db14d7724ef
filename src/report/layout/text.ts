export { pad, shorten, widthOf } from "./width.ts";
export { wrap } from "./wrap.ts";
