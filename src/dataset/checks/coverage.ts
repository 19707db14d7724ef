import { type Problem, problem } from "../problem.ts";
import { isMoved, type Raw } from "../raw.ts";
import { textOf } from "../select.ts";

/** Standards that somebody looked at for every topic, if only to find no relationship. */
const complete = ["iso27001-2022", "tsc-2017"];

/** Topics that nobody asks, that nobody compared with a standard, or that no procedure tests beyond inquiry. */
export function* checkCoverage(raw: Raw): Generator<Problem> {
  const looked = new Set(raw.entries("links").map(({ name, value }) => `${name} ${textOf(value, "topic")}`));
  const asked = new Set(
    [...raw.ids.checklists.values()].flatMap((items) => [...items.values()].flatMap((topics) => [...topics])),
  );
  const techniques = new Map<string, (string | undefined)[]>();
  for (const { value } of raw.entries("procedures")) {
    const topic = textOf(value, "topic") ?? "";
    techniques.set(topic, [...(techniques.get(topic) ?? []), textOf(value, "technique")]);
  }

  for (const entry of raw.entries("topics")) {
    const topic = textOf(entry.value, "id");
    if (topic === undefined || isMoved(entry.value)) continue;
    const at = entry.at(["id"]);
    for (const standard of complete.filter((id) => raw.ids.standards.has(id))) {
      if (!looked.has(`${standard} ${topic}`)) yield problem("topic-without-link", at, { topic, standard }, topic);
    }
    if (!asked.has(topic)) yield problem("topic-unasked", at, { topic }, topic);
    const used = techniques.get(topic) ?? [];
    if (used.every((technique) => technique === "inquire")) {
      yield problem("topic-without-procedure", at, { topic, inquiryOnly: used.length > 0 }, topic);
    }
  }
}
