import { readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vite";
import { fingerprintOf } from "./src/cli/compiled.ts";
import { shippedIn } from "./src/cli/node-io.ts";
import { loadDataset } from "./src/dataset/load.ts";
import { renderProblems } from "./src/report/problems.ts";

const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")) as { version: string };

/** The types of dataset.json. A JSON module counts as CommonJS for TypeScript, older ones too. */
const datasetTypes = `import type { Compiled } from "./types/dataset-json.ts" with { "resolution-mode": "import" };

declare const compiled: Compiled;
export = compiled;
`;

/** The dataset is read and checked once, here; a broken one stops the build with the problems that `certmap check` prints. */
const compiledDataset: Plugin = {
  name: "certmap-dataset",
  async generateBundle() {
    const { texts } = await shippedIn(import.meta.dirname);
    const loaded = loadDataset(texts);
    if (!loaded.ok) this.error(`the dataset has problems\n${renderProblems(loaded.problems, "en")}`);
    const compiled = { fingerprint: fingerprintOf(texts), dataset: loaded.dataset };
    this.emitFile({ type: "asset", fileName: "dataset.json", source: JSON.stringify(compiled) });
    this.emitFile({ type: "asset", fileName: "dataset-json.d.cts", source: datasetTypes });
  },
};

/** The solver's program, beside solver.js, where its loader looks for it. */
const solverProgram: Plugin = {
  name: "certmap-solver",
  generateBundle() {
    const source = readFileSync(new URL("node_modules/highs/build/highs.wasm", import.meta.url));
    this.emitFile({ type: "asset", fileName: "highs.wasm", source });
  },
};

export default defineConfig({
  plugins: [compiledDataset, solverProgram],
  define: { __CERTMAP_VERSION__: JSON.stringify(version) },
  ssr: {
    noExternal: true,
    external: ["vite"],
    // not "node": `certmap/read` runs in a browser too, and yaml's own ESM is smaller than its CommonJS for Node
    resolve: { conditions: ["module", "import", "default"] },
  },
  build: {
    ssr: true,
    target: "node20",
    // what is bundled keeps its licences
    license: { fileName: "licenses.md" },
    outDir: "dist",
    rollupOptions: {
      input: {
        certmap: "src/cli/main.ts",
        start: "src/cli/start.ts",
        index: "src/index.ts",
        engine: "src/engine/index.ts",
        report: "src/report/index.ts",
        read: "src/dataset/read.ts",
        solver: "src/solver/highs.ts",
      },
      output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name].js" },
    },
  },
});
