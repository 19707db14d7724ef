import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig } from "vite";
import { csp } from "./build/csp-plugin.ts";
import { data } from "./build/data-plugin.ts";
import { single } from "./build/single-plugin.ts";
import { paper, solver, workerScript } from "./build/worker-plugin.ts";

const root = resolve(import.meta.dirname, "..");
const { version } = JSON.parse(readFileSync(resolve(root, "package.json"), "utf8")) as { version: string };

const outDir = resolve(root, "dist/page");
const licences = "licenses.md";

/** `vite build -c web/vite.config.ts`: the served page; with `--mode single`, certmap.html beside it. */
export default defineConfig(({ mode }) => {
  const isSingle = mode === "single";
  const define = { __CERTMAP_VERSION__: JSON.stringify(version), __CERTMAP_SINGLE__: JSON.stringify(isSingle) };
  const inWorker = () => [solver(), paper(), data()];
  return {
    root: import.meta.dirname,
    base: "./",
    publicDir: isSingle ? false : "public",
    plugins: [
      workerScript(isSingle, { root: import.meta.dirname, define, plugins: inWorker() }),
      data(),
      ...(isSingle ? [single("certmap.html", resolve(outDir, licences))] : [csp()]),
    ],
    worker: { format: "es", plugins: inWorker, rollupOptions: { checks: { bundlerTimings: false } } },
    define,
    build: {
      outDir,
      emptyOutDir: !isSingle,
      target: "es2023",
      // one file has nothing to preload
      modulePreload: isSingle ? false : { polyfill: false },
      assetsInlineLimit: 0,
      // the texts of the dataset are one chunk, loaded after the first paint
      chunkSizeWarningLimit: 2000,
      cssCodeSplit: !isSingle,
      license: isSingle ? false : { fileName: licences },
      rollupOptions: {
        // the first load in two pieces, the page's data and its script, instead of one for every set of views that shares a module
        output: {
          codeSplitting: !isSingle && {
            groups: [
              { name: "core", test: /virtual:certmap\/core$/, priority: 1 },
              { name: "page", tags: ["$initial"] },
            ],
          },
        },
        // the single file waits for its worker: how long plugins take is no news
        checks: { bundlerTimings: false },
      },
    },
  };
});
