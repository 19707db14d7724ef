import type { Connector, Evidence } from "../../../src/dataset/dataset.ts";
import { normaliseName } from "../../../src/schema/names.ts";

/** Stands in everything confidential of a connector that was planted, and nowhere else. */
export const mark = "ZQX";
export const isMarked = (text: string): boolean => text.toLowerCase().includes(mark.toLowerCase());

const marked = (name: string): string => `${mark}${name}`;
const mapped = <T, U>(record: Readonly<Record<string, T>>, of: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, of(value)]));

/** The same connector with the mark in every confidential name and wording; names that were the same stay the same. */
export function planted(connector: Connector, bank: string | null): Connector {
  const isBank = (name: string) => bank !== null && normaliseName(name) === normaliseName(bank);
  const others = (names: readonly string[]) => names.map((name) => (isBank(name) ? name : marked(name)));
  return {
    ...connector,
    ...(connector.evidence && { evidence: connector.evidence.map((one) => evidenceIn(one, others)) }),
    ...(connector.answers && {
      answers: connector.answers.map((one) => ({
        ...one,
        text: mark,
        ...(!isBank(one.acceptedBy) && { acceptedBy: marked(one.acceptedBy) }),
      })),
    }),
  };
}

function evidenceIn(one: Evidence, others: (names: readonly string[]) => string[]): Evidence {
  const common = {
    id: marked(one.id),
    note: mark,
    ...(one.holder && { holder: { ...one.holder, name: marked(one.holder.name) } }),
  };
  const scope = { ...one.scope, text: mark };
  switch (one.kind) {
    case "isms-certificate":
      return {
        ...one,
        ...common,
        ...(one.soa && { soa: { ...one.soa, inheritedFrom: mapped(one.soa.inheritedFrom ?? {}, marked) } }),
      };
    case "soc2-report":
      return {
        ...one,
        ...common,
        scope,
        system: `uses ${marked("Cloud")}`,
        ...(one.exceptions && { exceptions: one.exceptions.map((each) => ({ ...each, note: mark, response: mark })) }),
        ...(one.subservices && { subservices: one.subservices.map((each) => ({ ...each, name: marked(each.name) })) }),
        userControls: [{ text: mark, owner: "bank" }],
      };
    case "aup-report":
      return {
        ...one,
        ...common,
        scope,
        ...(one.users && { users: others(one.users) }),
        ...(one.agreements && { agreements: others(one.agreements) }),
        results: mapped(one.results ?? {}, (each) => ({
          ...(typeof each === "string" ? { result: each } : each),
          note: mark,
        })),
      };
    case "other":
      return { ...one, ...common };
  }
}
