import type { ChecklistItem } from "../../../src/dataset/dataset.ts";
import type { ItemCoverage, ItemDiff } from "../../../src/engine/checklist-diff.ts";
import type { ListDiffView } from "../../../src/report/list-diff/view.ts";
import type { ListDiffWords } from "../../../src/report/list-diff/words.ts";
import { labelOf, statusWord } from "../../../src/report/reading.ts";
import { tidy } from "../../../src/report/tidy.ts";
import type { Words } from "../../../src/report/words/words.ts";
import type { Checklist, ItemNo, Language } from "../../app/types.ts";
import { type Child, foreign, h } from "../../dom/h.ts";
import { statusBadge } from "../../dom/status.ts";
import { unbroken } from "../../dom/unbroken.ts";
import type { Side } from "./store.ts";
import { markedSides } from "./wording.ts";
import type { ListsWords } from "./words.ts";

export interface TableGiven {
  readonly view: ListDiffView;
  readonly lists: Readonly<Record<Side, Checklist>>;
  readonly language: Language;
  readonly words: ListsWords;
  readonly report: Words;
}

const signs = { added: "＋", removed: "−", changed: "≠", same: "＝" } as const;

/** The rows of these items: left, right, what differs, and what it does to the coverage. */
export function rowsOf(given: TableGiven, items: readonly ItemDiff[]): readonly HTMLElement[] {
  const shown = new Map(given.view.rows.map((row) => [row.item, row]));
  return items.map((item) => rowOf(given, item, shown.get(item)?.lines ?? []));
}

function rowOf(given: TableGiven, item: ItemDiff, lines: readonly string[]): HTMLElement {
  const { words, view } = given;
  const texts = textsOf(given, item);
  const side = (which: Side) => {
    const no = item[which];
    return h(
      "td",
      { class: `lists-side lists-${which}`, "data-title": words[which] },
      no === null
        ? h("p", { class: "soft" }, words.absent)
        : [h("p", { class: "lists-no" }, h("span", { class: "tag" }, words.no(tidy(String(no), 40)))), texts[which]],
    );
  };
  // the marked texts stand at the sides already
  const wordingOf = view.words.line(view.words.differs.wording, "");
  const said = lines.filter((line) => !line.startsWith(wordingOf));
  const kinds = item.differs.map((kind) => h("span", { class: "tag" }, view.words.differs[kind]));
  return h(
    "tr",
    { class: `lists-row is-list-${item.change}` },
    h(
      "th",
      { scope: "row", class: "lists-change" },
      h("span", { class: "lists-sign", "aria-hidden": "true" }, signs[item.change]),
      " ",
      view.words.changes[item.change],
    ),
    side("left"),
    side("right"),
    h(
      "td",
      { class: "lists-what", "data-title": words.columns.change },
      kinds.length > 0 ? h("p", { class: "tags" }, ...kinds) : null,
      said.length > 0
        ? h(
            "ul",
            { class: "small" },
            ...said.map((line) => h("li", {}, h("bdi", { class: "foreign" }, unbroken(tidy(line, 600))))),
          )
        : null,
    ),
    h("td", { class: "lists-coverage", "data-title": words.columns.coverage }, ...coverageOf(given, item)),
  );
}

/** The item's own text where there is one, else the label; what differs is marked in the language of the page if it can be. */
function textsOf({ lists, language, words }: TableGiven, item: ItemDiff): Record<Side, readonly Child[]> {
  const other = language === "ja" ? "en" : "ja";
  const pair = item.wording?.[language] ?? item.wording?.[other];
  if (pair) {
    const marked = markedSides(pair.left, pair.right, words);
    const text = (parts: readonly Child[]) => [h("p", { class: "lists-text foreign" }, ...parts)];
    return { left: text(marked.left), right: text(marked.right) };
  }
  const plain = (which: Side): readonly Child[] => {
    const one = lists[which].items.find(({ no }) => sameNo(no, item[which]));
    return one ? [h("p", { class: "lists-text" }, foreign(tidy(saidIn(one, language), 4_000)))] : [];
  };
  return { left: plain("left"), right: plain("right") };
}

const sameNo = (a: ItemNo, b: ItemNo | null): boolean => b !== null && String(a) === String(b);

function saidIn({ text, label }: Pick<ChecklistItem, "text" | "label">, language: Language): string {
  const own = (text ?? {}) as Partial<Record<Language, string>>;
  return own[language] ?? own.ja ?? own.en ?? label[language];
}

function coverageOf({ report, view, words }: TableGiven, { coverage }: ItemDiff): readonly Child[] {
  if (!coverage) return [];
  const { left, right, change } = coverage;
  const one = (side: ItemCoverage | null): Child => {
    if (!side) return null;
    const codes = side.codes.map((code) => labelOf(report, code)).join(view.words.comma);
    return h(
      "span",
      { class: "lists-status" },
      statusBadge(side.status, statusWord(report, side.status, side.basis)),
      codes === "" ? null : h("span", { class: "small soft" }, codes),
    );
  };
  const mark = change === "better" ? "▲ " : change === "worse" ? "▼ " : change === "other" ? "◆ " : "";
  const tag = change === "better" || change === "worse" ? `tag tag-${change}` : "tag";
  const isTwo = left && right && (left.status !== right.status || left.codes.join() !== right.codes.join());
  return [
    h("p", {}, h("span", { class: tag }, `${mark}${coverageWord(view.words, change)}`)),
    isTwo
      ? [
          h("p", { class: "lists-turn" }, one(left)),
          h(
            "p",
            { class: "lists-turn" },
            h("span", { "aria-hidden": "true" }, "→"),
            h("span", { class: "only-read" }, words.right),
            one(right),
          ),
        ]
      : h("p", { class: "lists-turn" }, one(right ?? left)),
  ];
}

const coverageWord = ({ coverageChanges }: ListDiffWords, change: keyof ListDiffWords["coverageChanges"]): string =>
  coverageChanges[change];
