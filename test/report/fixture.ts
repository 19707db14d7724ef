import type { Connector, Dataset } from "../../src/dataset/dataset.ts";
import { evaluate } from "../../src/engine/evaluate.ts";
import type { Result } from "../../src/schema/result.ts";

/** A small dataset with every relation that reports treat differently, and connectors that reach every kind of status. */

const both = (ja: string, en: string) => ({ ja, en });
const topic = (id: string, ja: string, en: string) => ({
  id,
  label: both(ja, en),
  ask: both(`${ja}を行っているか。`, `Is there ${en.toLowerCase()}?`),
  how: both(`${ja}を誰がどのように行うか。`, `Who does ${en.toLowerCase()}, and how?`),
  sources: ["M-24"],
  review: "proposed" as const,
});
const procedure = (id: string, topicId: string) => ({
  id,
  topic: topicId,
  technique: "inspect" as const,
  text: both("{periodFrom}以後の記録{sampleSize}件を閲覧する。", "Inspect {sampleSize} records since {periodFrom}."),
  parameters: { sampleSize: { default: 25, minimum: 10 }, periodFrom: { kind: "date" as const } },
  finding: both("件数。", "The number."),
  sources: ["M-18"],
  review: "proposed" as const,
});
const link = (
  id: string,
  of: string,
  standard: string,
  needs: string[],
  relation: Dataset["links"][number]["relation"],
) => ({
  id,
  topic: of,
  standard,
  needs,
  relation,
  ...(relation === "subset-of" ? { remainder: both("残りはどうしているか。", "What of the rest?") } : {}),
  rationale: both("要求事項がこの観点を担う。", "The requirement carries the topic."),
  sources: ["M-24", "D-tsc-2017"],
  review: "proposed" as const,
});
const fact = (id: string, voice: Dataset["sources"]["facts"][number]["voice"]) => ({
  id,
  voice,
  text: both(`${id}の言い換え。`, `What ${id} says.`),
});

export const dataset: Dataset = {
  version: "1.0.0",
  title: both("見本", "Sample"),
  licence: "MIT",
  released: "2026-11-22",
  digest: `sha256:${"0123456789abcdef".repeat(4)}`,
  overlays: [],
  standards: [
    {
      id: "iso27001-2022",
      evidenceKind: "isms-certificate",
      title: both("ISO/IEC 27001:2022", "ISO/IEC 27001:2022"),
      groups: [],
      sources: ["M-09"],
      requirements: [
        { id: "A.5.1", title: both("方針", "Policies"), group: "A.5", type: "control" },
        { id: "A.7.2", title: both("入退", "Entry"), group: "A.7", type: "control", titleStatus: { ja: "unverified" } },
        { id: "Cl.9.2", title: both("内部監査", "Internal audit"), group: "Cl.9", type: "clause" },
      ],
    },
    {
      id: "tsc-2017",
      evidenceKind: "soc2-report",
      title: both("Trustサービス規準 2017年版", "Trust Services Criteria 2017"),
      groups: [],
      sources: ["M-14"],
      requirements: [
        { id: "CC6.1", title: both("論理アクセス", "Logical access"), group: "CC6", category: "security" },
        { id: "CC6.4", title: both("物理アクセス", "Physical access"), group: "CC6", category: "security" },
        { id: "A1.2", title: both("環境", "Environment"), group: "A1", category: "availability" },
        { id: "CC1.2", title: both("取締役会", "Board"), group: "CC1", category: "security" },
      ],
    },
  ],
  correspondences: [],
  topics: [
    topic("access", "アクセスの管理", "Control of access"),
    topic("entry", "入室の管理", "Control of entry"),
    topic("rules", "規程の整備", "Rules in writing"),
    topic("audit", "内部監査の実施", "Internal audit"),
    topic("notice", "銀行への連絡", "Notice to the bank"),
    topic("unlinked", "別の観点", "Another matter"),
  ],
  moved: [],
  links: [
    link("iso22.audit", "audit", "iso27001-2022", ["Cl.9.2"], "superset-of"),
    link("iso22.entry", "entry", "iso27001-2022", ["A.7.2"], "superset-of"),
    link("iso22.notice", "notice", "iso27001-2022", [], "no-relationship"),
    link("iso22.rules", "rules", "iso27001-2022", ["A.5.1"], "superset-of"),
    link("tsc.access", "access", "tsc-2017", ["CC6.1"], "superset-of"),
    link("tsc.entry", "entry", "tsc-2017", ["CC6.4", "A1.2"], "superset-of"),
    link("tsc.rules", "rules", "tsc-2017", ["CC6.1"], "subset-of"),
  ],
  procedures: [procedure("access.1", "access"), procedure("entry.1", "entry"), procedure("entry.2", "entry")],
  checklists: [
    {
      id: "fisc-2019-09",
      title: both("確認表（見本）", "Checklist (sample)"),
      items: [
        {
          no: 1,
          label: both("規程と監査", "Rules and audit"),
          topics: ["rules", "audit"],
          basis: "established",
          subject: "connector",
        },
        {
          no: 3,
          label: both("アクセス", "Access"),
          topics: ["access"],
          basis: "established",
          subject: "connector",
          usable: true,
        },
        { no: 7, label: both("未確認", "Not established"), topics: [], basis: "unknown" },
        { no: 8, label: both("未確認", "Not established"), topics: [], basis: "unknown" },
        { no: 9, label: both("未確認", "Not established"), topics: [], basis: "unknown" },
        {
          no: 13,
          label: both("入室", "Entry"),
          topics: ["entry", "access"],
          basis: "assumed",
          usable: true,
          sources: ["M-24"],
        },
        { no: 14, label: both("アクセスだけ", "Access alone"), topics: ["access"], basis: "assumed", usable: true },
        {
          no: 21,
          label: both("双方", "Both sides"),
          topics: ["access", "notice"],
          basis: "supplied",
          subject: "both",
          usable: true,
        },
        {
          no: 24,
          label: both("金融機関の対策", "The bank's"),
          topics: ["unlinked"],
          basis: "established",
          subject: "bank",
          usable: true,
        },
        {
          no: "B-4",
          label: both("独自", "The bank's own"),
          topics: ["notice", "unlinked"],
          basis: "supplied",
          usable: true,
        },
      ],
    },
  ],
  schemes: [],
  policies: [
    {
      id: "standard",
      title: both("標準", "Standard"),
      accept: "designed",
      usable: "listed",
      soc2: { maxAgeMonths: 12, bridgeMaxMonths: 3, minPeriodMonths: 3, type1MaxAgeMonths: 6 },
      aup: { maxAgeMonths: 12 },
      answers: { maxAgeMonths: 12 },
    },
  ],
  sources: {
    voices: {
      decision: both("決定", "decision"),
      explanation: both("説明", "explanation"),
      secretariat: both("事務局", "secretariat"),
      reference: both("公表資料", "public material"),
    },
    documents: [
      { id: "D-tsc-2017", title: both("規準", "Criteria"), publisher: both("発行者", "Publisher"), published: "2017" },
    ],
    facts: [
      fact("M-08", "explanation"),
      fact("M-11", "explanation"),
      fact("M-12", "explanation"),
      fact("M-18", "explanation"),
      fact("M-24", "decision"),
      fact("M-25", "decision"),
      fact("M-32", "secretariat"),
      fact("E-soc2-carve-out", "reference"),
    ],
  },
  unneeded: [
    {
      standard: "tsc-2017",
      requirement: "CC1.2",
      reason: both("取締役会の監督を問う項目はない。", "No item asks about a board."),
      sources: ["D-tsc-2017"],
      review: "proposed",
    },
  ],
  waivers: [],
};

const named = (name: string) => ({ name, apiService: "残高照会", connection: "reference" as const });
const soc2 = {
  id: "soc2",
  kind: "soc2-report" as const,
  type: 2 as const,
  period: { from: "2025-10-01", to: "2026-09-30" },
  categories: ["security" as const, "availability" as const],
  opinion: "unqualified" as const,
  scope: { apiService: "yes" as const },
};
const isms = {
  id: "isms",
  kind: "isms-certificate" as const,
  standard: "iso27001-2022",
  issued: "2024-03-01",
  expires: "2027-02-28",
  scope: { apiService: "yes" as const },
};
const aup = {
  id: "aup",
  kind: "aup-report" as const,
  date: "2026-06-30",
  users: ["みらい銀行"],
  scope: { apiService: "yes" as const },
};
const schema = "certmap/connector@1" as const;

export const connectors = {
  nothing: { schema, connector: named("資料なし") },
  clean: {
    schema,
    connector: named("ことり送金"),
    evidence: [
      { ...soc2, userControls: [{ text: "利用者IDを見直す", owner: "bank", criteria: ["CC6.1"] }] },
      { ...isms, soa: { disclosed: true, controls: { "A.5.1": "implemented", "A.7.2": "excluded" } } },
    ],
    answers: [
      {
        checklist: "fisc-2019-09",
        item: "B-4",
        topics: ["notice"],
        text: "電話",
        acceptedBy: "みらい銀行",
        on: "2026-05-20",
      },
    ],
  },
  troubled: {
    schema,
    connector: named("なやみ決済"),
    evidence: [
      {
        ...soc2,
        opinion: "qualified",
        qualified: ["CC6.4"],
        exceptions: [{ criterion: "CC6.1" }],
        subservices: [{ name: "Cloud X", method: "carve-out", criteria: ["CC6.4", "A1.2"] }],
      },
      isms,
      { ...aup, results: { "entry.1": "no-exception", "access.1": "exception" } },
      { ...aup, id: "aup2", users: ["ほかの銀行"], scope: {} },
      { id: "old", kind: "isms-certificate", standard: "iso27001-2022", status: "suspended", expires: "2024-01-01" },
      { id: "pm", kind: "other", name: "プライバシーマーク" },
      { id: "so1", kind: "other", name: "SOC 1" },
      { id: "zz", kind: "other", name: "何かの証明書" },
    ],
  },
  procedures: {
    schema,
    connector: named("てじゅん家計簿"),
    evidence: [
      { ...aup, results: { "entry.1": "no-exception", "entry.2": "no-exception", "access.1": "no-exception" } },
    ],
  },
} satisfies Record<string, Connector>;

export function resultOf(connector: Connector, bank: string | null = "みらい銀行"): Result {
  return evaluate(dataset, connector, { checklist: "fisc-2019-09", policy: "standard", asOf: "2026-11-22", bank });
}

export const results: readonly (readonly [string, Result])[] = Object.entries(connectors).map(([name, connector]) => [
  name,
  resultOf(connector),
]);

/** Words that an output never says of an item. */
export const forbidden =
  /\b(?:compliant|compliance|satisf(?:y|ies|ied)|passed|certified[- ]for)\b|適合|準拠|充足|合格/i;
