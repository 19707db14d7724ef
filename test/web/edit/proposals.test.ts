import { expect, test } from "vitest";
import { readChecklistTable } from "../../../src/import/checklist/read.ts";
import { settleProposals, unconfirmed } from "../../../web/edit/proposals.ts";
import { bytesOf, ownForm } from "../../import/checklist/forms.ts";
import { dataset } from "../data.ts";

const read = await readChecklistTable("own.xlsx", await bytesOf(ownForm()), dataset);
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const { checklist } = read;
const [first] = unconfirmed(checklist);
if (!first) throw new Error("nothing proposed");
const proposed = (first.proposed.topics ?? []).map(({ topic }) => topic);

test("what was confirmed is evaluated from now on, in the order proposed, and nothing else changes", () => {
  expect(proposed.length).toBeGreaterThan(1);
  const [a = "", b = ""] = proposed;
  const settled = settleProposals(checklist, first.no, { topics: [b, a], origin: false });
  const { proposed: _, ...rest } = first;
  expect(settled.items.find(({ no }) => no === first.no)).toEqual({ ...rest, topics: [a, b] });
  expect(unconfirmed(settled)).toEqual(unconfirmed(checklist).slice(1));
  expect(settled.items.filter(({ no }) => no !== first.no)).toEqual(
    checklist.items.filter(({ no }) => no !== first.no),
  );
});

test("what nobody proposed is not taken, and none of them is an answer", () => {
  const settled = settleProposals(checklist, first.no, { topics: ["no-such-topic"], origin: true });
  const item = settled.items.find(({ no }) => no === first.no);
  expect(item?.topics).toEqual([]);
  expect(item).not.toHaveProperty("proposed");
  expect(item?.origin).toEqual(first.origin);
});

test("a confirmed origin is that of the proposal", () => {
  const given = {
    ...checklist,
    items: checklist.items.map(({ origin: _, ...item }) =>
      item.no === first.no
        ? {
            ...item,
            proposed: { review: "proposed" as const, origin: { checklist: "fisc-2019-09", no: 9, score: 0.5 } },
          }
        : item,
    ),
  };
  const at = (list: typeof checklist) => list.items.find(({ no }) => no === first.no)?.origin;
  expect(at(settleProposals(given, first.no, { topics: [], origin: true }))).toEqual({
    checklist: "fisc-2019-09",
    no: 9,
  });
  expect(at(settleProposals(given, first.no, { topics: [], origin: false }))).toBeUndefined();
});

test("an item without proposals, or none at all, leaves the list itself", () => {
  const settled = settleProposals(checklist, first.no, { topics: [], origin: false });
  expect(settleProposals(settled, first.no, { topics: proposed, origin: false })).toBe(settled);
  expect(settleProposals(checklist, "no such", { topics: proposed, origin: false })).toBe(checklist);
});
