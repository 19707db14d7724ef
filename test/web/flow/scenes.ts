import { evaluate } from "../../../src/engine/evaluate.ts";
import type { Connector, Result } from "../../../src/engine/index.ts";
import { wordsIn } from "../../../src/report/words/index.ts";
import type { Model } from "../../../web/app/model.ts";
import { type Choice, type Scene, sceneOf } from "../../../web/views/flow/scene.ts";
import { flowWords } from "../../../web/views/flow/words.ts";
import { asOf, dataset } from "../data.ts";

export const closed: Choice = { series: new Set(), items: new Set(), candidates: "taken", allRequirements: false };
export const bank = "みらい銀行";

export function modelOf(connector: Connector, shown: "usable" | "all" = "usable"): Model & { readonly result: Result } {
  const state = { connector, checklist: "fisc-2019-09", policy: "standard", asOf, bank, shown } as const;
  const result = evaluate(dataset, connector, state);
  const rest = { changed: false, canUndo: false, canRedo: false, selection: null, language: "ja" } as const;
  return { state, opened: state, dataset, result, before: result, ...rest };
}

export const sceneFor = (
  connector: Connector,
  choice: Partial<Choice> = {},
  shown: "usable" | "all" = "usable",
): Scene => sceneOf(modelOf(connector, shown), { ...closed, ...choice }, flowWords.ja, wordsIn.ja);

/** Everything open. */
export function opened(connector: Connector, choice: Partial<Choice> = {}): Scene {
  const { meanings, items } = sceneFor(connector, choice);
  const series = [...meanings.values()].flatMap((one) => (one.kind === "series" ? [one.series.key] : []));
  return sceneFor(connector, { ...choice, series: new Set(series), items: new Set(items.map(({ no }) => String(no))) });
}
