import { createHash } from "node:crypto";
import type { Plugin } from "vite";

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
  return {
    name: "certmap-csp",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const links = [...html.matchAll(/\s*<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/g)];
        const styles = links.map(([, name = ""]) => {
          const asset = bundle[name];
          if (asset?.type !== "asset") throw new Error(`no style ${name} in the bundle`);
          delete bundle[name];
          return String(asset.source);
        });
        const style = styles.join("\n");
        const page = links.reduce((text, [link]) => text.replace(link, ""), html);
        return withPolicy(
          page.replace("</head>", () => `  <style>${style}</style>\n  </head>`),
          policyOf({ script: "'self'", style: `'self' ${hashOf(style)}`, connect: "'self'", worker: "'self'" }),
        );
      },
    },
  };
}
