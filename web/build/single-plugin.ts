import { readFileSync } from "node:fs";
import type { Plugin, Rollup } from "vite";
import { hashOf, policyOf, withPolicy } from "./csp-plugin.ts";

/**
 * One HTML file with everything in it, for people without Node: it works from `file://`, and may load nothing at all. `licences` is the
 * list that the served build, of the same modules, has left.
 */
export function single(fileName: string, licences: string): Plugin {
  return {
    name: "certmap-single",
    enforce: "post",
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const chunks = files.filter((file): file is Rollup.OutputChunk => file.type === "chunk");
      const assets = files.filter((file): file is Rollup.OutputAsset => file.type === "asset");
      const html = assets.find((file) => file.fileName.endsWith(".html"));
      const [chunk, ...more] = chunks;
      if (!html || !chunk || more.length > 0) this.error(`one chunk expected, found ${chunks.length}`);
      const script = inScript(chunk.code.replaceAll("__VITE_PRELOAD__", "[]"));
      const style = assets
        .filter((file) => file.fileName.endsWith(".css"))
        .map((file) => String(file.source))
        .join("\n");
      // shown by the page; what is bundled keeps its licences
      const notices = `<script type="text/plain" id="licences">${inScript(readFileSync(licences, "utf8"))}</script>`;
      const policy = policyOf({ script: hashOf(script), style: hashOf(style), connect: "'none'", worker: "blob:" });
      const head = `<style>${style}</style>`;
      const body = `<script type="module">${script}</script>`;
      const page = String(html.source)
        .replace(/\s*<link rel="(?:stylesheet|modulepreload)"[^>]*>/g, "")
        .replace(/\s*<script type="module"[^>]*><\/script>/g, "")
        .replace("</head>", () => `${head}\n  </head>`)
        .replace("</body>", () => `${notices}\n${body}\n  </body>`);
      for (const file of files) delete bundle[file.fileName];
      this.emitFile({ type: "asset", fileName, source: withPolicy(page, policy) });
    },
  };
}

/*
 * Vite wraps dynamic imports with a list of files to load before them, filled in at a stage that a single chunk does not reach: there is
 * nothing to load.
 */

/** What would end or hide the script inside HTML, written otherwise; inside strings and patterns it means the same. */
const inScript = (code: string): string => code.replace(/<\/(?=script)/gi, "<\\/").replace(/<!--/g, "\\x3c!--");
