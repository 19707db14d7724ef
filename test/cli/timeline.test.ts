import { describe, expect, test } from "vitest";
import { certmap } from "./fake-io.ts";

const sample = "seeds/connectors/sample-pay.yaml";

test("the next 24 months of the sample, in either language", async () => {
  const { code, out, err } = await certmap(["timeline", sample, "--bank", "みらい銀行"]);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("2026-11-22 to 2028-11-22 (24 months)");
  expect(out).toMatch(/^2027-03-01$/m);
  const ja = await certmap(["timeline", sample, "--bank", "みらい銀行", "--lang", "ja", "--months", "6"]);
  expect(ja.out).toContain("2026-11-22～2027-05-22（6か月）");
});

test("as data and as a picture, to a file", async () => {
  const { out } = await certmap(["timeline", sample, "--format", "json", "--as-of", "2027-01-01", "--months", "120"]);
  expect(JSON.parse(out)).toMatchObject({ schema: "certmap/timeline@1", from: "2027-01-01", to: "2037-01-01" });
  const { code, written } = await certmap(["timeline", sample, "--format", "svg", "-o", "t.svg"]);
  expect(code).toBe(0);
  expect(written.get("t.svg")).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[\s\S]*<\/svg>\n$/);
});

describe("wrong usage", () => {
  test.each([
    [["timeline"], "Name the connector's file"],
    [["timeline", sample, "--months", "0"], "It takes 1-120"],
    [["timeline", sample, "--months", "121"], "It takes 1-120"],
    [["timeline", sample, "--months", "1.5"], "It takes 1-120"],
    [["timeline", sample, "--months", "-3"], "It takes 1-120"],
    [["timeline", sample, "--months", "two"], "It takes 1-120"],
    [["timeline", sample, "--format", "xlsx"], "text, json, svg"],
    [["timeline", sample, "--month", "3"], 'Did you mean "--months"?'],
    [["evaluate", sample, "--months", "3"], "There is no option --months here"],
  ])("%j", async (argv, said) => {
    const { code, out, err } = await certmap(argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(said);
  });

  test("problems of the file", async () => {
    const files = { "x.yaml": "schema: certmap/connector@1\nconnector: {nmae: X}\n" };
    const { code, out, err } = await certmap(["timeline", "x.yaml"], { files });
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/^x\.yaml:2:\d+ unknown-key/m);
  });
});
