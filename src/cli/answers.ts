import { isSeq, parseDocument, stringify } from "yaml";
import type { Checklist } from "../dataset/dataset.ts";
import { assertDate } from "../engine/dates.ts";
import { type AnswerRow, readAnswers } from "../import/answers/read.ts";
import { renderAnswersReport } from "../report/answers/render.ts";
import { answersWords } from "../report/answers/words.ts";
import { renderProblems } from "../report/problems.ts";
import type { Answer } from "../schema/connector.ts";
import type { Language } from "../schema/text.ts";
import type { Command } from "./command.ts";
import { InputProblems, overlaidDataset, readTermsTold, readText, withOwn } from "./inputs.ts";
import type { Io } from "./io.ts";
import { type Given, suggestion } from "./options.ts";
import { deliver } from "./output.ts";
import { readConnectorHere } from "./soa-files.ts";
import { UsageError } from "./usage-error.ts";

/** What a bank accepted, recorded in a new file of the connector's; the old one is left as it is [M-12, M-22]. */
export const answersCommand: Command = {
  name: "answers",
  arguments: ["CONNECTOR", "[FILLED]"],
  options: ["item", "topics", "text", "accepted-by", "on", "checklist", "overlay", "lang", "output"],
  run: async (given, io, lang) => {
    const [file, filled] = given.files;
    if (file === undefined) throw new UsageError("missing-file-argument");
    const known = await overlaidDataset(io, given);
    const { options: terms, notices } = await readTermsTold(io, given, known);
    const { checklist, policy } = terms;
    io.err(renderProblems(notices, lang));
    const dataset = withOwn(known, checklist, policy);
    const own = known.checklists.includes(checklist) ? [] : [checklist];
    const text = await readText(io, file);
    const before = await readConnectorHere(io, file, text, known, own);
    if (!before.ok) throw new InputProblems(before.problems);
    io.err(renderProblems(before.notices, lang));
    const read =
      filled === undefined
        ? { answers: [oneAnswer(given, checklist)], rows: [] }
        : await filledIn(io, given, filled, dataset.checklists);
    const recorded = new Set((before.connector.answers ?? []).map(keyOf));
    const fresh = [...new Map(read.answers.map((one) => [keyOf(one), one])).values()].filter(
      (one) => !recorded.has(keyOf(one)),
    );
    tell(io, read.rows, fresh.length, read.answers.length - fresh.length, lang);
    if (fresh.length === 0) {
      io.err(`${answersWords[lang].nothing}\n`);
      return 1;
    }
    const written = withAnswers(new TextDecoder().decode(text), fresh);
    const after = await readConnectorHere(io, file, new TextEncoder().encode(written), known, own);
    if (!after.ok) throw new InputProblems(after.problems);
    await deliver(io, given, written, lang);
    return 0;
  },
};

const singles = ["item", "topics", "text", "accepted-by", "on"] as const;

async function filledIn(io: Io, { options }: Given, path: string, checklists: readonly Checklist[]) {
  const single = singles.find((name) => options[name] !== undefined);
  if (single !== undefined) throw new UsageError("answer-twice", { option: `--${single}`, path });
  const read = await readAnswers(path, await readText(io, path), checklists);
  if (!read.ok) throw new InputProblems(read.problems);
  return read;
}

function oneAnswer({ options }: Given, checklist: Checklist): Answer {
  const { item: no, text, on, topics } = options;
  const acceptedBy = options["accepted-by"];
  const missing = (["item", "text", "accepted-by", "on"] as const).filter((name) => options[name] === undefined);
  if (no === undefined || text === undefined || on === undefined || acceptedBy === undefined) {
    throw new UsageError("answer-incomplete", { missing: missing.map((name) => `--${name}`).join(", ") });
  }
  const item = checklist.items.find((one) => String(one.no) === no.normalize("NFKC"));
  if (!item) {
    const known = checklist.items.map((one) => one.no).join(", ");
    throw new UsageError("unknown-item", { item: no, checklist: checklist.id, known });
  }
  try {
    assertDate(on);
  } catch {
    throw new UsageError("bad-option", { option: "--on", value: on, allowed: "YYYY-MM-DD", near: "" });
  }
  const wanted = topics?.split(",").map((one) => one.trim());
  const foreign = wanted?.find((one) => !item.topics.includes(one));
  if (foreign !== undefined) {
    const allowed = item.topics.join(", ");
    throw new UsageError("bad-option", {
      option: "--topics",
      value: foreign,
      allowed,
      near: suggestion(foreign, item.topics),
    });
  }
  return { checklist: checklist.id, item: item.no, ...(wanted && { topics: wanted }), text, acceptedBy, on };
}

const keyOf = ({ checklist, item, topics, text, acceptedBy, on }: Answer): string =>
  JSON.stringify([checklist, String(item), topics?.toSorted() ?? null, text ?? null, acceptedBy, on]);

function tell(io: Io, rows: readonly AnswerRow[], answers: number, already: number, lang: Language): void {
  if (rows.length > 0) io.err(renderAnswersReport(rows, { answers, already }, { lang }));
  else if (already > 0) io.err(`${answersWords[lang].already(already)}\n`);
}

/** The file with the answers at the end of its own; comments, order and what else stands there stay. */
function withAnswers(text: string, answers: readonly Answer[]): string {
  const json = jsonOf(text);
  if (json) return `${JSON.stringify({ ...json, answers: [...(json.answers ?? []), ...answers] }, null, 2)}\n`;
  const doc = parseDocument(text, { version: "1.2", schema: "core", merge: false });
  if (isSeq(doc.get("answers"))) for (const one of answers) doc.addIn(["answers"], doc.createNode(one));
  else {
    // the answers after a file that is not touched; where that is not its end (a map in braces), set into it
    const added = `${text.replace(/\n*$/, "\n")}${stringify({ answers }, { lineWidth: 0 })}`;
    if (!doc.has("answers") && parseDocument(added).errors.length === 0) return added;
    doc.set("answers", doc.createNode(answers));
  }
  return doc.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function jsonOf(text: string): { readonly answers?: readonly Answer[] } | undefined {
  try {
    return JSON.parse(text) as { answers?: readonly Answer[] };
  } catch {
    return undefined;
  }
}
