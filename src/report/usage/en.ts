import type { UsageWords } from "./words.ts";

const nearest = (near: string | undefined) => (near ? ` Did you mean "${near}"?` : "");

export const en = {
  problem: {
    "unknown-command": ({ command, near, known }) =>
      `There is no command "${command}".${nearest(near)} Commands: ${known}.`,
    "unknown-option": ({ option, near }) => `There is no option ${option} here.${nearest(near)}`,
    "option-needs-value": ({ option }) => `${option} needs a value.`,
    "option-takes-no-value": ({ option }) => `${option} takes no value.`,
    "bad-option": ({ option, value, allowed, near }) =>
      `${option} cannot be "${value}".${nearest(near)} It takes ${allowed}.`,
    "option-twice": ({ option }) => `${option} is given twice; give it once.`,
    "missing-file-argument": () => "Name the connector's file (or - for standard input).",
    "missing-result-argument": () => "Name the saved result (evaluate --format json) and then the connector's file.",
    "result-names-unknown": ({ option, id }) =>
      `The result names "${id}", which the dataset does not have; give its file with ${option}.`,
    "missing-item-argument": () => "Name the item to explain, by its number.",
    "missing-compare-argument": () =>
      "Name what to compare: two files, each a connector or a saved result; or one connector and a pair such as --as-of LEFT,RIGHT.",
    "compare-needs-pair": () =>
      "With one file, both sides would be the same: name a second file, or give a pair, such as --as-of 2026-11-22,2027-11-22 or --policy standard,update-api.",
    "bad-pair": ({ option, value }) =>
      `${option} takes one value for both sides, or two as LEFT,RIGHT; "${value}" is neither.`,
    "result-alone": ({ path }) =>
      `${path} is a saved result, whose terms are fixed: name a second file to compare it with.`,
    "fixed-terms": ({ path, option }) =>
      `${path} is a saved result, whose terms are fixed: leave out ${option}, or name the connector's file instead. (Beside a saved result, a single value holds for the connector.)`,
    "same-id": ({ option, id }) =>
      `The two files of ${option} differ but have the same id "${id}": give one of them another id, so that the comparison can name them.`,
    "missing-kind-argument": ({ known }) => `Name what to export: ${known}.`,
    "missing-import-argument": ({ known }) => `Name what to import (${known}) and the file.`,
    "several-files": ({ known }) => `These are several files: name one of them, or a folder with -o. Files: ${known}.`,
    "nothing-to-import": ({ path }) => `${path} holds no link that anybody writes, so there is nothing to take over.`,
    "missing-dataset-argument": () =>
      "Name the old dataset and the new one: folders with mappings/ and seeds/, or a compiled dataset.json.",
    "not-a-dataset": ({ path }) => `${path} is no compiled dataset (dist/dataset.json).`,
    "verdict-needs": ({ option }) => `--verdict needs ${option} too.`,
    "verdict-takes-no": ({ option, verdict }) => `${option} does not go with ${verdict}.`,
    "unknown-review": ({ id, near }) => `There is no link and no topic "${id}".${nearest(near)}`,
    "review-one-link": ({ id, known }) => `A verdict is on one link; "${id}" has ${known}.`,
    "already-judged": ({ path, link, line }) =>
      `${path} has a verdict on ${link} already, on line ${line}. Change or remove it there.`,
    "cannot-append": ({ path }) =>
      `${path} does not write its verdicts line by line, so that none can be added without rewriting it. Write them as a list with one "-" each.`,
    "missing-diff-argument": () =>
      "name the two checklists to hold against each other: each an id, a YAML file, or a workbook or another table.",
    "missing-import-file": () => "Name the file to import.",
    "missing-bank": () => "Name the bank, or several, with --bank: the report will name them as users.",
    "too-many-arguments": ({ argument }) => `"${argument}" is one argument too many.`,
    "unknown-item": ({ item, checklist, known }) => `${checklist} has no item ${item}. Items: ${known}.`,
    "cannot-read": ({ path, why }) => `${path} cannot be read: ${why}`,
    "cannot-write": ({ path, why }) => `${path} cannot be written: ${why}`,
    "output-is-input": ({ path }) =>
      `${path} is the input; certmap never changes its input. Name another file with -o.`,
    "format-needs-output": ({ format }) =>
      `${format} is no text for a terminal: name a file with -o, as -o result.${format}.`,
    "share-format": ({ format, allowed }) => `--share is not there as ${format}. It takes --format ${allowed}.`,
    "disclose-alone": () => "--disclose says what a share sheet may show: give it together with --share.",
    "output-exists": ({ path }) => `${path} is there already; init never overwrites. Choose another name with -o.`,
    "answer-incomplete": ({ missing }) =>
      `An answer needs ${missing} too; or name the filled workbook or CSV after the connector's file.`,
    "answer-twice": ({ option, path }) => `${option} and ${path} both give answers: take one of them.`,
    "missing-portfolio-argument": () =>
      "Name a folder with connectors' files, or a file .ndjson with one connector a line (- for standard input).",
    "not-a-portfolio": ({ path }) =>
      `${path} is neither a folder nor a file .ndjson (or .jsonl) with one connector a line. For a single connector: certmap evaluate.`,
    "empty-portfolio": ({ path }) => `${path} has no file .yaml, .yml or .json, nor has a folder below it.`,
    "too-many-for-xlsx": ({ limit }) =>
      `A workbook takes at most ${limit} connectors. Nothing was written; for longer lists take --format csv or ndjson.`,
    internal: ({ why }) =>
      `certmap failed in a way it should not (${why}). The output is not to be relied on; please report it.`,
  },
  systems: {
    ENOENT: "there is no such file or folder",
    EISDIR: "it is a folder",
    ENOTDIR: "a part of the path is not a folder",
    EACCES: "no permission",
    EPERM: "no permission",
    EROFS: "the place is read-only",
    ENOSPC: "the disk is full",
  },
  commands: {
    evaluate: {
      does: "the coverage of one connector: what its evidence plausibly covers, what it only narrows, what must be confirmed; as a workbook in the form's columns, a Word file, or a sheet to send to a bank (--share) too",
      example: "certmap evaluate seeds/connectors/sample-pay.yaml --bank みらい銀行 --lang en",
    },
    explain: {
      does: "the whole derivation of one item, down to the sources",
      example: "certmap explain seeds/connectors/sample-pay.yaml 13 --lang en",
    },
    questions: {
      does: "what to ask again: evidence first, then per topic only what stays open, with a place for the answer; as a workbook or CSV it can be read in again",
      example: "certmap questions seeds/connectors/sample-pay.yaml --bank みらい銀行 --lang en",
    },
    answers: {
      does: "records what a bank accepted as an answer in a new file of the connector's: one answer by options, or all of the filled sheet that questions wrote. Only an answer that a named bank accepted on a date is recorded; each other row is told with its reason",
      example: "certmap answers seeds/connectors/isms-with-soa.yaml filled.xlsx -o new.yaml",
    },
    portfolio: {
      does: "many connectors at once: connectors by items, what lapses in the coming months and what that changes, and which single ask would help most across all. A broken connector is reported with its place and does not stop the rest",
      example: "certmap portfolio seeds/connectors --bank みらい銀行",
    },
    compare: {
      does: "two connectors or saved results (evaluate --format json) side by side: what got better or worse, why, which questions went away or came up. A pair LEFT,RIGHT of --as-of, --policy, --checklist or --bank compares two years, policies, checklists or banks",
      example: "certmap compare seeds/connectors/isms-with-soa.yaml --as-of 2026-11-22,2028-02-01",
    },
    plan: {
      does: "the least steps that would cover what is wanted, as far as any step can; the next best, what each step does alone, what no step can cover, and what is left to answer individually, which is always an option",
      example: "certmap plan seeds/connectors/sample-pay.yaml --bank みらい銀行 --want 13,27 --lang en",
    },
    timeline: {
      does: "the statuses over the next 24 months (or --months): until when evidence and answers can be used, on which day which status changes, and what can be done before. No renewal is assumed. svg is a picture that stands alone",
      example: "certmap timeline seeds/connectors/sample-pay.yaml --bank みらい銀行 --months 24 --lang en",
    },
    diff: {
      does: "what one checklist has that another has not: items added, removed, renumbered, reworded (word by word), about other topics, of another subject, with other rules; with a connector also how its coverage changes",
      example: "certmap diff fisc-2018-10 fisc-2019-09 seeds/connectors/sample-pay.yaml --bank みらい銀行",
    },
    init: {
      does: "a connector's file to begin with: at a terminal it asks, and whatever is not known stays unknown; elsewhere, or with --template, it writes a starter in which each field is explained once and nothing is assumed",
      example: "certmap init --template",
    },
    import: {
      does: "real files in: soa, a statement of applicability from a workbook, CSV or Markdown file in its many layouts, as what a connector's file takes; checklist, a bank's own checklist, FISC's form or a variant, with what was filled in and proposed topics; aup, the results of agreed-upon procedures; links, what export oscal, sssom or csv wrote, as YAML for mappings/links/",
      example: "certmap import soa soa.xlsx -o soa.yaml",
    },
    export: {
      does: "what other programs can use: the links as OSCAL 1.2 control mappings with their catalogs, as an SSSOM mapping set or as a CSV table, and the JSON Schemas of the files that certmap reads and writes",
      example: "certmap export oscal -o oscal",
    },
    review: {
      does: "what awaits review; of a link or the links of a topic, all that speaks for and against them; or, with --verdict, records what you think of a link in an overlay that evaluations honour",
      example: "certmap review tsc.supplier-agreements --lang en",
    },
    "diff-data": {
      does: "what changed from one dataset to another, field by field, and, with a connector, which answers change because of which links",
      example: "certmap diff-data ../certmap-1.0 . seeds/connectors/sample-pay.yaml",
    },
    verify: {
      does: "checks every step of a saved result anew, by rules of its own that share nothing with evaluate",
      example: "certmap verify result.json seeds/connectors/sample-pay.yaml",
    },
    aup: {
      does: "a draft list of agreed-upon procedures for exactly the topics that are open for one bank or several, with neither excess nor lack: a document for the engagement, or a workbook whose results import aup takes back",
      example: "certmap aup seeds/connectors/sample-pay.yaml --bank みらい銀行 --items 13",
    },
    check: {
      does: "every problem of the dataset, or of connectors, checklists, policies, overlays and costs, with file, line and column; with --aup, words of judgement in procedures or findings",
      example: "certmap check my-connector.yaml",
    },
  },
  options: {
    checklist: {
      value: "ID|FILE",
      does: "the checklist; a file may be YAML, or a workbook or another table (default fisc-2019-09)",
    },
    policy: { value: "ID|FILE", does: "the bank's policy (default standard)" },
    "as-of": { value: "DATE", does: "the day for which the answer holds, YYYY-MM-DD (default today in Asia/Tokyo)" },
    bank: {
      value: "NAME",
      does: "the bank that examines; without it no agreed-upon-procedures report counts (aup needs it, and takes several)",
    },
    want: { value: "13,14|all", does: "the items wanted (default: all that evidence may cover under the policy)" },
    costs: {
      value: "FILE",
      does: "what steps cost, as YAML (certmap export schema costs); without it only the order SOC 2 > AUP > ISMS counts, which is no money",
    },
    months: { value: "N", does: "how many months to look ahead from that day, 1 to 120 (default 24)" },
    sheet: { value: "NAME", does: "only this sheet of the workbook" },
    standard: { value: "ID", does: "the edition, where the file leaves it open: iso27001-2022 or iso27001-2013" },
    mark: { value: "X=MEANING", does: "what a mark means, as X=excluded,P=partial" },
    overlay: {
      value: "FILE",
      does: "judgements of one's own on links, which the evaluation honours (may be given several times)",
    },
    verdict: { value: "accept|reject|change", does: "records a verdict on the link in the overlay that -o names" },
    by: { value: "NAME", does: "the person who judges" },
    for: {
      value: "NAME|STATUS",
      does: "of review, the organisation whose judgements they are (default the person); of aup, topics of which status: narrowed, confirm or both (default)",
    },
    role: { value: "ROLE", does: "what it is (new overlay): bank, group, auditor, expert, connector" },
    reason: { value: "TEXT", does: "why" },
    relation: { value: "RELATION", does: "with change: how the requirements stand to the topic" },
    remainder: { value: "TEXT", does: "with a partial relation: what stays to be asked, for both languages" },
    "remainder-ja": { value: "TEXT", does: "the same in Japanese, with --remainder-en" },
    "remainder-en": { value: "TEXT", does: "the same in English, with --remainder-ja" },
    "remainder-procedures": { value: "ID,ID", does: "agreed-upon procedures that test exactly the remainder" },
    items: { value: "NO,…", does: "only these items (default: all that evidence may cover under the policy)" },
    topics: { value: "ID,…", does: "only these topics" },
    parameters: { value: "FILE", does: "sample sizes, dates and parties of the engagement, YAML" },
    draft: { value: "FILE", does: "the draft (aup --format json) that the results belong to, to see what is missing" },
    aup: {
      value: "FILE",
      does: "look for words of judgement in this .docx, .md, .xlsx, .csv or .yaml; may be repeated",
    },
    item: { value: "NO", does: "the item that was answered, by its number" },
    text: { value: "TEXT", does: "the answer itself" },
    "accepted-by": { value: "NAME", does: "the bank that accepted it; it counts for no other" },
    on: { value: "DATE", does: "the day on which it was accepted, YYYY-MM-DD" },
    template: { does: "ask nothing: write the starter that explains every field" },
    lang: { value: "ja|en", does: "the language (default from LANG)" },
    format: { value: "FORMAT", does: "one of" },
    share: {
      does: "a sheet to send to a bank, without what is confidential in the statement of applicability and the reports; md, html, xlsx or docx",
    },
    disclose: {
      value: "WHAT",
      does: "what the sheet may show in spite of that: soa, report, or soa,report; never without the consent that the connector's file states",
    },
    output: {
      value: "FILE",
      does: "write to FILE, whole or not at all; several files go into a folder; without --format its ending tells the format",
    },
    help: { does: "this help" },
    version: { does: "the version" },
  },
  arguments: {
    CONNECTOR: "the connector's file, YAML or JSON; - reads standard input",
    "[FILLED]": "the filled sheet of questions: .xlsx, .csv or .tsv",
    "DIR|NDJSON":
      "a folder of connectors' files (.yaml .yml .json, those below too), or a file .ndjson with one connector a line; - reads that from standard input",
    RESULT: "a result that evaluate --format json has written; - reads standard input",
    A: "the left side: a connector's file, or a saved result (for diff, a checklist)",
    B: "the checklist on the right: an id, a YAML file, or a workbook or another table",
    "[B]": "the right side; without it A is both, under the two terms of a pair",
    ITEM: "the item's number (通番)",
    KIND: "what to export: oscal, sssom, csv or schema",
    "[NAME]":
      "of the schemas connector (default), policy, checklist, overlay, costs, aup-parameters or result; of oscal one document, as tsc-2017-mapping; without it all of oscal go into the folder of -o",
    WHAT: "what to import: soa, checklist, aup or links",
    FILE: "of soa and checklist .xlsx, .csv, .tsv or .md; of aup also .yaml; of links OSCAL (JSON or YAML), SSSOM/TSV or CSV",
    "[STANDARD]": "only the links of this standard; without it one file each goes into the folder of -o",
    "[ID]": "a link or a topic; without it, the list of what awaits review",
    OLD: "a dataset: a folder with mappings/ and seeds/, or a compiled dataset.json",
    NEW: "the same of the newer one",
    "[CONNECTOR]": "a connector's file, to see which of its answers change",
    "[FILE…]": "files to check; without any, certmap's own dataset",
  },
  help: {
    tagline:
      "certmap tells, item by item of a bank's API connection checklist, what a connector's evidence (ISMS certificate, SOC 2 report, agreed-upon-procedures report) plausibly covers and what is left to ask. The bank decides; no certificate or report is mandatory.",
    usage: "Usage",
    commands: "Commands",
    arguments: "Arguments",
    options: "Options",
    example: "Example",
    more: "certmap COMMAND --help tells more of a command.",
    exits: ["Exit codes: 0 done; 1 the input has problems (all of them on stderr); 2 wrong usage."],
    hint: (command) => `See: certmap ${command ? `${command} ` : ""}--help`,
  },
  check: {
    clean: (files) => `${files} ${files === 1 ? "file" : "files"} checked: no problem.`,
    found: (errors, notices) =>
      `${errors} ${errors === 1 ? "problem" : "problems"}, ${notices} ${notices === 1 ? "notice" : "notices"}.`,
    kinds: {
      overlay: "overlay",
      connector: "connector",
      checklist: "checklist",
      policy: "policy",
      costs: "costs",
      dataset: "dataset",
    },
    file: (file, kind) => `${file}: ${kind}, no problem`,
    wording: (file, texts) => `${file}: ${texts} ${texts === 1 ? "text" : "texts"}, no word of judgement`,
  },
  statistics: {
    title: "The dataset",
    counts: (topics, links, procedures) => `${topics} topics, ${links} authored links, ${procedures} procedures.`,
    reviews: (proposed, selfReview, external) =>
      `Review of topics, links and procedures: ${proposed} proposed, ${selfReview} self-reviewed and not reviewed from outside, ${external} reviewed from outside.`,
    checklist: (id, items, withTopics) => `Checklist ${id}: ${items} items, ${withTopics} with topics.`,
    standard: "Standard",
    links: "Links",
    topics: "Topics",
    derived: "derived",
    full: "Full extent",
    unused: "Requirements no link needs",
    densest: (standard) => `Requirements of ${standard} linked to most topics`,
  },
  written: (path) => `Written: ${path}`,
  derivedLeftOut: (links) =>
    `${links} derived ${links === 1 ? "link is" : "links are"} left out: they follow from the links of the newer edition.`,
  serving: (address) => `The page is at ${address}   (Ctrl+C ends)`,
} as const satisfies UsageWords;
