import type { Evidence } from "../../dataset/dataset.ts";
import type { Block, Line } from "../document.ts";
import { type Lookup, sayOr } from "../lookup.ts";
import { heading, paragraph } from "../parts/blocks.ts";
import type { Words } from "../words/words.ts";
import { type Disclosure, isAgreedUser, soaWithheld } from "./secrets.ts";

export interface DisclosedGiven {
  readonly words: Words;
  readonly look: Lookup;
  readonly evidence: readonly Evidence[];
  readonly asked: readonly Disclosure[];
  readonly paperOf: (id: string) => string;
}

/** Each statement of applicability that was asked for and may be shown, control by control. */
export function disclosedSoa({ words, look, evidence, asked, paperOf }: DisclosedGiven): readonly Block[] {
  const { share, phrases, lang } = words;
  const rows = evidence.flatMap((one): readonly Line[][] => {
    if (one.kind !== "isms-certificate" || !one.soa || soaWithheld(one, asked) !== null) return [];
    const { controls = {}, inheritedFrom = {} } = one.soa;
    const ids = [...new Set([...Object.keys(controls), ...Object.keys(inheritedFrom)])];
    const order = (id: string) => look.standard(one.standard)?.requirements.findIndex((known) => known.id === id) ?? -1;
    return ids
      .toSorted((a, b) => order(a) - order(b))
      .map((id) => [
        [paperOf(one.id)],
        [id],
        [sayOr(look.requirement(one.standard, id)?.title, lang, "")],
        [share.marks[controls[id] ?? "unknown"]],
        [inheritedFrom[id] === undefined ? phrases.none : { foreign: inheritedFrom[id] }],
      ]);
  });
  if (rows.length === 0) return [];
  return [
    heading(2, share.soa, "soa"),
    {
      kind: "table",
      caption: share.soa,
      columns: [share.papers, share.control, share.controlTitle, share.mark, share.inheritedFrom].map((title) => ({
        title,
      })),
      rows,
    },
  ];
}

/** Passages of the reports, where they were asked for; of agreed-upon procedures only for a bank that agreed to them [M-19]. */
export function disclosedReports(given: DisclosedGiven): readonly Block[] {
  const { words, evidence, asked, paperOf } = given;
  const { share, phrases } = words;
  if (!asked.includes("report")) return [];
  const rows = evidence.flatMap((one) =>
    passagesOf(given, one).map(([part, of, text]): Line[] => [
      [paperOf(one.id)],
      [share.parts[part]],
      [of || phrases.none],
      [{ foreign: text }],
    ]),
  );
  if (rows.length === 0) return [];
  return [
    heading(2, share.reportParts, "reports"),
    paragraph([share.reportNote]),
    {
      kind: "table",
      caption: share.reportParts,
      columns: [share.papers, share.part, share.criterion, share.text].map((title) => ({ title })),
      rows,
    },
  ];
}

type Passage = readonly [keyof Words["share"]["parts"], string, string];

function passagesOf({ words, look }: DisclosedGiven, evidence: Evidence): readonly Passage[] {
  const comma = words.phrases.comma;
  const scope: readonly Passage[] =
    evidence.kind === "isms-certificate" || evidence.scope?.text === undefined
      ? []
      : [["scope", "", evidence.scope.text]];
  if (evidence.kind === "soc2-report") {
    const { exceptions = [], subservices = [], userControls = [] } = evidence;
    return [
      ...scope,
      ...exceptions.flatMap(({ criterion, note, response }): readonly Passage[] => [
        ...(note === undefined ? [] : [["exception", criterion, note] as const]),
        ...(response === undefined ? [] : [["response", criterion, response] as const]),
      ]),
      ...subservices.map(({ name, criteria = [] }): Passage => ["subservice", criteria.join(comma), name]),
      ...userControls.map(({ text, criteria = [] }): Passage => ["userControl", criteria.join(comma), text]),
    ];
  }
  const result = look.evidence(evidence.id);
  if (evidence.kind !== "aup-report" || !result || !isAgreedUser(result)) return scope;
  const findings = Object.entries(evidence.results ?? {}).map(([id, one]): Passage => {
    const { result: outcome, note = "" } = typeof one === "string" ? { result: one } : one;
    const said = words.terms.results[outcome === "not-performed" ? "none" : outcome];
    return ["finding", id, note === "" ? said : words.phrases.line(said, note)];
  });
  return [...scope, ...findings];
}
