import fc from "fast-check";
import { expect, test } from "vitest";
import type { Link } from "../../src/dataset/dataset.ts";
import { deriveLinks } from "../../src/dataset/derive.ts";
import { dataset } from "./fixtures.ts";

const [correspondence] = dataset.correspondences;
if (!correspondence) throw new Error("no correspondence");
const [sample] = dataset.links.filter(({ id }) => id === "iso22.supplier-review");
if (!sample) throw new Error("no link");
const derive = (links: readonly Link[]) => deriveLinks(links, correspondence, dataset.standards);
const needing = (...needs: string[]): Link => ({ ...sample, needs });

test.each([
  ["a control by all its predecessors", ["A.5.22"], ["A.15.2.1", "A.15.2.2"]],
  ["several, in the order of the standard", ["A.5.22", "A.5.10"], ["A.15.1.1", "A.15.2.1", "A.15.2.2"]],
  ["a clause by itself", ["Cl.7.3"], ["Cl.7.3"]],
  ["corrective action by its old number", ["Cl.10.2"], ["Cl.10.1"]],
  ["improvement by its old number", ["Cl.10.1"], ["Cl.10.2"]],
  ["clauses before controls", ["A.5.10", "Cl.10.2"], ["Cl.10.1", "A.15.1.1"]],
])("replaces %s", (_, needs, wanted) => expect(derive([needing(...needs)])[0]?.needs).toEqual(wanted));

test.each([
  ["a control new in 2022", ["A.5.23"]],
  ["a new control beside an old one", ["A.5.10", "A.5.23"]],
  ["the new clause", ["Cl.6.3"]],
])("what needs %s has none", (_, needs) => expect(derive([needing(...needs)])).toEqual([]));

test("keeps the rest, under an id of its own", () => {
  expect(derive([sample])).toEqual([
    {
      ...sample,
      id: "iso22.supplier-review@iso27001-2013",
      standard: "iso27001-2013",
      needs: ["A.15.2.1", "A.15.2.2"],
      derivedFrom: "iso22.supplier-review",
    },
  ]);
});

test("no relationship stays none", () => {
  const { remainder: _1, remainderProcedures: _2, ...rest } = sample;
  const [link] = derive([{ ...rest, relation: "no-relationship", needs: [] }]);
  expect(link).toMatchObject({ relation: "no-relationship", needs: [], derivedFrom: "iso22.supplier-review" });
});

test("links of other standards have none", () => {
  expect(derive(dataset.links.filter(({ standard }) => standard !== "iso27001-2022"))).toEqual([]);
});

const ids = dataset.standards.find(({ id }) => id === "iso27001-2022")?.requirements.map(({ id }) => id) ?? [];
const older = dataset.standards.find(({ id }) => id === "iso27001-2013")?.requirements.map(({ id }) => id) ?? [];

test("a link has a counterpart exactly if each of its needs alone has one, and then needs all of theirs, in order and once", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 4 }), (needs) => {
      const alone = needs.map((need) => derive([needing(need)])[0]?.needs);
      const [together] = derive([needing(...needs)]);
      const union = new Set(alone.flatMap((some) => some ?? []));
      expect(together?.needs).toEqual(alone.includes(undefined) ? undefined : older.filter((id) => union.has(id)));
    }),
  );
});
