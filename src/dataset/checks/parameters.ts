import { type Problem, problem } from "../problem.ts";
import type { Raw } from "../raw.ts";
import { isMap, select, selectTexts } from "../select.ts";

const textsOf = (part: "text" | "population" | "finding") => [`${part}.ja`, `${part}.en`] as const;
const inBraces = /\{([^{}]*)\}/g;

/** What a procedure's texts leave open in braces is declared, what is declared is used in both languages, and no default lies under its minimum. */
export function* checkParameters(raw: Raw): Generator<Problem> {
  for (const entry of raw.entries("procedures")) {
    const { value, subject } = entry;
    const declared = [...selectTexts(value, "parameters.@key")];
    const names = new Set(declared.map(([, name]) => name));
    const used = { ja: new Set<string>(), en: new Set<string>() };
    for (const selector of [...textsOf("text"), ...textsOf("population"), ...textsOf("finding")]) {
      for (const [path, text] of selectTexts(value, selector)) {
        for (const parameter of new Set([...text.matchAll(inBraces)].map(([, name = ""]) => name))) {
          if (!names.has(parameter)) yield problem("parameter-undeclared", entry.at(path), { parameter }, subject);
          if (selector === "text.ja") used.ja.add(parameter);
          if (selector === "text.en") used.en.add(parameter);
        }
      }
    }
    for (const [path, parameter] of declared) {
      for (const language of ["ja", "en"] as const) {
        const missing = [...selectTexts(value, `text.${language}`)].length > 0 && !used[language].has(parameter);
        if (missing) yield problem("parameter-unused", entry.atKey(path), { parameter, language }, subject);
      }
    }
    for (const [path, one] of select(value, "parameters.*")) {
      if (!isMap(one) || typeof one.default !== "number" || typeof one.minimum !== "number") continue;
      if (one.default >= one.minimum) continue;
      const args = { parameter: String(path.at(-1)), default: one.default, minimum: one.minimum };
      yield problem("parameter-default", entry.at([...path, "default"]), args, subject);
    }
  }
}
