import { type Case, failing } from "./fixtures.ts";

const isms = "  - id: isms";
const expires = "expires: 2027-02-28";
const soc2 = "  - id: soc2";
const marks = "controls: {A.5.10: implemented, A.5.22: inherited, A.5.23: excluded}";
const known2022 = { kind: "requirement", within: "iso27001-2022" } as const;

/** What can be wrong with a connector's file, and what comes close without being wrong. */
export const connectorCases: readonly Case[] = [
  // shape
  failing({
    code: "unknown-key",
    change: [expires, "▸expire: 2027-02-28"],
    args: {
      key: "expire",
      nearest: "expires",
      known: [
        ...["id", "holder", "scope", "note", "kind", "standard", "number", "body", "accreditation", "status"],
        ...["issued", "expires", "soaVersion", "soa"],
      ],
    },
    near: [expires, `${expires}\n    accreditation: ISMS-AC`],
  }),
  failing({
    code: "missing-key",
    change: ["{name: 見本フィンテック株式会社, apiService", "▸{apiService"],
    args: { key: "name" },
    near: [", apiService: 残高照会", ""],
  }),
  failing({
    code: "missing-key",
    change: [`${isms}\n    kind: isms-certificate`, "  - ▸id: isms"],
    args: { key: "kind", allowed: ["isms-certificate", "soc2-report", "aup-report", "other"] },
    near: ["soaVersion: ", "note: 写し\n    soaVersion: "],
  }),
  failing({
    code: "missing-key",
    change: [
      "  - id: host\n    kind: soc2-report\n    holder: {name: Cloud X, relation: subservice}\n    type: 1\n    date: 2026-09-30",
      "  - ▸id: host\n    kind: soc2-report",
    ],
    args: { key: "type", allowed: [1, 2] },
    near: ["    opinion: unqualified\n", ""],
  }),
  failing({
    code: "wrong-type",
    change: ["scope: {text: 残高照会の開発と運用, apiService: yes, sites: covers}", "scope: ▸残高照会の開発と運用"],
    args: { expected: ["map"], found: "text" },
    near: ["scope: {text: 残高照会の開発と運用, apiService: yes, sites: covers}", "scope: {}"],
  }),
  failing({
    code: "wrong-type",
    change: ["disclosed: true", 'disclosed: ▸"true"'],
    args: { expected: ["boolean"], found: "text" },
    near: ["disclosed: true", "disclosed: false"],
  }),
  failing({
    code: "wrong-type",
    change: ["categories: [security, availability]", "▸categories:"],
    args: { expected: ["list"], found: "nothing" },
    near: ["categories: [security, availability]", "categories: []"],
  }),
  failing({
    code: "wrong-type",
    change: ["item: 9, topics", "item: ▸[9], topics"],
    args: { expected: ["number", "text"], found: "list" },
    near: ["item: 9, topics", 'item: "9", topics'],
  }),
  failing({
    code: "not-one-of",
    change: ["status: active", "status: ▸actve"],
    args: { value: "actve", allowed: ["active", "suspended", "withdrawn", "unknown"], nearest: "active" },
    near: ["status: active", 'status: "active"'],
  }),
  failing({
    code: "not-one-of",
    change: ["type: 2", 'type: ▸"2"'],
    args: { value: "2", allowed: [1, 2], nearest: 2 },
    near: ["type: 2", "type: 0x2"],
  }),
  failing({
    code: "not-one-of",
    change: ["qrCode: no", "qrCode: ▸false"],
    args: { value: false, allowed: ["yes", "no"], nearest: "no" },
    near: ["qrCode: no", "qrCode: 'no'"],
  }),
  failing({
    code: "not-one-of",
    change: ["{id: soc1, kind: other, name: SOC 1}", "{id: soc1, kind: ▸soc-2, name: SOC 1}"],
    args: { value: "soc-2", allowed: ["isms-certificate", "soc2-report", "aup-report", "other"] },
    near: ["{id: soc1, kind: other, name: SOC 1}", "{id: soc1, kind: other, name: SOC 2, system: X}"],
  }),
  failing({
    code: "not-one-of",
    change: ["supplier-review.1: not-performed", "supplier-review.1: ▸not performed"],
    args: { value: "not performed", allowed: ["no-exception", "exception", "not-performed"], nearest: "not-performed" },
    near: ["supplier-review.1: not-performed", "supplier-review.1: {result: not-performed}"],
  }),
  failing({
    code: "not-one-of",
    change: ["items: [9, B-4]", "items: ▸every"],
    args: { value: "every", allowed: ["all"] },
    near: ["items: [9, B-4]", "items: all"],
  }),
  failing({
    code: "bad-date",
    change: [expires, "expires: ▸2025-02-30"],
    args: { value: "2025-02-30", reason: "impossible" },
    near: [expires, "expires: 2028-02-29"],
  }),
  failing({
    code: "bad-date",
    change: [expires, "expires: ▸2027/2/28"],
    args: { value: "2027/2/28", reason: "form", suggestion: "2027-02-28" },
    near: [expires, "expires: '2027-02-28'"],
  }),
  failing({
    code: "bad-date",
    change: [expires, "expires: ▸20270228"],
    args: { value: "20270228", reason: "form", suggestion: "2027-02-28" },
    near: [expires, 'expires: "2027-02-28"'],
  }),
  failing({
    code: "bad-date",
    change: [expires, "expires: ▸令和9年2月28日"],
    args: { value: "令和9年2月28日", reason: "form", suggestion: "2027-02-28" },
    near: [expires, `${expires} # 令和9年`],
  }),
  failing({
    code: "bad-date",
    change: [expires, "expires: ▸02/03/2027"],
    args: { value: "02/03/2027", reason: "form" },
    near: [expires, "expires: 2027-03-02"],
  }),
  failing({
    code: "quote-id",
    change: ['soaVersion: "3.10"', "soaVersion: ▸3.10"],
    args: { written: "3.10", read: "3.1" },
    near: ['soaVersion: "3.10"', "soaVersion: v3.10"],
  }),
  failing({
    code: "quote-id",
    change: ["criteria: [A1.2]", "criteria: [▸1.20]"],
    args: { written: "1.20", read: "1.2" },
    near: ["criteria: [A1.2]", 'criteria: ["A1.2"]'],
  }),
  failing({
    code: "too-few",
    change: ["items: [9, B-4]", "items: ▸[]"],
    args: { minimum: 1, found: 0 },
    near: ["items: [9, B-4]", "items: [9]"],
  }),
  failing({
    code: "too-small",
    change: ["items: [9, B-4]", "items: [▸0, B-4]"],
    args: { minimum: 1, value: 0 },
    also: ["unknown-id"],
    near: ["items: [9, B-4]", "items: [B-4, 9]"],
  }),
  failing({
    code: "empty-text",
    change: ["acceptedBy: みらい銀行", 'acceptedBy: ▸" "'],
    args: {},
    near: ["acceptedBy: みらい銀行", "acceptedBy: み"],
  }),

  // references
  failing({
    code: "unknown-id",
    change: ["standard: iso27001-2022", "standard: ▸iso27001-2021"],
    args: { kind: "standard", id: "iso27001-2021", nearest: "iso27001-2022" },
    near: [
      `    soa:
      disclosed: true
      consent: true
      version: "3.10"
      date: 2024-01-15
      controls: {A.5.10: implemented, A.5.22: inherited, A.5.23: excluded}
      inheritedFrom: {A.5.22: Cloud X}
`,
      "",
    ],
  }),
  failing({
    code: "unknown-id",
    change: ["standard: iso27001-2022", "standard: ▸tsc-2017"],
    args: { kind: "standard", id: "tsc-2017" },
    also: ["unknown-id"],
    near: ["standard: iso27001-2022", 'standard: "iso27001-2022"'],
  }),
  failing({
    code: "unknown-id",
    change: [marks, "controls: {▸5.10: implemented, A.5.22: inherited}"],
    args: { ...known2022, id: "5.10", nearest: "A.5.10" },
    near: [marks, "controls: {A.5.10: implemented, A.5.22: inherited, Cl.7.3: implemented}"],
  }),
  failing({
    code: "unknown-id",
    change: [marks, "controls: {A.5.22: inherited, ▸a.5.10: implemented}"],
    args: { ...known2022, id: "a.5.10", nearest: "A.5.10" },
    near: [marks, "controls: {A.5.22: inherited}"],
  }),
  failing({
    code: "unknown-id",
    change: ["criteria: [A1.2]", "criteria: [▸CC9.22]"],
    args: { kind: "requirement", within: "tsc-2017", id: "CC9.22", nearest: "CC9.2" },
    near: ["criteria: [A1.2]", "criteria: [CC9.1, A1.2]"],
  }),
  failing({
    code: "unknown-id",
    change: ["supplier-review.1: not-performed", "▸supplier-reviews.1: not-performed"],
    args: { kind: "procedure", id: "supplier-reviews.1", nearest: "supplier-review.1" },
    near: ["supplier-review.1: not-performed", "supplier-review.1: exception"],
  }),
  failing({
    code: "unknown-id",
    change: ["parameters: {sampleSize: 10}", "parameters: {▸samplesize: 10}"],
    args: { kind: "parameter", within: "supplier-selection.1", id: "samplesize", nearest: "sampleSize" },
    near: ["parameters: {sampleSize: 10}", "parameters: {sampleSize: 9}"],
  }),
  failing({
    code: "unknown-id",
    change: ["items: [9, B-4]", "items: [9, ▸B-5]"],
    args: { kind: "item", within: "sample", id: "B-5", nearest: "B-4" },
    near: ["items: [9, B-4]", 'items: ["9"]'],
  }),
  failing({
    code: "unknown-id",
    change: ["topics: [supplier-review]", "topics: [▸supplier-selecton]"],
    args: { kind: "topic", id: "supplier-selecton", nearest: "supplier-selection" },
    // a renamed topic is followed, with a notice (moved.test.ts)
    near: ["topics: [supplier-review]", "topics: [supplier-selection]"],
  }),
  failing({
    code: "unknown-id",
    change: ["  - {checklist: sample, item: 9", "  - {checklist: ▸completely-other, item: 9"],
    args: { kind: "checklist", id: "completely-other" },
    near: ["topics: [supplier-review], ", ""],
  }),
  failing({
    code: "other-edition",
    change: [marks, "controls: {A.5.22: inherited, ▸A.15.1.1: implemented}"],
    args: { id: "A.15.1.1", standard: "iso27001-2022", other: "iso27001-2013", counterparts: ["A.5.10"] },
    near: [marks, "controls: {A.5.22: inherited, A.5.10: unknown}"],
  }),
  failing({
    code: "duplicate-id",
    change: [soc2, "  - id: ▸isms"],
    args: { kind: "evidence", id: "isms", first: { file: "connector.yaml", line: 4, column: 9 } },
    near: [soc2, "  - id: ISMS"],
  }),

  // facts
  failing({
    code: "dates-reversed",
    change: [expires, "expires: ▸2024-02-29"],
    args: { fromKey: "issued", from: "2024-03-01", toKey: "expires", to: "2024-02-29" },
    near: [expires, "expires: 2024-03-01"],
  }),
  failing({
    code: "dates-reversed",
    change: ["to: 2026-09-30}", "to: ▸2025-09-30}"],
    args: { fromKey: "from", from: "2025-10-01", toKey: "to", to: "2025-09-30" },
    near: ["{from: 2025-10-01, to: 2026-09-30}", "{to: 2026-09-30}"],
  }),
  failing({
    code: "qualified-with-other-opinion",
    change: ["opinion: qualified\n    qualified", "opinion: adverse\n    ▸qualified"],
    args: { opinion: "adverse" },
    near: ["opinion: qualified\n    qualified: [CC9.1]", "opinion: adverse\n    qualified: []"],
  }),
  failing({
    code: "carve-out-from-oneself",
    change: ["[{name: Cloud X, method", "[{name: ▸㈱見本 フィンテック, method"],
    args: { name: "㈱見本 フィンテック" },
    near: ["[{name: Cloud X, method", "[{name: 見本フィンテックス, method"],
  }),
  failing({
    code: "carve-out-from-oneself",
    change: ["name: Cloud Y, method: inclusive", "name: ▸Cloud　X, method: carve-out"],
    args: { name: "Cloud　X" },
    near: ["name: Cloud Y, method: inclusive", "name: Cloud X, method: inclusive"],
  }),
  failing({
    code: "inherited-from-not-inherited",
    change: ["inheritedFrom: {A.5.22: Cloud X}", "inheritedFrom: {A.5.22: Cloud X, ▸A.5.10: Cloud X}"],
    args: { control: "A.5.10", mark: "implemented" },
    near: ["      inheritedFrom: {A.5.22: Cloud X}\n", ""],
  }),
  failing({
    code: "date-of-other-type",
    change: ["type: 2", "type: 2\n    ▸date: 2026-09-30"],
    args: { type: 2, key: "date" },
    near: ["type: 2", "type: 2\n    reportDate: 2026-11-10"],
  }),
  failing({
    code: "date-of-other-type",
    change: ["type: 1", "type: 1\n    ▸period: {to: 2026-09-30}"],
    args: { type: 1, key: "period" },
    near: ["type: 1", "type: 1\n    reportDate: 2026-11-10"],
  }),
  failing({
    code: "topic-not-of-item",
    change: ["item: 9, topics: [supplier-review]", "item: B-4, topics: [▸supplier-selection]"],
    args: { topic: "supplier-selection", checklist: "sample", item: "B-4" },
    near: ["item: 9, topics: [supplier-review]", "item: B-4, topics: [supplier-review]"],
  }),

  // text
  failing({
    code: "duplicate-key",
    change: [expires, `${expires}\n    ▸issued: 2024-03-02`],
    args: { key: "issued", first: { file: "connector.yaml", line: 9, column: 5 } },
    near: [expires, `${expires}\n    note: issued`],
  }),
  failing({
    code: "forbidden-key",
    change: [expires, `${expires}\n    ▸__proto__: {polluted: yes}`],
    args: { key: "__proto__" },
    near: [expires, `${expires}\n    note: __proto__`],
  }),
  failing({
    code: "control-character",
    change: ["name: SOC 1", 'name: ▸"SOC \\e[31m"'],
    args: { character: "U+001B" },
    near: ["name: SOC 1", 'name: "SOC\\n\\t1"'],
  }),
  failing({
    code: "yaml-anchor",
    change: ["name: SOC 1", "name: ▸&a SOC 1"],
    args: { text: "&a" },
    near: ["name: SOC 1", "name: A&a"],
  }),
  failing({
    code: "yaml-alias",
    change: ["name: SOC 1", "name: ▸*a"],
    args: { text: "*a" },
    near: ["name: SOC 1", "name: '*a'"],
  }),
  failing({
    code: "yaml-tag",
    change: ["name: SOC 1", "name: ▸!!binary aGk="],
    args: { text: "!!binary" },
    near: ["name: SOC 1", "name: SOC! 1"],
  }),
  failing({
    code: "yaml-directive",
    change: ["schema: certmap/connector@1", "▸%YAML 1.1\n---\nschema: certmap/connector@1"],
    args: { text: "%YAML 1.1" },
    near: ["schema: certmap/connector@1", "---\nschema: certmap/connector@1"],
  }),
  failing({
    code: "multiple-documents",
    change: ["answers:", "▸---\nanswers:"],
    args: {},
    near: ["answers:", "# ---\nanswers:"],
  }),
  failing({
    code: "yaml-syntax",
    change: ["name: SOC 1", "name: ▸@SOC 1"],
    args: { reason: "BAD_SCALAR_START" },
    near: ["name: SOC 1", "name: S@C 1"],
  }),
  failing({
    code: "yaml-syntax",
    change: [`    ${expires}`, `▸\t${expires}`],
    args: { reason: "TAB_AS_INDENT" },
    near: [expires, `${expires}\t# tab`],
  }),
  failing({
    code: "too-deep",
    change: ["name: SOC 1", `name: ${"[".repeat(97)}▸${"[".repeat(3)}${"]".repeat(100)}`],
    args: { limit: 100 },
    near: ["name: SOC 1", `name: "${"[".repeat(1000)}"`],
  }),
];
