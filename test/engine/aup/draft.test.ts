import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Connector, Dataset, Evidence } from "../../../src/dataset/dataset.ts";
import { draftAup } from "../../../src/engine/aup/draft.ts";
import { proveDraft } from "../../../src/engine/aup/proof.ts";
import type { AupDraft, AupRequest } from "../../../src/engine/aup/types.ts";
import { dayAfter } from "../../../src/engine/dates.ts";
import type { evaluate } from "../../../src/engine/evaluate.ts";
import type { Options } from "../../../src/engine/terms.ts";
import type { AupFor } from "../../../src/schema/aup-codes.ts";
import { anyCase } from "../arbitrary.ts";
import { banks as names } from "../arbitrary-basics.ts";
import { naive } from "../naive.ts";

interface Drafted {
  readonly dataset: Dataset;
  readonly connector: Connector;
  readonly options: Options;
  readonly request: AupRequest;
  readonly draft: AupDraft;
}

const request = fc.record({
  banks: fc.subarray(names, { minLength: 1, maxLength: 3 }),
  for: fc.constantFrom<AupFor>("both", "both", "narrowed", "confirm"),
});

/** On the first day on which a new report would speak of a later day than every exception that is performed again. */
function draftOn(dataset: Dataset, connector: Connector, given: Options, request: AupRequest): Drafted {
  for (let asOf = given.asOf; ; asOf = dayAfter(asOf)) {
    const options = { ...given, asOf };
    const draft = draftAup(dataset, connector, options, request);
    if (draft.procedures.every(({ laterThan }) => laterThan === undefined || laterThan < asOf))
      return { dataset, connector, options, request, draft };
  }
}

function holds(name: string, numRuns: number, property: (drafted: Drafted, n: number) => void): void {
  test(name, () => {
    const cases = fc.property(anyCase, request, fc.nat(), ({ dataset, connector, options }, request, n) =>
      property(draftOn(dataset, connector, options, request), n),
    );
    fc.assert(cases, { numRuns });
  });
}

/** The report that the draft leads to; `bad` is the procedure that shows an exception. */
function reported({ draft, options }: Drafted, bad?: string): Evidence {
  return {
    id: "the-new-report",
    kind: "aup-report",
    date: options.asOf,
    users: draft.banks.map(({ name }) => name),
    scope: { text: "the API service", apiService: "yes" },
    results: Object.fromEntries(draft.procedures.map(({ id }) => [id, id === bad ? "exception" : "no-exception"])),
  };
}

const withReport = ({ connector }: Drafted, report: Evidence): Connector => ({
  ...connector,
  evidence: [...(connector.evidence ?? []), report],
});

/** Bank, item and topic of everything that a connector leaves open, or of everything. */
function statusesOf({ dataset, options, draft }: Drafted, connector: Connector, by: typeof evaluate | typeof naive) {
  return new Map(
    draft.banks.flatMap(({ name: bank }) =>
      by(dataset, connector, { ...options, bank }).items.flatMap((item) =>
        item.topics.map(({ topic, status }) => [JSON.stringify([bank, item.no, topic]), { topic, status }] as const),
      ),
    ),
  );
}
const needsOf = ({ draft }: Drafted) =>
  draft.banks.flatMap(({ name, needs }) =>
    needs.map((need) => ({ ...need, key: JSON.stringify([name, need.item, need.topic]) })),
  );

describe("drafted, performed, evaluated by rules of their own", () => {
  holds("without exception: every drafted topic is covered for every bank", 300, (drafted) => {
    const after = statusesOf(drafted, withReport(drafted, reported(drafted)), naive);
    for (const { key } of needsOf(drafted)) expect([key, after.get(key)?.status]).toEqual([key, "covered"]);
  });

  holds("with one exception: that topic is not, and every other drafted one is", 300, (drafted, n) => {
    const { procedures } = drafted.draft;
    const bad = procedures[n % Math.max(1, procedures.length)];
    if (!bad) return;
    const after = statusesOf(drafted, withReport(drafted, reported(drafted, bad.id)), naive);
    for (const { key, topic } of needsOf(drafted))
      expect([key, after.get(key)?.status === "covered"]).toEqual([key, topic !== bad.topic]);
  });

  holds("what is not drafted is covered, not asked for, or named as beyond procedures", 300, (drafted) => {
    const { draft, dataset, connector, options, request } = drafted;
    const beyond = new Set(
      draft.banks.flatMap(({ name, beyond }) => beyond.map(({ item, topic }) => JSON.stringify([name, item, topic]))),
    );
    const met = new Set(needsOf(drafted).map(({ key }) => key));
    for (const { name: bank } of draft.banks) {
      for (const item of naive(dataset, connector, { ...options, bank }).items) {
        const asked = item.status !== "bank-side" && !item.codes.some((code) => code === "not-listed");
        for (const { topic, status } of item.topics) {
          const key = JSON.stringify([bank, item.no, topic]);
          const open = asked && status !== "covered" && (request.for === "both" || request.for === status);
          expect([key, met.has(key) || beyond.has(key)]).toEqual([key, open]);
        }
      }
    }
    const everything = Object.fromEntries(dataset.procedures.map(({ id }) => [id, "no-exception" as const]));
    const all = statusesOf(
      drafted,
      withReport(drafted, { ...reported(drafted), results: everything } as Evidence),
      naive,
    );
    for (const key of beyond) expect([key, all.get(key)?.status === "covered"]).toEqual([key, false]);
  });

  holds("no procedure is too many: without it some drafted topic stays open", 120, (drafted) => {
    const { draft } = drafted;
    for (const { id } of draft.procedures) {
      const report = reported(drafted);
      if (report.kind !== "aup-report") continue;
      const { [id]: _, ...results } = report.results ?? {};
      const after = statusesOf(drafted, withReport(drafted, { ...report, results }), naive);
      expect([id, needsOf(drafted).every(({ key }) => after.get(key)?.status === "covered")]).toEqual([id, false]);
    }
  });

  holds("an agreement saves what it says", 200, (drafted) => {
    const { draft, connector, dataset, options, request } = drafted;
    for (const { name, agreements, needs } of draft.banks) {
      for (const { evidence, topics, procedures } of agreements) {
        const agreed = (connector.evidence ?? []).map((one) =>
          one.id === evidence && one.kind === "aup-report"
            ? { ...one, agreements: [...(one.agreements ?? []), name] }
            : one,
        );
        const alone = { ...request, banks: [name] };
        const now = draftAup(dataset, { ...connector, evidence: agreed }, options, alone);
        const still = now.banks[0]?.needs ?? [];
        expect(topics.filter((topic) => still.some((need) => need.topic === topic))).toEqual([]);
        expect(topics.every((topic) => needs.some((need) => need.topic === topic))).toBe(true);
        expect(procedures.filter((id) => now.procedures.some((one) => one.id === id))).toEqual([]);
        expect(topics.length + procedures.length).toBeGreaterThan(0);
      }
    }
  });
});

describe("the proof", () => {
  holds("finds what is taken away and what is added", 120, ({ dataset, connector, options, request, draft }, n) => {
    const { proof: _, ...rest } = draft;
    expect(proveDraft(dataset, connector, options, request, rest)).toEqual(draft.proof);
    const taken = rest.procedures[n % Math.max(1, rest.procedures.length)];
    if (taken) {
      const less = { ...rest, procedures: rest.procedures.filter((one) => one !== taken) };
      const { holds, lack } = proveDraft(dataset, connector, options, request, less);
      expect([holds, lack.some(({ topic }) => topic === taken.topic)]).toEqual([false, true]);
    }
    const more = dataset.procedures.find(({ id }) => !rest.procedures.some((one) => one.id === id));
    if (more) {
      const { id, topic, technique } = more;
      const added = { id, topic, technique, items: [], work: "documents", parameters: [], why: "missing" } as const;
      const { holds, excess } = proveDraft(dataset, connector, options, request, {
        ...rest,
        procedures: [...rest.procedures, added],
      });
      expect([holds, excess.includes(id)]).toEqual([false, true]);
    }
    const [bank] = rest.banks;
    const need = bank?.needs[0];
    if (bank && need) {
      const said = { item: need.item, topic: need.topic, status: need.status, code: "no-procedure" } as const;
      const hidden = { ...rest, banks: [{ ...bank, beyond: [...bank.beyond, said] }, ...rest.banks.slice(1)] };
      expect(proveDraft(dataset, connector, options, request, hidden).holds).toBe(false);
    }
  });
});
