import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { preview } from "vite";
import { usageWords } from "../report/usage/words.ts";
import { languages } from "../schema/text.ts";
import { nodeIo, writeInto } from "./node-io.ts";
import { languageOf } from "./options.ts";
import { run } from "./run.ts";

/** `npm start`: the coverage of the sample connector on the terminal, then the same as a page on this machine only. */
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
for (const lang of languages) {
  let html = "";
  await run(["evaluate", ...sample, "--format", "html", "--lang", lang], { ...io, out: (text) => (html += text) });
  await writeInto(join(page, lang), "index.html", html);
  if (lang === asked) await writeInto(page, "index.html", html);
}

const port = Number(process.env.PORT) || 4173;
const server = await preview({
  root,
  configFile: false,
  logLevel: "error",
  build: { outDir: page },
  preview: { host: "127.0.0.1", port, strictPort: false },
});
const address = server.httpServer.address();
const actual = typeof address === "object" && address ? address.port : port;
io.out(`\n${usageWords[asked].serving(`http://localhost:${actual}/`)}\n`);
