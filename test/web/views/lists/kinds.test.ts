import { expect, test } from "vitest";
import { diffChecklists } from "../../../../src/engine/checklist-diff.ts";
import { evaluate } from "../../../../src/engine/evaluate.ts";
import type { Checklist } from "../../../../src/engine/index.ts";
import { filterItems, type Kind, kindsOf } from "../../../../web/views/lists/kinds.ts";
import { asOf, dataset, sample } from "../../data.ts";

const list = (id: string): Checklist => {
  const found = dataset.checklists.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const [old, revised] = [list("fisc-2018-10"), list("fisc-2019-09")];
const resultOf = (checklist: Checklist) =>
  evaluate(dataset, sample("sample-pay"), { checklist, policy: "standard", asOf, bank: "みらい銀行" });
const diff = diffChecklists(dataset, old, revised, { left: resultOf(old), right: resultOf(revised) });
const wanted = (...kinds: readonly Kind[]) => ({ kinds: new Set(kinds), only: true, text: "" });

test("from 2018-10 to 2019-09: the nine that became usable, and the one whose wording was revised", () => {
  const usable = filterItems(diff.items, wanted("other")).map(({ right }) => right);
  expect(usable).toEqual([3, 8, 9, 13, 14, 21, 24, 27, 33]);
  expect(filterItems(diff.items, wanted("wording")).map(({ right }) => right)).toEqual([3]);
  expect(filterItems(diff.items, wanted("added", "removed", "number", "topics", "ambiguous"))).toEqual([]);
  expect(filterItems(diff.items, wanted("coverage")).every(({ coverage }) => coverage?.change === "better")).toBe(true);
});

test("only differences or all, and a text in label or number", () => {
  expect(filterItems(diff.items, wanted()).length).toBe(9);
  expect(filterItems(diff.items, { ...wanted(), only: false })).toEqual(diff.items);
  expect(filterItems(diff.items, { ...wanted(), only: false, text: "１３" }).map(({ right }) => right)).toContain(13);
  expect(filterItems(diff.items, { ...wanted(), text: "no such text" })).toEqual([]);
});

test("added, removed, renumbered, reworded and re-topiced items are told apart", () => {
  const [first, second, third, fourth] = revised.items;
  if (!first || !second || !third || !fourth) throw new Error("no items");
  const own: Checklist = {
    ...revised,
    id: "own",
    basedOn: "fisc-2019-09",
    items: [
      { ...second, no: "B-2", origin: { checklist: "fisc-2019-09", no: second.no } },
      { ...third, label: { ja: `${third.label.ja}（当行）`, en: `${third.label.en} (ours)` } },
      { ...fourth, topics: fourth.topics.slice(1) },
      { ...first, no: 99, label: { ja: "当行だけの項目", en: "Only ours" } },
    ],
  };
  const kindsBy = new Map(
    diffChecklists(dataset, { ...revised, items: [first, second, third, fourth] }, own).items.map((item) => [
      `${item.left ?? ""}>${item.right ?? ""}`,
      kindsOf(item),
    ]),
  );
  expect(kindsBy.get(`${second.no}>B-2`)).toContain("number");
  expect(kindsBy.get(`${third.no}>${third.no}`)).toContain("wording");
  expect(kindsBy.get(`${fourth.no}>${fourth.no}`)).toContain("topics");
  expect(kindsBy.get(">99")).toEqual(["added"]);
  expect(kindsBy.get(`${first.no}>`)).toEqual(["removed"]);
});
