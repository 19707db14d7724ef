import type { AupParameterValues, AupProcedure, AupRequest } from "../../../src/engine/aup/types.ts";
import type { AupFor } from "../../../src/schema/aup-codes.ts";
import { banksNamedIn } from "../../app/banks.ts";
import type { Model } from "../../app/model.ts";
import type { Checklist, Dataset, ItemNo } from "../../app/types.ts";

/** What the person has chosen to draft. */
export interface Choice {
  readonly banks: readonly string[];
  readonly for: AupFor;
  /** null = the items that evidence may cover under the policy. */
  readonly items: readonly ItemNo[] | null;
  /** Topics that were left out by choice. */
  readonly without: readonly string[];
  readonly parameters: AupParameterValues;
}

/** Where a connector has just been opened: the bank of the page, else the only one that its file names. */
export function firstChoice({ state }: Pick<Model, "state">): Choice {
  const named = banksNamedIn(state.connector);
  const banks = state.bank !== null ? [state.bank] : named.length === 1 ? named : [];
  return { banks, for: "both", items: null, without: [], parameters: {} };
}

/** As the engine takes it; null where no bank is named. */
export function requestOf(choice: Choice, { items }: Checklist): AupRequest | null {
  const { banks, without, parameters } = choice;
  if (banks.length === 0) return null;
  const all = [...new Set(items.flatMap(({ topics }) => topics))];
  return {
    banks,
    for: choice.for,
    ...(choice.items === null ? {} : { items: choice.items }),
    ...(without.length === 0 ? {} : { topics: all.filter((topic) => !without.includes(topic)) }),
    parameters,
  };
}

export const checklistOf = ({ checklists }: Pick<Dataset, "checklists">, id: string): Checklist | undefined =>
  checklists.find((one) => one.id === id);

/** A size that can be agreed for all procedures that have it: what they have by default, and the least that counts for every one. */
export interface SizeField {
  readonly name: string;
  readonly defaults: readonly number[];
  readonly minimum: number;
}

/** The sizes and dates of what is drafted, each once. Example: `fieldsOf(draft.procedures, dataset)`. */
export function fieldsOf(
  drafted: readonly Pick<AupProcedure, "id">[],
  { procedures }: Pick<Dataset, "procedures">,
): { readonly sizes: readonly SizeField[]; readonly dates: readonly string[] } {
  const ids = new Set(drafted.map(({ id }) => id));
  const all = procedures.filter(({ id }) => ids.has(id)).flatMap(({ parameters = {} }) => Object.entries(parameters));
  const sizes = new Map<string, SizeField>();
  const dates = new Set<string>();
  for (const [name, parameter] of all) {
    if ("kind" in parameter) {
      dates.add(name);
      continue;
    }
    const { defaults = [], minimum = 0 } = sizes.get(name) ?? {};
    sizes.set(name, {
      name,
      defaults: [...new Set([...defaults, parameter.default])].toSorted((a, b) => a - b),
      minimum: Math.max(minimum, parameter.minimum),
    });
  }
  return {
    sizes: [...sizes.values()],
    // the engagement's period is a field of its own
    dates: [...dates].filter((name) => name !== "periodFrom" && name !== "periodTo"),
  };
}

type Engagement = NonNullable<AupParameterValues["engagement"]>;

/** The parameters with one fact of the engagement set, or taken away where it is empty. */
export function withEngagement(
  parameters: AupParameterValues,
  key: Exclude<keyof Engagement, "period">,
  value: string,
): AupParameterValues {
  const { [key]: _, ...rest } = parameters.engagement ?? {};
  return withPart(parameters, "engagement", value === "" ? rest : { ...rest, [key]: value });
}

export function withPeriod(
  parameters: AupParameterValues,
  period: { readonly from: string; readonly to: string } | null,
): AupParameterValues {
  const { period: _, ...rest } = parameters.engagement ?? {};
  return withPart(parameters, "engagement", period ? { ...rest, period } : rest);
}

export function withValue(
  parameters: AupParameterValues,
  name: string,
  value: string | number | null,
): AupParameterValues {
  const { [name]: _, ...rest } = parameters.all ?? {};
  return withPart(parameters, "all", value === null ? rest : { ...rest, [name]: value });
}

/** An empty part is left away, so that what is saved says only what was agreed. */
function withPart<K extends "engagement" | "all">(
  parameters: AupParameterValues,
  key: K,
  part: NonNullable<AupParameterValues[K]>,
): AupParameterValues {
  const { [key]: _, ...rest } = parameters;
  return Object.keys(part).length === 0 ? rest : { ...rest, [key]: part };
}
