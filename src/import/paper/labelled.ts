import { datesIn } from "./dates.ts";
import type { PaperLine } from "./paper.ts";
import { type Label, labels } from "./words.ts";

export interface Labelled {
  readonly label: string;
  readonly value: string;
  readonly line: PaperLine;
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+");
const isLatin = (text: string) => /^[a-z]/.test(text);
const patternOf = (names: readonly string[]) =>
  new RegExp(
    names.map((one) => (isLatin(one) ? `\\b${escaped(one)}\\b` : [...one].map(escaped).join("\\s?"))).join("|"),
    "giu",
  );
const patterns = new Map(Object.entries(labels).map(([name, names]) => [name, patternOf(names)]));
const all = patternOf(
  Object.values(labels)
    .flat()
    .toSorted((a, b) => b.length - a.length),
);

const found = (text: string, label: Label): readonly RegExpExecArray[] => [
  ...text.matchAll(patterns.get(label) ?? /(?!)/g),
];

/** Brackets and colons between a label and its value. */
const afterLabel = /^[\s:：)）\]】」.#№-]*/u;

/** The value after a label: the rest of its column, or the next line where nothing follows. A label inside a sentence is none. */
export function labelled(lines: readonly PaperLine[], label: Label): readonly Labelled[] {
  return lines.flatMap((line, index) =>
    found(line.text, label).flatMap((match) => {
      const before = line.text.slice(0, match.index);
      if (/[\p{L}\p{N}]\s?$/u.test(before) && !/\s{2}$/.test(before)) return [];
      const rest = line.text.slice(match.index + match[0].length);
      // 「登録番号は」 and "scope includes" are sentences
      if (/^(?:は|が|を|に|の|と|で|及び|、)/u.test(rest)) return [];
      const here =
        rest
          .replace(afterLabel, "")
          .split(/\s{2,}/)[0]
          ?.trim() ?? "";
      const next = lines[index + 1];
      const value =
        here !== "" ? here : next && !startsWithLabel(next.text) ? (next.text.split(/\s{2,}/)[0]?.trim() ?? "") : "";
      if (value === "") return [];
      return [{ label: match[0], value, line: here !== "" || !next ? line : next }];
    }),
  );
}

export const startsWithLabel = (text: string): boolean => {
  const [first] = text.matchAll(all);
  return first?.index === 0;
};

/** Dates by the label before them: on its line up to the next label, or below a row of labels in the same order. */
export function labelledDates(
  lines: readonly PaperLine[],
  wanted: readonly Label[],
): readonly { readonly label: Label; readonly date: string; readonly line: PaperLine }[] {
  return lines.flatMap((line, index) => {
    const marks = wanted
      .flatMap((label) =>
        found(line.text, label).map((match) => ({ label, from: match.index, to: match.index + match[0].length })),
      )
      .toSorted((a, b) => a.from - b.from || b.to - a.to)
      // 有効期間満了日 holds 有効期間
      .filter((one, at, these) => !these.slice(0, at).some((other) => one.from < other.to));
    if (marks.length === 0) return [];
    const dates = datesIn(line.text);
    if (dates.length > 0)
      return marks.flatMap(({ label, to }, at) => {
        const end = marks[at + 1]?.from ?? line.text.length;
        const inside = dates.filter((one) => one.from >= to && one.from < end);
        return (label === "validity" ? inside.slice(0, 2) : inside.slice(0, 1)).map(({ date }) => ({
          label,
          date,
          line,
        }));
      });
    const next = lines[index + 1];
    const below = next && next.page === line.page ? datesIn(next.text) : [];
    if (!next || below.length === 0) return [];
    const [only, second] = marks;
    if (only && !second && only.label === "validity")
      return below.slice(0, 2).map(({ date }) => ({ label: only.label, date, line: next }));
    if (marks.length !== below.length && marks.length !== 1) return [];
    return marks.map(({ label }, at) => ({ label, date: below[at]?.date ?? "", line: next }));
  });
}
