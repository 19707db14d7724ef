import fc from "fast-check";
import type {
  Checklist,
  ChecklistItem,
  Dataset,
  Link,
  Policy,
  Procedure,
  Standard,
  Topic,
} from "../../src/dataset/dataset.ts";
import { compact, mostly, sometimes } from "./arbitrary-basics.ts";

const said = (words: string) => ({ ja: `${words}（日本語）`, en: words });
const authored = { sources: ["M-24"], review: "proposed" as const };

const ofIso = (id: string, requirements: readonly string[]): Standard => ({
  id,
  evidenceKind: "isms-certificate",
  title: said(id),
  groups: [{ id: "all", title: said("all") }],
  requirements: requirements.map((one) => ({
    id: one,
    title: said(one),
    group: "all",
    type: one.startsWith("Cl.") ? "clause" : "control",
  })),
  sources: ["M-09"],
});

const tsc: Standard = {
  id: "tsc-2017",
  evidenceKind: "soc2-report",
  title: said("TSC"),
  groups: [{ id: "all", title: said("all") }],
  requirements: [
    { id: "CC6.1", title: said("CC6.1"), group: "all", category: "security" },
    { id: "CC6.4", title: said("CC6.4"), group: "all", category: "security" },
    { id: "A1.2", title: said("A1.2"), group: "all", category: "availability" },
    { id: "CC9.2", title: said("CC9.2"), group: "all", category: "security" },
    { id: "C1.1", title: said("C1.1"), group: "all", category: "confidentiality" },
  ],
  sources: ["M-14"],
};
const iso2013 = ofIso("iso27001-2013", ["Cl.7.3", "A.11.1.1", "A.15.1.1"]);
const iso2022 = ofIso("iso27001-2022", ["Cl.7.3", "A.5.19", "A.5.20", "A.7.2"]);

const topicIds = ["supplier-agreements", "computer-room-entry", "access-review", "backup", "awareness"];

/** One topic's links to one standard: none, somebody found no relationship, or one or two alternatives. */
function linksOf(standard: Standard): fc.Arbitrary<((topic: string, procedures: readonly string[]) => Link)[]> {
  const short = standard.id === "tsc-2017" ? "tsc" : "iso22";
  const idOf = (topic: string, letter: string) =>
    standard.id === "iso27001-2013" ? `iso22.${topic}${letter}@iso27001-2013` : `${short}.${topic}${letter}`;
  const derived = (topic: string, letter: string) =>
    standard.id === "iso27001-2013" ? { derivedFrom: `iso22.${topic}${letter}` } : {};
  const related = fc.record({
    relation: fc.constantFrom("equal-to", "equivalent-to", "superset-of", "subset-of", "intersects-with"),
    // mostly one or two needs, as the data guide has it
    needs: fc.constantFrom(1, 1, 2, 3).chain((maxLength) =>
      fc.shuffledSubarray(
        standard.requirements.map((one) => one.id),
        { minLength: 1, maxLength },
      ),
    ),
    remainderProcedures: fc.subarray([1, 2, 3]),
  });
  const none = (topic: string): Link => ({
    id: idOf(topic, ""),
    standard: standard.id,
    topic,
    needs: [],
    relation: "no-relationship",
    rationale: said("looked at, none found"),
    ...derived(topic, ""),
    ...authored,
  });
  const some = fc.array(related, { minLength: 1, maxLength: 2 }).map((links) =>
    links.map(({ relation, needs, remainderProcedures }, n) => (topic: string, procedures: readonly string[]): Link => {
      const part = relation === "subset-of" || relation === "intersects-with";
      const tested = procedures.filter((_, at) => remainderProcedures.includes(at + 1));
      return compact({
        id: idOf(topic, n === 0 ? "" : ".b"),
        standard: standard.id,
        topic,
        needs,
        relation,
        remainder: part ? said("the rest") : undefined,
        remainderProcedures: part && tested.length > 0 ? tested : undefined,
        rationale: said("because"),
        ...derived(topic, n === 0 ? "" : ".b"),
        ...authored,
      });
    }),
  );
  return fc.oneof<fc.WeightedArbitrary<((topic: string, procedures: readonly string[]) => Link)[]>[]>(
    { weight: 2, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.constant([none]) },
    { weight: 7, arbitrary: some },
  );
}

/** A topic's procedures: one to three, and now and then none. */
const procedures = fc.array(fc.option(fc.constantFrom(5, 10), { nil: null }), { maxLength: 3, size: "max" }).map(
  (minimums) =>
    (topic: string): Procedure[] =>
      minimums.map((minimum, n) =>
        compact({
          id: `${topic}.${n + 1}`,
          topic,
          technique: n === 0 ? "inspect" : "inquire",
          text: said("Take {sampleSize} from {periodFrom}"),
          parameters:
            minimum === null ? undefined : { sampleSize: { default: 25, minimum }, periodFrom: { kind: "date" } },
          finding: said("found"),
          ...authored,
        }),
      ),
);

type ItemOf = (no: number | string, before: Checklist | undefined) => ChecklistItem;

/** An item of all subjects, bases, usable and origin; without topics it is a slot. */
function itemOver(topics: readonly string[]): fc.Arbitrary<ItemOf> {
  return fc
    .record({
      topics: fc.subarray([...topics]),
      basis: fc.constantFrom("established", "assumed", "supplied"),
      subject: fc.constantFrom(undefined, "connector", "connector", "connector", "bank", "both"),
      usable: fc.constantFrom(undefined, undefined, true, true, false),
      origin: mostly(fc.nat({ max: 2 }), 3),
    })
    .map(({ topics, basis, subject, usable, origin }) => (no, before) => {
      const from = origin === undefined ? undefined : before?.items[origin % (before.items.length || 1)];
      return compact({
        no,
        label: said(`item ${no}`),
        origin: from === undefined || before === undefined ? undefined : { checklist: before.id, no: from.no },
        topics,
        basis: topics.length === 0 ? "unknown" : basis,
        subject,
        usable,
        sources: ["M-24"],
      });
    });
}

const months = fc.constantFrom(0, 1, 3, 6, 12, 12);

export function policyFor(checklistIds: readonly string[]): fc.Arbitrary<Policy> {
  const accept = fc.constantFrom("declared", "designed", "tested");
  const items = fc.dictionary(fc.constantFrom("1", "2", "13", "B-1"), accept, { noNullPrototype: true, maxKeys: 3 });
  return fc
    .record({
      accept,
      acceptItems: sometimes(
        fc.record({ checklist: fc.constantFrom(...checklistIds), items }, { noNullPrototype: true }),
      ),
      usable: fc.constantFrom("listed", "all", "all"),
      soc2: fc.record(
        { maxAgeMonths: months, bridgeMaxMonths: months, minPeriodMonths: months, type1MaxAgeMonths: months },
        { noNullPrototype: true },
      ),
      aup: fc.record({ maxAgeMonths: months }, { noNullPrototype: true }),
      answers: fc.record({ maxAgeMonths: months }, { noNullPrototype: true }),
    })
    .map((policy) => compact({ id: "random", ...policy }));
}

const checklistIds = ["fisc-2018-10", "fisc-2019-09", "mirai-bank"];
const numbers: readonly (readonly (number | string)[])[] = [
  [1, 2, 3],
  [1, 13, 2],
  ["B-1", 13, "B-2"],
];

/** A dataset that keeps the rules of the data guide: two or three standards, two to five topics, three checklists, one policy. */
export const dataset: fc.Arbitrary<Dataset> = fc
  .record({
    standards: fc.constantFrom([iso2013, iso2022, tsc], [iso2022, tsc], [iso2022, tsc], [iso2013, tsc]),
    topics: fc.integer({ min: 2, max: 5 }).map((count) => topicIds.slice(0, count)),
  })
  .chain(({ standards, topics }) => {
    const perTopic = { minLength: topics.length, maxLength: topics.length };
    return fc.record({
      standards: fc.constant(standards),
      topics: fc.constant(topics),
      links: fc.array(fc.tuple(...standards.map(linksOf)), perTopic),
      procedures: fc.array(procedures, perTopic),
      items: fc.array(fc.array(itemOver(topics), { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
      policy: policyFor(checklistIds),
    });
  })
  .map(({ standards, topics, links, procedures, items, policy }): Dataset => {
    const catalogue = topics.map((topic, n) => procedures[n]?.(topic) ?? []);
    const ids = catalogue.map((some) => some.map((one) => one.id));
    const checklists: Checklist[] = [];
    for (const [n, specs] of items.entries()) {
      const before = checklists.at(-1);
      checklists.push({
        id: checklistIds[n] ?? "",
        title: said("checklist"),
        ...(before === undefined ? {} : { basedOn: before.id }),
        items: specs.map((item, at) => item(numbers[n]?.[at] ?? at, before)),
      });
    }
    const all = topics.flatMap((topic, n) => (links[n] ?? []).flat().map((link) => link(topic, ids[n] ?? [])));
    const key = (link: Link) => `${link.standard} ${link.id}`;
    return {
      version: "1.0.0",
      title: said("random"),
      licence: "CC0-1.0",
      released: "2026-01-01",
      digest: `sha256:${"0".repeat(64)}`,
      overlays: [],
      standards,
      correspondences: [],
      topics: topics.map(
        (id): Topic => ({
          id,
          label: said(id),
          ask: said("done?"),
          how: said("how?"),
          sources: ["M-24"],
          review: "proposed",
        }),
      ),
      moved: [],
      links: all.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
      procedures: catalogue.flat(),
      checklists,
      policies: [policy],
      schemes: [],
      sources: { voices: {}, documents: [], facts: [{ id: "M-24", voice: "assumption", text: said("a fact") }] },
      unneeded: [],
      waivers: [],
    };
  });
