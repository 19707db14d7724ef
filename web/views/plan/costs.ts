import type { StepCosts } from "../../../src/engine/plan/levels.ts";

/** Costs as a person writes them: texts, by kind or id of a step. Empty = not said. */
export interface Entries {
  readonly currency: string;
  readonly others: string;
  readonly steps: Readonly<Record<string, string>>;
}
export const noEntries: Entries = { currency: "", others: "", steps: {} };

/** The fields that cannot be read; `others` is needed, so that no step counts as free because nobody spoke of it. */
export type Taken =
  | { readonly ok: true; readonly costs: StepCosts }
  | { readonly ok: false; readonly wrong: readonly string[]; readonly isMissing: boolean };

export const othersField = "others";
const most = 1_000_000_000;

/** Example: `１，０００` is 1000; `-1`, `1.5` and `ten` are wrong. */
export function amountIn(text: string): number | undefined {
  const plain = text.normalize("NFKC").replace(/[\s,_]/g, "");
  const value = /^\d{1,12}$/.test(plain) ? Number(plain) : Number.NaN;
  return value <= most ? value : undefined;
}

export function costsIn({ currency, others, steps }: Entries): Taken {
  const said = Object.entries(steps).filter(([, text]) => text.trim() !== "");
  const amounts = said.map(([name, text]) => [name, amountIn(text)] as const);
  const rest = others.trim() === "" ? undefined : amountIn(others);
  const wrong = [
    ...(others.trim() !== "" && rest === undefined ? [othersField] : []),
    ...amounts.flatMap(([name, amount]) => (amount === undefined ? [name] : [])),
  ];
  const isMissing = others.trim() === "";
  if (wrong.length > 0 || isMissing || rest === undefined) return { ok: false, wrong, isMissing };
  const unit = currency.trim();
  return {
    ok: true,
    costs: {
      ...(unit !== "" && { currency: unit }),
      steps: Object.fromEntries(amounts.map(([name, amount]) => [name, amount ?? 0])),
      others: rest,
    },
  };
}

export const entriesOf = ({ currency = "", steps, others }: StepCosts): Entries => ({
  currency,
  others: String(others),
  steps: Object.fromEntries(Object.entries(steps).map(([name, amount]) => [name, String(amount)])),
});
