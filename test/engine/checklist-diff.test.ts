import { describe, expect, test } from "vitest";
import type { Checklist, ChecklistItem } from "../../src/dataset/dataset.ts";
import { diffChecklists, type ItemDiff } from "../../src/engine/checklist-diff.ts";
import { evaluate } from "../../src/engine/evaluate.ts";
import { dataset } from "../shipped.ts";

const named = (id: string) => dataset.checklists.find((one) => one.id === id) as Checklist;
const [old, revised] = [named("fisc-2018-10"), named("fisc-2019-09")];

const item = (no: string | number, ja: string, more: Partial<ChecklistItem> = {}): ChecklistItem => ({
  no,
  label: { ja, en: `item ${no}` },
  text: { ja },
  topics: [],
  basis: "supplied",
  ...more,
});
const list = (id: string, items: readonly ChecklistItem[], more: Partial<Checklist> = {}): Checklist => ({
  id,
  title: { ja: id, en: id },
  items: [...items],
  ...more,
});
const pairs = (items: readonly ItemDiff[]) => items.map(({ left, right, matchedBy }) => [left, right, matchedBy]);

const officer = "セキュリティ管理の責任者を任命し、役割分担を定めているか。";
const room = "サーバルームへの入室者を制限し、入退室の記録を残しているか。";
const supplier = "委託先の選定基準を定め、契約に安全管理の義務を含めているか。";

describe("2018-10 to 2019-09", () => {
  const diff = diffChecklists(dataset, old, revised);
  const of = (no: number) => diff.items.find(({ right }) => right === no) as ItemDiff;

  test("nothing is added, removed or renumbered", () => {
    expect(diff.counts).toEqual({ added: 0, removed: 0, changed: 9, same: 24, renumbered: 0, ambiguous: 0 });
  });
  test("item 3 is reworded, as the minutes say; certmap's own label is not", () => {
    expect(of(3).differs).toEqual(["revised", "usable"]);
    expect(of(3).revised?.sources).toEqual(["M-26", "M-28"]);
    expect(diff.items.filter(({ revised }) => revised !== null)).toHaveLength(1);
  });
  test("item 33 gains practice standards 142 to 144, and no other item any", () => {
    const clauses = ["実142", "実143", "実144"].map((code) => `fisc-security-guidelines ${code}`);
    expect(of(33).rules).toEqual({ added: clauses, removed: [] });
    expect(diff.items.filter(({ differs }) => differs.includes("rules"))).toHaveLength(1);
  });
  test("the nine examples become usable", () => {
    const usable = diff.items.filter(({ differs }) => differs.includes("usable"));
    expect(usable.map(({ right }) => right)).toEqual([3, 8, 9, 13, 14, 21, 24, 27, 33]);
    expect(usable.every(({ usable }) => !usable.left && usable.right)).toBe(true);
  });
  test("turned round, what was gained is lost", () => {
    const back = diffChecklists(dataset, revised, old);
    expect(back.counts).toEqual(diff.counts);
    expect(back.items.find(({ right }) => right === 33)?.rules.removed).toHaveLength(3);
    expect(back.items.every(({ revised }) => revised === null)).toBe(true);
  });
  test("against itself nothing differs", () => {
    expect(diffChecklists(dataset, old, old).counts).toMatchObject({ same: 33, changed: 0 });
  });
});

describe("which item is which", () => {
  test("by origin, whatever the text has become", () => {
    const right = list("own", [item("B-4", room, { origin: { checklist: "fisc-2019-09", no: 9 } })]);
    const [nine] = diffChecklists(dataset, revised, right).items.filter(({ left }) => left === 9);
    expect(nine).toMatchObject({ right: "B-4", matchedBy: "origin", wording: null, wordingUnknown: true });
  });
  test("by equal text where numbers moved, though width and spaces differ", () => {
    const left = list("a", [item(1, officer), item(2, room)]);
    const right = list("a", [item(1, supplier), item(2, ` ${officer.replace("、", "､")}`), item(3, room)]);
    const diff = diffChecklists(dataset, left, right);
    expect(pairs(diff.items)).toEqual([
      [null, 1, null],
      [1, 2, "text"],
      [2, 3, "text"],
    ]);
    expect(diff.counts).toMatchObject({ added: 1, renumbered: 2 });
    expect(diff.items.every(({ wording }) => wording === null)).toBe(true);
  });
  test("by a text that is like it; the words that changed are there", () => {
    const right = list("b", [item("B-1", room.replace("サーバルーム", "マシン室"))]);
    const [only] = diffChecklists(dataset, list("a", [item(13, room)]), right).items;
    expect(only).toMatchObject({ left: 13, right: "B-1", matchedBy: "likeness", differs: ["number", "wording"] });
    expect(only?.wording?.ja).toEqual({ left: room, right: room.replace("サーバルーム", "マシン室") });
  });
  test("an unlike text is another item, the same number or not", () => {
    const diff = diffChecklists(dataset, list("a", [item(13, room)]), list("b", [item(13, supplier)]));
    expect(diff.counts).toMatchObject({ added: 1, removed: 1, changed: 0 });
  });
  test("in a revision the number counts, unless the text has gone elsewhere", () => {
    const left = list("a", [item(1, room), item(2, officer)]);
    const right = list("b", [item(1, "サーバルームへの入室を管理しているか。"), item(2, room)], { basedOn: "a" });
    expect(pairs(diffChecklists(dataset, left, right).items)).toEqual([
      [null, 1, null],
      [1, 2, "text"],
      [2, null, null],
    ]);
  });
  test("two that are equally alike: none is taken, both are told", () => {
    const right = [room.replace("入室者", "立入者"), room.replace("入室者", "来訪者")];
    const diff = diffChecklists(
      dataset,
      list("a", [item(13, room)]),
      list(
        "b",
        right.map((text, index) => item(`B-${index}`, text)),
      ),
    );
    expect(diff.counts).toMatchObject({ ambiguous: 3, added: 2, removed: 1 });
    expect(diff.items.find(({ left }) => left === 13)?.candidates).toEqual(["B-0", "B-1"]);
  });
});

describe("what differs", () => {
  const left = item(1, officer, { topics: ["security-officer"], subject: "connector", usable: true });
  const differs = (more: Partial<ChecklistItem>) =>
    diffChecklists(dataset, list("a", [left]), list("b", [{ ...left, ...more }])).items[0]?.differs;
  test.each<[string, Partial<ChecklistItem>, readonly string[]]>([
    ["nothing", {}, []],
    ["the topics", { topics: ["security-officer", "duty-separation"] }, ["topics"]],
    ["the order of topics alone", { topics: ["security-officer"] }, []],
    ["the subject", { subject: "both" }, ["subject"]],
    ["usable", { usable: false }, ["usable"]],
    ["usable left out", { usable: undefined } as never, ["usable"]],
    ["rules", { relatedRules: [{ document: "d", clause: "1" }] }, ["rules"]],
    [
      "proposals",
      { proposed: { review: "proposed", topics: [{ topic: "duty-separation", score: 0.5, from: ["text"] }] } },
      ["proposed"],
    ],
    ["what was filled in is no difference of the lists", { answers: { current: "済" } }, []],
  ])("%s", (_, more, kinds) => expect(differs(more)).toEqual(kinds));
});

test("with a connector, what each difference does to its coverage", () => {
  const connector = { schema: "certmap/connector@1" as const, connector: { name: "A" }, evidence: [], answers: [] };
  const result = (checklist: Checklist) =>
    evaluate(dataset, connector as never, { checklist, policy: "standard", asOf: "2026-11-22", bank: null });
  const own = list("own", [item("x", officer, { subject: "bank", origin: { checklist: "fisc-2019-09", no: 1 } })]);
  const diff = diffChecklists(dataset, revised, own, { left: result(revised), right: result(own) });
  expect(diff.items.find(({ right }) => right === "x")?.coverage).toMatchObject({
    change: "other",
    right: { status: "bank-side" },
  });
  expect(diff.connector?.changes).toMatchObject({ other: 1, "only-left": 32, better: 0, worse: 0 });
});
