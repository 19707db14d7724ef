import type { TimelineWords } from "../ja/timeline.ts";

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
const itemsOf = (ranges: string): string => `${/[\s,]|\d-\d/.test(ranges) ? "items" : "item"} ${ranges}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Statuses over time. */
export const timeline: TimelineWords = {
  title: "API connection checklist: plausible coverage over time",
  period: "Period",
  periodText: (from, to, months) => `${from} to ${to} (${plural(months, "month")})`,
  premise:
    "With the evidence and answers at hand today, and no renewal or addition assumed; policy and mapping stay as they are. A date is the first day on which it is so.",

  // Summary
  first: (date) => `The first status changes on ${date}.`,
  firstGrade: (date) =>
    `No status changes in this period, but on ${date} the strength of evidence for some topics does.`,
  never: "No status changes in this period.",
  ofUsable: (items, from, atStart, to, atEnd) =>
    `Of the ${plural(items, "item")} named as ${items === 1 ? "an example" : "examples"}, as of ${from}: ${atStart}; as of ${to}: ${atEnd}.`,
  ofAll: (items, from, atStart, to, atEnd) =>
    `Of the ${plural(items, "item")} of the whole checklist, as of ${from}: ${atStart}; as of ${to}: ${atEnd}.`,

  // Evidence
  evidence: "Evidence over time",
  days: "When it can be used",
  until: (date) => `until ${date}`,
  from: (date) => `from ${date}`,
  between: (from, to) => `${from} to ${to}`,
  whole: "throughout",
  bridged: (date) => `from ${date} by bridge letter`,

  // Day by day
  changes: "Day by day",
  changesCaption: "The days on which something changes",
  date: "Date",
  what: "What changes",
  effect: "Effect",
  before: "What can be done before that day",
  noChange: "Nothing changes in this period.",
  evidenceChanges: {
    "became-usable": "becomes usable",
    "became-unusable": "is no longer usable",
    changed: "stays unusable, for other reasons",
  },
  nowUsable: (gone) => `becomes usable (no longer: ${gone})`,
  noteBegins: (label) => `to be noted from now on: ${label}`,
  noteEnds: (label) => `no longer to be noted: ${label}`,
  answerOf: (no, bank, topics) => `The answer to item ${no} (accepted by ${bank})${topics === "" ? "" : `: ${topics}`}`,
  answerName: (no) => `The answer to item ${no}`,
  answerBegins: "is not asked again",
  answerEnds: "was accepted too long ago, and is to be asked again",
  turn: (items, from, arrow, to) => `${capital(itemsOf(items))}: ${from} ${arrow} ${to}`,
  inside: (items, topics) =>
    `${capital(itemsOf(items))}: same status; ${plural(topics, "topic")} with another status or strength`,
  noEffect: "No status changes",
  newlySettled: (count) => `${plural(count, "more topic")} settled by an accepted answer`,
  because: (causes) => ` (because of ${causes})`,
  remedies: {
    "renewed-certificate": () =>
      "If it is renewed, get the new certificate (with its expiry date) and the statement of applicability.",
    transition: () => "If it has moved to the 2022 edition, get the new certificate and statement of applicability.",
    "bridge-letter": (until) =>
      `With a bridge letter it could be used${until === "" ? "" : ` until ${until} at the latest`} (written by management, without an auditor's assurance).`,
    "gap-letter": () =>
      "Ask, with a bridge letter or otherwise, whether controls changed after the end of the period (no status depends on it).",
    "next-report": () => "If a report on a later period or date has been issued, get it.",
    "next-procedures": () =>
      "If there is an agreed-upon procedures report on a later period of which this bank is a user, get it.",
    "answer-again": () => "Put the same question again and decide whether to accept the answer.",
  },

  // Items
  items: "Item by item",
  itemsCaption: "Status of each item over time",
  course: "Over time",
  unchanged: (status, ranges) => `${status} throughout: ${itemsOf(ranges)}`,
  still: (status) => `${status}, throughout`,

  // Picture
  dashed: "A dashed frame: the item's wording is assumed.",
  numbered: (date, causes) => `${date}  ${causes}`,
  legend: "Legend",
  usableBar: "usable",
  bridgedBar: "usable by bridge letter",
  unusableBar: "not usable",
  changeMark: "a day on which something changes",
  describe: (evidence, items, changes) =>
    `When ${plural(evidence, "piece", "pieces")} of evidence can be used, and the status of ${plural(items, "item")}, along a scale of months; ${plural(changes, "day")} on which something changes.`,
  notMandatory: "No certificate or report is mandatory for any item. The bank decides what to accept.",
};
