import { datesIn } from "./dates.ts";
import { of } from "./isms.ts";
import { labelled, labelledDates } from "./labelled.ts";
import type { Candidate, PaperLine } from "./paper.ts";
import { categories, frameworks, hosts, methods, opinions } from "./words.ts";

/** A sentence may run over the end of a line; the candidate stands where it begins. */
const wrapped = (lines: readonly PaperLine[], index: number): string => {
  const next = lines[index + 1];
  const { text = "", page } = lines[index] ?? {};
  return next && next.page === page ? `${text} ${next.text}` : text;
};

export function factsOfReport(lines: readonly PaperLine[]): readonly Candidate[] {
  return [
    ...lines.flatMap(typesIn),
    ...lines.flatMap((line, index) => periodsIn(line, wrapped(lines, index))),
    ...lines.flatMap((line) => daysIn(line)),
    ...labelledDates(lines, ["reportDate"]).map(({ date, line }) => of("soc2-report.reportDate", date, line)),
    ...lines.flatMap((line) => loneDates(line)),
    ...lines.flatMap((line, index) => categoriesIn(line, wrapped(lines, index))),
    ...lines.flatMap((line, index) => wordsIn(line, wrapped(lines, index))),
    ...lines.flatMap(auditorsIn),
    ...labelled(lines, "auditor").flatMap(({ value, line }) =>
      /report|報告|opinion|responsib/iu.test(value) ? [] : [of("soc2-report.auditor", value.slice(0, 120), line)],
    ),
    ...subservicesIn(lines),
    ...lines.flatMap((line, index) => systemsIn(line, wrapped(lines, index))),
    ...labelled(lines, "system").map(({ value, line }) => of("soc2-report.system", value.slice(0, 200), line)),
  ];
}

/** `Type 2`, `Type II`, `タイプ2`, where the line speaks of a report. */
const typesIn = (line: PaperLine): readonly Candidate[] =>
  !/SOC|report|examination|報告書|保証/iu.test(line.text)
    ? []
    : [...line.text.matchAll(/(?:\btype|タイプ)\s*[-–]?\s*(II|I|2|1)(?![\p{L}\p{N}])/giu)].map(([, type = ""]) =>
        of("soc2-report.type", /^(?:2|II)$/i.test(type) ? 2 : 1, line),
      );

/** Two dates joined by "to", "through" or から, in a sentence that speaks of a period. */
function periodsIn(line: PaperLine, text: string): readonly Candidate[] {
  if (!/period|throughout|through|期間|から|～|~/iu.test(text)) return [];
  const dates = datesIn(text);
  return dates.flatMap((first, index) => {
    const second = dates[index + 1];
    if (!second || first.from >= line.text.length || first.date >= second.date) return [];
    const between = text.slice(first.to, second.from);
    if (!/^[\s,]*(?:to|through|until|till|and ending|から|より|～|〜|~|[-–—])[\s,]*$/iu.test(between)) return [];
    return [of("soc2-report.period", { from: first.date, to: second.date }, line)];
  });
}

/** "as of March 31, 2026", 「2026年3月31日現在」: what a type 1 report looks at. */
function daysIn(line: PaperLine): readonly Candidate[] {
  return datesIn(line.text).flatMap(({ date, from, to }) =>
    /(?:\bas (?:of|at)|基準日\s*[:：]?)\s*$/iu.test(line.text.slice(0, from)) ||
    /^\s*(?:現在|時点)/u.test(line.text.slice(to))
      ? [of("soc2-report.date", date, line)]
      : [],
  );
}

/** A date alone on its line, as under a signature. */
function loneDates(line: PaperLine): readonly Candidate[] {
  const [only, second] = datesIn(line.text);
  if (!only || second) return [];
  const rest = line.text.slice(0, only.from) + line.text.slice(only.to);
  return /^[\s,.]*$/u.test(rest) ? [of("soc2-report.reportDate", only.date, line)] : [];
}

function categoriesIn(line: PaperLine, text: string): readonly Candidate[] {
  if (!/trust services|categor|relevant to|トラスト|カテゴリ|規準/iu.test(line.text)) return [];
  const found = categories.flatMap(([category, word]) => (word.test(text) ? [category] : []));
  return found.length === 0 ? [] : [of("soc2-report.categories", found, line)];
}

function wordsIn(line: PaperLine, text: string): readonly Candidate[] {
  const starts = (word: RegExp) => {
    const found = word.exec(text);
    return found !== null && found.index < line.text.length;
  };
  return [
    ...opinions.flatMap(([opinion, word]) => (starts(word) ? [of("soc2-report.opinion", opinion, line)] : [])),
    ...frameworks.flatMap(([framework, word]) => (starts(word) ? [of("soc2-report.framework", framework, line)] : [])),
  ];
}

const firm = /\p{Lu}[\p{L}.'’-]*(?:,?\s(?:&|and|\p{Lu}[\p{L}.'’-]*)){0,6},?\s(?:LLP|PLLC|CPAs?)\b/u;
const japaneseFirm =
  /(?:有限責任\s?)?(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{1,14}\s?監査法人|監査法人\s?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,14})/u;

const auditorsIn = (line: PaperLine): readonly Candidate[] =>
  [firm, japaneseFirm].flatMap((name) => {
    const found = name
      .exec(line.text)?.[0]
      .replace(/^(?:The|By|Of|From)\s+/u, "")
      .trim();
    return found === undefined ? [] : [of("soc2-report.auditor", found, line)];
  });

/** A name, and the method that is named nearest to it; without a method a subservice organisation cannot be stated. */
function subservicesIn(lines: readonly PaperLine[]): readonly Candidate[] {
  const named = lines.flatMap((line, index) =>
    methods.flatMap(([method, word]) => (word.test(line.text) ? [{ method, index }] : [])),
  );
  if (named.length === 0) return [];
  return lines.flatMap((line, index) => {
    const near = lines
      .slice(Math.max(0, index - 3), index + 4)
      .some(({ text }) => /subservice|再受託|carve|除外方式|一体方式/iu.test(text));
    if (!near) return [];
    const nearest = named.toSorted((a, b) => Math.abs(a.index - index) - Math.abs(b.index - index))[0];
    if (!nearest || Math.abs(nearest.index - index) > 8) return [];
    const names = [...hosts.flatMap(([word, name]) => (word.test(line.text) ? [name] : [])), ...othersIn(line.text)];
    return [...new Set(names)].map((name) => of("soc2-report.subservices", { name, method: nearest.method }, line));
  });
}

/** "uses Example Hosting, Inc. (…), a subservice organization" and 「再受託会社：株式会社例」. */
function othersIn(text: string): readonly string[] {
  const english = /\buses\s+(\p{Lu}[\p{L}\p{N}&.,'’ -]{2,60}?)(?:\s*\(|,?\s+(?:a|as a|to)\s)/u.exec(text)?.[1];
  const japanese = /再受託会社(?:の名称)?\s*[:：]\s*([^\s、。(（]{2,40})/u.exec(text)?.[1];
  return [english, japanese].flatMap((one) =>
    one === undefined || hosts.some(([word]) => word.test(one)) ? [] : [one.replace(/,$/, "").trim()],
  );
}

function systemsIn(line: PaperLine, text: string): readonly Candidate[] {
  const found = /[Dd]escription of (?:[Ii]ts |[Tt]he |[Tt]heir )?(\p{Lu}[^.;:]{2,80}?\bSystem)\b/u.exec(text);
  return found?.[1] && found.index < line.text.length ? [of("soc2-report.system", found[1].trim(), line)] : [];
}
