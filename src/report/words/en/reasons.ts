import type { Reasons } from "../words.ts";

/** Why it is so, and what to ask whom. */
export const reasons = {
  // Gates of evidence
  "kind-not-mapped": {
    label: "kind not mapped",
    why: ({ name }) => `certmap does not map this kind of document${name ? ` ("${name}")` : ""} to the items.`,
  },
  "scope-excludes-api": {
    label: "API service out of scope",
    why: () => "The scope does not include the service that connects to the bank.",
  },
  "scope-unknown": {
    label: "scope not known",
    why: () =>
      "Whether the scope includes the service that connects to the bank is not known; often only services to customers are in scope.",
    ask: () =>
      "Please state whether the scope includes the service that connects to the bank, with a copy of the wording of the scope (registered scope, description of the system or the like).",
    whom: "connector",
  },
  "scope-sites": {
    label: "sites in scope not known",
    why: () =>
      "Only the head office is named as a site; whether the sites that run the connecting service are in scope is not known.",
    ask: () =>
      "Please state whether the sites that develop and run the connecting service are in scope, with the list of sites.",
    whom: "connector",
  },
  "scope-entity": {
    label: "entity in scope not shown",
    why: ({ holder }) =>
      `It is held in the name of ${holder ?? "a group company"}, and it has not been shown that the scope names the connector's own entity.`,
    ask: ({ holder }) =>
      `Please state whether the scope of this document, held in the name of ${holder ?? "a group company"}, names your own legal entity, with a copy of the passage.`,
    whom: "connector",
  },
  suspended: { label: "certificate suspended", why: () => "The certificate is suspended." },
  withdrawn: { label: "certificate withdrawn", why: () => "The certificate has been withdrawn." },
  "status-unknown": {
    label: "registration not checked",
    why: () =>
      "Whether the registration stands, neither suspended nor withdrawn, has not been checked; this does not hold up the assessment.",
    ask: () =>
      "Please point to the certification body's public information that shows the registration to be in force, neither suspended nor withdrawn.",
    whom: "connector",
  },
  "not-yet-valid": {
    label: "later than the date",
    why: ({ date }) => `It cannot yet be used on the date of assessment${date ? ` (from ${date})` : ""}.`,
  },
  expired: {
    label: "certificate expired",
    why: ({ date }) => `The certificate expired${date ? ` on ${date}` : ""}.`,
    ask: ({ date }) =>
      `The certificate expired${date ? ` on ${date}` : ""}. If it has been renewed, please provide the current one, showing its expiry date.`,
    whom: "connector",
  },
  "edition-withdrawn": {
    label: "superseded edition",
    why: ({ date }) =>
      `The certificate is on the 2013 edition, whose transition period ended${date ? ` on ${date}` : ""}.`,
    ask: () =>
      "If the certification has moved to the 2022 edition, please provide the new certificate and statement of applicability.",
    whom: "connector",
  },
  stale: {
    label: "older than policy allows",
    why: ({ date }) =>
      `It is older than the policy allows${date ? ` (until ${date})` : ""}. The age is the bank's choice, not an expiry of the document itself.`,
    ask: () => "If a report on a more recent period or date has been issued, please provide it.",
    whom: "connector",
  },
  "date-unknown": {
    label: "dates not known",
    why: () => "No expiry date, period or date is given, so it is not known whether it can be used on this date.",
    ask: () =>
      "Please provide a copy of the passage that gives the expiry date (certificate) or the period or date (report).",
    whom: "connector",
  },
  "opinion-adverse": { label: "adverse opinion", why: () => "The auditor's opinion is adverse." },
  "opinion-disclaimer": { label: "opinion disclaimed", why: () => "The auditor disclaimed an opinion." },
  "qualification-unspecified": {
    label: "qualification not located",
    why: () => "The auditor's opinion is qualified, and the criteria that the qualification touches are not stated.",
    ask: () =>
      "Please state which criteria the qualification of the auditor's opinion touches, with a copy of the passage.",
    whom: "connector",
  },
  "opinion-unknown": {
    label: "opinion not known",
    why: () => "The kind of the auditor's opinion (unqualified, qualified, adverse, disclaimer) is not stated.",
    ask: () => "Please provide a copy of the independent auditor's report that shows the kind of opinion.",
    whom: "connector",
  },
  "user-not-agreed": {
    label: "bank not an agreed user",
    why: ({ bank }) =>
      `${bank ?? "This bank"} has not agreed to the procedures as a user of this report, and there is no separate agreement.`,
    ask: ({ bank }) =>
      `Please ask the practitioner (audit firm) whether ${bank ?? "our bank"} can become an additional user by a written agreement of its own on the nature of the work, restrictions on use and so on.`,
    whom: "connector",
  },
  "bank-unknown": {
    label: "using bank not named",
    why: () =>
      "The report is for the users who agreed to its procedures; whether it can be used is not known until the bank is named.",
    ask: ({ bank }) =>
      `Name the bank that is to use the report, and check that it is an agreed user or has a written agreement of its own${bank ? ` (user named in the report: ${bank})` : ""}.`,
    whom: "bank",
  },
  // Notes
  "gap-unbridged": {
    label: "gap after the period",
    why: ({ date }) =>
      `No bridge letter reaches from the end of the period${date ? ` (${date})` : ""} to the date of assessment.`,
    ask: ({ date }) =>
      `Please state whether controls have changed materially since the end of the period${date ? ` (${date})` : ""}, with the bridge letter if there is one.`,
    whom: "connector",
  },
  "bridge-unassured": {
    label: "bridge letter, no assurance",
    why: ({ date }) =>
      `The bridge letter${date ? ` (to ${date})` : ""} is written by management and carries no auditor's assurance.`,
  },
  "commitments-untested": {
    label: "commitments not tested",
    why: () =>
      "The service commitments speak of the checklist, but it has not been shown that the auditor tested this.",
    ask: () =>
      "If the auditor tested the commitments on the checklist, please point to the passage in section 4 of the report.",
    whom: "connector",
  },
  "carve-out-unspecified": {
    label: "carve-out not specified",
    why: ({ holder }) => `The criteria carved out to ${holder ?? "the subservice organisation"} are not stated.`,
    ask: ({ holder }) =>
      `Please state which criteria are carved out to ${holder ?? "the subservice organisation"}, with the passage of the report.`,
    whom: "connector",
  },
  "name-near": {
    label: "similar name, not matched",
    why: ({ name, wanted }) =>
      `"${name ?? ""}" resembles "${wanted ?? ""}" but has not been taken to be the same party.`,
    ask: ({ name, wanted }) => `Please state whether "${name ?? ""}" and "${wanted ?? ""}" are the same legal entity.`,
    whom: "connector",
  },
  "serves-host-only": {
    label: "nothing handed to holder",
    why: ({ name }) =>
      `Nothing that the connector holds hands criteria or controls to "${name ?? ""}", so this document serves nowhere.`,
  },
  // Grades of requirements
  "no-evidence": { label: "no evidence", why: () => "No evidence speaks about this requirement." },
  "evidence-unusable": {
    label: "evidence not usable",
    why: () =>
      "There is evidence that speaks about this requirement, but its scope, dates or the like keep it from use.",
  },
  "clause-certified": {
    label: "clause examined",
    why: () =>
      "This clause of the management system is within what certification examines; how it is done in practice is not shown.",
  },
  "soa-not-disclosed": {
    label: "SoA not disclosed",
    why: () =>
      "A certificate alone does not show which controls are implemented, and the statement of applicability is not disclosed: this is presumed only.",
    ask: () =>
      "Please provide the statement of applicability (showing its version and date), together with your consent to its disclosure.",
    whom: "connector",
  },
  "soa-consent-missing": {
    label: "no consent to use the SoA",
    why: () => "The certified company has not consented to the use of its statement of applicability.",
    ask: () => "Please give your consent to the use of the statement of applicability for this assessment.",
    whom: "connector",
  },
  "soa-version-mismatch": {
    label: "SoA version differs",
    why: () =>
      "The version of the statement of applicability disclosed differs from the one that the certificate names.",
    ask: () =>
      "Please provide the version of the statement of applicability that the certificate names, or state why the versions differ and what changed.",
    whom: "connector",
  },
  "declared-only": {
    label: "stated in the SoA only",
    why: () => "The statement of applicability says that it is implemented; how it is done in practice is not shown.",
  },
  "control-inherited": {
    label: "done by another company",
    why: () => "The statement of applicability leaves this control to another company, such as a cloud provider.",
    ask: ({ holder }) =>
      `For the controls that ${holder ?? "the other company"} carries out, please provide its SOC 2 report if you can obtain it; otherwise please state how you check what it does.`,
    whom: "connector",
  },
  "control-excluded": {
    label: "control excluded",
    why: () => "The statement of applicability excludes this control.",
    ask: ({ controls }) =>
      `For the controls that are excluded${controls ? ` (${controls})` : ""}, please state the justification and who does what in their place.`,
    whom: "connector",
  },
  "control-not-implemented": {
    label: "not fully implemented",
    why: () => "According to the statement of applicability this control is planned, or implemented only in part.",
  },
  "control-not-stated": {
    label: "not stated in the SoA",
    why: () => "The statement of applicability as disclosed does not show whether this control is implemented.",
    ask: ({ controls }) =>
      `For the controls on which the statement of applicability is silent${controls ? ` (${controls})` : ""}, please state whether each is implemented, planned or excluded.`,
    whom: "connector",
  },
  "category-missing": {
    label: "category not in report",
    why: () => "The category that this criterion belongs to was not chosen for the report.",
  },
  "criterion-qualified": {
    label: "opinion qualified on it",
    why: () => "The qualification of the auditor's opinion touches this criterion.",
  },
  "design-only": {
    label: "design at one date only",
    why: () => "The report is a type 1: only the design was evaluated, at one date.",
  },
  "period-short": {
    label: "period is short",
    why: () =>
      "The period is shorter than the policy's shortest, so that the report is taken as an evaluation of design.",
  },
  "exception-noted": {
    label: "exception noted",
    why: () => "The auditor's tests note an exception on this criterion.",
  },
  "carved-out": {
    label: "carved out",
    why: () =>
      "This criterion is carved out to a subservice organisation; it reaches no further than the evidence of that organisation.",
    ask: ({ holder }) =>
      `For the criteria carved out to ${holder ?? "the subservice organisation"}, please provide its SOC 2 report if you can obtain it; otherwise please state how you check what it does.`,
    whom: "connector",
  },
  // Topics
  "relation-partial": {
    label: "addresses part of the topic",
    why: () => "The requirements reach only a part of this topic; the rest is to be confirmed.",
  },
  "remainder-tested": {
    label: "rest by procedures",
    why: () =>
      "For the part that the requirements do not reach, the agreed-upon procedures were performed without exception; they give no assurance.",
  },
  "commitments-tested": {
    label: "commitments tested",
    why: () => "The report's service commitments speak of this item, and the auditor tested them.",
  },
  "relied-on-host": {
    label: "evidence of the host",
    why: () => "This rests on the evidence of the company to which the statement of applicability hands the controls.",
  },
  "procedure-missing": {
    label: "procedures outstanding",
    why: () => "Some of the agreed-upon procedures of this topic were not performed.",
  },
  "procedure-exception": {
    label: "exception in procedures",
    why: () => "The agreed-upon procedures found an exception.",
  },
  "procedure-reduced": {
    label: "fewer than the minimum",
    why: () => "A procedure was performed on less than its minimum and is taken as not performed.",
  },
  "no-link": {
    label: "nobody has looked",
    why: () => "Nobody has yet looked for requirements that correspond to this topic.",
  },
  "no-relationship": {
    label: "looked at, none found",
    why: () => "Requirements that correspond to this topic were looked for, and none was found.",
  },
  // Items
  "subject-bank": {
    label: "for the bank itself",
    why: () => "The bank carries out this measure; the connector's evidence does not decide it.",
    ask: () => "The bank checks and completes, on its own side, the items whose subject is the bank.",
    whom: "bank",
  },
  "subject-both": {
    label: "for both sides",
    why: () => "Both sides carry out this measure; the bank's part does not show in the connector's evidence.",
    ask: () => "For items whose subject is both sides, the bank checks and completes its own part.",
    whom: "bank",
  },
  "no-topic": {
    label: "no topics here",
    why: () => "No topics are set for this item, so that no evidence can be held against it.",
    ask: () => "Please answer the following items as the checklist has them.",
    whom: "connector",
  },
  "not-listed": {
    label: "not among the examples",
    why: () =>
      "The item is not among the examples of items for which certification and reports seem usable, and the policy keeps to these.",
  },
} as const satisfies Reasons;
