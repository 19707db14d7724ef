import { type Survey, survey, usableItems } from "../engine/portfolio/survey.ts";
import { Tally } from "../engine/portfolio/tally.ts";
import type { PortfolioFormat } from "../report/portfolio/format.ts";
import { portfolioHtml } from "../report/portfolio/html.ts";
import { portfolioIcs } from "../report/portfolio/ics.ts";
import { portfolioCsv, portfolioNdjson } from "../report/portfolio/lines.ts";
import { portfolioText } from "../report/portfolio/text.ts";
import type { PortfolioTerms, SurveyPlace } from "../report/portfolio/view.ts";
import { portfolioWords } from "../report/portfolio/words.ts";
import { renderProblems } from "../report/problems.ts";
import { usageWords } from "../report/usage/words.ts";
import type { Language } from "../schema/text.ts";
import type { Command } from "./command.ts";
import { overlaidDataset, readTermsTold, reasonOf, withOwn } from "./inputs.ts";
import type { Io } from "./io.ts";
import { formatOf, type Given } from "./options.ts";
import { layoutOf } from "./output.ts";
import { connectorsIn, type OneOfMany } from "./portfolio/connectors.ts";
import { refuseInputs, type Sink, sinkFor } from "./portfolio/sink.ts";
import { UsageError } from "./usage-error.ts";

const formats = ["table", "xlsx", "csv", "ndjson", "html", "ics"] as const;

/** Many connectors at once, in constant memory: what each covers, what lapses, which one ask would help most [M-30]. */
export const portfolioCommand: Command = {
  name: "portfolio",
  arguments: ["DIR|NDJSON"],
  options: ["months", "checklist", "policy", "as-of", "bank", "overlay", "lang", "format", "output"],
  formats,
  run: async (given, io, lang) => {
    const [path] = given.files;
    if (path === undefined) throw new UsageError("missing-portfolio-argument");
    const format = formatOf(given, formats, "table");
    const months = monthsOf(given.options.months);
    if (format === "xlsx" && given.options.output === undefined) {
      throw new UsageError("format-needs-output", { format });
    }
    const known = await overlaidDataset(io, given);
    const { options, notices } = await readTermsTold(io, given, known);
    io.err(renderProblems(notices, lang));
    const dataset = withOwn(known, options.checklist, options.policy);
    const terms: PortfolioTerms = { ...options, dataset, months, usable: usableItems(dataset, options.checklist) };
    const sink =
      format === "xlsx"
        ? await bookSink(io, given, terms, lang)
        : await sinkFor(io, given, writerFor(format, terms, io, given, lang));
    const tally = new Tally();
    let count = 0;
    try {
      const own = known.checklists.includes(options.checklist) ? [] : [options.checklist];
      for await (const one of connectorsIn(io, path, dataset, own)) {
        count += 1;
        tellProgress(io, count, one, lang);
        if (one.ok) {
          io.err(renderProblems(one.notices, lang));
          const seen = survey(dataset, one.connector, options, months);
          tally.add(seen);
          await sink.row(seen, one.place);
        } else {
          tally.addBroken();
          tellBroken(io, one, lang);
        }
      }
      io.progress?.("");
      await sink.finish(tally.totals());
    } catch (error) {
      await sink.abandon();
      throw error;
    }
    const { output } = given.options;
    if (output !== undefined) io.err(`${usageWords[lang].written(output)}\n`);
    const { connectors, broken } = tally.totals();
    if (broken > 0 && format !== "table") io.err(`${portfolioWords[lang].read(connectors, broken)}\n`);
    return broken > 0 ? 1 : 0;
  },
};

function monthsOf(given = "12"): number {
  const months = Number(given);
  if (/^\d{1,3}$/.test(given) && months >= 1 && months <= 120) return months;
  throw new UsageError("bad-option", { option: "--months", value: given, allowed: "1-120", near: "" });
}

function writerFor(
  format: Exclude<(typeof formats)[number], "xlsx">,
  terms: PortfolioTerms,
  io: Io,
  given: Given,
  lang: Language,
): PortfolioFormat {
  switch (format) {
    case "table":
      return portfolioText(terms, { lang, ...layoutOf(io, given) });
    case "csv":
      return portfolioCsv(terms, lang);
    case "ndjson":
      return portfolioNdjson(terms);
    case "html":
      return portfolioHtml(terms, lang);
    case "ics":
      return portfolioIcs(terms, lang);
  }
}

/** A workbook is made at the end and in memory; a list too long for it is refused as soon as that shows. */
async function bookSink(io: Io, given: Given, terms: PortfolioTerms, lang: Language): Promise<Sink> {
  const { mostInBook, portfolioBook } = await import("../report/portfolio/book.ts");
  const path = given.options.output ?? "";
  await refuseInputs(io, given, path);
  const book = portfolioBook(terms, lang);
  let rows = 0;
  return {
    row: async (seen: Survey, place: SurveyPlace) => {
      rows += 1;
      if (rows > mostInBook) throw new UsageError("too-many-for-xlsx", { limit: String(mostInBook) }, 1);
      book.row(seen, place);
    },
    finish: async (totals) => {
      const bytes = await book.done(totals);
      try {
        await io.write(path, bytes);
      } catch (error) {
        throw new UsageError("cannot-write", { path, why: reasonOf(error) }, 1);
      }
    },
    abandon: async () => {},
  };
}

function tellProgress(io: Io, count: number, { done }: OneOfMany, lang: Language): void {
  if (!io.progress || count % 50 !== 0) return;
  const bar = "#".repeat(Math.round(done * 20)).padEnd(20, ".");
  io.progress(
    `[${bar}] ${portfolioWords[lang].progress(new Intl.NumberFormat("en").format(count), Math.round(done * 100))}`,
  );
}

function tellBroken(io: Io, one: Extract<OneOfMany, { ok: false }>, lang: Language): void {
  io.progress?.("");
  if ("problems" in one) io.err(renderProblems(one.problems, lang));
  else {
    const { why = "" } = one.unread.args;
    const words = usageWords[lang];
    io.err(`${words.problem[one.unread.code]({ ...one.unread.args, why: words.systems[why] ?? why })}\n`);
  }
}
