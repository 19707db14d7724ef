import { expect, test } from "vitest";
import type { Link } from "../../src/dataset/dataset.ts";
import { exportCsv, readCsv } from "../../src/export/index.ts";
import { reviewed } from "./fixtures.ts";

const text = exportCsv(reviewed);
const lines = text.slice(1).split("\r\n");

test("UTF-8 with its mark, CRLF, a head and one row for each link", () => {
  expect(text.startsWith("\uFEFFlink,standard,topic,topic_ja,topic_en,needs,needs_ja,needs_en,relation,")).toBe(true);
  expect(text.endsWith("\r\n")).toBe(true);
  expect(lines).toHaveLength(1 + reviewed.links.length + 1);
});

test("ids stand beside what they are called, in both languages", () => {
  const line = lines.find((one) => one.startsWith("iso22.supplier-review,"));
  const topic = reviewed.topics.find(({ id }) => id === "supplier-review");
  expect(line).toContain(`supplier-review,${topic?.label.ja},${topic?.label.en},A.5.22 | A.5.10,`);
  expect(line).toContain("27017: 15.1.2 | nist-csf-2.0: GV.SC-07 | nist-csf-2.0: GV.SC-05");
});

test("no cell begins a formula", () => {
  const awkward = ["=1+1", "+81", "-x", "@a", "＝1", "' =1", "'a", "\t=1"];
  const links = awkward.map(
    (ja, at): Link => ({
      ...(reviewed.links[0] as Link),
      id: `iso22.a-${at}`,
      rationale: { ja, en: "because" },
    }),
  );
  const written = exportCsv({ ...reviewed, links });
  const cells = written
    .split("\r\n")
    .slice(1, -1)
    .map((line) => line.split(",because")[0]?.split(",").at(-1));
  for (const cell of cells) expect(cell).not.toMatch(/^"?\s*[=+\-@＝]/);
  const read = readCsv("x.csv", written);
  expect(read.ok && read.links.map(({ rationale }) => rationale.ja)).toEqual(awkward.map((one) => one.trim()));
});
