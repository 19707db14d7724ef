import { type Browser, chromium } from "playwright-core";

/** The browser that test/run.mjs found and proved; undefined where there is none (it says so, and fails in CI). */
const found = process.env.CERTMAP_BROWSER
  ? (JSON.parse(process.env.CERTMAP_BROWSER) as { path: string; args: string[]; env: Record<string, string> })
  : undefined;

export const hasBrowser = found !== undefined;

export function launch(): Promise<Browser> {
  if (!found) throw new Error("no browser");
  return chromium.launch({
    executablePath: found.path,
    args: found.args,
    env: { ...(process.env as Record<string, string>), ...found.env },
  });
}
