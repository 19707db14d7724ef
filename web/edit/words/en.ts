import type { EditWords } from "./words.ts";

const shown = "Shown only; changes no status.";
const lifted = "Shown only: management's word alone changes nothing about the exception.";

export const en: EditWords = {
  facts: {
    "connector.name": {
      label: "Name of the connector",
      explain: "The company that connects to the bank's APIs.",
      effect:
        "Compared with the names of holders and subservice organisations; company forms, spaces and character width are ignored.",
    },
    "connector.apiService": {
      label: "API service",
      explain: "The service that connects to the bank's APIs.",
      effect: shown,
    },
    "connector.connection": {
      label: "Kind of connection",
      explain: "Reference (reads balances and the like) or update (makes transfers and the like).",
      effect: "Shown, and a hint which policy to choose. No rule changes.",
    },
    "connector.qrCode": {
      label: "Use of QR codes",
      explain: "Does the service use QR codes?",
      effect: "If so, item 33 also points to practice standards 142 to 144.",
    },
    "evidence.id": {
      label: "Short name",
      explain: "A name of your own that tells this paper from the others here.",
      effect: "No two may be the same. Changes no status.",
    },
    "evidence.note": { label: "Remark", explain: "Anything a reader should know.", effect: shown },
    "evidence.holder": {
      label: "Holder other than the connector",
      explain:
        "Where a subservice organisation or a company of the group holds the paper. Left out, the connector itself holds it.",
      effect: "A subservice organisation's paper serves only the criteria and controls handed to it.",
    },
    "holder.name": {
      label: "Name of the holder",
      explain: "The company that got the certificate or report.",
      effect:
        "Matched with carved-out organisations and with those from whom controls are inherited. A name that is only similar is never taken.",
    },
    "holder.relation": {
      label: "Relation to the connector",
      explain: "A subservice organisation, or a company of the same group.",
      effect: "A group's paper counts as the connector's own where the connector is named in it.",
    },
    "evidence.scope.apiService": {
      label: "Includes the API service",
      explain: "Is the service that connects to the bank's APIs inside the scope of the certificate or report?",
      effect: 'Only "yes" lets it be used. Unknown holds it back and becomes a question.',
    },
    "evidence.scope.text": {
      label: "Wording of the scope",
      explain: "The scope as the paper itself words it.",
      effect: 'Without it, a "yes" is marked as asserted only.',
    },
    "evidence.scope.sites": {
      label: "Registered sites",
      explain: "Do the registered sites include where the service is run?",
      effect: "Head office only: whether the service is in scope counts as unknown.",
    },
    "evidence.scope.entityNamed": {
      label: "Connector named",
      explain: "Is the connector itself named in the group's paper?",
      effect: "A group's paper is used only where it is. Unknown becomes a question.",
    },
    "isms-certificate.standard": {
      label: "Edition of the standard",
      explain: "The edition of ISO/IEC 27001 on the certificate.",
      effect:
        "Certificates on the 2013 edition ended on 31 October 2025. Another edition needs its own statement of applicability.",
    },
    "isms-certificate.status": {
      label: "Status in the register",
      explain: "The status that the certification or accreditation body publishes today.",
      effect: "Suspended and withdrawn stop its use. Unknown does not, but is asked about.",
    },
    "isms-certificate.issued": {
      label: "Issued",
      explain: "First day on which the certificate holds.",
      effect: "Before this day it cannot be used.",
    },
    "isms-certificate.expires": {
      label: "Expires",
      explain: "Last day on which the certificate holds.",
      effect: "After this day it cannot be used. Unknown holds it back and becomes a question.",
    },
    "isms-certificate.soa.disclosed": {
      label: "Statement of applicability disclosed",
      explain: "Was the statement of applicability shown to the bank?",
      effect: "If not, controls are presumed at most.",
    },
    "isms-certificate.soa.consent": {
      label: "Consent to its use",
      explain: "Did the holder agree that the statement is used for this check?",
      effect: '"No" holds back what it says, even where it was disclosed.',
    },
    "isms-certificate.soaVersion": {
      label: "Version named on the certificate",
      explain: "The version of the statement of applicability that the certificate names.",
      effect: "Where it differs from the disclosed version, controls are presumed at most.",
    },
    "isms-certificate.soa.version": {
      label: "Version disclosed",
      explain: "The version of the statement of applicability that was seen.",
      effect: "Where it differs from the version on the certificate, controls are presumed at most.",
    },
    "isms-certificate.soa.date": {
      label: "Date of the statement",
      explain: "The date on the statement of applicability.",
      effect: shown,
    },
    "isms-certificate.soa.controls": {
      label: "What it says of each control",
      explain: "The mark of each control in the statement of applicability. What it does not list stays unknown.",
      effect: "Implemented counts as declared. Partial, planned and excluded give nothing; unknown is asked about.",
    },
    "isms-certificate.soa.inheritedFrom": {
      label: "Inherited from",
      explain: "The company that does what an inherited control asks for.",
      effect: "That company's own report may speak for the controls handed to it.",
    },
    "isms-certificate.number": { label: "Certificate number", explain: "The number as printed.", effect: shown },
    "isms-certificate.body": { label: "Certification body", explain: "Who issued the certificate.", effect: shown },
    "isms-certificate.accreditation": {
      label: "Accreditation body",
      explain: "Who accredited the certification body.",
      effect: shown,
    },
    "soc2-report.type": {
      label: "Type of report",
      explain: "Type 1 looks at the design on one day, type 2 at operation over a period.",
      effect: "Type 1 counts as design evaluated, type 2 up to operation evaluated.",
    },
    "soc2-report.period.from": {
      label: "First day of the period",
      explain: "The first day of the period that a type 2 report examined.",
      effect: "Shorter than the policy's least period counts as design evaluated. Unknown holds the report back.",
    },
    "soc2-report.period.to": {
      label: "Last day of the period",
      explain: "The last day of the period that a type 2 report examined.",
      effect: "The policy's age runs from this day; past it the report cannot be used.",
    },
    "soc2-report.date": {
      label: "Day examined (type 1)",
      explain: "The day on which a type 1 report looked at the design.",
      effect: "The policy's age runs from this day. Unknown holds the report back.",
    },
    "soc2-report.reportDate": {
      label: "Date of the report",
      explain: "The date of the auditor's report.",
      effect: "Before this day the report cannot be used yet.",
    },
    "soc2-report.bridgeLetter": {
      label: "Bridge letter",
      explain: "A letter of management about the time after the period.",
      effect: "May extend the age by the policy's months, with a note that it is no assurance.",
    },
    "bridgeLetter.to": {
      label: "Speaks up to",
      explain: "The last day that the letter speaks for.",
      effect: "Extends the age up to this day, within the policy's months.",
    },
    "bridgeLetter.date": { label: "Date of the letter", explain: "The day of the letter.", effect: shown },
    "soc2-report.categories": {
      label: "Categories",
      explain: "The trust services categories that the report covers.",
      effect: "The common criteria are always included, others only with their category.",
    },
    "soc2-report.opinion": {
      label: "Auditor's opinion",
      explain: "The kind of opinion in the report.",
      effect: "An adverse opinion or a disclaimer stops its use. Unknown holds it back.",
    },
    "soc2-report.qualified": {
      label: "Criteria qualified",
      explain: "With a qualified opinion: the criteria that the qualification touches.",
      effect: "They count for nothing. Where nobody knows which they are, the whole report is held back.",
    },
    "soc2-report.exceptions": {
      label: "Exceptions",
      explain: "Exceptions that the auditor noted in the tests, one each.",
      effect: "The criterion counts as declared at most, and topics that need it are narrowed at most.",
    },
    "exceptions.criterion": {
      label: "Criterion",
      explain: "The criterion on which it was noted.",
      effect: "This criterion counts as declared at most.",
    },
    "exceptions.note": { label: "What was found", explain: "The fact as the report has it.", effect: shown },
    "exceptions.response": {
      label: "Management's response",
      explain: "What management says to it in the report.",
      effect: lifted,
    },
    "exceptions.remediated": {
      label: "Said to be remediated",
      explain: "Does management say that it is remediated?",
      effect: lifted,
    },
    "exceptions.retested": {
      label: "Said to be tested again",
      explain: "Is it said to have been tested again?",
      effect: lifted,
    },
    "soc2-report.subservices": {
      label: "Subservice organisations",
      explain: "Organisations that the report names, and how it treats them.",
      effect: "Carved-out criteria count no more than that organisation's own report gives.",
    },
    "subservices.name": {
      label: "Name",
      explain: "The name as the report has it.",
      effect: "Matched with the holder of that organisation's own paper.",
    },
    "subservices.method": {
      label: "Method",
      explain: "Carve-out leaves it out of the examination, inclusive takes it in.",
      effect: "With inclusive, this report itself speaks for what was handed over.",
    },
    "subservices.criteria": {
      label: "Criteria handed over",
      explain: "With carve-out: the criteria left to it.",
      effect: "Where none is named, it is asked which they are.",
    },
    "soc2-report.commitments": {
      label: "Service commitments",
      explain: "Where the system description commits to items of a checklist.",
      effect: "For items that the auditor tested, a partial link counts for the whole topic.",
    },
    "commitments.checklist": {
      label: "Checklist",
      explain: "The checklist that is committed to.",
      effect: "Counts only where it is the checklist evaluated.",
    },
    "commitments.items": {
      label: "Items",
      explain: "The items that are committed to.",
      effect: "Counts for these only.",
    },
    "commitments.testedInSection4": {
      label: "Tested in section 4",
      explain: "Did the auditor test the commitment in section 4?",
      effect: 'Only "yes" counts. Unknown becomes a question.',
    },
    "soc2-report.userControls": {
      label: "Complementary user entity controls",
      explain: "Controls that the report takes for granted on the user's side.",
      effect: "Listed as duties of whoever owns them. Changes no status.",
    },
    "userControls.text": {
      label: "What is to be done",
      explain: "What the user's side must do itself.",
      effect: shown,
    },
    "userControls.criteria": { label: "Criteria", explain: "The criteria that it belongs to.", effect: shown },
    "userControls.owner": {
      label: "Whose task",
      explain: "Who carries it out.",
      effect: "What the bank must do is listed as the bank's duty.",
    },
    "soc2-report.system": { label: "System", explain: "The system that the report describes.", effect: shown },
    "soc2-report.framework": {
      label: "Assurance standard",
      explain: "The standard that the auditor followed.",
      effect: shown,
    },
    "soc2-report.auditor": { label: "Auditor", explain: "Who gave the report.", effect: shown },
    "aup-report.date": {
      label: "Date of the report",
      explain: "The date of the agreed-upon procedures report.",
      effect: "Without a period, the policy's age runs from this day.",
    },
    "aup-report.period.from": {
      label: "First day of the period",
      explain: "The first day of the period examined.",
      effect: "With only one end of the period known, the report is held back.",
    },
    "aup-report.period.to": {
      label: "Last day of the period",
      explain: "The last day of the period examined.",
      effect: "The policy's age runs from this day.",
    },
    "aup-report.users": {
      label: "Users",
      explain: "The banks named as users in the report, one per line.",
      effect: "A bank named neither here nor in an agreement cannot use the report.",
    },
    "aup-report.agreements": {
      label: "Users by agreement",
      explain: "Banks that agreed in writing later, one per line.",
      effect: "Treated as users named in the report.",
    },
    "aup-report.results": {
      label: "Results of the procedures",
      explain: "The result of each procedure. Leave out what was not performed.",
      effect:
        "No exception in every procedure of a topic makes it plausibly covered, without assurance; an exception narrows it.",
    },
    "aup-report.practitioner": { label: "Practitioner", explain: "Who performed the procedures.", effect: shown },
    "other.name": {
      label: "Name of the paper",
      explain: "What it is, as SOC 1 or a privacy mark.",
      effect: "Named as a kind that certmap does not map. Counts for nothing.",
    },
    "other.system": { label: "System", explain: "The system that it is about.", effect: shown },
    "other.number": { label: "Number", explain: "The number as printed.", effect: shown },
    "other.body": { label: "Given by", explain: "Who gave it.", effect: shown },
    "other.issued": { label: "Issued", explain: "First day on which it holds.", effect: shown },
    "other.expires": { label: "Expires", explain: "Last day on which it holds.", effect: shown },
    "other.date": { label: "Date", explain: "Its date.", effect: shown },
    "other.period.from": {
      label: "First day of the period",
      explain: "The first day that it is about.",
      effect: shown,
    },
    "other.period.to": { label: "Last day of the period", explain: "The last day that it is about.", effect: shown },
    "connector.answers": {
      label: "Answers accepted earlier",
      explain: "What was answered individually and accepted by a bank.",
      effect: "Not asked again within the policy's time. Never counted as covered.",
    },
    "answers.checklist": {
      label: "Checklist",
      explain: "The checklist that was answered.",
      effect: "Counts only where it is the checklist evaluated.",
    },
    "answers.item": {
      label: "Item",
      explain: "The number of the item.",
      effect: "Questions of this item count as settled.",
    },
    "answers.topics": {
      label: "Topics",
      explain: "The topics that the answer settles; none chosen means every topic of the item.",
      effect: "Only these count as settled.",
    },
    "answers.text": { label: "Answer", explain: "What was answered.", effect: shown },
    "answers.acceptedBy": {
      label: "Accepted by",
      explain: "The bank that accepted the answer.",
      effect: "Counts for no other bank.",
    },
    "answers.on": {
      label: "Accepted on",
      explain: "The day on which it was accepted.",
      effect: "Counts no longer once the policy's months are over.",
    },
  },
  options: {
    "yes-no": { yes: "yes", no: "no", unknown: "unknown" },
    flag: { true: "yes", false: "no" },
    qr: { yes: "used", no: "not used" },
    connection: { reference: "reference", update: "update" },
    sites: { covers: "where it is run", "head-office-only": "head office only", unknown: "unknown" },
    "isms-status": { active: "active", suspended: "suspended", withdrawn: "withdrawn", unknown: "unknown" },
    mark: {
      implemented: "implemented",
      inherited: "inherited",
      partial: "partial",
      planned: "planned",
      excluded: "excluded",
      unknown: "unknown",
    },
    "soc2-type": { 1: "type 1", 2: "type 2" },
    framework: { "AT-C205": "AT-C 205", ISAE3000: "ISAE 3000", JICPA3702: "JICPA guideline 3702" },
    category: {
      security: "security",
      availability: "availability",
      confidentiality: "confidentiality",
      "processing-integrity": "processing integrity",
      privacy: "privacy",
    },
    opinion: { unqualified: "unqualified", qualified: "qualified", adverse: "adverse", disclaimer: "disclaimer" },
    relation: { subservice: "subservice organisation", group: "company of the group" },
    method: { "carve-out": "carve-out", inclusive: "inclusive" },
    owner: { bank: "bank", "end-user": "end user", connector: "connector", unknown: "unknown" },
    result: { "no-exception": "no exception", exception: "exception", "not-performed": "not performed" },
  },
  unknown: "unknown",
  refusals: {
    blank: () => "This cannot be left empty.",
    "control-character": ({ character }) =>
      `There is a character that cannot be shown (${character}). Please remove it.`,
    "bad-date": () => "Please enter a day of the calendar, as 2026-11-22.",
    "dates-reversed": ({ from, to }) =>
      `The beginning (${from}) would be after the end (${to}). Please change the other date first.`,
    "not-one-of": ({ value }) => `"${value}" cannot stand here.`,
    "none-chosen": () => "Please choose at least one.",
    "bad-number": () => "Please enter a number.",
    "duplicate-id": ({ id }) => `"${id}" is the short name of another paper. Please choose another one.`,
    "carve-out-from-oneself": ({ name }) => `"${name}" would be left to itself. Please check the name.`,
    "no-such-fact": () => "There is no such fact in what is entered now.",
  },
  additions: {
    isms: "ISMS certificate (third-party certification)",
    "soc2-type1": "SOC 2 type 1 (assurance report)",
    "soc2-type2": "SOC 2 type 2 (assurance report)",
    aup: "Agreed-upon procedures report",
    other: "Other document",
  },
  supposed: {
    isms: "active, the API service in scope, statement of applicability disclosed, every control implemented",
    "soc2-type1": "examined on the day of assessment, the API service in scope, unqualified, security and availability",
    "soc2-type2":
      "the twelve months up to the day of assessment, the API service in scope, unqualified, no exceptions, security and availability",
    aup: "the twelve months up to the day of assessment, the API service in scope, this bank a user, no exception in any procedure",
  },
};
