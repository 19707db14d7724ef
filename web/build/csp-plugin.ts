import { createHash } from "node:crypto";
import type { Plugin, Rollup } from "vite";

/**
 * Nothing but the page's own scripts and styles; no other host, no frame, no form, no markup from text. The page makes no request itself:
 * `connect-src` is `'self'` where it is served, for what browsers fetch beside it (robots.txt), and `'none'` in the one-file build.
 * WebAssembly is the solver of plans; the one policy of trusted types names the page's own worker and nothing else.
 */
export function policyOf({
  script,
  style,
  connect,
  worker,
}: Readonly<Record<"script" | "style" | "connect" | "worker", string>>): string {
  return [
    "default-src 'none'",
    `script-src ${script} 'wasm-unsafe-eval'`,
    `worker-src ${worker}`,
    `style-src ${style}`,
    "img-src data:",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types certmap-worker",
  ].join("; ");
}

export const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** First in the head, so that it holds for everything after it. */
export const withPolicy = (html: string, policy: string): string =>
  html.replace(/<meta charset="utf-8"\s*\/?>/i, (charset) => {
    return `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`;
  });

/**
 * The served build: scripts of its own folder only, and styles of its own folder or in the page itself. What the first view is styled
 * with stands in the page, so that nothing is waited for before the first paint.
 */
export function csp(): Plugin {
  let style = "";
  return {
    name: "certmap-csp",
    apply: "build",
    generateBundle: {
      // before it is written down which styles each chunk waits for
      order: "pre",
      handler(_, bundle) {
        const first = firstChunks(bundle);
        const names = first.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
        for (const { viteMetadata } of first) viteMetadata?.importedCss.clear();
        if (names.length === 0) this.error("the first view has no style");
        style = names.map((name) => sourceOf(bundle[name])).join("\n");
        for (const name of names) delete bundle[name];
      },
    },
    transformIndexHtml: {
      order: "post",
      handler: (html) =>
        withPolicy(
          html.replace("</head>", () => `  <style>${style}</style>\n  </head>`),
          policyOf({ script: "'self'", style: `'self' ${hashOf(style)}`, connect: "'self'", worker: "'self'" }),
        ),
    },
  };
}

/** The entry and all that it imports statically, imported ones first, as their styles are to stand. */
function firstChunks(bundle: Rollup.OutputBundle): readonly Rollup.OutputChunk[] {
  const found = new Set<Rollup.OutputChunk>();
  const follow = (file: Rollup.OutputAsset | Rollup.OutputChunk | undefined): void => {
    if (file?.type !== "chunk" || found.has(file)) return;
    for (const name of file.imports) follow(bundle[name]);
    found.add(file);
  };
  for (const file of Object.values(bundle)) if (file.type === "chunk" && file.isEntry) follow(file);
  return [...found];
}

function sourceOf(file: Rollup.OutputAsset | Rollup.OutputChunk | undefined): string {
  if (file?.type !== "asset") throw new Error("a style of the first view is missing");
  return String(file.source);
}
