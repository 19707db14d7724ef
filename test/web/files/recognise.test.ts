import { expect, test } from "vitest";
import { evaluate } from "../../../src/engine/evaluate.ts";
import { renderJson } from "../../../src/report/json.ts";
import { type Given, isOpened, recognise, shownText } from "../../../web/files/recognise.ts";
import { asOf, dataset, sample, sampleText } from "../data.ts";

const given = (name: string, content: string | Uint8Array): Given => {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return { name, size: bytes.length, bytes: async () => bytes };
};
const one = async (file: Given) => (await recognise([file], dataset))[0];

const list =
  "id: own-list\ntitle: {ja: 独自, en: own}\nitems:\n  - {no: B-4, label: {ja: 項目, en: item}, topics: [access-review], basis: supplied}\n";
const policy = `id: own
accept: tested
usable: all
acceptItems: {checklist: own-list, items: {B-4: declared}}
soc2: {maxAgeMonths: 12, bridgeMaxMonths: 3, minPeriodMonths: 3, type1MaxAgeMonths: 6}
aup: {maxAgeMonths: 12}
answers: {maxAgeMonths: 12}
`;

test("several files at once: each is what it says it is, and those that refer to another are read after it", async () => {
  const connector = sampleText("soc2-commitments.yaml").replace(
    /commitments: .*/,
    "commitments: {checklist: own-list, items: [B-4], testedInSection4: yes}",
  );
  const options = { checklist: "fisc-2019-09", policy: "standard", asOf, bank: null };
  const result = renderJson(evaluate(dataset, sample("nothing-held"), options), dataset);
  const read = await recognise(
    [given("c.yaml", connector), given("p.txt", policy), given("l", list), given("r.json", result)],
    dataset,
  );
  expect(read.map((file) => [file.file, file.kind, isOpened(file)])).toEqual([
    ["c.yaml", "connector", true],
    ["p.txt", "policy", true],
    ["l", "checklist", true],
    ["r.json", "result", true],
  ]);
});

test.each([
  [
    "a list that is not there",
    sampleText("soc2-commitments.yaml").replace("checklist: fisc-2019-09", "checklist: own-list"),
    "unknown-id",
  ],
  ["no text at all", new Uint8Array([80, 75, 3, 4, 0, 0]), "file-binary"],
  ["nothing", "", "file-empty"],
  ["another encoding", new Uint8Array([0x6e, 0x3a, 0x20, 0x8a, 0x94]), "file-encoding"],
  ["UTF-16", new Uint8Array([0xff, 0xfe, 0x6e, 0]), "file-encoding"],
  ["an override of direction", 'schema: certmap/connector@1\nconnector: {name: "a\u202eb"}\n', "control-character"],
  ["a result of another shape", '{"schema": "certmap/result@1"}', "missing-key"],
])("%s is a problem with its place", async (_, content, code) => {
  const read = await one(given("a.yaml", content));
  expect(read && "problems" in read && read.problems.map((problem) => problem.code)).toContain(code);
});

test("a file that is too large is not even read; one that cannot be read says so", async () => {
  const bytes = async () => {
    throw new Error("not to be called");
  };
  expect(await one({ name: "big.yaml", size: 6_000_000, bytes })).toMatchObject({
    problems: [{ code: "file-too-large" }],
  });
  expect(await one({ name: "folder", size: 4096, bytes })).toEqual({ file: "folder", text: "", kind: "unreadable" });
});

test("what is shown of a file in another encoding is what its author wrote", () => {
  expect(shownText(new Uint8Array([0x8a, 0x94, 0x8e, 0xae]))).toBe("株式");
  expect(shownText(new Uint8Array([0xff, 0xfe, 0x42, 0x30]))).toBe("\u3042");
  expect(shownText(new Uint8Array([1, 0, 2]))).toBe("");
});
