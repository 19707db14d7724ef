import { deflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { State } from "../../../web/app/state.ts";
import { pack, unpack } from "../../../web/files/packed.ts";
import { readShared, sharedText } from "../../../web/files/shared.ts";
import { asOf, dataset, sample, samples } from "../data.ts";

const stateOf = (connector: State["connector"]): State => ({
  connector,
  checklist: "fisc-2019-09",
  policy: "update-api",
  asOf: "2027-02-28",
  bank: "みらい銀行",
  shown: "all",
});
const today = asOf;
const read = (text: string) => readShared(text, dataset, today);

test.each(samples)("%s in a link is the same state when the link is opened", async (_, connector) => {
  const state = stateOf(connector);
  const link = await pack(sharedText(state, connector));
  expect(link).toMatch(/^[A-Za-z0-9_-]+$/);
  expect(link.length).toBeLessThan(4000);
  expect(await read((await unpack(link)) ?? "")).toEqual({ ok: true, state });
});

test("a checklist and a policy of one's own go along", async () => {
  const checklist = { ...dataset.checklists[0], id: "own-list" } as Exclude<State["checklist"], string>;
  const policy = { ...dataset.policies[0], id: "own-policy" } as Exclude<State["policy"], string>;
  const state = { ...stateOf(sample("nothing-held")), checklist, policy };
  const result = await read(sharedText(state, state.connector));
  expect(result).toMatchObject({ ok: true, state: { checklist: { id: "own-list" }, policy: { id: "own-policy" } } });
});

describe("a link that is not what it should be", () => {
  const good = JSON.parse(sharedText(stateOf(sample("nothing-held")), sample("nothing-held"))) as Record<
    string,
    unknown
  >;
  test.each([
    ["no JSON", "{"],
    ["something else", "[]"],
    ["a checklist that there is not", JSON.stringify({ ...good, checklist: "fisc-1999" })],
    ["a day that there is not", JSON.stringify({ ...good, asOf: "2026-02-30" })],
  ])("%s is broken", async (_, text) => {
    expect(await read(text)).toEqual({ ok: false, why: "broken" });
  });
  test("one of another version says so", async () => {
    expect(await read(JSON.stringify({ ...good, schema: "certmap/shared@2" }))).toEqual({
      ok: false,
      why: "other-version",
    });
  });
  test("a connector with problems shows them in their places", async () => {
    const result = await read(
      JSON.stringify({ ...good, connector: { schema: "certmap/connector@1", connector: { name: "x", extra: 1 } } }),
    );
    expect(result).toMatchObject({
      ok: false,
      why: "problems",
      file: "connector",
      problems: [{ code: "unknown-key", at: { line: 5 } }],
    });
  });
  test("nearly wrong: no bank and another way of showing are no harm", async () => {
    const result = await read(JSON.stringify({ ...good, bank: 5, shown: "?" }));
    expect(result).toMatchObject({ ok: true, state: { bank: null, shown: "usable" } });
  });
  test.each(["a b", "%%%", "AAAA", "a"])("%s is no packed text", async (packed) => {
    expect(await unpack(packed)).toBeUndefined();
  });
  test("what unfolds without end is not unfolded", async () => {
    const bomb = deflateRawSync(Buffer.alloc(50_000_000), { level: 9 }).toString("base64url");
    expect(bomb.length).toBeLessThan(100_000);
    expect(await unpack(bomb)).toBeUndefined();
    const near = deflateRawSync(Buffer.alloc(1_900_000, "a"), { level: 9 }).toString("base64url");
    expect((await unpack(near))?.length).toBe(1_900_000);
  });
});
