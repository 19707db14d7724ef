import { evaluate } from "../engine/evaluate.ts";
import { renderExplain } from "../report/explain.ts";
import { renderProblems } from "../report/problems.ts";
import type { Command } from "./command.ts";
import { readInputs } from "./inputs.ts";
import { deliver, layoutOf } from "./output.ts";
import { UsageError } from "./usage-error.ts";

export const explainCommand: Command = {
  name: "explain",
  arguments: ["CONNECTOR", "ITEM"],
  options: ["checklist", "policy", "as-of", "bank", "overlay", "lang", "output"],
  run: async (given, io, lang) => {
    const [file, no] = given.files;
    if (file !== undefined && no === undefined) throw new UsageError("missing-item-argument");
    const { dataset, connector, options, notices } = await readInputs(io, file, given);
    const { items, id } = options.checklist;
    const item = items.find((one) => String(one.no) === no?.normalize("NFKC"));
    if (!item) {
      throw new UsageError("unknown-item", {
        item: no ?? "",
        checklist: id,
        known: items.map((one) => one.no).join(", "),
      });
    }
    io.err(renderProblems(notices, lang));
    const result = evaluate(dataset, connector, options);
    await deliver(io, given, renderExplain(result, dataset, item.no, { lang, ...layoutOf(io, given) }), lang);
    return 0;
  },
};
