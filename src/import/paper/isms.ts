import { labelled, labelledDates, startsWithLabel } from "./labelled.ts";
import type { Candidate, PaperFact, PaperLine } from "./paper.ts";
import { accreditors, bodies } from "./words.ts";

const editions: Readonly<Record<string, string>> = {
  ISO2022: "iso27001-2022",
  JIS2023: "iso27001-2022",
  ISO2013: "iso27001-2013",
  JIS2014: "iso27001-2013",
};

/** The numbers of both editions, with the year: `ISO/IEC 27001:2022`, `JIS Q 27001:2014`. */
export function editionsIn({ text }: PaperLine): readonly string[] {
  return [...text.matchAll(/(ISO\s*(?:\/\s*IEC)?|JIS\s*Q)\s*27001\s*[:\-(]\s*(20\d{2})/giu)].flatMap(
    ([, family = "", year = ""]) => editions[`${/^J/i.test(family) ? "JIS" : "ISO"}${year}`] ?? [],
  );
}

export function factsOfCertificate(lines: readonly PaperLine[]): readonly Candidate[] {
  return [
    ...lines.flatMap((line) => editionsIn(line).map((value) => of("isms-certificate.standard", value, line))),
    ...certificateFacts(lines, {
      number: "isms-certificate.number",
      body: "isms-certificate.body",
      issued: "isms-certificate.issued",
      expires: "isms-certificate.expires",
    }),
    ...labelled(lines, "accreditation").map(({ value, line }) => of("isms-certificate.accreditation", value, line)),
    ...named(lines, accreditors).map(({ name, line }) => of("isms-certificate.accreditation", name, line)),
    ...labelled(lines, "soaVersion").flatMap(({ value, line }) => {
      const version = /第?\s*[\d.]+\s*版|(?:version|ver\.?|v\.?|rev(?:ision|\.)?)\s*[\d][\w.-]*/iu.exec(value)?.[0];
      return version === undefined ? [] : [of("isms-certificate.soaVersion", version.trim(), line)];
    }),
    ...scopesIn(lines),
  ];
}

export const of = (fact: PaperFact, value: unknown, line: PaperLine): Candidate => ({ fact, value, line });

/** What stands on a certificate of any kind. */
export function certificateFacts(
  lines: readonly PaperLine[],
  facts: Readonly<Record<"number" | "body" | "issued" | "expires", PaperFact>>,
): readonly Candidate[] {
  return [
    ...labelled(lines, "number").flatMap(({ value, line }) => {
      const number = /^[A-Z0-9][A-Z0-9/.-]*(?: [A-Z0-9/.-]*\d[A-Z0-9/.-]*)*/iu.exec(value)?.[0];
      return number !== undefined && /\d/.test(number) ? [of(facts.number, number.replace(/[.\s-]+$/, ""), line)] : [];
    }),
    ...labelled(lines, "body").map(({ value, line }) => of(facts.body, value.slice(0, 120), line)),
    ...named(lines, bodies).map(({ name, line }) => of(facts.body, name, line)),
    ...labelledDates(lines, ["issued", "expires", "validity"]).flatMap(({ label, date, line }, index, all) => {
      if (label !== "validity") return [of(label === "issued" ? facts.issued : facts.expires, date, line)];
      // a period of validity: its first day and its last
      const before = all[index - 1];
      const isLast = before?.label === "validity" && before.line === line;
      const hasNext = all[index + 1]?.label === "validity" && all[index + 1]?.line === line;
      return isLast
        ? [of(facts.expires, date, line)]
        : hasNext
          ? [of(facts.issued, date, line)]
          : [of(facts.expires, date, line)];
    }),
  ];
}

export const named = (lines: readonly PaperLine[], names: readonly RegExp[]) =>
  lines.flatMap((line) =>
    names.flatMap((name) => {
      const found = name.exec(line.text)?.[0].trim();
      return found === undefined ? [] : [{ name: found, line }];
    }),
  );

const mostLines = 6;

/** The scope in the paper's own words: up to the next label, an empty line, or six lines. */
function scopesIn(lines: readonly PaperLine[]): readonly Candidate[] {
  return labelled(lines, "scope").flatMap(({ value, line }) => {
    const start = lines.indexOf(line);
    const more: string[] = [];
    for (const next of lines.slice(start + 1, start + mostLines)) {
      if (next.page !== line.page || startsWithLabel(next.text) || /[。.]\s*$/u.test(more.at(-1) ?? value)) break;
      more.push(next.text.trim());
    }
    const isWide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(value);
    const text = [value, ...more]
      .join(isWide ? "" : " ")
      .replace(/\s+/g, " ")
      .slice(0, 600);
    return text.length < 4 ? [] : [of("evidence.scope.text", text, line)];
  });
}
