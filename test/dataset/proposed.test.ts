import { describe, expect, test } from "vitest";
import { evaluationNotices } from "../../src/cli/checklist-files.ts";
import { readChecklist } from "../../src/dataset/connector.ts";
import { isError } from "../../src/dataset/problem.ts";
import { dataset } from "./fixtures.ts";

const [{ id: topic } = { id: "" }] = dataset.topics;
const [
  {
    id: list,
    items: [known],
  } = { id: "", items: [] },
] = dataset.checklists;
const text = (proposed: string) =>
  `id: own\ntitle: {ja: 表, en: list}\nitems:\n  - no: B-1\n    label: {ja: 項目, en: item}\n    topics: []\n    basis: supplied\n${proposed}`;
const read = (proposed: string) => {
  const found = readChecklist("own.yaml", text(proposed), dataset);
  return found.ok ? found.notices : found.problems;
};
const topics = `    proposed:\n      review: proposed\n      topics:\n        - {topic: ${topic}, score: 0.5, from: [text]}\n`;
const origin = `      origin: {checklist: ${list}, no: ${known?.no}, score: 0.4}\n`;
const at = { file: "own.yaml", line: 8, column: 5 };

describe("proposals of an import", () => {
  test("are notices until confirmed", () => {
    expect(read(topics + origin)).toEqual([
      {
        code: "origin-proposed",
        at,
        args: { item: "B-1", checklist: list, no: String(known?.no) },
        subject: "own.B-1",
      },
      { code: "topics-proposed", at, args: { item: "B-1", ids: [topic] }, subject: "own.B-1" },
    ]);
    expect(read("")).toEqual([]);
  });
  test("name what is known, like all else", () => {
    expect(read(topics.replace(topic, "no-such-topic")).filter(isError)).toMatchObject([{ code: "unknown-id" }]);
    expect(read(topics + origin.replace(list, "no-such-list")).some(isError)).toBe(true);
  });
  test.each([
    ["a score beyond 1", topics.replace("0.5", "1.5")],
    ["another way to come by it", topics.replace("[text]", "[guess]")],
    ["a review that nobody made there", topics.replace("review: proposed", "review: external")],
    ["no review", topics.replace("      review: proposed\n", "")],
  ])("%s is refused", (_, proposed) => expect(read(proposed).some(isError)).toBe(true));
  test("an evaluation tells of them once", () => {
    expect(evaluationNotices(read(topics + origin))).toEqual([
      { code: "topics-unconfirmed", at, args: { nos: ["B-1"] } },
    ]);
    expect(evaluationNotices([])).toEqual([]);
  });
});

describe("what a form held", () => {
  test.each([
    ["a text in one language", "    text: {ja: 本文}\n", true],
    ["a text in English alone", "    text: {en: text}\n", true],
    ["a text in both", "    text: {ja: 本文, en: text}\n", true],
    ["a text in none", "    text: {}\n", false],
    ["answers", "    answers: {current: 済, issue: 兼務, plan: 令和8年3月, notes: 別紙}\n", true],
    ["an answer that is empty", "    answers: {current: ' '}\n", false],
    ["an answer of another kind", "    answers: {status: 済}\n", false],
  ])("%s", (_, more, fine) => expect(read(more).some(isError)).toBe(!fine));
});
