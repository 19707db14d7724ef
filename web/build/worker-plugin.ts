import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { deflateRawSync } from "node:zlib";
import { build, type Plugin, type Rollup, type UserConfig } from "vite";

const web = resolve(import.meta.dirname, "..");
const worker = resolve(web, "worker/worker.ts");
const inflate = resolve(web, "worker/inflate.ts");
const wasm = resolve(web, "../node_modules/highs/build/highs.wasm");
const names = { worker: "virtual:certmap/worker", solver: "virtual:certmap/solver", node: "node:module" };

/** As `inflate` reads it. */
const pack = (bytes: Uint8Array | string): string =>
  JSON.stringify(deflateRawSync(bytes, { level: 9 }).toString("base64"));

/**
 * The solver's program as a module that only the worker loads, so that no request is made for it, and one file has it too. What its
 * loader would use under Node is left out.
 */
export function solver(): Plugin {
  return {
    name: "certmap-page-solver",
    enforce: "pre",
    resolveId: (id) => (id === names.solver || id === names.node ? `\0${id}` : null),
    load(id) {
      if (id === `\0${names.node}`) return "export {};";
      return id === `\0${names.solver}` ? `export default ${pack(readFileSync(wasm))};` : null;
    },
    // the program is handed over: no file of it is to lie beside the page
    transform(code, id) {
      return /[/\\]highs[/\\]build[/\\]highs\.mjs$/.test(id)
        ? {
            code: code
              .replaceAll('new URL("highs.wasm",import.meta.url)', '{href:"highs.wasm"}')
              .replaceAll("import.meta.url", '"file:///"'),
            map: null,
          }
        : null;
    },
  };
}

const cmaps = resolve(web, "../node_modules/pdfjs-dist/cmaps");
/** Those of Adobe-Japan1: by Unicode, Shift_JIS and EUC. */
const japanese =
  /^(?:UniJIS|78|83pv|90|Add-|Adobe-Japan1|EUC-|Ext-|NWP|RKSJ|(?:H|V|Hankaku|Hiragana|Katakana|Roman|WP-Symbol)\.)/;

/** The reader of PDF files for use inside a worker that is there already: it takes no messages of its own, and asks for no file. */
export function paper(): Plugin {
  const id = "virtual:certmap/cmaps";
  return {
    name: "certmap-page-paper",
    enforce: "pre",
    resolveId: (wanted) => (wanted === id ? `\0${id}` : null),
    load(wanted) {
      if (wanted !== `\0${id}`) return null;
      const names = readdirSync(cmaps).filter((name) => japanese.test(name) && name.endsWith(".bcmap"));
      const texts = names.map((name) => [name.replace(/\.bcmap$/, ""), readFileSync(resolve(cmaps, name), "base64")]);
      return `export default ${pack(JSON.stringify(Object.fromEntries(texts)))};`;
    },
    transform(code, from) {
      if (!/[/\\]pdfjs-dist[/\\].*[/\\]pdf(?:\.worker)?\.min\.mjs$/.test(from)) return null;
      const here = code.replaceAll("import.meta.url", '"file:///"');
      if (!from.endsWith("pdf.worker.min.mjs")) return { code: here, map: null };
      const start = "this.initializeFromPort(self)";
      if (!here.includes(start)) this.error("the reader of PDF files begins otherwise than expected");
      return { code: here.replace(start, "void 0"), map: null };
    },
  };
}

/**
 * Where the worker's script is. Served, it is a file beside the others; in the single file it is packed into the page and becomes a
 * blob. `config` is what the worker is then built with.
 */
export function workerScript(isSingle: boolean, config: UserConfig): Plugin {
  return {
    name: "certmap-worker",
    resolveId: (id) => (id === names.worker ? `\0${id}` : null),
    async load(id) {
      if (id !== `\0${names.worker}`) return null;
      if (!isSingle)
        return `import url from ${JSON.stringify(`${worker}?worker&url`)};
export const type = "module";
export const scriptOf = async () => new URL(url, location.href).href;`;
      const code = await bundled(config);
      // a page from the disk has no origin that a module could come from
      return `export const type = "classic";
import { inflate } from ${JSON.stringify(inflate)};
const packed = ${pack(code)};
let made;
export const scriptOf = () => (made ??= inflate(packed).then((code) => URL.createObjectURL(new Blob([code], { type: "text/javascript" }))));`;
    },
  };
}

/**
 * Vite wraps dynamic imports with a helper that loads styles before them and asks `import.meta` where they are, which a classic script
 * does not have. One script has nothing to load first.
 */
const unwrapped = (): Plugin => ({
  name: "certmap-worker-unwrapped",
  enforce: "pre",
  load: (id) => (id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : null),
});

/** The worker with everything in it. */
async function bundled({ plugins = [], ...config }: UserConfig): Promise<string> {
  const built = (await build({
    ...config,
    plugins: [unwrapped(), ...plugins],
    configFile: false,
    logLevel: "warn",
    build: {
      target: "es2023",
      write: false,
      modulePreload: false,
      reportCompressedSize: false,
      rollupOptions: {
        input: worker,
        output: { codeSplitting: false, format: "iife" },
        checks: { bundlerTimings: false },
      },
    },
  })) as Rollup.RollupOutput;
  const chunks = built.output.filter((file) => file.type === "chunk");
  const [chunk, ...more] = chunks;
  if (!chunk || more.length > 0) throw new Error(`one chunk expected for the worker, found ${chunks.length}`);
  return chunk.code.replaceAll("__VITE_PRELOAD__", "[]");
}
