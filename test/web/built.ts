import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** The page as `npm run build` leaves it. */
export const folder = new URL("../../dist/page/", import.meta.url).pathname;
export const read = (name: string): string => readFileSync(join(folder, name), "utf8");
export const isBuilt = existsSync(join(folder, "index.html"));

/** The scripts that a browser loads before it can do anything: from index.html along the static imports. */
export function firstLoad(): readonly string[] {
  const html = read("index.html");
  const found = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, name = ""]) => name);
  const scripts = new Set<string>();
  const follow = (name: string): void => {
    if (scripts.has(name)) return;
    scripts.add(name);
    for (const one of staticImports(read(name))) follow(`assets/${one}`);
  };
  for (const name of found) follow(name);
  return [...scripts];
}

/** Of a built chunk: `import{a as b}from"./x.js"`, `import"./x.js"` and re-exports; not `import("./x.js")`. */
export function staticImports(code: string): readonly string[] {
  const found = code.matchAll(
    /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]+?\s*from\s*)?["'`]\.\/([^"'`]+\.js)["'`]/g,
  );
  return [...found].map(([, name = ""]) => name);
}

export const gzipped = (text: string): number => gzipSync(text, { level: 9 }).length;
