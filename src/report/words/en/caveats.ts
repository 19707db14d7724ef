import type { CaveatCode } from "../../../schema/codes.ts";
import type { Caveat, OtherKind } from "../words.ts";

/** What a reader of any result must know. */
export const caveats = {
  "not-mandatory": {
    short: "No item makes a certificate or a report mandatory. How to use them is for each bank to decide.",
    text: "No item makes an ISMS certificate, a SOC 2 report or an agreed-upon procedures report mandatory. Not holding one is no adverse finding: it only means that the matter is asked individually. How to use them is for each bank to decide.",
  },
  "topics-assumed": {
    short:
      'Where it says "item wording assumed", the official text was not read and the topics are a working assumption.',
    text: 'Where it says "item wording assumed", the official text of the item was not read and its topics are a working assumption. Loading the official form replaces it.',
  },
  "usable-examples": {
    short: "Only the items named as examples are assessed: the policy's choice, not a closed list.",
    text: "Items 3, 8, 9, 13, 14, 21, 24, 27 and 33 were named as examples of items for which such evidence seems usable, not as a closed list. Assessing only these is the policy's choice.",
  },
  "commitments-silent": {
    short: "The SOC 2 service commitments do not speak of the checklist; likely not every item is included.",
    text: "The service commitments of the SOC 2 report relied on do not speak of this checklist. In that case, it was explained, it is likely that not all of the items are included.",
  },
  "no-assurance": {
    short: "An agreed-upon procedures report states findings only: no conclusion, no assurance.",
    text: "What rests on an agreed-upon procedures report rests on findings stated as facts; the report gives no conclusion and no assurance. What to make of the findings is for the bank that reads them.",
  },
  "links-proposed": {
    short: "Links between requirements and topics are certmap's proposal: self-reviewed at most, not from outside.",
    text: "Of the links between requirements and topics on which this rests, some or all are certmap's own proposal: reviewed at most by certmap itself, and by nobody outside. Neither FISC nor the publishers of the standards have stated them. certmap review shows what speaks for and against each.",
  },
  "scope-asserted": {
    short: "That the scope includes the API service is asserted; the wording of the scope was not given.",
    text: "For some of the evidence it is asserted that the scope includes the service that connects to the bank, and the wording of the scope was not given. Compare it with the scope stated in the original.",
  },
  "subject-unknown": {
    short: "Where the subject of an item is not known, it is taken to be the connector.",
    text: "Where it is not known who carries out the measure (connector, bank or both), the item is taken to be the connector's.",
  },
  "qr-code": {
    short: "The app uses QR codes: item 33 also refers to practice standards 142, 143 and 144.",
    text: "As the app uses QR codes, item 33 also refers to practice standards 142, 143 and 144 (QR-code payment) of the FISC security guidelines.",
  },
} as const satisfies Record<CaveatCode, Caveat>;

/** What is known of documents that are not mapped. */
export const others = {
  soc1: "SOC 1 (ISAE 3402 and the like) reports on controls that bear on financial reporting; the revision of 2019 removed it from the checklist's terms.",
  soc3: "SOC 3 is the general-use summary report and does not contain the detailed tests.",
  "p-mark":
    "The P mark was among the kinds named in 2019 and was not one of the three picked as candidates; it was not said to be unusable.",
  truste:
    "TRUSTe was among the kinds named in 2019 and was not one of the three picked as candidates; it was not said to be unusable.",
  iso27017: "ISO/IEC 27017 is on security controls for cloud services; it was not among the three candidates of 2019.",
  iso27018:
    "ISO/IEC 27018 is on protecting personal data in public clouds; it was not among the three candidates of 2019.",
  iso27701: "ISO/IEC 27701 is on privacy information management; it was not among the three candidates of 2019.",
  "pci-dss": "PCI DSS is a standard for protecting cardholder data; it was not among the three candidates of 2019.",
  ismap:
    "ISMAP is a register of cloud services for procurement by the Japanese government; it was not among the three candidates of 2019.",
  unlisted: "certmap knows nothing of this document; whether it is of use is for the bank to judge case by case.",
} as const satisfies Record<OtherKind, string>;
