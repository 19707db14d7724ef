export { pad, widthOf } from "./width.ts";
export { wrap } from "./wrap.ts";
