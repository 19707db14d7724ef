import type { OverlayWords } from "../ja/overlay.ts";

/** Judgements of one's own on links. */
export const overlay: OverlayWords = {
  label: "Overlay on the links",
  applied: (title, by, count) => `${title} (${by}; ${count} ${count === 1 ? "link" : "links"})`,
  unknown: (name) => `${name} (its content is not at hand)`,
  heading: "Links that were overruled",
  note: "Some links are not as certmap proposes them but as judged by those named here, who answer for it.",
  caption: "The judgement on each link, and why",
  link: "Link",
  verdict: "Judgement",
  relation: "Relation",
  by: "Judged by",
  reason: "Reason",
  verdicts: { accept: "accepted", reject: "not used", change: "changed" },
  roles: { bank: "bank", group: "group", auditor: "auditor", expert: "expert", connector: "connector" },
  ownWord: "the connector's own judgement, which is no review from outside",
  became: (was, now) => (was === now ? now : `${now} (before: ${was})`),
  rejected: "not used",
  person: (by, organisation, role, on) =>
    by === organisation ? `${by} (${role}), ${on}` : `${by}, ${organisation} (${role}), ${on}`,
  said: (verdict, person, reason) => `${verdict} (${person}): ${reason}`,
  lookedAt: (standard, link) => `${standard} (${link}): not used, by an overlay`,
  was: (relation) => `relation without the overlay: ${relation}`,
};
