import type { Connector, Dataset, Evidence } from "../../dataset/dataset.ts";
import type { Code } from "../../schema/codes.ts";
import type { StepKind } from "../../schema/costs.ts";
import type { IsmsCertificate } from "../../schema/evidence.ts";
import { addMonths } from "../dates.ts";
import { type SettledFacts, settleUnder } from "../settle.ts";
import type { Terms } from "../situation.ts";
import { type Options, termsOf } from "../terms.ts";
import { newPapers } from "./new-papers.ts";
import { type Step, unnamedBank } from "./step.ts";

type Patch = (connector: Connector, step: Step, terms: Terms) => Connector;

/** The one fact of an evidence ask settled well. */
const settled =
  (code: Code): Patch =>
  (connector, { evidence = "", args }, terms) =>
    settleUnder(terms, connector, { id: "", kind: "evidence", evidence, code, args }).connector;

const changed =
  (change: (evidence: Evidence, terms: Terms, step: Step) => Evidence): Patch =>
  (connector, step, terms) => ({
    ...connector,
    evidence: (connector.evidence ?? []).map((one) => (one.id === step.evidence ? change(one, terms, step) : one)),
  });

const onIsms = (change: (certificate: IsmsCertificate, terms: Terms, step: Step) => IsmsCertificate): Patch =>
  changed((one, terms, step) => (one.kind === "isms-certificate" ? change(one, terms, step) : one));

/** As if the day for which the paper is dated had come. */
const arrived = changed((one, { asOf }) => {
  switch (one.kind) {
    case "isms-certificate":
      return { ...one, issued: asOf };
    case "soc2-report": {
      const { reportDate: _, ...report } = one;
      if (one.type === 1) return { ...report, date: earlier(one.date, asOf) };
      const to = earlier(one.period?.to, asOf);
      const from = one.period?.from !== undefined && one.period.from < to ? one.period.from : addMonths(to, -12);
      return { ...report, period: { from, to } };
    }
    case "aup-report": {
      const { period } = one;
      const to = earlier(period?.to, asOf);
      const from = period?.from !== undefined && period.from < to ? period.from : to;
      return { ...one, date: earlier(one.date, asOf), ...(period && { period: { from, to } }) };
    }
    case "other":
      return one;
  }
});

/** The date that is missing, found to be one that lets the paper count; what is known of it stays. */
const dated = changed((one, { asOf }) => {
  switch (one.kind) {
    case "isms-certificate":
      return { ...one, expires: one.expires ?? asOf };
    case "soc2-report": {
      if (one.type === 1) return { ...one, date: one.date ?? asOf };
      const to = one.period?.to ?? asOf;
      return { ...one, period: { from: one.period?.from ?? addMonths(to, -12), to } };
    }
    case "aup-report": {
      const to = one.period?.to ?? asOf;
      return one.period ? { ...one, period: { from: one.period.from ?? to, to } } : { ...one, date: one.date ?? asOf };
    }
    case "other":
      return one;
  }
});

const earlier = (date: string | undefined, asOf: string): string => (date !== undefined && date < asOf ? date : asOf);

const extended: Patch = (connector, step, terms) => {
  const about: Code = step.args.about === "entity" ? "scope-entity" : "scope-unknown";
  return settled(about)(connector, step, terms);
};

/** What is changed in place, in this order; a kind that is not here adds something. */
const patches: readonly (readonly [StepKind, Patch])[] = [
  ["confirm-name", settled("name-near")],
  [
    "isms-transition",
    onIsms((certificate, { asOf }) => {
      const { soa: _soa, soaVersion: _version, ...rest } = certificate;
      const current = { ...rest, standard: "iso27001-2022" };
      return current.expires !== undefined && current.expires < asOf ? { ...current, expires: asOf } : current;
    }),
  ],
  ["isms-renew", onIsms((certificate, { asOf }) => ({ ...certificate, expires: asOf }))],
  ["isms-reinstate", onIsms((certificate) => ({ ...certificate, status: "active" }))],
  ["await-date", arrived],
  ["confirm-date", dated],
  ["isms-extend-scope", extended],
  ["soc2-extend-scope", extended],
  ["confirm-scope", settled("scope-unknown")],
  ["confirm-sites", settled("scope-sites")],
  ["confirm-entity", settled("scope-entity")],
  ["confirm-opinion", (connector, step, terms) => settled(step.codes[0] ?? "opinion-unknown")(connector, step, terms)],
  ["confirm-commitments", settled("commitments-untested")],
  ["bridge-letter", settled("gap-unbridged")],
  ["agreement", settled("user-not-agreed")],
  ["disclose-soa", settled("soa-not-disclosed")],
  ["soa-consent", settled("soa-consent-missing")],
  ["soa-version", settled("soa-version-mismatch")],
  ["state-controls", settled("control-not-stated")],
  [
    "control-in-place",
    onIsms((certificate, _, { args }) => ({
      ...certificate,
      soa: { ...certificate.soa, controls: { ...certificate.soa?.controls, [String(args.control)]: "implemented" } },
    })),
  ],
];

const needsBank: ReadonlySet<StepKind> = new Set<StepKind>(["agreement", "aup-engagement", "answer"]);

/**
 * The connector, and the bank, as they would be if these steps were taken and turned out well: what a plan's coverage is found
 * with. Example: `evaluate(dataset, applied.connector, {...options, bank: applied.bank})` after `const applied =
 * applySteps(dataset, connector, options, steps)`. Throws RangeError as `evaluate` does. Source: contract §6, as `settle`.
 */
export function applySteps(
  dataset: Dataset,
  connector: Connector,
  options: Options,
  steps: readonly Step[],
): SettledFacts {
  return applyUnder(termsOf(dataset, options), connector, steps);
}

/**
 * The connector as it would be if these steps were taken and turned out well, as of the day asked for. Steps whose prerequisites
 * are not among them change nothing by themselves. Where no bank is named and a step needs one, `unnamedBank` is it.
 */
export function applyUnder(terms: Terms, connector: Connector, steps: readonly Step[]): SettledFacts {
  const bank = terms.bank ?? (steps.some(({ kind }) => needsBank.has(kind)) ? unnamedBank : null);
  const under = { ...terms, bank };
  let now = connector;
  for (const [kind, patch] of patches) {
    for (const step of steps) if (step.kind === kind) now = patch(now, step, under);
  }
  return { connector: newPapers(under, now, steps), bank };
}
