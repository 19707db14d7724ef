import type { Dataset } from "../../dataset/dataset.ts";
import type { Change, Comparison, ItemChange } from "../../engine/compare.ts";
import type { Result } from "../../schema/result.ts";
import { evidenceName } from "../ask-text.ts";
import { besideItems, type Lookup, lookupFor, sayOr } from "../lookup.ts";
import { overlayLines } from "../overlays.ts";
import { shortDigest } from "../reading.ts";
import { countsInWords, policyInWords } from "../view.ts";
import { wordsIn } from "../words/index.ts";
import type { Words } from "../words/words.ts";
import { asksOf } from "./asks.ts";
import { evidenceNode } from "./evidence.ts";
import { isShown, isUsable, itemRow, unchangedOf } from "./items.ts";
import { topicNodes } from "./topics.ts";
import type { CompareSheet, View } from "./view.ts";

export function compareSheet(
  comparison: Comparison,
  dataset: Dataset,
  lang: "ja" | "en",
  brief: boolean,
): CompareSheet {
  const [left, right] = lookupsFor(comparison, dataset);
  const view: View = { words: wordsIn[lang], comparison, left, right, brief };
  const { words } = view;
  const changed = inOrder(view).filter(isShown);
  const [lead = "", ...summary] = summaryOf(view);
  const kept = comparison.evidence.filter(({ change }) => change === "same");
  const caveats = [
    { heading: words.compare.caveatsGone, codes: comparison.caveats.gone },
    { heading: words.compare.caveatsNew, codes: comparison.caveats.new },
  ];
  return {
    words,
    terms: termsOf(view),
    notes: notesOf(view),
    lead,
    summary,
    rows: changed.map((item) => itemRow(view, item)),
    unchanged: unchangedOf(view),
    details: changed.flatMap((item) => {
      const nodes = topicNodes(view, item);
      const row = itemRow(view, item);
      return nodes.length === 0 ? [] : [{ title: words.phrases.itemHeading(row.no, row.label), nodes }];
    }),
    evidence: comparison.evidence.filter(({ change }) => change !== "same").map((one) => evidenceNode(view, one)),
    evidenceSame:
      kept.length === 0
        ? ""
        : words.compare.evidenceSame(kept.map(({ id }) => evidenceName(words, left, id)).join(words.phrases.comma)),
    asks: asksOf(view),
    caveats: caveats
      .map(({ heading, codes }) => ({
        heading,
        lines: codes.map((code) => words.caveats[code][brief ? "short" : "text"]),
      }))
      .filter(({ lines }) => lines.length > 0),
  };
}

/** Each side's ids are looked up in its own checklist and policy. */
export function lookupsFor(comparison: Comparison, dataset: Dataset): readonly [Lookup, Lookup] {
  const lookup = (side: "left" | "right") => {
    const result: Result = {
      schema: "certmap/result@1",
      ...comparison.terms[side],
      summary: comparison.summary[side],
      evidence: comparison.evidence.flatMap((one) => one[side] ?? []),
      items: comparison.items.flatMap((one) => (one[side] ? [{ ...one[side], topics: [] }] : [])),
      ...besideItems,
    };
    return lookupFor(result, dataset);
  };
  return [lookup("left"), lookup("right")];
}

function termsOf({ words, left, right }: View): CompareSheet["terms"] {
  const { phrases, lang } = words;
  const of = (look: Lookup): readonly (readonly [string, string])[] => {
    const { connector, asOf, bank, checklist, policy, dataset } = look.result;
    return [
      [phrases.connector, connector.name],
      [phrases.apiService, connector.apiService ?? phrases.notKnown],
      [phrases.asOf, asOf],
      [phrases.checklist, sayOr(look.checklist?.title, lang, checklist)],
      [phrases.policy, sayOr(look.policy?.title, lang, policy)],
      [phrases.bank, bank ?? phrases.noBank],
      ...(dataset.overlays.length > 0
        ? ([[words.overlay.label, overlayLines(words, look).join(phrases.comma)]] as const)
        : []),
      [phrases.dataset, `${dataset.version} ${shortDigest(dataset.digest)}`],
    ];
  };
  const other = of(right);
  return of(left).map(([term, text], index) => {
    const [, there = ""] = other[index] ?? [];
    return [term, text, there === text ? null : there];
  });
}

function notesOf({ words, comparison: { differs }, left, right }: View): readonly string[] {
  const { compare } = words;
  const choices = differs.includes("policy")
    ? [
        [compare.left, policyInWords(words, left)],
        [compare.right, policyInWords(words, right)],
      ].flatMap(([side = "", text = ""]) => (text === "" ? [] : [compare.policyOf(side, text)]))
    : [];
  return [
    compare.direction,
    ...(differs.includes("checklist") ? [compare.otherChecklist] : []),
    ...(differs.includes("dataset") ? [compare.otherDataset] : []),
    ...choices,
  ];
}

/** The usable ones first, as in every report. */
function inOrder(view: View): readonly ItemChange[] {
  const { items } = view.comparison;
  return [...items.filter((item) => isUsable(view, item)), ...items.filter((item) => !isUsable(view, item))];
}

function summaryOf(view: View): readonly string[] {
  const { words, comparison, left, right } = view;
  const { compare } = words;
  const usable = comparison.items.filter((item) => isUsable(view, item));
  const { gone, new: come, changed } = comparison.asks;
  const quiet = comparison.items.every((item) => !isShown(item)) && gone.length + come.length + changed.length === 0;
  const nothing = quiet && comparison.evidence.every(({ change }) => change === "same");
  const whole = compare.summaryAll(comparison.items.length, changeCounts(words, comparison.items));
  const ofUsable = [left, right].every(({ result }) => result.summary.usable.items > 0);
  const statuses = [left, right].map(({ result: { summary } }, index) =>
    compare.statusOf(
      index === 0 ? compare.left : compare.right,
      countsInWords(words, ofUsable ? summary.usable : summary.all),
    ),
  );
  const first = usable.length > 0 ? [compare.summaryUsable(usable.length, changeCounts(words, usable))] : [];
  return [
    ...(ofUsable ? [...first, ...statuses, whole] : [...first, whole, ...statuses]),
    nothing ? compare.nothing : compare.askCounts(gone.length, come.length, changed.length),
  ];
}

/** Better, worse and same are always said, the rest where there is any. */
function changeCounts({ compare, phrases }: Words, items: readonly ItemChange[]): string {
  const of = (change: Change) => items.filter((item) => item.change === change);
  const counted = (change: Change) => compare.counted(of(change).length, compare.changes[change]);
  const rest = (["other", "only-left", "only-right"] as const).filter((change) => of(change).length > 0);
  return [
    counted("better"),
    counted("worse"),
    compare.sameCounted(of("same").length, of("same").filter(isShown).length),
    ...rest.map(counted),
  ].join(phrases.comma);
}
