import type { Checklist } from "../../schema/checklist.ts";
import type { Text } from "../../schema/text.ts";

export interface Rule {
  readonly document: string;
  readonly clause: string;
}

interface Document {
  readonly id: string;
  readonly title: Text;
}

/** Words by which banks name the documents that FISC's form cites. */
const known: readonly { readonly id: string; readonly words: RegExp }[] = [
  { id: "fisc-security-guidelines", words: /安全対策基準|FISC|security guidelines/iu },
  { id: "jba-open-api-2017", words: /全銀協|全国銀行協会|オープン\s*API|Japanese Bankers|\bJBA\b|open API/iu },
];
const guidelines = "fisc-security-guidelines";
/** Practice standards of FISC's guidelines: 統 (control), 実 (practice), 設 (facilities), 監 (audit) and a number. */
const code = /^([統実設監])\s*(?:基準)?\s*(\d{1,3})(?:\s*[~〜]\s*[統実設監]?\s*(\d{1,3}))?$/u;
const none = "-";

/** Collects the documents that the items of one checklist name, each once. */
export class Documents {
  readonly #all = new Map<string, Document>();
  readonly #known: readonly Document[];

  constructor(lists: readonly Pick<Checklist, "documents">[]) {
    this.#known = lists.flatMap(({ documents = [] }) => documents);
  }

  get all(): readonly Document[] {
    return [...this.#all.values()];
  }

  /** The id of the document so named; a name that is not known becomes a document of the checklist's own. */
  idOf(name: string): string {
    const text = name.trim();
    const id = known.find(({ words }) => words.test(text))?.id;
    const document = this.#known.find((one) => one.id === id || one.title.ja === text || one.title.en === text);
    const same = document ?? [...this.#all.values()].find(({ title }) => title.ja === text);
    const added = same ?? { id: `document-${this.#all.size + 1}`, title: { ja: text, en: text } };
    this.#all.set(added.id, added);
    return added.id;
  }

  /**
   * The rules that 関連規定 and its 該当箇所 name. As many lines in both belong together one by one; codes such as 実142 are of the
   * guidelines whatever stands beside them; a range is written out. Example: `実142～144` are three rules.
   */
  rulesIn(rules: string, clauses: string): readonly Rule[] {
    const names = linesOf(rules);
    const parts = linesOf(clauses);
    if (names.length === 0 && parts.length === 0) return [];
    const pairs: readonly (readonly [string, string])[] =
      parts.length === 0
        ? names.map((line) => nameAndClause(line))
        : names.length === parts.length
          ? names.map((name, index) => [name, parts[index] ?? ""])
          : [
              [names.length === 1 ? (names[0] ?? "") : "", parts.join("、")],
              ...(names.length > 1 ? names.map((one) => [one, ""] as const) : []),
            ];
    const found = pairs.flatMap(([name, clause]) => this.#pair(name, clause));
    const unique = [...new Map(found.map((one) => [`${one.document}\n${one.clause}`, one])).values()];
    // a document named without a place says nothing where one of its places is named
    return unique.filter(
      (one) => one.clause !== none || !unique.some((other) => other.document === one.document && other.clause !== none),
    );
  }

  #pair(name: string, clauses: string): readonly Rule[] {
    const split = codesIn(clauses);
    const document = name === "" ? null : this.idOf(name);
    if (split.length === 0) return document === null ? [] : [{ document, clause: none }];
    return split.flatMap(({ clause, isCode }) => {
      if (isCode) return [{ document: this.idOf("FISC 安全対策基準"), clause }];
      const [own, rest] = document === null ? nameAndClause(clause) : ["", clause];
      const of = document ?? (own === "" ? null : this.idOf(own));
      return of === null ? [{ document: this.idOf(clause), clause: none }] : [{ document: of, clause: rest || none }];
    });
  }
}

/** Longer than any list of clauses that somebody wrote into a cell. */
const longest = 500;
const linesOf = (text: string): readonly string[] =>
  text
    .slice(0, longest)
    .normalize("NFKC")
    .split(/\n|;/u)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^[-―—]$/u.test(line));

/** `FISC安全対策基準 統4、統6` or `全銀協報告書 3.3.1 d`: the name, and what follows it. */
function nameAndClause(line: string): readonly [string, string] {
  const codes = /^(.*?)[\s:：(]*([統実設監]\s*\d.*)$/u.exec(line);
  if (codes) return [codes[1]?.trim() ?? "", (codes[2] ?? "").replace(/\)$/u, "")];
  const numbered = /^(.*\D)\s+((?:第)?\d+(?:\.\d+)+.*)$/u.exec(line);
  return numbered ? [numbered[1]?.trim() ?? "", numbered[2]?.trim() ?? ""] : [line, ""];
}

/** Clauses apart; a figure alone continues the codes before it. */
function codesIn(text: string): readonly { readonly clause: string; readonly isCode: boolean }[] {
  let series = "";
  return text
    .normalize("NFKC")
    .split(/[、,;\n・]|(?<=\d)\s+(?=[統実設監]\s*\d)/u)
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap((part): { readonly clause: string; readonly isCode: boolean }[] => {
      const [, letter, from, to] =
        code.exec(/^\d{1,3}(?:\s*[~〜]\s*\d{1,3})?$/.test(part) ? series + part : part) ?? [];
      if (letter === undefined) {
        series = "";
        return [{ clause: part, isCode: false }];
      }
      series = letter;
      const [first, last] = [Number(from), Number(to ?? from)];
      const numbers =
        last >= first && last - first < 50 ? Array.from({ length: last - first + 1 }, (_, i) => first + i) : [first];
      return numbers.map((number) => ({ clause: `${letter}${number}`, isCode: true }));
    });
}

/** Is the document the guidelines whose codes tell topics? */
export const isGuidelines = (document: string): boolean => document === guidelines;
