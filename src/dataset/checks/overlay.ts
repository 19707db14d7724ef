import type { Dataset, Link } from "../dataset.ts";
import { nearest } from "../nearest.ts";
import { inBoth, linkDigest } from "../overlay.ts";
import { type Place, type Problem, problem } from "../problem.ts";
import type { Written } from "../raw.ts";
import { isMap, type Path, select, selectTexts, textOf } from "../select.ts";

const partial: readonly string[] = ["subset-of", "intersects-with"];

/** What an overlay says against what the dataset has: links that it knows, unchanged since, each judged once and to some effect. */
export function* checkOverlay(overlay: Written, dataset: Dataset): Generator<Problem> {
  const authored = new Map(
    dataset.links.filter(({ derivedFrom }) => derivedFrom === undefined).map((one) => [one.id, one]),
  );
  const seen = new Map<string, Place>();
  for (const [path, verdict] of select(overlay.value, "verdicts.*")) {
    const id = textOf(verdict, "link");
    if (id === undefined || !isMap(verdict)) continue;
    const at = overlay.at([...path, "link"]);
    const first = seen.get(id);
    if (first) yield problem("duplicate-id", at, { kind: "verdict", id, first }, id);
    else seen.set(id, at);
    const link = authored.get(id);
    if (link) yield* checkVerdict(overlay, path, verdict, link, dataset);
    else {
      // A derived link is judged with the one that it comes from.
      const from = dataset.links.find((one) => one.id === id)?.derivedFrom;
      const near = from ?? nearest(id, authored.keys());
      yield problem("unknown-id", at, { kind: "link", id, ...(near === undefined ? {} : { nearest: near }) }, id);
    }
  }
}

function* checkVerdict(
  overlay: Written,
  path: Path,
  verdict: Record<string, unknown>,
  link: Link,
  dataset: Dataset,
): Generator<Problem> {
  const at = (key: string) => overlay.at([...path, key]);
  const current = linkDigest(dataset, link);
  const recorded = textOf(verdict, "digest");
  if (recorded !== undefined && /^sha256:[0-9a-f]{64}$/.test(recorded) && recorded !== current) {
    yield problem("overlay-stale", at("digest"), { link: link.id, current }, link.id);
  }
  const kind = textOf(verdict, "verdict");
  if (kind === "accept") return;
  if (link.relation === "no-relationship") {
    yield problem("overlay-idle", at("verdict"), { link: link.id, why: "no-needs" }, link.id);
    return;
  }
  if (kind !== "change") return;
  const relation = textOf(verdict, "relation");
  if (relation === undefined) return;
  const has = (key: string) => Object.hasOwn(verdict, key);
  if (has("remainder") !== partial.includes(relation)) {
    const remainder = has("remainder") ? "superfluous" : "missing";
    const place = has("remainder") ? overlay.atKey([...path, "remainder"]) : at("relation");
    yield problem("relation-remainder", place, { relation, remainder }, link.id);
  } else if (relation === link.relation && sameRemainder(verdict.remainder, link)) {
    const procedures = [...selectTexts(verdict, "remainderProcedures.*")].map(([, id]) => id);
    if (procedures.join() === (link.remainderProcedures ?? []).join())
      yield problem("overlay-idle", at("relation"), { link: link.id, why: "same" }, link.id);
  }
  if (has("remainderProcedures") && !has("remainder")) {
    yield problem("remainder-procedures-alone", overlay.atKey([...path, "remainderProcedures"]), {}, link.id);
  }
  yield* checkProcedures(overlay, path, verdict, link, dataset);
}

function sameRemainder(said: unknown, { remainder }: Link): boolean {
  if (said === undefined || remainder === undefined) return said === remainder;
  const text = typeof said === "string" ? inBoth(said) : said;
  return textOf(text, "ja") === remainder.ja && textOf(text, "en") === remainder.en;
}

function* checkProcedures(
  overlay: Written,
  path: Path,
  verdict: unknown,
  { topic, id: subject }: Link,
  { procedures }: Dataset,
): Generator<Problem> {
  for (const [inner, id] of selectTexts(verdict, "remainderProcedures.*")) {
    const place = overlay.at([...path, ...inner]);
    const actual = procedures.find((one) => one.id === id)?.topic;
    if (actual === undefined) {
      const near = nearest(
        id,
        procedures.map((one) => one.id),
      );
      const args = { kind: "procedure", id, ...(near === undefined ? {} : { nearest: near }) } as const;
      yield problem("unknown-id", place, args, subject);
    } else if (actual !== topic) {
      yield problem("procedure-of-other-topic", place, { procedure: id, topic, actual }, subject);
    }
  }
}
