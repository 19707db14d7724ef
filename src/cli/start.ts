import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { preview } from "vite";
import { usageWords } from "../report/usage/words.ts";
import { nodeIo } from "./node-io.ts";
import { languageOf } from "./options.ts";
import { run } from "./run.ts";

/** `npm start`: the coverage of the sample connector on the terminal, then the page, for this machine only. */
const root = fileURLToPath(new URL("..", import.meta.url));
const sample = [join(root, "seeds", "connectors", "sample-pay.yaml"), "--bank", "みらい銀行"];
const page = join(root, "dist", "page");

const io = nodeIo(root, {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  env: process.env,
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
});
const asked = languageOf([], io.env);

const code = await run(["evaluate", ...sample], io);
if (code !== 0) process.exit(code);

/** The policy that the page itself states, and what only a header can say. */
async function headers(): Promise<Record<string, string>> {
  const html = await readFile(join(page, "index.html"), "utf8");
  const [, policy = "default-src 'none'"] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  return {
    "content-security-policy": `${policy}; frame-ancestors 'none'`,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  };
}

const port = Number(process.env.PORT) || 4173;
const server = await preview({
  root,
  configFile: false,
  logLevel: "error",
  appType: "mpa",
  build: { outDir: page },
  preview: { host: "127.0.0.1", port, strictPort: false, headers: await headers() },
});
const address = server.httpServer.address();
const actual = typeof address === "object" && address ? address.port : port;
io.out(`\n${usageWords[asked].serving(`http://localhost:${actual}/`)}\n`);
