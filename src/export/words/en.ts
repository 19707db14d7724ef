import type { ExportWords } from "./words.ts";

export const en = {
  lang: "en",
  readers: {
    examiner: "examiner at a bank",
    "soc2-auditor": "SOC 2 auditor",
    "isms-lead-auditor": "ISMS lead auditor",
  },
  description:
    "What requirements of ISO/IEC 27001 and the Trust Services Criteria plausibly cover of the topics that a bank asks a connector about. The relation is that of the requirements to the topic, by function: what follows where they are carried out. The links are certmap's own proposals unless their review says otherwise; the bank decides, and no certificate or report is mandatory.",
  sssom: {
    comment: (rationale, remainder) =>
      remainder === undefined ? rationale : `${rationale} Remains to be asked: ${remainder}`,
    external: "external reviewer",
    selfReview: (reader) =>
      reader === undefined ? "self-review by certmap" : `self-review by certmap, read as ${reader}`,
  },
  oscal: {
    creator: "Creator",
    mapping: (standard) => `${standard}: mapping to the topics of the API connection checklist`,
    mappingRemarks:
      "Each map's UUID is made from the id of its link. Relationship, sources and targets are read back where they stand, the rest from props in certmap's namespace, which hold it in both languages.",
    derived:
      "Derived from the links of the newer edition: each requirement is replaced by all its predecessors, relation and remainder kept. The rationale names requirements of the newer edition.",
    whole:
      "Topics for which somebody looked through the standard and found no requirement related to them. A topic in no map is one nobody looked at.",
    standards: "Standards as wholes",
    standardsRemarks:
      "Each control stands for all requirements of one standard together, so that it can be said of the whole that nothing in it is related to a topic.",
    allOf: (standard) => `All requirements of ${standard} together.`,
    catalog: (standard) => `${standard}: ids and titles`,
    catalogRemarks:
      "Ids and titles only; no text of the standard is included. Titles marked own-words are labels of certmap's, those marked unverified were not checked against a source.",
    notReproduced: (standard, id) => `Not reproduced here. See ${standard}, ${id}.`,
    topics: "Topics of the API connection checklist",
    topicsRemarks:
      "Each topic is one question that an item of a checklist asks. Guidance is the question left where a control is only declared.",
    checklistRemarks:
      "Numbers and labels in certmap's own words; no text of the checklist's items is included. Links lead to the topics of each item.",
    itemNotReproduced: (checklist, no) => `Not reproduced here. See ${checklist}, no. ${no}.`,
  },
} as const satisfies ExportWords;
