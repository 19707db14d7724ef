import type { Link, LinkVerdict } from "../dataset/dataset.ts";
import type { Line } from "./document.ts";
import type { Lookup } from "./lookup.ts";
import { shortDigest } from "./reading.ts";
import { oneLine } from "./tidy.ts";
import type { Words } from "./words/words.ts";

/** What overlays say, as reports show it. Whatever a person wrote there is shown as one harmless line. */

/** Each overlay that the result names, with whose it is and how much it judges, as far as it is at hand. */
export function overlayLines({ overlay: words, lang }: Words, { result, dataset }: Lookup): readonly string[] {
  return result.dataset.overlays.map((name) => {
    const known = dataset.overlays.find((one) => one.name === name);
    const [id = "", digest = ""] = name.split("@");
    if (!known) return words.unknown(oneLine(`${id} ${shortDigest(digest)}`, 120));
    return words.applied(oneLine(known.title[lang], 120), oneLine(known.by, 80), known.verdicts.length);
  });
}

/** Who judged, for whom, when; and that a connector's own word is no review from outside. */
export function personOf(
  { overlay: words, phrases }: Words,
  verdict: Omit<LinkVerdict, "overlay" | "verdict" | "was">,
) {
  const { by, organisation, role, on } = verdict;
  const person = words.person(oneLine(by, 80), oneLine(organisation, 80), words.roles[role], on);
  return role === "connector" ? `${person}${phrases.comma}${words.ownWord}` : person;
}

/** One line for a link: not used (Bank, 2026-11-22): because … */
export function verdictText(words: Words, verdict: LinkVerdict): string {
  const { overlay, lang } = words;
  return overlay.said(overlay.verdicts[verdict.verdict], personOf(words, verdict), oneLine(verdict.reason[lang], 600));
}

/** Authored links that an overlay judges, in order of id: those of another edition follow them. */
export const judgedLinks = ({ dataset }: Lookup): readonly (Link & { readonly verdict: LinkVerdict })[] =>
  dataset.links.flatMap((link) =>
    link.verdict === undefined || link.derivedFrom !== undefined ? [] : [{ ...link, verdict: link.verdict }],
  );

/** Rows of a table: link, judgement, relation before and after, by whom, why. */
export function verdictRows(words: Words, look: Lookup): readonly Line[][] {
  const { overlay, terms, lang } = words;
  return judgedLinks(look).map(({ id, relation, verdict }): Line[] => [
    [{ code: id }],
    [overlay.verdicts[verdict.verdict]],
    [
      overlay.became(
        terms.relations[verdict.was],
        verdict.verdict === "reject" ? overlay.rejected : terms.relations[relation],
      ),
    ],
    [{ foreign: personOf(words, verdict) }],
    [{ foreign: oneLine(verdict.reason[lang]) }],
  ]);
}
