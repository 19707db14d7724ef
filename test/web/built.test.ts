import { createHash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { firstLoad, folder, gzipped, read, staticImports } from "./built.ts";

const kilobyte = 1000;
const single = read("certmap.html");
const policyOf = (html: string): Map<string, string> => {
  const [, policy = ""] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
  return new Map(
    policy.split("; ").map((part) => [part.split(" ")[0] ?? "", part.split(" ").slice(1).join(" ")] as const),
  );
};

describe("the first load", () => {
  const scripts = firstLoad();

  test("static imports are followed, dynamic ones are not", () => {
    expect(
      staticImports('import{a as b}from"./x.js";import"./y.js";export{c}from"./z.js";d(()=>import("./late.js"))'),
    ).toEqual(["x.js", "y.js", "z.js"]);
    expect(scripts.length).toBeGreaterThan(1);
  });

  test("is few files, and no style to wait for", () => {
    expect(scripts.length, scripts.join(" ")).toBeLessThanOrEqual(4);
    expect(read("index.html")).not.toContain('rel="stylesheet"');
  });

  test("is at most 120 kB of gzipped script", () => {
    const sizes = Object.fromEntries(scripts.map((name) => [name, gzipped(read(name))]));
    const whole = Object.values(sizes).reduce((sum, size) => sum + size, 0);
    expect(whole, JSON.stringify(sizes)).toBeLessThanOrEqual(120 * kilobyte);
  });

  test("is at most 40 kB of gzipped style and markup", () => {
    expect(gzipped(read("index.html"))).toBeLessThanOrEqual(40 * kilobyte);
  });

  test("whatever a script loads later is there", () => {
    const names = readdirSync(join(folder, "assets"));
    const missing = names
      .filter((name) => name.endsWith(".js"))
      .flatMap((name) =>
        [...read(`assets/${name}`).matchAll(/["'`]\.\/([\w.-]+\.(?:js|css|wasm))["'`]/g)]
          .map(([, other = ""]) => other)
          .filter((other) => !names.includes(other))
          .map((other) => `${name}: ${other}`),
      );
    expect(missing).toEqual([]);
  });

  test("holds no reader of files, no diagram library and none of the long texts", () => {
    const code = scripts.map(read).join("\n");
    const rest = readdirSync(join(folder, "assets")).filter(
      (name) => name.endsWith(".js") && !scripts.includes(`assets/${name}`),
    );
    const signs = {
      zod: "invalid_union",
      yaml: "tag:yaml.org,2002:",
    };
    for (const sign of [signs.zod, signs.yaml]) {
      expect(code).not.toContain(sign);
      expect(
        rest.some((name) => read(`assets/${name}`).includes(sign)),
        sign,
      ).toBe(true);
    }
    expect(rest.some((name) => name.startsWith("texts-"))).toBe(true);
  });
});

describe("the policy of the page", () => {
  const served = policyOf(read("index.html"));
  const alone = policyOf(single);

  test("allows its own scripts and styles and nothing else", () => {
    const [, style = ""] = /<style>(.*?)<\/style>/s.exec(read("index.html")) ?? [];
    expect(style).toContain("--");
    expect(Object.fromEntries(served)).toEqual({
      "default-src": "'none'",
      "script-src": "'self' 'wasm-unsafe-eval'",
      "worker-src": "'self'",
      "style-src": `'self' 'sha256-${createHash("sha256").update(style).digest("base64")}'`,
      "img-src": "data:",
      "connect-src": "'self'",
      "base-uri": "'none'",
      "form-action": "'none'",
      "require-trusted-types-for": "'script'",
      "trusted-types": "certmap-worker",
    });
  });

  test("of the single file names its script and its style by their hash, and connects to nothing", () => {
    expect(alone.get("default-src")).toBe("'none'");
    expect(alone.get("connect-src")).toBe("'none'");
    expect(alone.get("script-src")).toMatch(/^'sha256-[A-Za-z0-9+/=]{44}' 'wasm-unsafe-eval'$/);
    expect(alone.get("worker-src")).toBe("blob:");
    expect(alone.get("style-src")).toMatch(/^'sha256-[A-Za-z0-9+/=]{44}'$/);
  });

  test("stands before every script and style", () => {
    for (const html of [read("index.html"), single]) {
      const at = html.indexOf("Content-Security-Policy");
      expect(at).toBeGreaterThan(0);
      for (const tag of ["<script", "<style", "<link"])
        expect(html.indexOf(tag) === -1 || html.indexOf(tag) > at).toBe(true);
    }
  });
});

describe("the single file", () => {
  test("is one file of at most 8 MB that refers to no other", () => {
    expect(statSync(join(folder, "certmap.html")).size).toBeLessThanOrEqual(8_000_000);
    const tags = [...single.matchAll(/<(?:script|link|img|iframe|source|video|audio|object|embed)\b[^>]*>/g)].map(
      ([tag]) => tag,
    );
    const references = tags.filter((tag) => /\b(?:src|href|data)="(?!data:)/.test(tag));
    expect(references).toEqual([]);
  });

  test("has the licences of what it holds", () => {
    const [, licences = ""] = /<script type="text\/plain" id="licences">(.*?)<\/script>/s.exec(single) ?? [];
    for (const name of ["zod", "yaml", "d3"]) expect(licences).toContain(name);
  });
});
