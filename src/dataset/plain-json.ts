import { control, forbiddenKeys } from "./refused.ts";

/** So short that none of the bounds of a source's size can be reached. */
const longest = 50_000;
const deepest = 50;
const [quote, backslash, colon] = [34, 92, 58];

/**
 * The value of a short JSON object about which there is nothing to say: no key twice, no forbidden key, no control character, no
 * deep nesting. Undefined for everything else, which is then read with places. Example: `plainJson('{"a": 1, "a": 2}')` is
 * undefined.
 */
export function plainJson(text: string): object | undefined {
  if (text.length > longest || !/^\s*\{/.test(text)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const keys = keysIn(value, 0);
  return typeof value === "object" && value !== null && keys === colonsOutsideTexts(text) ? value : undefined;
}

/** How many keys the value has in all; NaN where something in it is not plain. */
function keysIn(value: unknown, depth: number): number {
  if (typeof value === "string") return control.test(value) ? Number.NaN : 0;
  if (typeof value !== "object" || value === null) return 0;
  if (depth > deepest) return Number.NaN;
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + keysIn(one, depth + 1), 0);
  let count = 0;
  for (const [key, one] of Object.entries(value)) {
    if (forbiddenKeys.has(key)) return Number.NaN;
    count += 1 + keysIn(key, depth) + keysIn(one, depth + 1);
  }
  return count;
}

/** How many keys were written: of a key that stands twice, JSON.parse says nothing. */
function colonsOutsideTexts(text: string): number {
  let colons = 0;
  let within = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) within = !within;
    else if (within && code === backslash) at += 1;
    else if (!within && code === colon) colons += 1;
  }
  return colons;
}
