import type { Plan } from "../../../src/engine/plan/plan-result.ts";
import type { Dataset, Language } from "../../app/types.ts";
import { download } from "../../files/download.ts";
import { fileName } from "../../files/names.ts";

const types = { md: "text/markdown", json: "application/json" } as const;

/** The plan as `certmap plan` writes it. Gives the name of the file. */
export async function savePlan(
  plan: Plan,
  dataset: Dataset,
  lang: Language,
  format: keyof typeof types,
  title: string,
): Promise<string> {
  const { renderPlan } = await import("../../../src/report/plan/render.ts");
  const name = fileName(plan.connector.name, title, plan.asOf, format);
  download(name, renderPlan(plan, dataset, { lang, format }), types[format]);
  return name;
}
