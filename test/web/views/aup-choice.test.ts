import { describe, expect, test } from "vitest";
import { draftAup } from "../../../src/engine/aup/draft.ts";
import {
  type Choice,
  fieldsOf,
  firstChoice,
  requestOf,
  withEngagement,
  withPeriod,
  withValue,
} from "../../../web/views/aup/choice.ts";
import { asOf, dataset, sample } from "../data.ts";

const [checklist] = dataset.checklists.filter(({ id }) => id === "fisc-2019-09");
if (!checklist) throw new Error("no checklist");
const options = { checklist: "fisc-2019-09", policy: "standard", asOf, bank: null };
const connector = sample("sample-pay");
const first = firstChoice({
  state: { connector, checklist: "fisc-2019-09", policy: "standard", asOf, bank: "みらい銀行", shown: "usable" },
});

describe("what is chosen to be drafted", () => {
  test("begins with the bank of the page, and with none where several are named", () => {
    expect(first.banks).toEqual(["みらい銀行"]);
    const state = {
      connector,
      checklist: "fisc-2019-09",
      policy: "standard",
      asOf,
      bank: null,
      shown: "usable",
    } as const;
    expect(firstChoice({ state }).banks).toEqual(["みらい銀行"]);
    expect(firstChoice({ state: { ...state, connector: sample("nothing-held") } }).banks).toEqual([]);
  });

  test("asks for nothing without a bank", () => {
    expect(requestOf({ ...first, banks: [] }, checklist)).toBeNull();
  });

  test("leaves a topic out without leaving out another, and the draft still holds", () => {
    const whole = draftAup(dataset, connector, options, requestOf(first, checklist) ?? { banks: [], for: "both" });
    const [gone = ""] = whole.procedures.map(({ topic }) => topic);
    const choice: Choice = { ...first, without: [gone] };
    const less = draftAup(dataset, connector, options, requestOf(choice, checklist) ?? { banks: [], for: "both" });
    const topics = (draft: typeof whole) => new Set(draft.procedures.map(({ topic }) => topic));
    expect([...topics(whole)].filter((one) => !topics(less).has(one))).toEqual([gone]);
    expect(less.proof.holds).toBe(true);
  });

  test("keeps to the items that were chosen", () => {
    const request = requestOf({ ...first, items: [14] }, checklist);
    const { items } = draftAup(dataset, connector, options, request ?? { banks: [], for: "both" });
    expect(items.map(({ no }) => no)).toEqual([14]);
  });
});

describe("what is agreed", () => {
  test("each size once, with its usual values and the least that counts for all", () => {
    const drafted = dataset.procedures.filter(({ parameters = {} }) => "sampleSize" in parameters);
    const { sizes } = fieldsOf(drafted, dataset);
    const size = sizes.find(({ name }) => name === "sampleSize");
    const known = drafted.flatMap(({ parameters = {} }) => {
      const { sampleSize } = parameters;
      return sampleSize && !("kind" in sampleSize) ? [sampleSize] : [];
    });
    expect(size?.minimum).toBe(Math.max(...known.map(({ minimum }) => minimum)));
    expect(size?.defaults).toEqual([...new Set(known.map((one) => one.default))].sort((a, b) => a - b));
    expect(size?.defaults.length).toBeGreaterThan(0);
  });

  test("the period is no field of its own among the dates", () => {
    const { dates } = fieldsOf(dataset.procedures, dataset);
    expect(dates).toContain("asOf");
    expect(dates).not.toContain("periodFrom");
  });

  test("what is emptied is gone, and so is a part that nothing is left of", () => {
    const period = { from: "2026-01-01", to: "2026-06-30" };
    const some = withPeriod(withEngagement(withValue({}, "sampleSize", 30), "practitioner", "監査法人"), period);
    expect(some).toEqual({ engagement: { practitioner: "監査法人", period }, all: { sampleSize: 30 } });
    expect(withValue(withPeriod(withEngagement(some, "practitioner", ""), null), "sampleSize", null)).toEqual({});
  });
});
