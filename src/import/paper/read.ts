import { certificateFacts, editionsIn, factsOfCertificate, of } from "./isms.ts";
import type { Candidate, PaperKind, PaperLine, PaperReading } from "./paper.ts";
import { factsOfReport } from "./soc2.ts";
import { otherNames } from "./words.ts";

/** No line of a certificate is longer; what is, is cut before anything looks at it. */
const longest = 600;
/** Of one fact; a report names its auditor on every page. */
const mostOfOne = 5;

/**
 * What a certificate or a report seems to state, line by line: only proposals, each with the line that it was taken from, so that a
 * person can hold the two side by side. Two that differ are both given. Nothing is concluded: not what the paper is, nor that the
 * scope holds the API service. Example: `readPaper([{page: 1, line: 3, text: "登録番号：IS 000001"}])`. Errors: none, whatever the text.
 * Source: contract §3.
 */
export function readPaper(given: readonly PaperLine[]): PaperReading {
  const lines = given.map(({ page, line, text }) => ({ page, line, text: plain(text) }));
  const kinds = [
    kind("isms-certificate", lines, /(?:ISO\s*(?:\/\s*IEC)?|JIS\s*Q)\s*27001/iu),
    kind("soc2-report", lines, /\bSOC\s*2\b|\bSOC2\b/iu),
    kind("other", lines, new RegExp(otherNames.map(([, { source }]) => source).join("|"), "iu")),
  ].flat();
  const isNamed = lines.some(({ text }) => /27001/.test(text));
  return {
    kinds: kinds.toSorted((a, b) => b.times - a.times).map(({ kind, line }) => ({ kind, line })),
    candidates: {
      "isms-certificate": once(factsOfCertificate(lines)),
      "soc2-report": once(factsOfReport(lines)),
      other: once([
        ...lines.flatMap((line) =>
          otherNames.flatMap(([name, word]) => (word.test(line.text) ? [of("other.name", name, line)] : [])),
        ),
        ...certificateFacts(lines, {
          number: "other.number",
          body: "other.body",
          issued: "other.issued",
          expires: "other.expires",
        }),
      ]),
    },
    notes: [
      ...(isNamed && !lines.some((line) => editionsIn(line).length > 0) ? (["no-edition"] as const) : []),
      ...(lines.some(({ text }) => /\bSOC\s*[13]\b/iu.test(text)) ? (["soc1-or-soc3"] as const) : []),
    ],
  };
}

/** Kangxi radicals and full-width signs as what they look like; control signs out; two spaces stay two. */
const plain = (text: string): string =>
  text
    .slice(0, longest)
    .normalize("NFKC")
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, "")
    .replace(/\s{2,}/g, "  ")
    .trim();

function kind(name: PaperKind, lines: readonly PaperLine[], word: RegExp) {
  const found = lines.filter(({ text }) => word.test(text));
  const [line] = found;
  return line ? [{ kind: name, line, times: found.length }] : [];
}

/** Each value once, where it stands first. */
function once(candidates: readonly Candidate[]): readonly Candidate[] {
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  return candidates.filter(({ fact, value }) => {
    const key = `${fact} ${JSON.stringify(value)}`;
    const count = counts.get(fact) ?? 0;
    if (seen.has(key) || count >= mostOfOne) return false;
    seen.add(key);
    counts.set(fact, count + 1);
    return true;
  });
}
