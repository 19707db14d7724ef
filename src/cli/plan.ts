import { readCosts } from "../dataset/costs.ts";
import { plan } from "../engine/plan/plan.ts";
import type { Minimise } from "../engine/plan/solver.ts";
import { renderPlan } from "../report/plan/render.ts";
import { planWords } from "../report/plan/words.ts";
import { renderProblems } from "../report/problems.ts";
import type { ItemNo, Language } from "../schema/text.ts";
import type { Command } from "./command.ts";
import { InputProblems, type Inputs, readInputs, readText } from "./inputs.ts";
import type { Io } from "./io.ts";
import { formatOf, type Given } from "./options.ts";
import { deliver, layoutOf } from "./output.ts";
import { solverSoon } from "./solver.ts";
import { UsageError } from "./usage-error.ts";

const formats = ["text", "md", "json"] as const;

/** The cheapest evidence that covers what is wanted; answering individually is always shown as an option [M-22, M-25]. */
export const planCommand: Command = {
  name: "plan",
  arguments: ["CONNECTOR"],
  options: ["want", "costs", "checklist", "policy", "as-of", "bank", "overlay", "lang", "format", "output"],
  formats,
  run: async (given, io, lang) => {
    const format = formatOf(given, formats, "text");
    const solver = solverSoon();
    const inputs = await readInputs(io, given.files[0], given);
    const { dataset, connector, options, notices } = inputs;
    const want = wantedIn(given, inputs);
    const costs = await costsIn(io, given, inputs);
    io.err(renderProblems(notices, lang));
    const minimise = watched(await solver, io, lang);
    const made = await plan(dataset, connector, options, { want, costs, minimise }).finally(() => io.progress?.(""));
    await deliver(io, given, renderPlan(made, dataset, { lang, format, ...layoutOf(io, given) }), lang);
    return 0;
  },
};

/** With many papers of bad news the solver is asked for a minute or so: a person at a terminal sees that it goes on. */
function watched(minimise: Minimise, io: Io, lang: Language): Minimise {
  let tried = 0;
  return (model) => {
    tried += 1;
    if (tried > 1) io.progress?.(planWords[lang].looking(tried - 1));
    return minimise(model);
  };
}

/** `13,14`, `all`, or what evidence may cover. */
function wantedIn({ options: { want } }: Given, { options: { checklist } }: Inputs) {
  if (want === undefined) return "coverable";
  if (want.trim() === "all") return "all";
  const wanted = want.normalize("NFKC").split(/[,、]/u);
  return wanted.map((written): ItemNo => {
    const item = checklist.items.find(({ no }) => String(no) === written.trim());
    if (item) return item.no;
    const known = checklist.items.map(({ no }) => no).join(", ");
    throw new UsageError("unknown-item", { item: written.trim(), checklist: checklist.id, known });
  });
}

async function costsIn(io: Io, { options }: Given, { dataset }: Inputs) {
  if (options.costs === undefined) return null;
  const read = readCosts(options.costs, await readText(io, options.costs), dataset);
  if (!read.ok) throw new InputProblems(read.problems);
  return read.value;
}
