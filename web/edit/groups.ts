import { type FactKey, minorKeys } from "./facts/index.ts";

/** Under which heading a fact of a paper stands in the form. */
export const groups = ["paper", "time", "scope", "content", "soa", "others", "record"] as const;
export type Group = (typeof groups)[number];

const byName: readonly (readonly [RegExp, Group])[] = [
  [/\.(standard|type)$|^other\.name$/, "paper"],
  [/\.(status|issued|expires|period\.from|period\.to|date|reportDate|bridgeLetter)$/, "time"],
  [/^evidence\.scope\./, "scope"],
  [/\.soa(Version)?(\.|$)/, "soa"],
  [/\.(categories|opinion|qualified|exceptions|users|agreements|results)$/, "content"],
  [/\.(subservices|commitments|holder)$/, "others"],
];

/** Example: `soc2-report.period.to` stands under "time"; the wording of the scope with the scope, though it decides nothing. */
export function groupOf(key: FactKey): Group {
  if (key === "evidence.scope.text") return "scope";
  if (key === "isms-certificate.soa.date") return "soa";
  if (minorKeys.has(key)) return "record";
  return byName.find(([pattern]) => pattern.test(key))?.[1] ?? "record";
}
