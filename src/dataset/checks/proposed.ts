import { type Problem, problem } from "../problem.ts";
import { subjectAt, type Written } from "../raw.ts";
import { isMap, select, selectTexts } from "../select.ts";

/** What an import proposed and nobody has moved to its place yet: a notice for each item. */
export function* checkProposed(written: Written): Generator<Problem> {
  for (const [path, item] of select(written.value, "items.*")) {
    if (!isMap(item) || !isMap(item.proposed)) continue;
    const at = written.atKey([...path, "proposed"]);
    const ids = [...selectTexts(item, "proposed.topics.*.topic")].map(([, topic]) => topic);
    const subject = subjectAt(written, path);
    if (ids.length > 0) yield problem("topics-proposed", at, { item: String(item.no), ids }, subject);
    const [[, origin] = []] = select(item, "proposed.origin");
    if (!isMap(origin)) continue;
    const args = { item: String(item.no), checklist: String(origin.checklist), no: String(origin.no) };
    yield problem("origin-proposed", at, args, subject);
  }
}
