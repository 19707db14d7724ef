import { type Problem, type ProblemCode, problem } from "../problem.ts";
import type { Raw } from "../raw.ts";
import { textOf } from "../select.ts";

/** Questions of judgement. What would leave the dataset broken cannot be waived. */
const waivable: readonly ProblemCode[] = [
  "relation-contradiction",
  "topics-nested",
  "topics-alike",
  "alternative-idle",
  "none-unargued",
  "one-relation",
  "languages-differ",
  "same-in-both-languages",
  "not-japanese",
  "not-english",
  "topic-without-link",
  "topic-unasked",
  "topic-without-procedure",
  "judgement-word",
  "forbidden-word",
  "similar-text",
  "dense-requirement",
  "requirement-gap",
  "source-uncited",
];

/** Would the dataset be broken with it? What is not is a question of judgement, or of a waiver that judges it. */
export const isBroken = ({ code }: Problem): boolean => !waivable.includes(code) && code !== "stale-waiver";

/** The problems without those that somebody lets stand, and with the waivers that nothing needs any more. */
export function applyWaivers(problems: readonly Problem[], raw: Raw): Problem[] {
  const key = (check: string, subject: string) => `${check} ${subject}`;
  const waived = new Map(
    raw.entries("waivers").map((entry) => {
      const [check, subject] = [textOf(entry.value, "check") ?? "", textOf(entry.value, "subject") ?? ""];
      return [key(check, subject), { entry, check, subject }];
    }),
  );
  const needed = new Set<string>();
  const left = problems.filter(({ code, subject = "" }) => {
    const silenced = waivable.includes(code) && waived.has(key(code, subject));
    if (silenced) needed.add(key(code, subject));
    return !silenced;
  });
  const stale = [...waived].flatMap(([name, { entry, check, subject }]) =>
    needed.has(name) ? [] : [problem("stale-waiver", entry.at(["check"]), { check, subject }, subject)],
  );
  return [...left, ...stale];
}
