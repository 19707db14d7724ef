#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { nodeIo } from "./node-io.ts";
import { run } from "./run.ts";

// a reader that has seen enough (certmap … | head) is no error
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

const io = nodeIo(fileURLToPath(new URL("..", import.meta.url)), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void (text && process.stderr.write(text)),
  env: process.env,
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  progress: process.stderr.isTTY ? (text) => void process.stderr.write(`\r${text}\u001b[K`) : undefined,
  person: process.stdin.isTTY && process.stderr.isTTY ? { input: process.stdin, output: process.stderr } : undefined,
});
process.exitCode = await run(process.argv.slice(2), io);
