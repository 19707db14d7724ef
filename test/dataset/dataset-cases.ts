import { type Case, failing } from "./fixtures.ts";

const isoLinks = "mappings/links/iso27001-2022/contractors.yaml";
const tscLinks = "mappings/links/tsc-2017/contractors.yaml";
const unneeded = "mappings/unneeded/tsc-2017.yaml";
const topics = "mappings/topics/contractors.yaml";
const procedures = "mappings/procedures/contractors.yaml";
const checklist = "mappings/checklists/sample.yaml";
const policy = "mappings/policies/standard.yaml";
const sources = "seeds/sources.yaml";
const standard2013 = "mappings/standards/iso27001-2013.yaml";
const correspondence = "mappings/standards/iso27001-2013-to-2022.yaml";
const standardTsc = "mappings/standards/tsc-2017.yaml";
const waivers = "mappings/waivers.yaml";
const schemes = "mappings/identifiers/other.yaml";

const lastTopic = "- {id: supplier-choice, movedTo: supplier-selection}";
const newTopic = (id: string) => `
- id: ${id}
  label: {ja: 別の観点, en: Another topic}
  ask: {ja: 別の問いか。, en: Another question?}
  how: {ja: どのようにか。, en: In what way?}
  sources: [M-01]
  review: proposed`;

const moreUnneeded = (id: string) => `- requirement: ${id}
  reason: {ja: 別の理由による。, en: For another reason.}
  sources: [M-01]
  review: proposed
`;

/** An alternative put before the next link. */
const alternative =
  (id: string, next: string, source: string) =>
  (needs: string, relation: string, ja = "", en = "") =>
    `- id: ${id}
  topic: supplier-selection
  needs: ${needs}
  relation: ${relation}${ja === "" ? "" : `\n  remainder: {ja: ${ja}, en: ${en}}`}
  rationale: {ja: 別の道筋でも選ぶことになる。, en: There is another way by which one comes to choose.}
  sources: [${source}]
  review: proposed
- id: ${next}`;
const more = alternative("iso22.supplier-selection.b", "iso22.supplier-review", "D-iso");
const moreTsc = alternative("tsc.supplier-selection.b", "tsc.supplier-review", "D-tsc");

/** What can be wrong with the dataset, and what comes close without being wrong. */
export const datasetCases: readonly Case[] = [
  // shape, where a connector has no example
  failing({
    code: "bad-pattern",
    file: "mappings/dataset.yaml",
    change: ["version: 1.0.0", "version: ▸1.0.0-beta"],
    args: { value: "1.0.0-beta", wanted: "version" },
    near: ["version: 1.0.0", "version: 10.20.30"],
  }),
  failing({
    code: "bad-pattern",
    file: sources,
    change: ['"https://example.com/tsc"', "▸example"],
    args: { value: "example", wanted: "url" },
    near: ['"https://example.com/tsc"', "http://example.com"],
  }),
  failing({
    code: "bad-pattern",
    file: checklist,
    change: ["id: sample", "id: ▸Sample"],
    args: { value: "Sample", wanted: "id" },
    also: ["file-name", "unknown-id"],
    near: ["clause: 統20", "clause: 統20 a"],
  }),
  failing({
    code: "unknown-key",
    file: sources,
    change: [
      "explanation: {ja: 説明, en: explanation}",
      "explanation: {ja: 説明, en: explanation}\n  ▸opinions: {ja: 意見, en: opinion}",
    ],
    args: {
      key: "opinions",
      nearest: "opinion",
      known: [
        "decision",
        "explanation",
        "opinion",
        "secretariat",
        "proposal",
        "proposal-adopted",
        "reference",
        "assumption",
      ],
    },
    near: [
      "explanation: {ja: 説明, en: explanation}",
      "explanation: {ja: 説明, en: explanation}\n  opinion: {ja: 意見, en: opinion}",
    ],
  }),
  failing({
    code: "too-many",
    file: isoLinks,
    change: ["needs: [A.5.10]", "needs: ▸[A.5.10, A.5.22, A.5.23, Cl.7.3, Cl.6.3]"],
    args: { maximum: 4, found: 5 },
    also: ["dense-requirement"],
    near: ["needs: [A.5.10]", "needs: [A.5.10, A.5.23, Cl.7.3, Cl.6.3]"],
  }),
  failing({
    code: "too-large",
    file: policy,
    change: ["aup: {maxAgeMonths: 12}", "aup: {maxAgeMonths: ▸121}"],
    args: { maximum: 120, value: 121 },
    near: ["aup: {maxAgeMonths: 12}", "aup: {maxAgeMonths: 120}"],
  }),
  failing({
    code: "wrong-type",
    file: policy,
    change: ["aup: {maxAgeMonths: 12}", "aup: {maxAgeMonths: ▸1.5}"],
    args: { expected: ["whole-number"], found: "number" },
    near: ["aup: {maxAgeMonths: 12}", "aup: {maxAgeMonths: 0}"],
  }),
  failing({
    code: "missing-key",
    file: topics,
    change: [
      "- id: supplier-selection\n  label: {ja: 委託先の選定, en: Choosing contractors}",
      "- ▸id: supplier-selection",
    ],
    args: { key: "label" },
    near: [lastTopic, `${lastTopic}\n- {id: supplier-pick, movedTo: supplier-selection}`],
  }),
  failing({
    code: "not-one-of",
    file: isoLinks,
    change: ["sources: [D-iso]\n  review: proposed", "sources: [D-iso]\n  review: ▸propsed"],
    args: { value: "propsed", allowed: ["proposed"], nearest: "proposed" },
    near: ["sources: [D-iso]\n  review: proposed", "sources: [D-iso]\n  review: {kind: self-review, on: 2026-01-31}"],
  }),

  // the links against each other
  failing({
    code: "relation-contradiction",
    file: isoLinks,
    change: [
      "- id: iso22.supplier-review",
      more("[A.5.10, A.5.23]", "▸intersects-with", "何が残るか。", "What is left?"),
    ],
    args: {
      link: "iso22.supplier-selection.b",
      relation: "intersects-with",
      implied: ["superset"],
      because: ["iso22.supplier-selection superset-of"],
    },
    also: ["alternative-idle"],
    near: ["- id: iso22.supplier-review", more("[A.5.23]", "intersects-with", "何が残るか。", "What is left?")],
  }),
  failing({
    code: "relation-contradiction",
    file: tscLinks,
    change: ["- id: tsc.supplier-review", moreTsc("[CC9.2]", "superset-of")],
    args: {
      link: "tsc.supplier-selection",
      relation: "no-relationship",
      implied: ["superset"],
      because: ["tsc.supplier-selection.b superset-of"],
    },
    also: ["topics-nested", "dense-requirement"],
    near: ["- id: tsc.supplier-review", "# nothing more\n- id: tsc.supplier-review"],
  }),
  failing({
    code: "topics-nested",
    file: tscLinks,
    change: ["- id: tsc.supplier-review", moreTsc("[CC9.2]", "superset-of")],
    args: {
      topic: "supplier-selection",
      other: "supplier-review",
      how: "subset",
      because: ["tsc.supplier-review", "tsc.supplier-selection.b"],
    },
    also: ["relation-contradiction", "dense-requirement"],
    near: ["relation: subset-of", "relation: intersects-with"],
  }),
  failing({
    code: "alternative-idle",
    file: isoLinks,
    change: ["- id: iso22.supplier-review", more("▸[A.5.10, A.5.23]", "superset-of")],
    args: { link: "iso22.supplier-selection.b", other: "iso22.supplier-selection", same: false },
    near: ["- id: iso22.supplier-review", more("[A.5.23]", "superset-of")],
  }),
  failing({
    code: "alternative-idle",
    file: isoLinks,
    change: ["- id: iso22.supplier-review", more("▸[A.5.10]", "superset-of")],
    args: { link: "iso22.supplier-selection.b", other: "iso22.supplier-selection", same: true },
    near: ["- id: iso22.supplier-review", more("[Cl.6.3]", "superset-of")],
  }),
  failing({
    code: "none-unargued",
    file: tscLinks,
    change: ["{ja: CC9.1 も見たが、選ぶ段階を扱う規準は見当たらない。", "{ja: ▸選ぶ段階を扱う規準は見当たらない。"],
    args: { link: "tsc.supplier-selection", standard: "tsc-2017", language: "ja" },
    also: ["languages-differ"],
    near: ["CC9.1 も見たが", "ＣＣ９．１ も見たが"],
  }),
  failing({
    code: "unknown-id",
    file: isoLinks,
    change: ["{ja: 方針は選定の基準を含む。", "{ja: ▸A.5.100 の方針は選定の基準を含む。"],
    args: { kind: "requirement", id: "A.5.100", nearest: "A.5.10" },
    also: ["languages-differ"],
    near: ["方針は選定の基準を含む。, en: A policy on", "A.5.10 の方針は選定の基準を含む。, en: A policy (A.5.10) on"],
  }),
  failing({
    code: "languages-differ",
    file: isoLinks,
    change: ["{ja: 方針は選定の", "{ja: A.5.22 の方針は選定の"],
    args: { what: "requirements", ja: "A.5.22", en: "" },
    near: [
      "{ja: 方針は選定の基準を含む。, en: A policy",
      "{ja: A.5.22 の方針は選定の基準を含む。, en: A policy of A.5.22",
    ],
  }),
  failing({
    code: "languages-differ",
    file: topics,
    change: [
      "{ja: 直近はいつか。, en: When was the last time?}",
      "{ja: 直近の6か月ではいつか。, en: ▸When was it in the last five months?}",
    ],
    args: { what: "numbers", ja: "6", en: "" },
    near: [
      "{ja: 直近はいつか。, en: When was the last time?}",
      "{ja: 直近の6か月ではいつか。, en: When was it in the last six months?}",
    ],
  }),
  failing({
    code: "languages-differ",
    file: procedures,
    change: ["finding: {ja: 記録のない委託先。", 'finding: {ja: "{periodFrom} 以降の記録のない委託先。"'],
    args: { what: "parameters", ja: "{periodFrom}", en: "" },
    near: [
      "finding: {ja: 記録のない委託先。, en: Contractors without a record.}",
      'finding: {ja: "{periodFrom} 以降の記録のない委託先。", en: "Contractors without a record since {periodFrom}."}',
    ],
  }),
  failing({
    code: "languages-differ",
    file: topics,
    change: [
      "委託先を基準によって選んでいるか。",
      "委託先を選ぶときの基準を定め、候補を比べて選び、選んだ理由を残しているか。",
    ],
    args: { what: "length", ja: "37", en: "35" },
    near: ["委託先を基準によって選んでいるか。", "委託先を、定めた基準によって選んでいるか。"],
  }),

  // references
  failing({
    code: "unknown-identifier",
    file: isoLinks,
    change: ["[GV.SC-07, SR-6(1)]", "[GV.SC-07, ▸SR-6(3)]"],
    args: { scheme: "other", id: "SR-6(3)", withdrawn: false, nearest: "SR-6(1)" },
    near: ["[GV.SC-07, SR-6(1)]", "[GV.SC-07, SR-6(2)]"],
  }),
  failing({
    code: "unknown-identifier",
    file: isoLinks,
    change: ["[GV.SC-07, SR-6(1)]", "[GV.SC-07, ▸SR-4]"],
    args: { scheme: "other", id: "SR-4", withdrawn: true },
    near: ["[GV.SC-07, SR-6(1)]", "[GV.SC-07, SR-3]"],
  }),
  failing({
    code: "unknown-identifier",
    file: schemes,
    change: ["withdrawn: [SR-4]", "withdrawn: [▸SR-7]"],
    args: { scheme: "other", id: "SR-7", withdrawn: false },
    near: ["withdrawn: [SR-4]", "withdrawn: [GV.SC-05]"],
  }),
  failing({
    code: "unknown-identifier",
    file: schemes,
    change: ["{SR-6: 2}", "{SR-6: 2, ▸SR-9: 1}"],
    args: { scheme: "other", id: "SR-9", withdrawn: false },
    near: ["{SR-6: 2}", "{SR-6: 2, SR-5: 1}"],
  }),
  failing({
    code: "unknown-id",
    file: isoLinks,
    change: ["{other: [", "{▸othr: ["],
    args: { kind: "scheme", id: "othr", nearest: "other" },
    near: ["{other: [GV.SC-07, SR-6(1)]}", "{other: [GV.SC-05]}"],
  }),
  failing({
    code: "repeated",
    file: isoLinks,
    change: ["[GV.SC-07, SR-6(1)]", "[GV.SC-07, ▸GV.SC-07]"],
    args: { value: "GV.SC-07" },
    near: ["[GV.SC-07, SR-6(1)]", "[GV.SC-07, GV.SC-05]"],
  }),
  failing({
    code: "unknown-id",
    file: tscLinks,
    change: ["needs: [CC9.2]", "needs: [▸CC9.20]"],
    args: { kind: "requirement", within: "tsc-2017", id: "CC9.20", nearest: "CC9.2" },
    also: ["requirement-gap"],
    near: ["needs: [CC9.2]", "needs: [CC9.2, C1.1]"],
  }),
  failing({
    code: "unknown-id",
    file: procedures,
    change: [
      "sources: [M-01]\n  review: proposed\n- id: supplier-selection.2",
      "sources: [▸M-02]\n  review: proposed\n- id: supplier-selection.2",
    ],
    args: { kind: "source", id: "M-02", nearest: "M-01" },
    near: [
      "sources: [M-01]\n  review: proposed\n- id: supplier-selection.2",
      "sources: [M-01, D-iso]\n  review: proposed\n- id: supplier-selection.2",
    ],
  }),
  failing({
    code: "unknown-id",
    file: checklist,
    change: ["origin: {checklist: sample, no: 9}", "origin: {checklist: sample, no: ▸13}"],
    args: { kind: "item", within: "sample", id: "13" },
    near: ["origin: {checklist: sample, no: 9}", "origin: {checklist: sample, no: B-4}"],
  }),
  failing({
    code: "unknown-id",
    file: checklist,
    change: ["    section: contractors", "    section: ▸contractor"],
    args: { kind: "section", id: "contractor", nearest: "contractors" },
    near: ["    section: contractors\n", ""],
  }),
  failing({
    code: "unknown-id",
    file: checklist,
    change: ["{document: guidelines,", "{document: ▸guideline,"],
    args: { kind: "document", id: "guideline", nearest: "guidelines" },
    near: ["documents:\n  - {id: guidelines, title: {ja: 安全対策基準, en: Guidelines}}\n", ""],
  }),
  failing({
    code: "unknown-id",
    file: policy,
    change: ["items: {9: declared}", "items: {▸10: declared}"],
    args: { kind: "item", within: "sample", id: "10" },
    near: ["items: {9: declared}", "items: {B-4: declared}"],
  }),
  failing({
    code: "unknown-id",
    file: topics,
    change: ["movedTo: supplier-selection", "movedTo: ▸supplier-selections"],
    args: { kind: "topic", id: "supplier-selections", nearest: "supplier-selection" },
    near: ["movedTo: supplier-selection", "movedTo: supplier-review"],
  }),
  failing({
    code: "unknown-id",
    file: correspondence,
    change: ["to: [A.5.10]}", "to: [A.5.10, ▸A.5.11]}"],
    args: { kind: "requirement", within: "iso27001-2022", id: "A.5.11", nearest: "A.5.10" },
    near: ["to: [A.5.10]}", "to: [A.5.10, A.5.22]}"],
  }),
  failing({
    code: "unknown-id",
    file: standard2013,
    change: ["{id: Cl.7.3, type: clause, group: clauses", "{id: Cl.7.3, type: clause, group: ▸clause"],
    args: { kind: "group", id: "clause", nearest: "clauses" },
    near: ["{id: Cl.7.3, type: clause, group: clauses", "{id: Cl.7.3, type: clause, group: controls"],
  }),
  failing({
    code: "unknown-id",
    file: sources,
    change: ["document: D-iso}", "document: ▸D-iso27001}"],
    args: { kind: "source", id: "D-iso27001" },
    near: ["document: D-iso}", "document: D-tsc}"],
  }),
  failing({
    code: "other-edition",
    file: isoLinks,
    change: ["needs: [A.5.10]", "needs: [▸A.15.2.2]"],
    args: { id: "A.15.2.2", standard: "iso27001-2022", other: "iso27001-2013", counterparts: ["A.5.22"] },
    near: ["needs: [A.5.10]", "needs: [Cl.10.1]"],
  }),
  failing({
    code: "procedure-of-other-topic",
    file: isoLinks,
    change: ["remainderProcedures: [supplier-review.1]", "remainderProcedures: [▸supplier-selection.1]"],
    args: { procedure: "supplier-selection.1", topic: "supplier-review", actual: "supplier-selection" },
    near: ["  remainderProcedures: [supplier-review.1]\n", ""],
  }),
  failing({
    code: "duplicate-id",
    file: topics,
    change: [lastTopic, lastTopic + newTopic("▸supplier-choice")],
    args: { kind: "topic", id: "supplier-choice", first: { file: topics, line: 13, column: 8 } },
    also: ["topic-without-link", "topic-unasked", "topic-without-procedure"],
    near: [lastTopic, `${lastTopic}\n- {id: supplier-choice.2, movedTo: supplier-selection}`],
  }),
  failing({
    code: "duplicate-id",
    file: checklist,
    change: ["no: B-4", 'no: ▸"9"'],
    args: { kind: "item", id: "9", first: { file: checklist, line: 9, column: 9 } },
    near: ["no: B-4", "no: 90"],
  }),
  failing({
    code: "duplicate-id",
    file: sources,
    change: ["{id: D-idle, title", "{id: ▸D-tsc, title"],
    args: { kind: "source", id: "D-tsc", first: { file: sources, line: 5, column: 10 } },
    also: ["stale-waiver"],
    near: ["{id: M-01, voice", "{id: M-01, where: 3頁, voice"],
  }),
  failing({
    code: "duplicate-id",
    file: tscLinks,
    change: ["- id: tsc.supplier-review", "- id: ▸tsc.supplier-selection"],
    args: { kind: "link", id: "tsc.supplier-selection", first: { file: tscLinks, line: 1, column: 7 } },
    near: ["- id: tsc.supplier-review", "- id: tsc.supplier-review.b"],
  }),
  failing({
    code: "repeated",
    file: checklist,
    change: [
      "topics: [supplier-selection, supplier-review]",
      "topics: [supplier-selection, supplier-review, ▸supplier-selection]",
    ],
    args: { value: "supplier-selection" },
    near: ["topics: [supplier-selection, supplier-review]", "topics: [supplier-review, supplier-selection]"],
  }),
  failing({
    code: "file-name",
    file: policy,
    change: ["id: standard", "id: ▸strict"],
    args: { id: "strict", name: "standard" },
    near: ["id: standard", 'id: "standard"'],
  }),

  // links
  failing({
    code: "link-prefix",
    file: isoLinks,
    change: ["- id: iso22.supplier-selection", "- id: ▸tsc.supplier-choice"],
    args: { id: "tsc.supplier-choice", prefix: "iso22" },
    near: ["- id: iso22.supplier-selection", "- id: iso22.supplier-choice"],
  }),
  failing({
    code: "relation-needs",
    file: tscLinks,
    change: ["  needs: [CC9.2]\n  relation: subset-of", "  relation: ▸subset-of"],
    args: { relation: "subset-of", needs: "missing" },
    also: ["requirement-gap"],
    near: ["  needs: [CC9.2]\n  relation: subset-of", "  needs: [CC9.2, C1.1]\n  relation: subset-of"],
  }),
  failing({
    code: "relation-needs",
    file: tscLinks,
    change: ["relation: no-relationship", "▸needs: [C1.1]\n  relation: no-relationship"],
    args: { relation: "no-relationship", needs: "superfluous" },
    near: ["relation: no-relationship", "needs: [C1.1]\n  relation: equal-to"],
  }),
  failing({
    code: "relation-remainder",
    file: tscLinks,
    change: ["relation: subset-of", "relation: equivalent-to"],
    args: { relation: "equivalent-to", remainder: "superfluous" },
    near: ["relation: subset-of", "relation: intersects-with"],
  }),
  failing({
    code: "relation-remainder",
    file: tscLinks,
    change: [
      "relation: subset-of\n  remainder: {ja: 再委託先も見ているか。, en: Are subcontractors looked at too?}",
      "relation: ▸subset-of",
    ],
    args: { relation: "subset-of", remainder: "missing" },
    near: [
      "relation: subset-of\n  remainder: {ja: 再委託先も見ているか。, en: Are subcontractors looked at too?}",
      "relation: superset-of",
    ],
  }),
  failing({
    code: "remainder-procedures-alone",
    file: isoLinks,
    change: [
      "intersects-with\n  remainder: {ja: 間隔は定めてあるか。, en: Is the interval fixed?}\n  remainder",
      "superset-of\n  ▸remainder",
    ],
    args: {},
    near: ["relation: intersects-with", "relation: subset-of"],
  }),
  failing({
    code: "similar-text",
    file: tscLinks,
    change: [
      "en: CC9.2 has the risks of vendors managed.",
      "en: ▸CC9.2 has suppliers watched but leaves all intervals open.",
    ],
    args: { field: "rationale", language: "en", other: "iso22.supplier-review", percent: 87 },
    near: [
      "en: CC9.2 has the risks of vendors managed.",
      "en: CC9.2 has vendors watched and leaves it open how often.",
    ],
  }),
  failing({
    code: "external-without-by",
    file: topics,
    change: ["{kind: external, by: 監査人, on", "{kind: ▸external, on"],
    args: {},
    near: ["{kind: external, by: 監査人, on", "{kind: self-review, on"],
  }),
  failing({
    code: "correspondence-gap",
    file: correspondence,
    change: ["newControls: [A.5.23]\npairs:\n  - {", "newControls: []\npairs:\n  ▸- {"],
    args: { id: "A.5.23", standard: "iso27001-2022" },
    near: ["newControls: [A.5.23]", "newControls: [A.5.23] # new"],
  }),

  // texts
  failing({
    code: "same-in-both-languages",
    file: checklist,
    change: ["label: {ja: 監督, en: Supervision}", "label: {ja: 監督, en: ▸監督}"],
    args: { text: "監督" },
    near: ["label: {ja: 監督, en: Supervision}", "label: {ja: ISMSの監督, en: ISMS}"],
  }),
  failing({
    code: "not-japanese",
    file: checklist,
    change: ["label: {ja: 監督, en: Supervision}", "label: {ja: ▸Supervise, en: Supervision}"],
    args: { text: "Supervise" },
    near: ["label: {ja: 監督, en: Supervision}", "label: {ja: ID カード, en: Supervision}"],
  }),
  failing({
    code: "not-english",
    file: checklist,
    change: ["label: {ja: 監督, en: Supervision}", "label: {ja: 監督, en: ▸Supervision 監督}"],
    args: { text: "Supervision 監督" },
    near: ["label: {ja: 監督, en: Supervision}", "label: {ja: 監督, en: Supervision (監督)}"],
  }),
  failing({
    code: "forbidden-word",
    file: checklist,
    change: ["label: {ja: 監督, en: Supervision}", "label: {ja: ▸規格への準拠, en: Supervision}"],
    args: { word: "準拠", language: "ja" },
    near: ["label: {ja: 監督, en: Supervision}", "label: {ja: 不適合と是正, en: Duties that are passed on}"],
  }),
  failing({
    code: "forbidden-word",
    file: topics,
    change: ["en: When was the last time?", "en: ▸When was the last test passed?"],
    args: { word: "passed", language: "en" },
    near: ["en: When was the last time?", "en: When was the last password set?"],
  }),
  failing({
    code: "judgement-word",
    file: procedures,
    change: ["en: The number of sheets inspected.", "en: ▸Whether the sheets are adequately kept."],
    args: { word: "adequately", language: "en" },
    near: ["en: The number of sheets inspected.", "en: The number of properties inspected."],
  }),
  failing({
    code: "judgement-word",
    file: procedures,
    change: ["ja: 閲覧した件数。", "ja: ▸有効な件数。"],
    args: { word: "有効", language: "ja" },
    near: ["ja: 閲覧した件数。", "ja: 二十分ごとの件数、有効期限の日付。"],
  }),

  // coverage
  failing({
    code: "topic-without-link",
    file: tscLinks,
    change: ["topic: supplier-selection", "topic: supplier-review"],
    args: { topic: "supplier-selection", standard: "tsc-2017" },
    also: ["relation-contradiction"],
    near: ["topic: supplier-review", "topic: supplier-review # 委託先"],
  }),
  failing({
    code: "topic-unasked",
    file: checklist,
    change: ["topics: [supplier-selection, supplier-review]", "topics: [supplier-review]"],
    args: { topic: "supplier-selection" },
    near: ["topics: [supplier-selection, supplier-review]", "topics: [supplier-selection]"],
  }),
  failing({
    code: "topic-without-procedure",
    file: procedures,
    change: ["technique: inspect", "technique: inquire"],
    args: { topic: "supplier-selection", inquiryOnly: true },
    near: ["technique: inspect", "technique: observe"],
  }),
  failing({
    code: "dense-requirement",
    file: isoLinks,
    change: ["needs: [A.5.10]", "needs: [A.5.22]"],
    args: { requirement: "A.5.22", standard: "iso27001-2022", topics: 2, of: 2 },
    near: ["needs: [A.5.10]", "needs: [A.5.23]"],
  }),

  // requirements that no link needs
  failing({
    code: "requirement-gap",
    file: standardTsc,
    change: [
      "  - {id: A1.2,",
      "  - {id: ▸A1.1, group: A1, category: availability, title: {ja: 能力, en: Capacity}}\n  - {id: A1.2,",
    ],
    args: { requirement: "A1.1", standard: "tsc-2017" },
    near: [
      "  - {id: A1.2,",
      "  - {id: C1.2, group: C1, category: confidentiality, title: {ja: 廃棄, en: Disposal}}\n  - {id: A1.2,",
    ],
  }),
  failing({
    code: "requirement-gap",
    file: tscLinks,
    change: ["  needs: [CC9.2]\n  relation: subset-of", "  needs: [C1.1]\n  relation: subset-of"],
    args: { requirement: "CC9.2", standard: "tsc-2017" },
    near: ["  needs: [CC9.2]\n  relation: subset-of", "  needs: [C1.1, CC9.2]\n  relation: subset-of"],
  }),
  failing({
    code: "unneeded-but-needed",
    file: unneeded,
    change: ["- requirement: CC9.1", `${moreUnneeded("▸CC9.2")}- requirement: CC9.1`],
    args: { requirement: "CC9.2", standard: "tsc-2017", link: "tsc.supplier-review" },
    near: ["- requirement: CC9.1", `${moreUnneeded("C1.1")}- requirement: CC9.1`],
  }),
  failing({
    code: "duplicate-id",
    file: unneeded,
    change: ["- requirement: A1.2", `${moreUnneeded("CC9.1").replace("CC9.1", "▸CC9.1")}- requirement: A1.2`],
    args: { kind: "requirement", id: "CC9.1", first: { file: unneeded, line: 1, column: 16 } },
    near: ["- requirement: A1.2", '- requirement: "A1.2"'],
  }),
  failing({
    code: "unknown-id",
    file: unneeded,
    change: ["- requirement: CC9.1", `${moreUnneeded("▸CC9.10")}- requirement: CC9.1`],
    args: { kind: "requirement", within: "tsc-2017", id: "CC9.10", nearest: "CC9.1" },
    near: ["sources: [D-tsc, M-01]", "sources: [M-01, D-tsc]"],
  }),
  failing({
    code: "similar-text",
    file: unneeded,
    change: ["en: There is no topic on recovery yet.", "en: ▸Nobody asks about preparing for a disruption."],
    args: { field: "reason", language: "en", other: "CC9.1", percent: 95 },
    near: ["en: There is no topic on recovery yet.", "en: Nobody has a topic on recovery yet."],
  }),
  failing({
    code: "external-without-by",
    file: unneeded,
    change: ["{kind: external, by: 監査人, on", "{kind: ▸external, on"],
    args: {},
    near: ["{kind: external, by: 監査人, on", "{kind: self-review, on"],
  }),

  // parameters
  failing({
    code: "parameter-undeclared",
    file: procedures,
    change: ["finding: {ja: 回答の内容。", 'finding: {ja: ▸"{who}の回答の内容。"'],
    args: { parameter: "who" },
    also: ["languages-differ"],
    near: [
      "finding: {ja: 閲覧した件数。, en: The number of sheets inspected.}",
      'finding: {ja: "{sampleSize} 件のうち閲覧した件数。", en: "Of {sampleSize}, the number of sheets inspected."}',
    ],
  }),
  failing({
    code: "parameter-unused",
    file: procedures,
    change: [
      "Select {sampleSize} contractors and inspect the evaluation sheets within thirty minutes.\n  parameters: {",
      "Select some contractors.\n  parameters: {▸",
    ],
    args: { parameter: "sampleSize", language: "en" },
    also: ["languages-differ"],
    near: ["Select {sampleSize} contractors", "Take {sampleSize} contractors"],
  }),
  failing({
    code: "parameter-default",
    file: procedures,
    change: ["{default: 25, minimum: 10}", "{default: ▸9, minimum: 10}"],
    args: { parameter: "sampleSize", default: 9, minimum: 10 },
    near: ["{default: 25, minimum: 10}", "{default: 10, minimum: 10}"],
  }),

  // the register and the waivers
  failing({
    code: "source-uncited",
    file: sources,
    change: ["facts:", "  - {id: ▸D-new, title: {ja: 新しい文書, en: A new document}}\nfacts:"],
    args: { source: "D-new" },
    near: ["document: D-iso}", "document: D-tsc}"],
  }),
  failing({
    code: "stale-waiver",
    file: waivers,
    change: ["- check: source-uncited\n  subject: D-idle", "- check: ▸topic-unasked\n  subject: supplier-review"],
    args: { check: "topic-unasked", subject: "supplier-review" },
    also: ["source-uncited"],
    near: ["on: 2026-01-31", "sources: [M-01]\n  on: 2026-01-31"],
  }),
];
