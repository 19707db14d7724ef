import type { IdKind, Place, ValueKind, Wanted } from "../../../dataset/problem.ts";
import type { Basic } from "../../../dataset/relations/sets.ts";
import { cellName } from "../../../schema/cells.ts";
import type { Problems } from "../words.ts";
import { aupProblems } from "./aup-problems.ts";

const ids = {
  standard: "standard",
  requirement: "requirement",
  group: "group of requirements",
  topic: "topic",
  link: "link",
  procedure: "procedure",
  parameter: "parameter",
  checklist: "checklist",
  item: "item",
  section: "section of the checklist",
  document: "document",
  policy: "policy",
  correspondence: "correspondence",
  source: "source",
  scheme: "framework",
  evidence: "piece of evidence",
  overlay: "overlay",
  verdict: "verdict on the link",
} as const satisfies Record<IdKind, string>;

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

const values = {
  text: "text",
  number: "a number",
  "whole-number": "a whole number",
  boolean: "true or false",
  list: "a list",
  map: "keys with values",
  nothing: "nothing",
} as const satisfies Record<ValueKind, string>;

const forms = {
  id: "lower-case letters and digits joined by hyphens, parts by dots (as supplier-agreements.1)",
  "requirement-id": "the id as its standard writes it (as A.5.20, Cl.7.3, CC6.1)",
  "source-id": "an id of the register of sources (as M-08, D-iso27001-2022)",
  version: "three numbers with dots (as 1.0.0)",
  url: "a URL that begins with http:// or https://",
  pattern: "the form that is asked for here",
} as const satisfies Record<Wanted, string>;

const syntax: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: "a tab is used to indent",
  BAD_INDENT: "the indentation does not line up",
  MISSING_CHAR: "a colon, quotation mark or bracket is missing",
  BAD_DQ_ESCAPE: "an escape within double quotation marks is wrong",
  BAD_SCALAR_START: "the value begins with a character that cannot begin one",
  BLOCK_AS_IMPLICIT_KEY: "the key is written in a way that cannot be a key",
  BLOCK_IN_FLOW: "indented text stands within brackets",
  MULTILINE_IMPLICIT_KEY: "a key runs over several lines",
  KEY_OVER_1024_CHARS: "a key is too long",
  NON_STRING_KEY: "a key is not text",
  UNEXPECTED_TOKEN: "there is a character that cannot stand here",
};

const sets = {
  equal: "the same extent",
  superset: "requirements that include the topic",
  subset: "requirements that are a part of the topic",
  overlap: "a partial overlap",
  apart: "nothing in common",
} as const satisfies Record<Basic, string>;
const aspects = {
  requirements: "the requirements that they name",
  numbers: "numbers",
  parameters: "parameters",
  length: "length (in characters)",
} as const;
const quoted = (value: unknown): string => `"${value === null ? "null" : String(value)}"`;
const cellAt = ({ sheet, line, column, file }: Place): string =>
  sheet === undefined ? at({ file, line }) : `sheet "${sheet}", cell ${cellName(line, column)}`;
const listed = (all: readonly unknown[]): string => all.map(quoted).join(", ");
const most = (all: readonly unknown[]): string =>
  all.length > 12 ? `${listed(all.slice(0, 12))} and ${all.length - 12} more` : listed(all);
const maybe = (nearest: unknown): string => (nearest === undefined ? "" : `Did you mean ${quoted(nearest)}? `);
const languages = { ja: "Japanese", en: "English" } as const;
const at = (place: { readonly file: string; readonly line: number }): string => `${place.file}, line ${place.line}`;

/** What is wrong, and what to do. */
export const problems = {
  "file-binary": {
    title: "not a text file",
    wrong: () => "The file is not text.",
    fix: () => "Name a YAML text file.",
  },
  "file-encoding": {
    title: "wrong encoding",
    wrong: ({ found }) => `The file is ${found === "utf-16" ? "UTF-16" : "not UTF-8"}.`,
    fix: () => "Save it as UTF-8.",
  },
  "file-empty": {
    title: "empty file",
    wrong: () => "The file has no content.",
    fix: () => "Give it some, or remove it.",
  },
  "file-too-large": {
    title: "file too large",
    wrong: ({ bytes, limit }) => `The file has ${bytes} bytes; the limit is ${limit}.`,
    fix: () => "Split it or make it smaller.",
  },
  "file-too-complex": {
    title: "file too complex",
    wrong: ({ limit }) => `The file has more than ${limit} parts.`,
    fix: () => "Split it or make it smaller.",
  },
  "too-deep": {
    title: "nested too deeply",
    wrong: ({ limit }) => `The nesting is deeper than ${limit} levels.`,
    fix: () => "Make it flatter.",
  },
  "yaml-directive": {
    title: "YAML directive",
    wrong: ({ text }) => `The YAML directive ${quoted(text)} cannot be used.`,
    fix: () => "Remove the line.",
  },
  "yaml-anchor": {
    title: "YAML anchor",
    wrong: ({ text }) => `The YAML anchor ${quoted(text)} cannot be used.`,
    fix: () => "Remove it and write the value itself.",
  },
  "yaml-alias": {
    title: "YAML alias",
    wrong: ({ text }) => `The YAML alias ${quoted(text)} cannot be used.`,
    fix: () => "Write the value itself; put text that begins with * in quotation marks.",
  },
  "yaml-tag": {
    title: "YAML tag",
    wrong: ({ text }) => `The YAML tag ${quoted(text)} cannot be used.`,
    fix: () => "Remove it; put text that begins with ! in quotation marks.",
  },
  "multiple-documents": {
    title: "several documents",
    wrong: () => "The file holds several YAML documents.",
    fix: () => 'Put what "---" separates into files of their own.',
  },
  "yaml-syntax": {
    title: "not valid YAML",
    wrong: ({ reason }) => `This cannot be read as YAML: ${syntax[reason] ?? "the syntax is wrong"}.`,
    fix: () => "Look at the indentation, quotation marks and colons here.",
  },
  "duplicate-key": {
    title: "key repeated",
    wrong: ({ key, first }) => `The key ${quoted(key)} is there already, on line ${first.line}.`,
    fix: () => "Remove one of them.",
  },
  "forbidden-key": {
    title: "key not allowed",
    wrong: ({ key }) => `The key ${quoted(key)} cannot be used.`,
    fix: () => "Remove or rename it.",
  },
  "control-character": {
    title: "control character",
    wrong: ({ character }) => `There is a control character (${character}).`,
    fix: () => "Remove it.",
  },
  "more-problems": {
    title: "too many problems",
    wrong: ({ limit }) => `There are more than ${limit} problems; the rest is not shown.`,
    fix: () => "Mend those shown and check again.",
  },
  "table-quote": {
    title: "quotation marks of a table",
    wrong: () => "From here on the quotation marks of the table do not pair.",
    fix: () => 'Begin and end the cell with ", and write each " within it twice.',
  },
  "unknown-key": {
    title: "unknown key",
    wrong: ({ key }) => `The key ${quoted(key)} is not known here.`,
    fix: ({ known, nearest }) =>
      known.length === 0 ? "Remove it." : `${maybe(nearest)}Use one of ${most(known)}, or remove it.`,
  },
  "missing-key": {
    title: "key missing",
    wrong: ({ key }) => `The key ${quoted(key)} is missing.`,
    fix: ({ allowed }) => (allowed ? `Give it one of ${most(allowed)}.` : "Add it with its value."),
  },
  "wrong-type": {
    title: "wrong kind of value",
    wrong: ({ expected, found }) =>
      `There is ${values[found]} where ${expected.map((kind) => values[kind]).join(" or ")} should be.`,
    fix: ({ expected }) =>
      expected.includes("text") ? "Put text in quotation marks." : "Check how the value is written.",
  },
  "not-one-of": {
    title: "value not allowed",
    wrong: ({ value }) => `The value ${quoted(value)} is not allowed here.`,
    fix: ({ allowed, nearest }) => `${maybe(nearest)}Use one of ${most(allowed)}.`,
  },
  "bad-date": {
    title: "not a date",
    wrong: ({ value, reason }) =>
      reason === "impossible"
        ? `${quoted(value)} is not in the calendar.`
        : `${quoted(value)} is not written as a date.`,
    fix: ({ suggestion }) =>
      suggestion === undefined
        ? "Write year-month-day, as 2026-03-31."
        : `Write ${quoted(suggestion)}, if that is meant.`,
  },
  "bad-pattern": {
    title: "wrong form",
    wrong: ({ value }) => `${quoted(value)} does not have the form asked for here.`,
    fix: ({ wanted }) => `Write ${forms[wanted]}.`,
  },
  "quote-id": {
    title: "id read as a number",
    wrong: ({ written, read }) => `YAML reads ${quoted(written)} as the number ${quoted(read)}.`,
    fix: ({ written }) => `Put it in quotation marks: "${written}".`,
  },
  "too-few": {
    title: "too few",
    wrong: ({ minimum, found }) => `At least ${minimum} wanted, ${found} found.`,
    fix: () => "Add what is missing.",
  },
  "too-many": {
    title: "too many",
    wrong: ({ maximum, found }) => `At most ${maximum} allowed, ${found} found.`,
    fix: () => "Remove some.",
  },
  "too-small": {
    title: "too small",
    wrong: ({ minimum, value }) => `${value} is less than ${minimum}.`,
    fix: ({ minimum }) => `Write ${minimum} or more.`,
  },
  "too-large": {
    title: "too large",
    wrong: ({ maximum, value }) => `${value} is more than ${maximum}.`,
    fix: ({ maximum }) => `Write ${maximum} or less.`,
  },
  "empty-text": {
    title: "empty text",
    wrong: () => "The text is empty.",
    fix: () => "Write something, or remove the key.",
  },
  "unknown-id": {
    title: "unknown id",
    wrong: ({ kind, id, within }) => `There is no ${ids[kind]} ${quoted(id)}${within ? ` in ${quoted(within)}` : ""}.`,
    fix: ({ nearest }) => (nearest === undefined ? "Check the id." : `Did you mean ${quoted(nearest)}?`),
  },
  "other-edition": {
    title: "id of another edition",
    wrong: ({ id, standard, other }) => `${quoted(id)} belongs to ${quoted(other)}, not to ${quoted(standard)}.`,
    fix: ({ counterparts, standard }) =>
      counterparts.length === 0
        ? "Check the edition."
        : `Check the edition, or use the counterparts in ${quoted(standard)}: ${most(counterparts)}.`,
  },
  "unknown-identifier": {
    title: "identifier of another framework",
    wrong: ({ scheme, id, withdrawn }) =>
      withdrawn ? `${quoted(id)} was withdrawn from ${quoted(scheme)}.` : `${quoted(scheme)} has no ${quoted(id)}.`,
    fix: ({ withdrawn, nearest }) =>
      withdrawn
        ? "Name what took its place, or leave it out."
        : nearest === undefined
          ? "Check the identifier, or leave it out."
          : `Did you mean ${quoted(nearest)}?`,
  },
  "duplicate-id": {
    title: "id repeated",
    wrong: ({ kind, id, first }) => `The ${ids[kind]} ${quoted(id)} is there already, at ${at(first)}.`,
    fix: () => "Use another id, or remove one of them.",
  },
  repeated: {
    title: "value repeated",
    wrong: ({ value }) => `${quoted(value)} is repeated.`,
    fix: () => "Remove one of them.",
  },
  "topic-moved": {
    title: "renamed topic",
    wrong: ({ topic, movedTo }) => `The topic ${quoted(topic)} is called ${quoted(movedTo)} now and was taken for it.`,
    fix: ({ movedTo }) => `Write ${quoted(movedTo)} at the next opportunity.`,
  },
  "dates-reversed": {
    title: "dates reversed",
    wrong: ({ fromKey, from, toKey, to }) => `${fromKey} (${from}) is later than ${toKey} (${to}).`,
    fix: () => "Compare with the original.",
  },
  "qualified-with-other-opinion": {
    title: "qualification without a qualified opinion",
    wrong: ({ opinion }) =>
      opinion === null
        ? "Criteria are listed as qualified, but no opinion is given."
        : `Criteria are listed as qualified, but the opinion is ${quoted(opinion)}.`,
    fix: () => "Set opinion to qualified if it is, otherwise remove the list.",
  },
  "carve-out-from-oneself": {
    title: "carve-out from oneself",
    wrong: ({ name }) => `${quoted(name)} holds the report itself, so nothing can be carved out to it.`,
    fix: () => "Check the name of the subservice organisation, or the holder.",
  },
  "inherited-from-not-inherited": {
    title: "inherited from, but not inherited",
    wrong: ({ control, mark }) =>
      `${quoted(control)} names who carries it out, but is ${mark === null ? "not marked" : `marked ${quoted(mark)}`}.`,
    fix: () => "Mark it inherited, or remove it from inheritedFrom.",
  },
  "date-of-other-type": {
    title: "date of the other type",
    wrong: ({ type, key }) => `A type ${type} report does not use ${key}.`,
    fix: ({ type }) => (type === 1 ? "Give its date under date." : "Give its period under period."),
  },
  "topic-not-of-item": {
    title: "topic not of the item",
    wrong: ({ topic, checklist, item }) => `${quoted(topic)} is not a topic of item ${item} of ${quoted(checklist)}.`,
    fix: () => "Check the topics of the item.",
  },
  "soa-file-not-given": {
    title: "statement of applicability not there",
    wrong: ({ name }) => `The file ${quoted(name)} was not found beside this one.`,
    fix: () => "Put it into this file's folder or below, or write its controls here (certmap import soa).",
  },
  "soa-file-outside": {
    title: "file outside the folder",
    wrong: ({ name }) => `${quoted(name)} lies outside this file's own folder.`,
    fix: () => "Put it into this file's folder or below, and name it from there.",
  },
  "soa-file-linked": {
    title: "link out of the folder",
    wrong: ({ name }) => `${quoted(name)} is a link to a file outside this file's own folder; it is not followed.`,
    fix: () => "Put the file itself into this file's folder or below.",
  },
  "soa-file-and-controls": {
    title: "controls and a file",
    wrong: () => "The statement of applicability is given twice: as controls and as a file.",
    fix: () => "Keep one of them.",
  },
  "soa-file-other-edition": {
    title: "another edition",
    wrong: ({ name, standard, certificate }) =>
      `${quoted(name)} lists controls of ${standard}, the certificate is on ${certificate}.`,
    fix: () => "Give the statement that belongs to the certificate, or correct its standard.",
  },
  "table-file-too-large": {
    title: "file too large",
    wrong: ({ bytes, limit }) => `The file has ${megabytes(bytes)}; at most ${megabytes(limit)} are read.`,
    fix: () => "Keep only the sheet with the table, without pictures, and save it again.",
  },
  "table-kind-unknown": {
    title: "kind of file",
    wrong: ({ extension }) =>
      extension === ""
        ? "The file's name has no ending."
        : `Files ending in ${quoted(extension)} are not read as tables.`,
    fix: () => "Give an .xlsx, .csv, .tsv or .md file.",
  },
  "table-encoding": {
    title: "encoding",
    wrong: () => "The text is neither UTF-8, UTF-16 nor CP932 (Shift_JIS).",
    fix: () => "Save it as UTF-8.",
  },
  "table-too-wide": {
    title: "too many columns",
    wrong: ({ columns, limit }) => `Something stands in column ${columns}; at most ${limit} columns are read.`,
    fix: () => "Delete what lies to the right of the table and save the file again.",
  },
  "table-too-long": {
    title: "too many rows",
    wrong: ({ rows, limit }) => `The table has ${rows} rows; at most ${limit} are read.`,
    fix: () => "Delete what lies below the table and save the file again.",
  },
  "table-empty": {
    title: "no table",
    wrong: () => "Nothing is written here.",
    fix: () => "Give a file that has the table in it.",
  },
  "table-no-such-sheet": {
    title: "no such sheet",
    wrong: ({ sheet, sheets }) => `There is no sheet ${quoted(sheet)}; there are ${sheets.map(quoted).join(", ")}.`,
    fix: () => "Name one of these.",
  },
  "workbook-not-xlsx": {
    title: "not a workbook",
    wrong: () => "The file is no .xlsx workbook, whatever its name says.",
    fix: () => "Open it where it was made and save it as an Excel workbook (.xlsx), or give it as .csv.",
  },
  "workbook-encrypted-or-old": {
    title: "encrypted or old format",
    wrong: () => "The workbook is protected by a password or in the old .xls format.",
    fix: () => "Open it and save it as .xlsx without a password.",
  },
  "workbook-macro": {
    title: "macros",
    wrong: () => "The workbook carries macros.",
    fix: () => "Save it as .xlsx, which keeps none.",
  },
  "workbook-truncated": {
    title: "cut off",
    wrong: () => "The workbook is cut off: its table of contents is not whole.",
    fix: () => "Copy or download it again.",
  },
  "workbook-too-big-inside": {
    title: "too big when unpacked",
    wrong: ({ what, found, limit }) =>
      what === "entries"
        ? `The workbook holds ${found} files; at most ${limit} are read.`
        : `${what === "total" ? "The workbook" : quoted(what)} unpacks to ${megabytes(found)}; at most ${megabytes(limit)} are read.`,
    fix: () => "Keep only the sheet with the table and save it again.",
  },
  "workbook-sizes-untrue": {
    title: "workbook with untrue sizes",
    wrong: () => "A file inside unpacks to more than the workbook's own directory says.",
    fix: () =>
      "If somebody sent it, ask the sender before opening it; otherwise save it again as .xlsx in a spreadsheet program.",
  },
  "workbook-damaged": {
    title: "damaged workbook",
    wrong: ({ detail }) => `The workbook cannot be read (${detail}).`,
    fix: () => "Open it in a spreadsheet program, save it again as .xlsx and try that.",
  },
  "answers-no-columns": {
    title: "no sheet of answers",
    wrong: () => "No table here has the columns of the sheet that certmap questions writes.",
    fix: ({ known }) => `Leave its header row as it was written, hidden columns too: ${known.join(", ")}.`,
  },
  "soa-no-controls": {
    title: "no table of controls",
    wrong: () => "No column with the numbers of controls of ISO/IEC 27001 Annex A was found.",
    fix: () => "Give the file that holds the statement of applicability, or name its sheet with --sheet.",
  },
  "soa-edition-unclear": {
    title: "edition unclear",
    wrong: ({ two, three }) =>
      `The numbers do not tell the edition: ${two} are numbered as in 2022 (5.1), ${three} as in 2013 (5.1.1).`,
    fix: () => "Say it with --standard iso27001-2022 or --standard iso27001-2013.",
  },
  "overlay-stale": {
    title: "verdict on a link that has changed",
    wrong: ({ link }) => `The link ${quoted(link)} has changed since this verdict.`,
    fix: ({ link, current }) =>
      `Look at it again (certmap review ${link}). If the verdict still holds, write the digest ${current}; otherwise change or remove it.`,
  },
  "overlay-conflict": {
    title: "overlays that contradict each other",
    wrong: ({ link, first }) => `Another overlay judges the link ${quoted(link)} differently, at ${at(first)}.`,
    fix: () => "Agree on one verdict, or use only one of the overlays.",
  },
  "overlay-idle": {
    title: "verdict without effect",
    wrong: ({ link, why }) =>
      why === "no-needs"
        ? `The link ${quoted(link)} says that no requirements correspond, so there is nothing to reject or change.`
        : `The link ${quoted(link)} has this relation and remainder already.`,
    fix: ({ why }) =>
      why === "no-needs"
        ? "Remove the verdict, or accept the link. A link that is missing can only be proposed to the dataset."
        : "Write accept, or what is to be different.",
  },
  "checklist-no-items": {
    title: "no table of items",
    wrong: () =>
      "No table of items was found: its header needs a word for the items (Security objectives, Item, Question, 確認項目) and one more.",
    fix: () => "Give the file that holds the checklist, or name its sheet with --sheet.",
  },
  "checklist-two-tables": {
    title: "two tables",
    wrong: ({ items, other, sheet }) =>
      `There are two tables of items and nothing tells which one is meant: this one has ${other}, ${sheet === null ? "the other" : `that of sheet ${quoted(sheet)}`} ${items}.`,
    fix: () => "Name one sheet with --sheet; where both stand in one sheet, give each a sheet of its own.",
  },
  "checklist-number-twice": {
    title: "number used twice",
    wrong: ({ no, first }) => `The number ${quoted(no)} is there already, in ${cellAt(first)}.`,
    fix: () =>
      'Give each item a number of its own. Where numbers begin anew in each section, begin the section with a sign, as "B.".',
  },
  "checklist-cell-unreadable": {
    title: "cell cannot be read",
    wrong: () =>
      "The cell of a number or an item shows an error, or is a formula without a kept value: nobody can tell what it says.",
    fix: () => "Open the file in a spreadsheet program, put the value in its place and save it again.",
  },
  "checklist-too-long": {
    title: "too many items",
    wrong: ({ items, limit }) => `There are ${items} items, more than the limit of ${limit}.`,
    fix: () => "Leave only the table of items, or name its sheet with --sheet.",
  },
  "checklist-from-table": {
    title: "checklist read from a table",
    wrong: ({ items, notRead, proposed }) =>
      `${items} items were read from the table (${notRead} rows could not be read). For ${proposed} of them topics are proposed, which are not evaluated until confirmed.`,
    fix: () => "See how it was read with certmap import checklist, save it as YAML and confirm the proposals there.",
  },
  "topics-proposed": {
    title: "topics proposed",
    wrong: ({ item, ids }) => `The topics of item ${quoted(item)} are only proposed: ${ids.join(", ")}.`,
    fix: () => "Move what is right to topics, and remove proposed with the rest.",
  },
  "origin-proposed": {
    title: "origin proposed",
    wrong: ({ item, checklist, no }) => `Item ${quoted(item)} may come from item ${no} of ${checklist}.`,
    fix: () => "If it does, move that to origin.",
  },
  "topics-unconfirmed": {
    title: "items with unconfirmed proposals",
    wrong: ({ nos }) => `Proposed topics of some items are not confirmed and were not evaluated: ${nos.join(", ")}.`,
    fix: () => "See the proposals with certmap check, and move what is right to topics.",
  },
  ...aupProblems,
  "unknown-file": {
    title: "file without a place",
    wrong: () => "It is not clear which part of the dataset this file is.",
    fix: () => "Put it into the folder and under the name that the data guide gives.",
  },
  "missing-file": {
    title: "file missing",
    wrong: () => "A file that is needed is not there.",
    fix: () => "Put it here.",
  },
  "moved-in-circle": {
    title: "renamed in a circle",
    wrong: ({ topic }) => `Where ${quoted(topic)} was renamed to leads in a circle.`,
    fix: () => "Let it lead to a topic that exists.",
  },
  "changelog-version": {
    title: "changelog and version",
    wrong: ({ version, newest }) =>
      newest === null
        ? `The changelog has no entry, but the dataset is version ${version}.`
        : `The newest entry of the changelog is ${newest}, but the dataset is version ${version}.`,
    fix: ({ version }) => `Begin the changelog with "## ${version} - DATE", the date as in dataset.yaml.`,
  },
  "file-name": {
    title: "file name and id differ",
    wrong: ({ id, name }) => `The file is named ${quoted(name)}, its id is ${quoted(id)}.`,
    fix: () => "Make them agree.",
  },
  "link-prefix": {
    title: "form of a link's id",
    wrong: ({ id, prefix }) => `The id ${quoted(id)} of the link does not begin with ${quoted(prefix)}.`,
    fix: ({ prefix }) => `Let it begin with ${quoted(prefix)}.`,
  },
  "links-of-derived-standard": {
    title: "links of a derived standard",
    wrong: ({ standard }) => `Links of ${quoted(standard)} are derived, not written.`,
    fix: () => "Remove the file and change the links that they derive from.",
  },
  "procedure-of-other-topic": {
    title: "procedure of another topic",
    wrong: ({ procedure, topic, actual }) =>
      `The procedure ${quoted(procedure)} tests ${quoted(actual)}, not ${quoted(topic)}.`,
    fix: () => "Name a procedure of this topic.",
  },
  "relation-needs": {
    title: "relation and needs",
    wrong: ({ relation, needs }) =>
      needs === "missing"
        ? `The relation ${quoted(relation)} wants needs.`
        : `The relation ${quoted(relation)} has no needs.`,
    fix: ({ needs }) =>
      needs === "missing" ? "Name the requirements that carry the topic." : "Remove needs, or think the relation over.",
  },
  "relation-remainder": {
    title: "relation and remainder",
    wrong: ({ relation, remainder }) =>
      remainder === "missing"
        ? `The relation ${quoted(relation)} wants a remainder.`
        : `The relation ${quoted(relation)} has no remainder.`,
    fix: ({ remainder }) =>
      remainder === "missing" ? "Write what stays to be asked." : "Remove remainder, or think the relation over.",
  },
  "remainder-procedures-alone": {
    title: "remainder procedures without a remainder",
    wrong: () => "There are remainderProcedures but no remainder.",
    fix: () => "Write the remainder, or remove them.",
  },
  "relation-contradiction": {
    title: "links that cannot all be right",
    wrong: ({ link, relation, implied, because }) =>
      `The link ${quoted(link)} says ${quoted(relation)}, but other links leave only ${implied.map((one) => sets[one]).join(" or ")}: ${because.join("; ")}.`,
    fix: () => "Think these links over, and weaken or correct the one that claims too much or too little.",
  },
  "topics-nested": {
    title: "topics one of which is in the other",
    wrong: ({ topic, other, how, because }) =>
      how === "equal"
        ? `By the links ${because.join("; ")}, the topics ${quoted(topic)} and ${quoted(other)} ask the same.`
        : `By the links ${because.join("; ")}, the topic ${quoted(topic)} is a part of ${quoted(other)}.`,
    fix: () => "Cut the topics apart, or correct the relation that makes them overlap.",
  },
  "topics-alike": {
    title: "topics that nothing tells apart",
    wrong: ({ topic, other }) =>
      `In every standard, the links of ${quoted(topic)} need the same and say the same as those of ${quoted(other)}.`,
    fix: () => "Find what carries only one of them, or make them one topic.",
  },
  "alternative-idle": {
    title: "alternative that can never be needed",
    wrong: ({ link, other, same }) =>
      same
        ? `The links ${quoted(link)} and ${quoted(other)} need the same for the same topic.`
        : `The link ${quoted(link)} needs all that ${quoted(other)} does, which carries the whole topic, and more.`,
    fix: () => "Remove one of them, or think over what each needs.",
  },
  "none-unargued": {
    title: "none found, but where?",
    wrong: ({ link, language }) =>
      `The ${languages[language]} rationale of ${quoted(link)} does not say which requirements were considered.`,
    fix: ({ standard }) =>
      `Name at least one requirement of ${quoted(standard)} that comes near, and why it does not do.`,
  },
  "one-relation": {
    title: "relation that says little",
    wrong: ({ standard, relation, links, of }) =>
      `${links} of ${of} links of ${quoted(standard)} say ${quoted(relation)}.`,
    fix: () => "Look for requirements that carry the topics, and say how far.",
  },
  "languages-differ": {
    title: "languages that say different things",
    wrong: ({ what, ja, en }) => `Japanese and English differ in ${aspects[what]}: ${ja || "none"} / ${en || "none"}.`,
    fix: () => "Make both say the same.",
  },
  "same-in-both-languages": {
    title: "same in both languages",
    wrong: ({ text }) => `Japanese and English are the same: ${quoted(text)}.`,
    fix: () => "Write each in its language.",
  },
  "not-japanese": {
    title: "not Japanese",
    wrong: ({ text }) => `The Japanese text ${quoted(text)} is not Japanese.`,
    fix: () => "Write it in Japanese.",
  },
  "not-english": {
    title: "not English",
    wrong: ({ text }) => `The English text ${quoted(text)} is not English.`,
    fix: () => "Write it in English.",
  },
  "topic-without-link": {
    title: "topic without a link",
    wrong: ({ topic, standard }) => `The topic ${quoted(topic)} has no link from ${quoted(standard)}.`,
    fix: () => "Write one; where nothing was found, write no-relationship.",
  },
  "topic-unasked": {
    title: "topic that no item asks",
    wrong: ({ topic }) => `No item of any checklist points to the topic ${quoted(topic)}.`,
    fix: () => "Add it to an item, or remove it.",
  },
  "topic-without-procedure": {
    title: "topic without a procedure",
    wrong: ({ topic, inquiryOnly }) =>
      inquiryOnly
        ? `The topic ${quoted(topic)} has procedures of inquiry only.`
        : `The topic ${quoted(topic)} has no agreed-upon procedure.`,
    fix: () => "Write at least one procedure beyond inquiry.",
  },
  "parameter-undeclared": {
    title: "parameter not declared",
    wrong: ({ parameter }) => `The parameter ${quoted(parameter)} is used but not declared.`,
    fix: () => "Declare it under parameters, or take it out of the text.",
  },
  "parameter-unused": {
    title: "parameter not used",
    wrong: ({ parameter, language }) =>
      `The parameter ${quoted(parameter)} is not used in the ${languages[language]} text.`,
    fix: () => "Use it, or remove its declaration.",
  },
  "parameter-default": {
    title: "default below the minimum",
    wrong: (args) => `The default ${args.default} of ${quoted(args.parameter)} is below its minimum ${args.minimum}.`,
    fix: () => "Raise the default.",
  },
  "judgement-word": {
    title: "word of judgement",
    wrong: ({ word, language }) =>
      `The ${languages[language]} text of a procedure has the word of judgement ${quoted(word)}.`,
    fix: () => "Put it as a fact that can be checked.",
  },
  "forbidden-word": {
    title: "word not used here",
    wrong: ({ word, language }) => `The ${languages[language]} text has a word that is not used here: ${quoted(word)}.`,
    fix: () => "Word it so that it stays plausible, not certain.",
  },
  "similar-text": {
    title: "text much like another",
    wrong: ({ field, language, other, percent }) =>
      `The ${languages[language]} ${field} is ${percent}% the same as that of ${quoted(other)}.`,
    fix: () => "Write it for this link.",
  },
  "dense-requirement": {
    title: "requirement linked to many topics",
    wrong: ({ requirement, standard, topics, of }) =>
      `${quoted(requirement)} of ${quoted(standard)} is linked to ${topics} of ${of} topics.`,
    fix: () => "Keep the links to topics that it really carries.",
  },
  "requirement-gap": {
    title: "requirement that nothing needs",
    wrong: ({ requirement, standard }) =>
      `No link needs ${quoted(requirement)} of ${quoted(standard)}, and no reason is given.`,
    fix: () => "Write the link that is missing, or a reason under unneeded.",
  },
  "unneeded-but-needed": {
    title: "unneeded and needed at once",
    wrong: ({ requirement, standard, link }) =>
      `${quoted(requirement)} of ${quoted(standard)} is listed as unneeded, but the link ${quoted(link)} needs it.`,
    fix: () => "Remove the entry, or think the link over.",
  },
  "correspondence-gap": {
    title: "gap in a correspondence",
    wrong: ({ id, standard }) => `${quoted(id)} of ${quoted(standard)} is missing from the correspondence.`,
    fix: () => "Add it to a pair.",
  },
  "external-without-by": {
    title: "external review without a name",
    wrong: () => "An external review does not say by whom.",
    fix: () => "Write who reviewed it under by.",
  },
  "source-uncited": {
    title: "source not cited",
    wrong: ({ source }) => `Nothing cites the source ${quoted(source)}.`,
    fix: () => "Remove it, if nothing is to cite it.",
  },
  "stale-waiver": {
    title: "waiver no longer needed",
    wrong: ({ check, subject }) => `There is no ${quoted(check)} on ${quoted(subject)}, so this waiver is not needed.`,
    fix: () => "Remove the waiver.",
  },
} as const satisfies Problems;
