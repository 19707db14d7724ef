import type { DiffDataWords } from "../ja/diff-data.ts";

/** Two versions of the mapping data side by side. */
export const diffData: DiffDataWords = {
  title: "What changed in the mapping data",
  old: "Old",
  new: "New",
  same: "The two datasets do not differ.",
  summary: (part, added, removed, changed) => `${part}: ${added} added, ${removed} removed, ${changed} changed`,
  besideOnly: (count) => `Of ${count} more only the review, sources or identifiers changed, which bears on no answer.`,
  parts: {
    topics: "Topics",
    links: "Links",
    procedures: "Procedures",
    checklists: "Checklists",
    items: "Items",
    policies: "Policies",
    unneeded: "Requirements that need no link",
    standards: "Standards",
    requirements: "Requirements",
  },
  changes: { added: "added", removed: "removed", changed: "changed", renamed: "renamed" },
  renamedFrom: (id, from) => `${id} (was ${from})`,
  field: (field, before, after) => `${field}: ${after}; before: ${before}`,
  absent: "none",
  answers: "Answers that change",
  answersNote: (connector, asOf, policy) =>
    `${connector}, evaluated with both datasets as of ${asOf} under the policy ${policy}.`,
  noAnswer: "No answer for this connector changes.",
  item: (no, from, to) => `item ${no}: ${to} instead of ${from}`,
  topic: (topic, from, to) => `topic ${topic}: ${to} instead of ${from}`,
  because: (ids) => `because of: ${ids}`,
  unexplained: "Nothing of this topic itself changed (a policy, a checklist or another part did).",
};
