import { type Problem, problem } from "../problem.ts";
import type { Raw } from "../raw.ts";
import { textOf } from "../select.ts";

const file = "mappings/CHANGELOG.md";
const heading = /^## \[?(\d+\.\d+\.\d+)\]?(?: - (\d{4}-\d{2}-\d{2}))?\s*$/;

/** The newest entry of the dataset's changelog is the version and the day that `dataset.yaml` states. Without a changelog there is nothing to hold to. */
export function* checkChangelog(texts: ReadonlyMap<string, string | Uint8Array>, raw: Raw): Generator<Problem> {
  const text = texts.get(file);
  const [manifest] = raw.entries("manifest");
  const version = textOf(manifest?.value, "version");
  if (text === undefined || version === undefined) return;
  const lines = (typeof text === "string" ? text : new TextDecoder().decode(text)).split(/\r?\n/);
  const at = lines.findIndex((line) => heading.test(line));
  const [, newest, released] = heading.exec(lines[at] ?? "") ?? [];
  if (newest === version && released === textOf(manifest?.value, "released")) return;
  const found = newest === undefined ? null : [newest, released].filter((part) => part !== undefined).join(" - ");
  const place = { file, line: Math.max(at, 0) + 1, column: 1 };
  yield problem("changelog-version", place, { version, newest: found }, version);
}
