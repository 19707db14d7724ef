import { tidy } from "../../../src/report/tidy.ts";
import type { App } from "../../app/app.ts";
import { openModal } from "../../dom/dialog.ts";
import { h } from "../../dom/h.ts";
import { download } from "../../files/download.ts";
import { fileName } from "../../files/names.ts";
import { readers } from "../../files/readers.ts";
import { makeProblems } from "../open/problems.ts";
import "../open/style.css";
import type { StepCosts } from "../../../src/engine/plan/levels.ts";
import { openWords } from "../open/words.ts";
import type { PlanViewWords } from "./words.ts";

/** Costs from a file, as `certmap plan --costs` reads them; problems are shown with their place, and then nothing changes. */
export async function openCosts(app: App, words: PlanViewWords, file: File): Promise<StepCosts | undefined> {
  const { language } = app.model();
  // the readers first: they tell zod what the page's policy asks of it
  const { problem, maxBytes } = await readers();
  const { readCosts } = await import("../../../src/dataset/costs.ts");
  const name = tidy(file.name, 120);
  const start = { file: name, line: 1, column: 1 };
  const isTooLarge = file.size > maxBytes;
  const text = isTooLarge ? "" : await file.text();
  const read = isTooLarge
    ? { ok: false as const, problems: [problem("file-too-large", start, { bytes: file.size, limit: maxBytes })] }
    : readCosts(name, new Uint8Array(await file.arrayBuffer()), await app.texts());
  if (read.ok) return read.value;
  openModal(
    { title: words.costsProblems, close: words.close, className: "open" },
    h("p", { class: "notice notice-warn", role: "alert" }, words.costsKept),
    makeProblems(openWords[language], language, [{ file: name, text, problems: read.problems }]),
  );
  return undefined;
}

/** The costs as a file that `certmap plan --costs` reads. */
export async function saveCosts(app: App, words: PlanViewWords, costs: StepCosts): Promise<string> {
  const { costsYaml } = await import("../../files/yaml.ts");
  const name = fileName(app.model().state.connector.connector.name, words.costsFile, "yaml");
  download(name, costsYaml(costs), "application/yaml");
  return name;
}
