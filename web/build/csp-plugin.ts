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

/** The served build: scripts and styles of its own folder only. */
export function csp(): Plugin {
  return {
    name: "certmap-csp",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html) =>
        withPolicy(html, policyOf({ script: "'self'", style: "'self'", connect: "'self'", worker: "'self'" })),
    },
  };
}
