import type { Part } from "../files.ts";
import { type Raw, subjectAt, type Written } from "../raw.ts";
import { isMap, type Path } from "../select.ts";

/** A bilingual text as it was written. */
export interface BilingualText {
  readonly part: Part;
  readonly written: Written;
  readonly path: Path;
  readonly ja: string;
  readonly en: string;
  readonly subject: string;
}

/** Every `{ja, en}` of the dataset, wherever it stands. */
export function* bilingualTexts(raw: Raw): Generator<BilingualText> {
  for (const entry of raw.all) {
    for (const { path, ja, en } of find(entry.value, [])) {
      yield { part: entry.part, written: entry, path, ja, en, subject: subjectAt(entry, path) };
    }
  }
}

function* find(value: unknown, path: Path): Generator<{ path: Path; ja: string; en: string }> {
  if (isMap(value) && typeof value.ja === "string" && typeof value.en === "string") {
    yield { path, ja: value.ja, en: value.en };
  } else if (Array.isArray(value)) {
    for (const [index, element] of value.entries()) yield* find(element, [...path, index]);
  } else if (isMap(value)) {
    for (const key of Object.keys(value)) yield* find(value[key], [...path, key]);
  }
}
