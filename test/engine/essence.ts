import type { Result } from "../../src/schema/result.ts";
import type { NaiveResult } from "./naive.ts";
import { normalised } from "./naive-evidence.ts";

/** Of the engine's result, what the naive evaluator says too. */
export function essence(result: Result): NaiveResult {
  return {
    evidence: result.evidence.map(({ id, usable, validUntil, gates }) => ({
      id,
      usable,
      validUntil,
      gates: gates.map(({ gate, outcome, code }) => ({ gate, outcome, code })),
    })),
    items: result.items.map(({ no, status, potential, basis, codes, topics }) => ({
      no,
      status,
      potential,
      basis,
      codes,
      topics: topics.map((topic) => ({
        topic: topic.topic,
        status: topic.status,
        potential: topic.potential,
        grade: topic.grade,
        caps: topic.caps.map(({ code, evidence, subject }) => ({ code, evidence, subject })),
        candidates: topic.candidates.map((candidate) => ({
          kind: candidate.kind,
          link: candidate.kind === "aup" ? null : candidate.link,
          by: by(candidate),
          extent: candidate.extent,
          grade: candidate.grade,
          status: candidate.status,
          requirements:
            candidate.kind === "aup"
              ? []
              : candidate.requirements.map(({ id, grade, evidence, codes }) => ({ id, grade, evidence, codes })),
          procedures:
            candidate.kind === "aup"
              ? candidate.procedures.map(({ id, result, evidence, codes }) => ({ id, result, evidence, codes }))
              : [],
        })),
      })),
    })),
  };
}

/** A host is shown in one of its spellings; which one is not compared. */
function by(candidate: Result["items"][number]["topics"][number]["candidates"][number]): string | null {
  if (candidate.kind === "commitments") return candidate.evidence;
  return candidate.kind === "delegation" ? normalised(candidate.holder) : null;
}

/** The candidates as a set, and procedures by their ids: how the engine sorts them is its own affair. */
export function unordered(result: NaiveResult): NaiveResult {
  const text = (value: unknown) => JSON.stringify(value);
  const sorted = <T>(values: readonly T[]): T[] => [...values].sort((a, b) => (text(a) < text(b) ? -1 : 1));
  return {
    ...result,
    items: result.items.map((item) => ({
      ...item,
      topics: item.topics.map((topic) => ({
        ...topic,
        candidates: sorted(
          topic.candidates.map((candidate) => ({ ...candidate, procedures: sorted(candidate.procedures) })),
        ),
      })),
    })),
  };
}
