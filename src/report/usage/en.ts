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
    "missing-import-argument": ({ known }) => `Name what to import: ${known}.`,
    "missing-import-file": () => "Name the file to import.",
    "missing-bank": () => "Name the bank, or several, with --bank: the report will name them as users.",
    "format-needs-output": ({ format }) => `The format ${format} is no text: name the file to write with -o.`,
    "too-many-arguments": ({ argument }) => `"${argument}" is one argument too many.`,
    "unknown-item": ({ item, checklist, known }) => `${checklist} has no item ${item}. Items: ${known}.`,
    "cannot-read": ({ path, why }) => `${path} cannot be read: ${why}`,
    "cannot-write": ({ path, why }) => `${path} cannot be written: ${why}`,
    "output-is-input": ({ path }) =>
      `${path} is the input; certmap never changes its input. Name another file with -o.`,
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
      does: "the coverage of one connector: what its evidence plausibly covers, what it only narrows, what must be confirmed",
      example: "certmap evaluate seeds/connectors/sample-pay.yaml --bank みらい銀行 --lang en",
    },
    explain: {
      does: "the whole derivation of one item, down to the sources",
      example: "certmap explain seeds/connectors/sample-pay.yaml 13 --lang en",
    },
    questions: {
      does: "what to ask again: evidence first, then per topic only what stays open, with a place for the answer",
      example: "certmap questions seeds/connectors/sample-pay.yaml --bank みらい銀行 --lang en",
    },
    compare: {
      does: "two connectors or saved results (evaluate --format json) side by side: what got better or worse, why, which questions went away or came up. A pair LEFT,RIGHT of --as-of, --policy, --checklist or --bank compares two years, policies, checklists or banks",
      example: "certmap compare seeds/connectors/isms-with-soa.yaml --as-of 2026-11-22,2028-02-01",
    },
    import: {
      does: "a statement of applicability (soa) or the results of agreed-upon procedures (aup) in. soa finds the table in a workbook, CSV or Markdown file, reads numbers and marks in their many spellings, tells the edition, and writes what a connector's file takes; how it was read goes to stderr. aup takes back the workbook of certmap aup, filled in, a table or YAML, whole or not at all, and writes an entry for a connector's evidence",
      example: "certmap import soa soa.xlsx -o soa.yaml",
    },
    export: {
      does: "what other programs can use: the JSON Schemas of the files that certmap reads and writes",
      example: "certmap export schema connector -o connector.schema.json",
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
      does: "every problem of the dataset, or of connectors, checklists and policies, with file, line and column; with --aup, words of judgement in procedures or findings",
      example: "certmap check my-connector.yaml",
    },
  },
  options: {
    checklist: { value: "ID|FILE", does: "the checklist (default fisc-2019-09)" },
    policy: { value: "ID|FILE", does: "the bank's policy (default standard)" },
    "as-of": { value: "DATE", does: "the day for which the answer holds, YYYY-MM-DD (default today in Asia/Tokyo)" },
    bank: {
      value: "NAME",
      does: "the bank that examines; without it no agreed-upon-procedures report counts (aup needs it, and takes several)",
    },
    sheet: { value: "NAME", does: "only this sheet of the workbook" },
    standard: { value: "ID", does: "the edition, where the file leaves it open: iso27001-2022 or iso27001-2013" },
    mark: { value: "X=MEANING", does: "what a mark means, as X=excluded,P=partial" },
    items: { value: "NO,…", does: "only these items (default: all that evidence may cover under the policy)" },
    topics: { value: "ID,…", does: "only these topics" },
    for: { value: "STATUS", does: "topics of which status: narrowed, confirm or both (default)" },
    parameters: { value: "FILE", does: "sample sizes, dates and parties of the engagement, YAML" },
    draft: { value: "FILE", does: "the draft (aup --format json) that the results belong to, to see what is missing" },
    aup: {
      value: "FILE",
      does: "look for words of judgement in this .docx, .md, .xlsx, .csv or .yaml; may be repeated",
    },
    lang: { value: "ja|en", does: "the language (default from LANG)" },
    format: { value: "FORMAT", does: "one of" },
    output: { value: "FILE", does: "write to FILE, whole or not at all" },
    help: { does: "this help" },
    version: { does: "the version" },
  },
  arguments: {
    CONNECTOR: "the connector's file, YAML or JSON; - reads standard input",
    RESULT: "a result that evaluate --format json has written; - reads standard input",
    A: "the left side: a connector's file, or a saved result",
    "[B]": "the right side; without it A is both, under the two terms of a pair",
    ITEM: "the item's number (通番)",
    WHAT: "what to import: soa (a statement of applicability) or aup (results of agreed-upon procedures)",
    FILE: "the file: .xlsx, .csv, .tsv or .md; of aup also .yaml",
    KIND: "what to export: schema",
    "[NAME]": "of the schemas connector (default), policy, checklist, result or aup-parameters",
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
    kinds: { connector: "connector", checklist: "checklist", policy: "policy", dataset: "dataset" },
    file: (file, kind) => `${file}: ${kind}, no problem`,
    wording: (file, texts) => `${file}: ${texts} ${texts === 1 ? "text" : "texts"}, no word of judgement`,
  },
  statistics: {
    title: "The dataset",
    counts: (topics, links, procedures) => `${topics} topics, ${links} authored links, ${procedures} procedures.`,
    reviews: (proposed, selfReview, external) =>
      `Review of topics, links and procedures: ${proposed} proposed, ${selfReview} reviewed by certmap itself, ${external} reviewed from outside.`,
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
  serving: (address) => `The page is at ${address}   (Ctrl+C ends)`,
} as const satisfies UsageWords;
