import type { Connector, Evidence } from "../../dataset/dataset.ts";
import type { AupReport, IsmsCertificate, Soc2Report } from "../../schema/evidence.ts";
import { addMonths } from "../dates.ts";
import { freeId, hostReportOf, lastYear } from "../settle.ts";
import type { Terms } from "../situation.ts";
import type { Step } from "./step.ts";

export const edition = "iso27001-2022";
/** The line of papers that begins with a first one; no piece of evidence has this id. */
export const newLine = "";

/** The connector with what the steps would add: the next reports, a certificate, findings, answers. All of it turns out well. */
export function newPapers(terms: Terms, connector: Connector, steps: readonly Step[]): Connector {
  const added = [
    ...soc2Reports(terms, connector, steps),
    ...aupReports(terms, steps),
    ...certificates(terms, steps),
    ...hostReports(terms, steps),
  ];
  const answers = answersBy(terms, steps);
  if (added.length + answers.length === 0) return connector;
  const evidence = [...(connector.evidence ?? [])];
  for (const one of added) evidence.push({ ...one, id: freeId({ ...connector, evidence }, one.id) });
  return { ...connector, evidence, ...(answers.length > 0 && { answers: [...(connector.answers ?? []), ...answers] }) };
}

const of = (steps: readonly Step[], kind: Step["kind"]) => steps.filter((step) => step.kind === kind);
type Categories = NonNullable<Soc2Report["categories"]>;

function soc2Reports(terms: Terms, connector: Connector, steps: readonly Step[]): readonly Soc2Report[] {
  const categoriesOf = (line: string, held: Categories = []): Categories => {
    const added = of(steps, "soc2-category").filter(({ args }) => args.line === line);
    return [...new Set([...held, "security", ...added.map(({ args }) => args.category)])] as Categories;
  };
  const committed = (line: string): Pick<Soc2Report, "commitments"> =>
    of(steps, "soc2-commitments").some(({ args }) => args.line === line)
      ? { commitments: { checklist: terms.checklist.id, items: "all", testedInSection4: "yes" } }
      : {};
  const first = { kind: "soc2-report", scope: { apiService: "yes" }, opinion: "unqualified" } as const;
  const next = of(steps, "soc2-next").flatMap(({ evidence: id = "" }): readonly Soc2Report[] => {
    const held = connector.evidence?.find((one) => one.id === id);
    if (held?.kind !== "soc2-report") return [];
    const { holder, system, scope, subservices, commitments } = held;
    return [
      {
        id: `${id}-next`,
        kind: "soc2-report",
        ...(holder && { holder }),
        ...(system !== undefined && { system }),
        ...(scope && { scope }),
        type: 2,
        period: lastYear(terms),
        categories: categoriesOf(id, held.categories),
        opinion: "unqualified",
        ...(subservices && { subservices }),
        ...(commitments && { commitments }),
        ...committed(id),
      },
    ];
  });
  const type1 = of(steps, "soc2-new-type-1").map(
    (): Soc2Report => ({
      ...first,
      id: "soc2-new-type-1",
      type: 1,
      date: terms.asOf,
      categories: categoriesOf(newLine),
    }),
  );
  const type2 = of(steps, "soc2-new-type-2").map(
    (): Soc2Report => ({
      ...first,
      id: "soc2-new-type-2",
      type: 2,
      period: lastYear(terms),
      categories: categoriesOf(newLine),
      ...committed(newLine),
    }),
  );
  return [...next, ...type1, ...type2];
}

function aupReports({ asOf, bank }: Terms, steps: readonly Step[]): readonly AupReport[] {
  if (of(steps, "aup-engagement").length === 0 || bank === null) return [];
  const results = of(steps, "aup-procedure").map(({ args }) => [String(args.procedure), "no-exception" as const]);
  return [
    {
      id: "aup-new",
      kind: "aup-report",
      date: asOf,
      period: { from: addMonths(asOf, -12), to: asOf },
      users: [bank],
      scope: { apiService: "yes" },
      results: Object.fromEntries(results),
    },
  ];
}

function certificates({ asOf, catalogue }: Terms, steps: readonly Step[]): readonly IsmsCertificate[] {
  if (of(steps, "isms-new").length === 0) return [];
  const disclosed = of(steps, "disclose-soa").some(({ args }) => args.line === newLine);
  const controls = [...(catalogue.requirements.get(edition)?.values() ?? [])].filter(({ type }) => type === "control");
  const soa = { disclosed: true, controls: Object.fromEntries(controls.map(({ id }) => [id, "implemented" as const])) };
  return [
    {
      id: "isms-new",
      kind: "isms-certificate",
      standard: edition,
      status: "active",
      issued: asOf,
      expires: addMonths(asOf, 36),
      scope: { apiService: "yes" },
      ...(disclosed && { soa }),
    },
  ];
}

const hostReports = (terms: Terms, steps: readonly Step[]): readonly Evidence[] =>
  of(steps, "host-report").map(({ args }) => hostReportOf(String(args.holder), terms));

function answersBy({ asOf, bank, checklist }: Terms, steps: readonly Step[]): NonNullable<Connector["answers"]> {
  if (bank === null) return [];
  const topics = of(steps, "answer").map(({ args }) => String(args.topic));
  return checklist.items.flatMap(({ no: item, topics: asked }) => {
    const answered = asked.filter((topic) => topics.includes(topic));
    return answered.length > 0 ? [{ checklist: checklist.id, item, topics: answered, acceptedBy: bank, on: asOf }] : [];
  });
}
