import { enSheets as sheets } from "./en-sheets.ts";
import { plural } from "./plural.ts";
import type { AupWords } from "./words.ts";

export const en = {
  title: "Agreed-upon procedures: list and terms (draft)",
  subtitle: (connector, date) => `${connector}, as of ${date}`,
  header: (connector) => `Agreed-upon procedures (draft): ${connector}`,
  footer: (version) => `Drafted with certmap, dataset ${version}`,
  blank: (what) => `[${what}]`,
  check: (what) => `{to be checked: ${what}}`,
  lead: (date) =>
    `certmap drafted this list, as of ${date}, for exactly the topics that the evidence does not cover. The wording of the procedures, their sizes and minimums are a draft; engaging party, practitioner and users settle them.`,
  marks:
    "What stands in [ ] is to be filled in by the parties; what stands in { } is to be checked by the practitioner against the standard in force. certmap has not read the standards themselves, only public explanations of them.",
  notMandatory:
    "Neither an agreed-upon-procedures report, nor a certification, nor an assurance report is mandatory for any item.",

  headings: {
    parties: "Parties",
    purpose: "Purpose",
    subject: "Subject matter",
    standard: "Standard",
    nature: "Nature of the engagement",
    duties: "Responsibilities",
    independence: "Independence and quality management",
    procedures: "Procedures",
    works: "Procedures by kind of work",
    findings: "Reporting of findings",
    restriction: "Restriction on use and distribution",
    additional: "Additional users",
    matrix: "Matrix",
    left: "What this list does not hold",
    signatures: "Signatures",
    annexAgreement: (number) => `Annex ${number}: agreement of an additional user (draft)`,
    annexSources: (number) => `Annex ${number}: what this rests on`,
  },

  engagingParty: "Engaging party",
  responsibleParty: "Responsible party",
  practitioner: "Practitioner",
  users: "Intended users",
  purpose: (checklist, users) =>
    `To give ${users} the findings of procedures agreed beforehand, on those topics of "${checklist}" that the evidence does not cover.`,
  service: "Service",
  serviceBlank: "name of the service that connects to the bank's API",
  items: "Items",
  period: "Period",
  fromTo: (from, to) => `${from} to ${to}`,
  from: "first day of the period",
  to: "last day of the period",
  terms: "Drafted under",
  termsText: (checklist, policy, asOf) => `${checklist}, policy "${policy}", as of ${asOf}`,
  fors: {
    both: "topics that are narrowed and topics to be confirmed",
    narrowed: "topics that are narrowed only",
    confirm: "topics to be confirmed only",
  },
  digest: "Dataset",

  standards: [
    "International Standard on Related Services (ISRS) 4400 (Revised), Agreed-Upon Procedures Engagements (terms agreed on or after 1 January 2022)",
    "JICPA professional services guideline 4400 on agreed-upon procedures engagements (last changed 16 March 2023)",
  ],
  standardCheck: "which of the two is followed, and whether it has changed since",
  nature: [
    "The practitioner performs the procedures agreed in this document and reports as findings the facts that come up.",
    "This is not an assurance engagement. The practitioner expresses no opinion and no conclusion and gives no assurance of any form.",
    "The practitioner says nothing on whether the procedures are enough for the users' purpose. The users draw their own conclusions from the findings; what the checklist makes of them is for the bank to decide.",
    "Had further or other procedures been performed, other matters might have come up that would have been reported.",
    "The report serves this purpose and is not used for another.",
  ],
  duties: {
    engagingParty:
      "acknowledges that the procedures fit the purpose of the engagement, and gives access to the papers, people and premises that they need.",
    responsibleParty:
      "is responsible for the arrangements, records and facilities looked at, and gives all the information that is asked for.",
    practitioner:
      "performs the procedures as agreed, agrees any change with the engaging party beforehand, and takes no sample smaller than its minimum.",
    users: "read the findings knowing the procedures, and draw their own conclusions.",
  },
  dutiesCheck:
    "revised ISRS 4400 asks only the engaging party to acknowledge the procedures, while the wording of JICPA 4400 also speaks of agreement with other users; whether the users sign",
  independence: "Independence",
  independenceBlank:
    "where the practitioner stands towards engaging and responsible party: whether independence is required, and how it is met",
  quality: "Quality management",
  qualityBlank: "name of the quality management standard that the practitioner's firm applies",
  independenceCheck:
    "revised ISRS 4400 does not make independence a precondition, but the report is understood to say where the practitioner stands and to name the ethical and quality management standards; the wording",

  proceduresLead: [
    "Procedures stand in the order of the items. Where a population is smaller than the size agreed, all of it is taken; the size of the population is reported too.",
    "Where the period brought no such case, the finding reports 0 and there is no exception; an act that was due and did not take place is an exception.",
  ],
  itemHeading: (no, label, assumed) => `Item ${no}: ${label}${assumed ? " (wording of the item assumed)" : ""}`,
  seeItem: (no) => `The procedures stand under item ${no}.`,
  whyOpen: {
    all: (bank) => `${bank}: the evidence does not cover it; all of the following are needed.`,
    remainder: (bank) => `${bank}: only what the evidence leaves open is looked at.`,
    exception: (bank) => `${bank}: what showed an exception in an earlier report is performed again.`,
  },
  remainder: "Left open",
  notListed:
    "Not one of the items for which evidence was named as usable; under the policy its findings may change nothing.",
  settled: (bank, until) =>
    `${bank} accepted an individual answer on this topic, which it may use until ${until}. Whether the procedures are left out is for the parties to settle.`,
  again: (date) =>
    `Performed again. An earlier report has an exception, so the new report's period has to end later than ${date}.`,
  text: "What is done",
  population: "Population",
  populationSampled: "the whole of the list or records that the procedure names",
  populationWhole: "everything that the procedure names; nothing is sampled",
  populationBlank: "its size when performed",
  size: "Size",
  sizeOf: (name, value, minimum) => `${name} ${value} (minimum ${minimum})`,
  sizeNames: {
    sampleSize: "sample",
    adminSampleSize: "of these by administrators",
    siteCount: "sites",
    visitCount: "visits",
    monthCount: "months",
    measureCount: "measures",
    conditionCount: "conditions",
  },
  noSize: "–",
  when: "Period or date",
  whenPeriod: (from, to) => `${from} to ${to}`,
  whenOpen: "the day on which it is performed",
  dateNames: {
    periodFrom: "first day of the period",
    periodTo: "last day of the period",
    asOf: "reference date",
    testDate: "date of the test",
    visitDate: "date of the visit",
  },
  agreedDate: "a date to be agreed",
  form: "What the finding states",

  works: {
    documents: "Papers, registers and settings: inspect and compare",
    records: "Records of the period: inspect, compare, recompute",
    interview: "Questions",
    visit: "Observation on site or at the screen",
    test: "Tests at a system",
  },
  worksLead:
    "The same procedures by kind of work: one request for papers, one round of interviews, one visit or one session serves all procedures of a table, of whichever item.",
  work: "Kind of work",
  procedures: "Procedures",
  count: (count) => plural(count, "procedure"),
  findings: [
    "For each procedure the report states one of no exception, exception, not performed, and the facts that came up.",
    "Facts are the size of the population, the number selected and how, the period, names and dates of documents, the number of exceptions (0 too) and each exception.",
    "Words that call for judgement or that conclude are not used.",
  ],
  example: {
    good: "As in: took all 14 leavers in the HR list of April to September 2025 and compared each last working day with the date of deactivation in the ID system; 13 on or before, 1 (no. 9) 3 days after.",
    poor: "Not: a statement of good or bad without the number of exceptions.",
  },
  restriction: [
    "The report is used only by the engaging party and the users named in this document, and only for its purpose.",
    "It is not handed to, quoted to or relied on by others without the practitioner's written consent.",
  ],
  restrictionCheck: "whether use and distribution are restricted, and the wording",
  additional: [
    "A bank that was not agreed as a user when the engagement was accepted needs an individual written agreement, on the nature of the work, the restrictions on use and so on, before it is given the report.",
    "Annex 1 serves for it. Neither procedures nor report are changed for an additional user; a user who wants other procedures needs an engagement of its own.",
  ],
  additionalCheck:
    "how a user is added after the report was issued; this is common understanding and was not looked up",
  agreementsLead:
    "Where a bank agrees to be an additional user of an earlier report, it needs fewer of these procedures.",
  bank: "Bank",
  earlier: "Earlier report",
  wouldSave: "Saved by an agreement",
  saves: (topics, procedures) => `${plural(topics, "topic")}, ${plural(procedures, "procedure")}`,
  agreementsCaption: "Which bank needs an agreement as an additional user",
  thisReport: "Report of this engagement",
  newReport: "no agreement needed: a user by this document",
  earlierNeeds: (evidence) => `${evidence}: not named as a user, agreement needed`,
  noAgreements: "No agreement on an earlier report would save a procedure.",
  nearName: (evidence, name, bank) =>
    `The user "${name}" of the earlier report "${evidence}" is nearly "${bank}". If they are the same, put the name right and draft again.`,

  matrixLead: "Items, topics and procedures, and what each bank needs (x).",
  matrixCaption: "Item × topic × procedure",
  item: "Item",
  topic: "Topic",
  proof: (topics, beyond, procedures) =>
    `Neither excess nor lack: ${plural(topics, "topic")} stood open, counted for each bank and item.${beyond > 0 ? ` ${beyond} of them ${beyond === 1 ? "is" : "are"} beyond procedures and named as such.` : ""} With every procedure performed without exception each of the ${beyond > 0 ? "others" : "topics"} is plausibly covered. Of ${plural(procedures, "procedure")}, leaving out any one leaves a topic open. Both were found by evaluating again with the findings put in.`,
  proofEmpty: "No topic needs a procedure.",
  yes: "x",
  beyondLead: "These topics stand open, and no finding of a procedure would make them plausibly covered.",
  beyond: {
    "exception-noted": (evidence, subjects) =>
      `The assurance report "${evidence}" notes an exception on ${subjects}. A report of a later period, or an answer on cause, effect and remediation, is needed.`,
    "criterion-qualified": (evidence, subjects) =>
      `The opinion of the assurance report "${evidence}" is qualified on ${subjects}. A report of a later period, or an answer on reason, effect and remediation, is needed.`,
    "no-procedure": () => "The catalogue has no procedure for this topic.",
  },
  why: "Why",
  leftLead: "These items have no procedures.",
  leftOut: {
    "subject-bank": "The bank carries it out itself.",
    "subject-both": "Both sides carry it out.",
    "no-topic": "Its wording is not known here, so that it has no topics.",
    "not-listed":
      "Not one of the items for which evidence was named as usable; under the policy no evidence covers it.",
    covered: "All its topics are plausibly covered.",
    "other-status": "Its open topics are not of the status asked for.",
    beyond: "Its open topics are beyond what procedures can cover.",
    "not-chosen": "Not asked for.",
  },
  nothing: "none",

  signLine: "Date: ____________________    Name: ______________________________    Signature:",
  signAs: (role, name) => `${role}: ${name}`,
  signatureCheck: "whether the users sign",
  agreement: [
    "The bank named below is to be given, as an additional user, the report on the agreed-upon procedures shown to it apart, and agrees to the following.",
    "1. This is not an assurance engagement; the practitioner expresses no opinion and no conclusion and gives no assurance of any form.",
    "2. The procedures were acknowledged by the engaging party and are known to the bank; whether they are enough for its purpose is for the bank to judge.",
    "3. The report is used only to examine the connector, and is not handed to, quoted to or relied on by others without the practitioner's written consent.",
    "4. The procedures speak of the dates and period stated in the report; what happened since is not reflected.",
    "5. The practitioner takes on no duty to update the report or to perform further procedures.",
  ],
  agreementUser: "Additional user",
  agreementBlank: "name of the bank",
  source: "Source",
  says: "What it says",
  confidence: "Confidence",
  confidences: { high: "high", medium: "medium", low: "low", none: "–" },
  sourcesLead:
    "These terms rest on the following. An explanation given at the liaison meeting is not its decision. What is of medium confidence or less the practitioner checks against the standard in force.",

  ...sheets,
} satisfies AupWords as AupWords;
