/** What a cell can hold: a spreadsheet keeps 32,767 characters; XML knows no control characters but tab and line break. */
const longest = 32_767;

/** What XML 1.0 cannot say. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come in
const unsayable = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g;

/** A text as a cell keeps it: line breaks alike, what XML cannot say left out, cut with a mark where it is too long. */
export function cellText(text: string): string {
  const clean = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n").replace(unsayable, "");
  const whole = clean.replace(/\p{Surrogate}/gu, "\ufffd");
  return whole.length > longest ? `${whole.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, "")}…` : whole;
}

/** Names that a workbook takes: 31 characters, none of `[]:*?/\`, no two alike whatever their case. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return wanted.map((name) => {
    const clean =
      cellText(name)
        .replace(/[[\]:*?/\\\n\t]/g, " ")
        .replace(/^'+|'+$/g, "")
        .trim()
        .slice(0, 31) || "Sheet";
    let unique = clean;
    for (let n = 2; used.has(unique.toLowerCase()); n++) unique = `${clean.slice(0, 31 - String(n).length - 1)} ${n}`;
    used.add(unique.toLowerCase());
    return unique;
  });
}
