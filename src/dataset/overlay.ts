import { sha256 } from "@noble/hashes/sha2.js";
import stringify from "safe-stable-stringify";
import type { Overlay, OwnText, Verdict } from "../schema/overlay.ts";
import type { Text } from "../schema/text.ts";
import type { AppliedOverlay, Dataset, Link } from "./dataset.ts";

/**
 * What a person judges who judges a link: the topic's question, the requirements, the relation, what stays open and how it is tested,
 * and the reason. A link that says the same keeps its digest, whatever is done to its sources, its review or the topic's id.
 * Example: `linkDigest(dataset, link)` is `sha256:…`. Errors: none. Source: contract §2.
 */
export function linkDigest({ topics }: Pick<Dataset, "topics">, link: Link): string {
  const { topic, needs, relation, remainder, remainderProcedures, rationale } = link;
  const ask = topics.find(({ id }) => id === topic)?.ask;
  return digestOf({ ask, needs: needs.toSorted(), relation, remainder, remainderProcedures, rationale });
}

function digestOf(value: unknown): string {
  const bytes = sha256(new TextEncoder().encode(stringify(value) ?? ""));
  return `sha256:${[...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

/**
 * `id@sha256:…`: a result that names an overlay can be told from one made after the file was changed; comments and layout do not count.
 * Example: `overlayName(overlay)` is what `result.dataset.overlays` holds. Errors: none. Source: contract §5.
 */
export const overlayName = (overlay: Overlay): string => `${overlay.id}@${digestOf(overlay)}`;

/** Do two verdicts on one link come to the same? Then they may both stand. */
export function agree(a: Verdict, b: Verdict): boolean {
  const essence = (one: Verdict) =>
    one.verdict === "change"
      ? [one.verdict, one.relation, one.remainder && inBoth(one.remainder), one.remainderProcedures]
      : [one.verdict];
  return stringify(essence(a)) === stringify(essence(b));
}

export const inBoth = (text: OwnText): Text => (typeof text === "string" ? { ja: text, en: text } : text);

/**
 * The dataset with somebody's judgements laid over it: an accepted link counts as reviewed from outside, a rejected one covers nothing,
 * a changed one has the relation and remainder given. Links derived for an older edition follow. Nothing else changes, the digest
 * neither; `overlays` names what was applied, in order of id, and each link concerned carries its verdict.
 *
 * Example: `evaluate(applyOverlays(dataset, [overlay]), connector, options)`, with an overlay that `readOverlay` gave.
 * Throws RangeError for a link that the dataset lacks or that has changed since, for verdicts that contradict each other, and for a
 * dataset that has overlays already. Source: contract §6.
 */
export function applyOverlays(dataset: Dataset, overlays: readonly Overlay[]): Dataset {
  if (overlays.length === 0) return dataset;
  if (dataset.overlays.length > 0) throw new RangeError("overlays are applied all at once");
  const applied = overlays
    .map((overlay): AppliedOverlay => {
      const { id, title, by, role, on, verdicts } = overlay;
      return { name: overlayName(overlay), id, title: inBoth(title), by, role, on, verdicts };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const given = new Map<string, readonly [AppliedOverlay, Verdict]>();
  const authored = new Map(dataset.links.flatMap((link) => (link.derivedFrom === undefined ? [[link.id, link]] : [])));
  for (const overlay of applied) {
    for (const verdict of overlay.verdicts) {
      const link = authored.get(verdict.link);
      if (!link) throw new RangeError(`no such link: ${verdict.link}`);
      if (linkDigest(dataset, link) !== verdict.digest) throw new RangeError(`changed since: ${verdict.link}`);
      const other = given.get(verdict.link)?.[1];
      if (other && !agree(other, verdict)) throw new RangeError(`contradictory verdicts: ${verdict.link}`);
      if (!other || overlay.role !== "connector") given.set(verdict.link, [overlay, verdict]);
    }
  }
  const links = dataset.links.map((link) => {
    const found = given.get(link.derivedFrom ?? link.id);
    return found ? judged(link, ...found) : link;
  });
  return { ...dataset, overlays: applied, links };
}

/** The dataset as if nobody used the link, nor what is derived from it. Example: what would an evaluation be without `tsc.x`? */
export function withoutLink(dataset: Dataset, id: string): Dataset {
  const links = dataset.links.map((link): Link => {
    if ((link.derivedFrom ?? link.id) !== id) return link;
    const { remainder: _, remainderProcedures: __, ...rest } = link;
    return { ...rest, relation: "no-relationship", needs: [] };
  });
  return { ...dataset, links };
}

function judged(link: Link, overlay: AppliedOverlay, verdict: Verdict): Link {
  const { remainder: _, remainderProcedures: __, ...rest } = link;
  const { by, on } = verdict;
  const reason = inBoth(verdict.reason);
  const of = { overlay: overlay.name, organisation: overlay.by, role: overlay.role, by, on, reason };
  const review = overlay.role === "connector" ? link.review : { kind: "external" as const, by, on, note: reason };
  const told = { review, verdict: { ...of, verdict: verdict.verdict, was: link.relation } };
  if (verdict.verdict === "accept") return { ...link, ...told };
  if (verdict.verdict === "reject") return { ...rest, ...told, relation: "no-relationship", needs: [] };
  const { relation, remainder, remainderProcedures } = verdict;
  return {
    ...rest,
    ...told,
    relation,
    ...(remainder !== undefined && { remainder: inBoth(remainder) }),
    ...(remainderProcedures && { remainderProcedures }),
  };
}
