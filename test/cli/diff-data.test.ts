import { describe, expect, test } from "vitest";
import { datasetIn } from "../../src/cli/node-io.ts";
import { loadDataset } from "../../src/dataset/load.ts";
import type { Result } from "../../src/schema/result.ts";
import { texts } from "../shipped.ts";
import { certmap } from "./fake-io.ts";

const sample = "seeds/connectors/soc2-type2-availability-carveout.yaml";
const terms = ["--as-of", "2026-11-22"];

/** A topic that the sample's report covers by a link of the criteria, and that link. */
const plain = JSON.parse((await certmap(["evaluate", sample, "--format", "json", ...terms])).out) as Result;
const [topic = "", link = ""] =
  plain.items
    .flatMap(({ topics }) => topics)
    .flatMap(({ topic: id, status, chosen, candidates }) => {
      const best = chosen === null ? undefined : candidates[chosen];
      const only = candidates.filter((one) => one.kind === "link" && one.standard === "tsc-2017").length === 1;
      return status === "covered" && only && best?.kind === "link" && best.relation === "superset-of"
        ? [[id, best.link]]
        : [];
    })[0] ?? [];

/** The dataset as it might have been: that link narrower, and this one's source another. */
const older = new Map(
  [...texts].map(([path, bytes]) => {
    const text = new TextDecoder().decode(bytes);
    const at = text.indexOf(`- id: ${link}\n`);
    if (!path.startsWith("mappings/links/tsc-2017/") || at < 0) return [path, bytes] as const;
    const changed = text
      .slice(at)
      .replace(
        "relation: superset-of",
        "relation: intersects-with\n  remainder: {ja: 何か残るか。, en: Is anything left?}",
      );
    return [path, new TextEncoder().encode(text.slice(0, at) + changed)] as const;
  }),
);
const folder = async (path: string) => {
  if (path === "old") return older;
  if (path === "new") return texts;
  return datasetIn(path);
};
const run = (argv: readonly string[], files = {}) => certmap(["diff-data", ...argv, ...terms], { folder, files });

function compiled(from: ReadonlyMap<string, Uint8Array>): string {
  const loaded = loadDataset(from);
  if (!loaded.ok) throw new Error("problems");
  return JSON.stringify({ fingerprint: "", dataset: loaded.dataset });
}

test("a link that changed, the answer that changes with it, and nothing else", async () => {
  const { code, out, err } = await run(["old", "new", sample, "--format", "json"]);
  expect([code, err]).toEqual([0, ""]);
  const { schema, entries, answers } = JSON.parse(out);
  expect(schema).toBe("certmap/data-diff@1");
  expect(entries).toMatchObject([
    { part: "links", id: link, topic, change: "changed", fields: [{ field: "relation" }, { field: "remainder" }] },
  ]);
  expect(answers.topics).toEqual([{ topic, from: "narrowed", to: "covered", because: [link] }]);
});

/** Both datasets, read and checked once for all wordings. */
const both = { "old.json": compiled(older), "new.json": compiled(texts) };
test.each(["ja", "en"])("in words, in %s", async (lang) => {
  for (const format of ["text", "md"]) {
    const { out } = await run(["old.json", "new.json", sample, "--format", format, "--lang", lang], both);
    const flat = out.replace(/\\/g, "").replace(/\s+/g, " ");
    expect(flat).toContain(link);
    expect(flat).toContain("intersects-with");
    expect(flat).toContain(lang === "ja" ? `観点 ${topic}` : `topic ${topic}: plausibly covered instead of narrowed`);
  }
});

test("the same dataset twice, once compiled", async () => {
  const loaded = loadDataset(texts);
  if (!loaded.ok) throw new Error("problems");
  const { schemes: _, ...earlier } = loaded.dataset;
  const compiled = JSON.stringify({ fingerprint: "", dataset: earlier });
  const { code, out } = await run(["dataset.json", "new", sample, "--lang", "en"], { "dataset.json": compiled });
  expect(code).toBe(0);
  expect(out).toContain("The two datasets do not differ.");
  expect(out).toContain("No answer for this connector changes.");
});

describe("what is no dataset", () => {
  test.each<[readonly string[], number, string]>([
    [["old"], 2, "Name the old dataset and the new one"],
    [["no-such-folder", "new"], 1, "cannot be read: there is no such file or folder"],
    [["x.json", "new"], 1, "is no compiled dataset"],
    [["test/fixtures", "new"], 1, "test/fixtures/mappings/dataset.yaml:1:1 missing-file"],
  ])("%j", async (argv, code, said) => {
    const ran = await run(argv, { "x.json": "{}" });
    expect([ran.code, ran.out]).toEqual([code, ""]);
    expect(ran.err).toContain(said);
  });
});
