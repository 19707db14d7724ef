import type { Phrases } from "../ja/phrases.ts";

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Headings and connecting words. */
export const phrases: Phrases = {
  // Connecting
  comma: ", ",
  space: " ",
  cell: (sheet, cell) => `[sheet "${sheet}", cell ${cell}]`,
  paragraph: (number, notes) => `[paragraph ${number}${notes ? " of the notes" : ""}]`,
  colon: ": ",
  to: "-",
  none: "–",
  bracketed: (text) => ` (${text})`,
  line: (lead, text) => `${lead}:${text === "" ? "" : ` ${text}`}`,
  itemNos: (ranges) => `items ${ranges}`,
  andOthers: (label) => `${label} and others`,
  counted: (count, word) => `${count} ${word}`,
  notKnown: "not known",
  agreedDate: "the date agreed",

  // Title and headings
  title: "API connection checklist: plausible coverage by evidence",
  connector: "Connector",
  apiService: "Service",
  connection: "Connection",
  checklist: "Checklist",
  bank: "Bank",
  noBank: "not named",
  asOf: "As of",
  policy: "Policy",
  dataset: "Mapping data",
  summary: "Summary",
  evidence: "Evidence",
  byItem: "Item by item",
  inDetail: "Items in detail",
  asks: "What to ask",
  caveats: "What to bear in mind",
  sources: "Sources",

  // Summary
  summaryUsable: (items, counts) =>
    `Of the ${plural(items, "item")} named as ${items === 1 ? "an example" : "examples"}: ${counts}.`,
  summaryAll: (items, counts) => `Of the ${plural(items, "item")} of the whole checklist: ${counts}.`,
  plausible:
    '"Plausibly covered" says that the evidence seems to address the topic, not that it has been confirmed; the bank decides. The shapes are ● plausibly covered, ◐ narrowed, ○ to confirm, ◇ bank side.',
  policyChoices: (accept, listed, soc2, aupMonths) =>
    `Under the policy, ${accept}; ${listed ? "only items named as examples are assessed" : "every item is assessed"}. A SOC 2 report is used for ${soc2.maxAgeMonths} months from the end of its period (with a bridge letter for at most ${soc2.maxAgeMonths + soc2.bridgeMaxMonths}, a type 1 report for ${soc2.type1MaxAgeMonths}), an agreed-upon procedures report for ${aupMonths}.`,
  policyItems: (ranges, accept) => `For ${/\s|\d-\d/.test(ranges) ? "items" : "item"} ${ranges}, ${accept}.`,

  // Evidence
  noEvidenceGiven: "No evidence was given. Every item is confirmed individually.",
  usable: "usable",
  notUsable: "not usable",
  notYetUsable: "not yet usable",
  notMapped: "not mapped (for the bank to judge)",
  notMappedShort: "not mapped",
  evidenceCaption: "Evidence and its use",
  gatesCaption: "What must hold before evidence is used",
  id: "Id",
  kind: "Kind",
  use: "Use",
  until: "Until",
  untilDate: (date) => `until ${date}`,
  obstacles: "What stands in the way",
  gate: "Condition",
  outcome: "Outcome",
  why: "Reason",
  note: "note",

  // Table of items
  no: "Item",
  item: "About",
  status: "Status",
  potential: "Could be",
  topicsCounted: "Topics (● / ◐ / ○)",
  topicCounts: (covered, narrowed, confirm) => `${covered} / ${narrowed} / ${confirm}`,
  mainReason: "Main reason",
  basis: "Item wording",
  itemsCaption: "Status of the items that have topics",
  potentialNote:
    '"Could be" is the status if everything not known turned out well and every control not seen in a statement of applicability were stated as implemented.',

  // In detail
  itemHeading: (no, label) => `Item ${no}: ${label}`,
  subject: "Carried out by",
  relatedRules: "Related rules",
  rule: (document, clause) => `${document}, ${clause}`,
  topicsCaption: (no) => `Topics of item ${no}`,
  topic: "Topic",
  grade: "Strength of evidence",
  derivationOf: (line) => `Derivation: ${line}`,
  ofGrade: (grade) => `strength: ${grade}`,
  could: (status) => `could be: ${status}`,

  // Derivation
  question: "Question",
  reasons: "Reasons",
  capped: "Held down by bad news, which other evidence does not outvote",
  capOf: (label, evidence, subject) => `${label}: ${evidence}, ${subject}`,
  candidates: "Candidates",
  taken: "Taken",
  notTaken: "Not taken",
  nearest: "Nearest",
  reasonsWithoutCode: {
    procedures: "All agreed-upon procedures were performed without exception; they give no assurance.",
    tested: "A type 2 report evaluated operation over its period and notes no exception.",
    otherwise: "A third party evaluated the design.",
  },
  byLink: (standard, link, by, extent, grade, status) =>
    `link from ${standard} (${link})${by}; extent: ${extent}; strength: ${grade}; status: ${status}`,
  byCommitments: (evidence) => `, by the service commitments of ${evidence}`,
  byHost: (holder) => `, by the evidence of ${holder}, to whom the controls are handed`,
  byProcedures: (grade, status) => `agreed-upon procedures; strength: ${grade}; status: ${status}`,
  lookedAt: (standard, link) => `${standard} (${link}): looked at, no corresponding requirements found`,
  nobodyLooked: (standard) => `${standard}: no link; nobody has looked yet`,
  idleEdition: (standard, links) =>
    `${standard} (derived from the links of the 2022 edition: ${links}): nothing to go by, as there is no certificate on this edition`,
  noPredecessor: (standard) =>
    `${standard}: no link can be derived from the other edition (nobody has looked, or a control is new in 2022)`,
  relation: "Relation",
  rationale: "Rationale",
  remainder: "What it leaves open",
  titleUnverified: "title not checked",
  evidenceHeldBack: "evidence held back",
  noEvidence: "no evidence",
  requirement: (name, grade, from) => `${name}: ${grade} (${from})`,
  via: (holder, evidence, grade) => `handed to ${holder}: ${grade} (${evidence})`,
  procedureLine: (id, result) => `procedure ${id}: ${result}`,
  procedureDraft: (id, technique, text) => `${id} (${technique}): ${text}`,
  losses: {
    status: "Its status is lower than that of the one taken.",
    grade: "Same status, but weaker evidence than the one taken.",
    procedures: "With the same status and strength, a link from a standard comes first.",
    order: "Same status and strength; it comes later by number of requirements and order.",
  },
  questionsLeft: "What stays to be asked",
  proceduresOfTopic: "Agreed-upon procedures drafted for this topic",

  // Asks
  aboutEvidence: (name) => `${name}: `,
  namedEvidence: (kind, id) => `${kind} "${id}"`,
  proceduresLeft: (texts) =>
    `These agreed-upon procedures were not performed; please provide records that show the same, if there are any. ${texts.map((text, index) => `(${index + 1}) ${text}`).join(" ")}`,
  exceptionNoted: (report, subject) =>
    `Please state the cause, effect and remediation of the exception that ${report} notes on ${subject}.`,
  criterionQualified: (report, subject) =>
    `Please state the reason, effect and remediation of the qualification that touches ${subject} in ${report}.`,
  procedureException: (report, text) =>
    `Please state the cause, effect and remediation of the exception that ${report} reports for this procedure: ${text}`,
  nothingToAsk: "There is nothing to ask.",
  evidenceAsks: "About the evidence",
  evidenceAsksCaption: "What to ask about the evidence, and what it would improve",
  ask: "What to ask",
  whom: "Of whom",
  unlocks: "Would improve",
  unlockText: (items, topics) =>
    topics === 0 && items === ""
      ? "no status changes"
      : `${items === "" ? "" : `items ${items}; `}${plural(topics, "topic")}`,
  topicAsks: "About topics",
  topicAsksCaption: "What to ask about topics that the evidence does not address",
  itemAsks: "About items",

  // Settled, duties, superfluous
  settled: "Topics already answered",
  settledNote:
    "This bank accepted these answers individually, so they are not asked again. They are kept apart from what evidence addresses and are not counted in any status.",
  answer: "Answer",
  acceptedBy: "Accepted by",
  acceptedOn: "Accepted on",
  wholeItem: "the whole item",
  duties: "Controls that the user runs (CUEC)",
  dutiesNote:
    "The SOC 2 report takes these controls to be run on the user's side. Check with each owner that they are.",
  owner: "Owner",
  duty: "Control",
  criteria: "Criteria",
  from: "Evidence",
  superfluous: "Criteria that the checklist does not need",
  superfluousNote: (count) =>
    `Of the security and availability criteria, ${count === 1 ? "this one corresponds" : `these ${count} correspond`} to no topic of this checklist. A SOC 2 report is issued having evaluated them too. No item is answered by them; an exception on one that others rest on still deserves a look.`,
  unused: "What the evidence holds and this checklist does not need",
  unusedNote:
    "No topic of this checklist needs these controls or criteria. Where other customers and the risks of one's own do not need them either, the scope of the next certificate or report could be negotiated down. Of statements of applicability only those disclosed are looked at.",
  unusedCount: (count) => `${count} not needed`,
  unusedCategories: (names) => `Whole categories: ${names}`,
  paperNamed: (kind, id) => `${kind} "${id}"`,

  // Sources
  sourcesNote: "Voices differ in weight: an explanation or an opinion is not a decision of the liaison meeting.",
  voice: "Voice",
  content: "What it says",
  documentVoice: "document",

  // Table in a terminal
  topicsColumn: "Topics",
  tableLegend: "Topics: how many are plausibly covered / narrowed / to confirm.",
  couldBe: (status) => `could be: ${status}`,
  askedFirst: "Ask first (about the evidence)",
  moreAsks: (count) => `${plural(count, "more ask")} about the evidence.`,
  unlockNothing: (count) => `${plural(count, "ask")} about the evidence would change no status.`,
  topicQuestions: (count) =>
    `${plural(count, "topic")} left to ask about: see certmap explain with an item's number, or --format md.`,
  settledCount: (count) => `${plural(count, "answer")} accepted earlier; not asked again.`,
  dutiesCount: (count) => `${plural(count, "control")} for the user to run (CUEC).`,
  superfluousLine: (ids) => `Criteria that the checklist does not need: ${ids}`,
  unusedLine:
    "Held and not needed by this checklist (where other customers and one's own risks do not need it either, a scope could be negotiated down):",
  moreIdle: (count) => `and ${count} more`,
  without: (ranges, status, reason) => `Items ${ranges}: ${status} (${reason})`,

  // One item explained
  explainTitle: (no, label) => `Item ${no}: ${label}`,
  isUsable: "One of the items named as examples.",
  isNotUsable: "Not one of the items named as examples.",
  usableLine: "Example",
  factsHeading: "What this rests on",
  noTopicHere: "This item has no topics here.",

  // Letter of questions
  questionsTitle: "Questions on the API connection checklist",
  questionsIntro: (checklist, asOf) =>
    `For the ${checklist}, as of ${asOf}, please answer the following. What the documents that you provided address is left out.`,
  reliedOn: "Documents relied on",
  reliedOnNothing: "No documents were relied on.",
  notReliedOn: "Documents not relied on",
  questionsPolicy: (policy) => `The policy is "${policy}".`,
  questionsNotMandatory:
    "No item makes an ISMS certificate, a SOC 2 report or an agreed-upon procedures report mandatory. If you do not hold one, or cannot provide it, please say so and tell us what you can show or explain in its place.",
  partEvidence: "About documents",
  partTopics: "About topics",
  partItems: "About items",
  partBank: "For the bank itself",
  serves: (ranges) => `For items: ${ranges}`,
  ifAnswered: (text) => `An answer could improve: ${text}`,
  answerHere: "Answer",
  nothingLeft: "There is nothing to ask.",

  // CSV
  csv: {
    number: "No.",
    part: "Part",
    remarks: "Remarks",
    itemStatus: "Status of the item",
    itemPotential: "Item could be",
    itemWhy: "Reason (item)",
    topicId: "Topic id",
    topicStatus: "Status of the topic",
    topicPotential: "Topic could be",
    extent: "Extent",
    topicWhy: "Reason (topic)",
    requirements: "Requirements or procedures",
  },
};
