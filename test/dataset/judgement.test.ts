import { describe, expect, test } from "vitest";
import { requirementsIn } from "../../src/dataset/checks/mentions.ts";
import { loadDataset } from "../../src/dataset/load.ts";
import { texts } from "./fixtures.ts";

const isoFile = "mappings/links/iso27001-2022/contractors.yaml";
const tscFile = "mappings/links/tsc-2017/contractors.yaml";
const topicFile = "mappings/topics/contractors.yaml";
const codesWith = (changes: Readonly<Record<string, string>>) => {
  const read = loadDataset(new Map([...texts, ...Object.entries(changes)]));
  return (read.ok ? read.notices : read.problems).map(({ code, subject }) => [code, subject]);
};
const text = (file: string) => texts.get(file) ?? "";
const words = "alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar".split(
  " ",
);

const link = (prefix: string, topic: string, needs: string, relation: string, word: number) => `
- id: ${prefix}.${topic}
  topic: ${topic}
  needs: [${needs}]
  relation: ${relation}${relation === "intersects-with" ? `\n  remainder: {ja: ${words[word]}は残るか。, en: Is ${words[word]} left?}` : ""}
  rationale: {ja: ${words[word]}${"の".repeat(word + 1)}事情による。, en: It rests on ${words.slice(word, word + 3).join(" ")}.}
  sources: [D-iso]
  review: proposed`;
const topic = (id: string) => `
- {id: ${id}, label: {ja: 観点の${id}, en: ${id}}, ask: {ja: ${id}はあるか。, en: Is there ${id}?}, how: {ja: ${id}は何か。, en: What is ${id}?}, sources: [M-01], review: proposed}`;

describe("topics that no link tells apart", () => {
  const changes = (relation: string) => ({
    [topicFile]: text(topicFile) + topic("twin-one") + topic("twin-two"),
    [isoFile]:
      text(isoFile) +
      link("iso22", "twin-one", "A.5.23", "superset-of", 0) +
      link("iso22", "twin-two", "A.5.23", relation, 4),
    [tscFile]:
      text(tscFile) +
      link("tsc", "twin-one", "C1.1", "superset-of", 8) +
      link("tsc", "twin-two", "C1.1", "superset-of", 11),
  });
  const alike = (all: unknown[][]) => all.filter(([code]) => code === "topics-alike");

  test("are told", () => expect(alike(codesWith(changes("superset-of")))).toEqual([["topics-alike", "twin-two"]]));
  test("unless one standard tells them apart", () => expect(alike(codesWith(changes("intersects-with")))).toEqual([]));
});

describe("a standard whose links all say the same little", () => {
  const ten = (partial: number) => {
    const ids = words.slice(0, 9).map((word) => `topic-${word}`);
    return {
      [topicFile]: text(topicFile) + ids.map(topic).join(""),
      [tscFile]:
        text(tscFile) +
        ids.map((id, at) => link("tsc", id, "C1.1", at < partial ? "intersects-with" : "superset-of", at)).join(""),
    };
  };
  const found = (partial: number) => codesWith(ten(partial)).filter(([code]) => code === "one-relation");

  test("is told", () => expect(found(8)).toEqual([["one-relation", "tsc-2017"]]));
  test("from two thirds on", () => expect(found(7)).toEqual([]));
  test("and not of a handful of links", () => {
    const { [tscFile]: few = "", ...rest } = ten(8);
    expect(
      codesWith({ ...rest, [tscFile]: few.split("\n- id: tsc.topic-delta")[0] ?? "" }).filter(
        ([code]) => code === "one-relation",
      ),
    ).toEqual([]);
  });
});

describe("links of an older edition", () => {
  // Two controls of 2022 with one predecessor between them: the derived links speak of one set.
  const correspondence = "mappings/standards/iso27001-2013-to-2022.yaml";
  const merged = text(correspondence)
    .replace("newControls: [A.5.23]", "newControls: []")
    .replace("to: [A.5.10]}", "to: [A.5.10, A.5.23]}");
  const more = link("iso22", "supplier-selection", "A.5.23", "intersects-with", 3).replace(
    "id: iso22.supplier-selection",
    "id: iso22.supplier-selection.b",
  );
  const contradictions = (changes: Record<string, string>) =>
    codesWith(changes).filter(([code]) => code === "relation-contradiction");

  test("that contradict each other are told, at the link they come from", () => {
    expect(contradictions({ [correspondence]: merged, [isoFile]: text(isoFile) + more })).toEqual([
      ["relation-contradiction", "iso22.supplier-selection.b"],
    ]);
  });
  test("and without a common predecessor they do not", () => {
    expect(contradictions({ [isoFile]: text(isoFile) + more })).toEqual([]);
  });
});

describe("requirements in running text", () => {
  test.each<[string, readonly string[]]>([
    ["CC9.2 と、外部との伝達を扱う CC2.3 を検討した。", ["CC9.2", "CC2.3"]],
    ["CC6.1から CC6.3、A1.2、Cl.7.3 及び A.5.20", ["CC6.1", "CC6.3", "A1.2", "Cl.7.3", "A.5.20"]],
    ["A.16.1.1 (2013) and A.5.24.", ["A.16.1.1", "A.5.24"]],
    ["ＣＣ６．１ in full width", ["CC6.1"]],
    ["PR.AA-05, SA-12(5), the group CC6, annex A, 2.1, SOC 2", []],
    ["the same twice: CC6.1, CC6.1", ["CC6.1"]],
  ])("%s", (text, expected) => expect(requirementsIn(text)).toEqual(expected));
});
