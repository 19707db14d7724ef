/** What can be found wrong in a result: one code for each rule of the verifier. */
export const findingCodes = [
  "dataset-version",
  "dataset-digest",
  "dataset-overlays",
  "checklist-other",
  "policy-other",
  "connector-other",
  "evidence-missing",
  "evidence-invented",
  "evidence-order",
  "evidence-kind",
  "gate-missing",
  "gate-invented",
  "gate-outcome",
  "gate-args",
  "basis-wrong",
  "usable-wrong",
  "valid-until",
  "note-missing",
  "note-invented",
  "item-list",
  "item-basis",
  "item-codes",
  "item-status",
  "item-potential",
  "topic-list",
  "candidate-missing",
  "candidate-invented",
  "candidate-facts",
  "candidate-grade",
  "candidate-status",
  "candidate-order",
  "requirement-list",
  "requirement-evidence",
  "requirement-grade",
  "requirement-codes",
  "requirement-via",
  "better-evidence",
  "procedure-list",
  "procedure-result",
  "procedure-codes",
  "cap-missing",
  "cap-invented",
  "cap-order",
  "topic-chosen",
  "topic-status",
  "topic-grade",
  "topic-extent",
  "topic-codes",
  "topic-potential",
  "count-wrong",
  "ask-missing",
  "ask-invented",
  "ask-twice",
  "ask-order",
  "ask-items",
  "ask-code",
  "ask-about",
  "ask-questions",
  "unlocks-wrong",
  "settled-missing",
  "settled-invented",
  "settled-order",
  "duties-wrong",
  "superfluous-wrong",
  "unused-wrong",
  "caveat-missing",
  "caveat-invented",
  "caveat-order",
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** One step of the result that does not follow. `path` leads into it, as `items[3].topics[2].candidates[0].grade`. */
export interface Finding {
  readonly path: string;
  readonly code: FindingCode;
  /** What follows from the facts, or from what the result itself says one step before. Plain data. */
  readonly expected: unknown;
  readonly found: unknown;
}

export interface ListCodes {
  readonly missing: FindingCode;
  readonly invented: FindingCode;
}

/** Keeps count of the steps that were checked, and what was found. */
export class Ledger {
  readonly findings: Finding[] = [];
  steps = 0;

  /** One step: does what the result says equal what follows? */
  same(path: string, code: FindingCode, expected: unknown, found: unknown): boolean {
    const isSame = (expected ?? null) === (found ?? null) || canonical(expected) === canonical(found);
    return this.holds(isSame, path, code, expected, found);
  }

  holds(holds: boolean, path: string, code: FindingCode, expected: unknown, found: unknown): boolean {
    this.steps += 1;
    if (!holds) this.findings.push({ path, code, expected: expected ?? null, found: found ?? null });
    return holds;
  }

  /** Every thing that is to be in a list is in it, once, and nothing else: a claim of absence for each that is not. */
  lists(path: string, { missing, invented }: ListCodes, expected: readonly unknown[], found: readonly unknown[]): void {
    const left = new Map<string, { one: unknown; count: number }>();
    for (const one of expected) {
      const key = canonical(one);
      left.set(key, { one, count: (left.get(key)?.count ?? 0) + 1 });
    }
    found.forEach((one, index) => {
      const awaited = left.get(canonical(one));
      this.holds(awaited !== undefined && awaited.count > 0, `${path}[${index}]`, invented, null, one);
      if (awaited) awaited.count -= 1;
    });
    for (const { one, count } of left.values()) this.holds(count <= 0, path, missing, one, null);
  }
}

/** Equal data, equal text: keys in order, those that are undefined left out. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
    .join()}}`;
}
