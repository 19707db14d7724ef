declare module "virtual:certmap/core" {
  const core: import("./split.ts").Core;
  export default core;
}
declare module "virtual:certmap/texts" {
  const texts: import("./split.ts").Texts;
  export default texts;
}
declare module "virtual:certmap/samples" {
  const samples: readonly import("./samples.ts").Sample[];
  export default samples;
}
declare module "virtual:certmap/first" {
  const first: import("./samples.ts").Sample;
  export default first;
}
declare module "*.css";
declare const __CERTMAP_VERSION__: string;
/** The page that is one file: there is nothing else to link to. */
declare const __CERTMAP_SINGLE__: boolean;
declare module "virtual:certmap/worker" {
  /** Where the worker's script is: a file of the page's, or, in the single file, a blob made of it. */
  export function scriptOf(): Promise<string>;
  export const type: WorkerType;
}
declare module "virtual:certmap/solver" {
  /** `highs.wasm`, packed. */
  const packed: string;
  export default packed;
}
declare module "virtual:certmap/cmaps" {
  /** By name, the tables of characters of Japanese fonts in base64, as JSON, packed. */
  const packed: string;
  export default packed;
}
declare module "pdfjs-dist/legacy/build/pdf.worker.min.mjs";
declare module "pdfjs-dist/legacy/build/pdf.min.mjs" {
  export * from "pdfjs-dist";
}
