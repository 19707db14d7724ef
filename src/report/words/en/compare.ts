import type { CompareWords } from "../ja/compare.ts";

/** Two results side by side. */
export const compare: CompareWords = {
  title: "API connection checklist: two results compared",
  term: "Terms",
  left: "Left",
  right: "Right",
  same: "the same",
  direction: "Better and worse are read from left to right.",
  otherDataset:
    "The two sides were evaluated with different mapping data, so a change need not be a change at the connector; the history of the data says which links changed.",
  otherChecklist: "The checklists differ: items were matched by the topics that they share.",
  policyOf: (side, choices) => `${side}: ${choices}`,

  // Changes
  changes: {
    better: "better",
    worse: "worse",
    same: "no change",
    other: "to or from the bank's side",
    "only-left": "only left",
    "only-right": "only right",
  },
  inside: "same status, changes within",
  grounds: "with other grounds",
  insideTopic: "same status, other grounds",

  // Summary
  summaryUsable: (items, counts) =>
    `Of the ${items} ${items === 1 ? "item named as an example" : "items named as examples"}: ${counts}.`,
  summaryAll: (items, counts) => `Of all ${items} ${items === 1 ? "item" : "items"}: ${counts}.`,
  counted: (count, word) => `${count} ${word}`,
  sameCounted: (count, inside) =>
    `${count} with no change${inside > 0 ? ` (of which ${inside} with changes within)` : ""}`,
  statusOf: (side, counts) => `${side}: ${counts}.`,
  askCounts: (gone, come, changed) =>
    gone + come + changed === 0
      ? "The questions are the same."
      : `Questions: ${gone} gone, ${come} new, ${changed} asked differently.`,
  nothing: "No status, no evidence and no question differs.",

  // Items
  items: "Item by item",
  itemsCaption: "Items that changed",
  change: "Change",
  topicsChanged: (counts) => `topics: ${counts}`,
  movedNo: (left, right) => `${left} (right: ${right})`,
  unchanged: (items, status) => `Still ${status}: ${items}`,
  details: "What changed within the items",
  topics: (change, labels) => `${change}: ${labels}`,
  because: (status, reasons) => (reasons === "" ? status : `${status}; why: ${reasons}`),
  noGrade: "strength: none",
  standing: (status, grade) => `${status}; ${grade}`,
  capOf: (label, evidence, subject) => `${label} (${evidence}, ${subject})`,
  quoted: (label) => label,
  ofItem: (side, reasons) => `${side}: the item itself: ${reasons}`,
  serves: (ranges, single) => `${single ? "item" : "items"} ${ranges}`,

  // Evidence
  evidence: "Changes of the evidence",
  evidenceChanges: {
    "became-usable": "became usable",
    "became-unusable": "no longer usable",
    changed: "details changed",
    same: "no change",
    added: "added",
    removed: "no longer given",
  },
  evidenceSame: (names) => `No change: ${names}`,
  noted: (labels) => `noted: ${labels}`,

  // Questions
  gone: "Questions that went away",
  come: "Questions that came up",
  changed: "Questions asked differently",
  settled: "settled by an answer",
  lapsed: "the answer no longer counts",

  // Caveats
  caveatsGone: "To bear in mind on the left only",
  caveatsNew: "To bear in mind on the right only",
};
