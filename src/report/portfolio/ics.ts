import type { Lapse, Survey } from "../../engine/portfolio/survey.ts";
import type { Language } from "../../schema/text.ts";
import type { PortfolioFormat } from "./format.ts";
import { consequence, lapsing, type PortfolioTerms, portfolioPage } from "./view.ts";

/**
 * A calendar (RFC 5545) with an all-day event on the last day of each lapse. The same lapse has the same UID in every run, so that
 * a calendar into which the file is read again holds it once.
 */
export function portfolioIcs(terms: PortfolioTerms, lang: Language): PortfolioFormat {
  const page = portfolioPage(terms, lang);
  const stamp = `${terms.asOf.replaceAll("-", "")}T000000Z`;
  const event = (survey: Survey, lapse: Lapse, file: string): string =>
    block([
      "BEGIN:VEVENT",
      `UID:${uidOf(survey, lapse, file)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${lapse.on.replaceAll("-", "")}`,
      `SUMMARY:${escaped(page.say.calendar(survey.connector.name, lapsing(page, survey, lapse)))}`,
      `DESCRIPTION:${escaped(`${consequence(page, survey, lapse)}\n${page.say.intro}`)}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]);
  return {
    // a calendar without any component is not allowed, and there may be no lapse
    head: () =>
      block([
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//certmap//certmap portfolio//EN",
        "CALSCALE:GREGORIAN",
        "BEGIN:VTIMEZONE",
        "TZID:Asia/Tokyo",
        "BEGIN:STANDARD",
        "DTSTART:19700101T000000",
        "TZOFFSETFROM:+0900",
        "TZOFFSETTO:+0900",
        "TZNAME:JST",
        "END:STANDARD",
        "END:VTIMEZONE",
      ]),
    row: (survey, { file }) => survey.lapses.map((lapse) => event(survey, lapse, file)).join(""),
    foot: () => block(["END:VCALENDAR"]),
  };
}

function uidOf({ connector }: Survey, { on, evidence, answers }: Lapse, file: string): string {
  const text = JSON.stringify([
    file.split(/[/\\]/).at(-1),
    connector.name,
    connector.apiService,
    on,
    evidence,
    answers,
  ]);
  return `${hash(text, 0x811c9dc5)}${hash(text, 0x01234567)}-${on}@certmap`;
}

/** FNV-1a over UTF-16 units, 32 bits as eight digits. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, "0");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a calendar cannot hold them
const control = /[\u0000-\u0008\u000b-\u001f\u007f]|\p{Surrogate}/gu;
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(control, "")
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");

const encoder = new TextEncoder();

/** Lines of at most 75 octets; what is longer goes on after a line break and a space, never inside a character. */
function fold(line: string): string {
  const lines: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const more = encoder.encode(character).length;
    if (octets + more > 75) {
      lines.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += more;
  }
  return [...lines, part].join("\r\n");
}

const block = (lines: readonly string[]): string => lines.map((line) => `${fold(line)}\r\n`).join("");
