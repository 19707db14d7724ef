import { timeline } from "../engine/timeline.ts";
import { renderProblems } from "../report/problems.ts";
import { renderTimeline } from "../report/timeline.ts";
import type { Command } from "./command.ts";
import { readInputs } from "./inputs.ts";
import { formatOf, monthsOf } from "./options.ts";
import { deliver, layoutOf } from "./output.ts";

const formats = ["text", "json", "svg"] as const;

/** Status per item over the coming months: what lapses when, what that changes, what to do before [M-30]. */
export const timelineCommand: Command = {
  name: "timeline",
  arguments: ["CONNECTOR"],
  options: ["months", "checklist", "policy", "as-of", "bank", "overlay", "lang", "format", "output"],
  formats,
  run: async (given, io, lang) => {
    const format = formatOf(given, formats, "text");
    const months = monthsOf(given.options.months);
    const { dataset, connector, options, notices } = await readInputs(io, given.files[0], given);
    io.err(renderProblems(notices, lang));
    const line = timeline(dataset, connector, { ...options, months });
    await deliver(io, given, renderTimeline(line, dataset, { lang, format, ...layoutOf(io, given) }), lang);
    return 0;
  },
};
