import type { Connector, Evidence } from "../../dataset/dataset.ts";
import { normaliseName } from "../../schema/names.ts";
import type { EvidenceResult } from "../../schema/result.ts";
import type { ShareWords } from "../words/ja/share.ts";

/** What may be shown in spite of being confidential: `soa`, the statement of applicability; `report`, passages of reports. */
export const disclosures = ["soa", "report"] as const;
export type Disclosure = (typeof disclosures)[number];

export type WithheldCode = keyof ShareWords["withheldOf"];

/**
 * Is the statement of applicability shown? Only where it was asked for, is open to the bank, and consent is stated; consent that
 * nobody stated is unknown, and unknown is no [M-13].
 */
export function soaWithheld(evidence: Evidence, asked: readonly Disclosure[]): WithheldCode | null {
  if (evidence.kind !== "isms-certificate" || evidence.soa === undefined) return null;
  if (!asked.includes("soa")) return "soa-not-asked";
  if (evidence.soa.consent !== true) return "soa-no-consent";
  return evidence.soa.disclosed === true ? null : "soa-not-disclosed";
}

/** May the findings of this report be shown to the bank? Only to one that agreed to the procedures [M-19]. */
export const isAgreedUser = ({ gates }: EvidenceResult): boolean =>
  gates.some(({ gate, outcome }) => gate === "user" && outcome === "pass");

/** What is held back of one piece of evidence, of what is there at all. */
export function withheldOf(
  evidence: Evidence,
  result: EvidenceResult,
  asked: readonly Disclosure[],
  bank: string | null,
): readonly WithheldCode[] {
  const soa = soaWithheld(evidence, asked);
  const report = asked.includes("report");
  const codes: (WithheldCode | false)[] = [soa ?? false, evidence.note !== undefined && "remarks"];
  if (evidence.holder !== undefined) codes.push(!report && "suppliers");
  if (evidence.kind !== "isms-certificate") codes.push(!report && evidence.scope?.text !== undefined && "report-scope");
  if (evidence.kind === "soc2-report") {
    const { exceptions = [], subservices = [], userControls = [] } = evidence;
    codes.push(!report && exceptions.some(({ note, response }) => note ?? response) && "exceptions");
    codes.push(!report && subservices.length > 0 && "suppliers", !report && userControls.length > 0 && "user-controls");
  }
  if (evidence.kind === "aup-report") {
    const agreed = isAgreedUser(result);
    const others = [...(evidence.users ?? []), ...(evidence.agreements ?? [])].some((name) => !isSame(name, bank));
    if (evidence.results !== undefined) codes.push(agreed ? !report && "aup-findings" : "aup-not-user");
    codes.push(others && "other-users");
  }
  return [...new Set(codes.filter((code) => code !== false))];
}

export const isSame = (name: string, bank: string | null): boolean =>
  bank !== null && normaliseName(name) === normaliseName(bank);

/**
 * Names and passages of the connector's file that are held back: none of them may stand in a text that is shown. The wording of a
 * report's scope is not among them, since it often is the system's name, which is shown.
 */
export function secretsOf(
  { evidence = [], answers = [] }: Connector,
  results: readonly EvidenceResult[],
  asked: readonly Disclosure[],
  bank: string | null,
): readonly string[] {
  const texts = evidence.flatMap((one): readonly (string | undefined)[] => {
    const result = results.find(({ id }) => id === one.id);
    return [one.note, ...soaSecrets(one, asked), ...reportSecrets(one, result, asked, bank)];
  });
  const banks = answers.filter(({ acceptedBy }) => !isSame(acceptedBy, bank));
  const said = banks.flatMap(({ acceptedBy, text }) => [acceptedBy, text]);
  return [...new Set([...texts, ...said].filter((text) => text !== undefined && text.trim().length > 1))] as string[];
}

function soaSecrets(evidence: Evidence, asked: readonly Disclosure[]): readonly (string | undefined)[] {
  if (evidence.kind !== "isms-certificate" || soaWithheld(evidence, asked) === null) return [];
  return [...Object.values(evidence.soa?.inheritedFrom ?? {}), evidence.soa?.file];
}

function reportSecrets(
  evidence: Evidence,
  result: EvidenceResult | undefined,
  asked: readonly Disclosure[],
  bank: string | null,
): readonly (string | undefined)[] {
  const report = asked.includes("report");
  const holder = report ? undefined : evidence.holder?.name;
  if (evidence.kind === "soc2-report" && !report) {
    const { exceptions = [], subservices = [], userControls = [] } = evidence;
    return [
      holder,
      ...exceptions.flatMap(({ note, response }) => [note, response]),
      ...subservices.map(({ name }) => name),
      ...userControls.map(({ text }) => text),
    ];
  }
  if (evidence.kind === "aup-report") {
    const { users = [], agreements = [], results = {} } = evidence;
    const notes = Object.values(results).map((one) => (typeof one === "string" ? undefined : one.note));
    const open = report && result !== undefined && isAgreedUser(result);
    return [holder, ...[...users, ...agreements].filter((name) => !isSame(name, bank)), ...(open ? [] : notes)];
  }
  return [holder];
}
