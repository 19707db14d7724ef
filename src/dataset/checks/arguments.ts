import { nearest } from "../nearest.ts";
import { type Problem, problem } from "../problem.ts";
import type { Entry, Raw } from "../raw.ts";
import { selectTexts, textOf } from "../select.ts";
import { requirementsIn } from "./mentions.ts";

/** The texts in which an author argues from requirements. */
const argued = ["rationale.ja", "rationale.en", "remainder.ja", "remainder.en", "reason.ja", "reason.en"] as const;

/** A `no-relationship` says where was looked; and every requirement that an argument names exists. */
export function* checkArguments(raw: Raw): Generator<Problem> {
  for (const link of raw.entries("links")) {
    if (textOf(link.value, "relation") === "no-relationship") yield* lookedWhere(link, raw);
  }
  const known = new Set([...raw.ids.standards.values()].flatMap(({ requirements }) => [...requirements]));
  for (const entry of [...raw.entries("links"), ...raw.entries("unneeded")]) {
    for (const selector of argued) {
      for (const [path, text] of selectTexts(entry.value, selector)) {
        for (const id of requirementsIn(text)) {
          if (known.has(id)) continue;
          const near = nearest(id, known);
          const args = { kind: "requirement", id, ...(near === undefined ? {} : { nearest: near }) } as const;
          yield problem("unknown-id", entry.at(path), args, entry.subject);
        }
      }
    }
  }
}

/** Nobody can dispute "none found" without knowing which requirements were considered. */
function* lookedWhere(link: Entry, { ids }: Raw): Generator<Problem> {
  const own = ids.standards.get(link.name)?.requirements;
  if (!own) return;
  for (const language of ["ja", "en"] as const) {
    for (const [path, text] of selectTexts(link.value, `rationale.${language}`)) {
      if (requirementsIn(text).some((id) => own.has(id))) continue;
      yield problem(
        "none-unargued",
        link.at(path),
        { link: link.subject, standard: link.name, language },
        link.subject,
      );
    }
  }
}
