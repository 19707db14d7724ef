import fc from "fast-check";
import type { Dataset, Link } from "../../src/dataset/dataset.ts";
import {
  exportCsv,
  exportOscal,
  exportSssom,
  type LinksRead,
  readCsv,
  readOscal,
  readSssom,
} from "../../src/export/index.ts";
import { readers } from "../../src/schema/text.ts";
import { dataset as small } from "../dataset/fixtures.ts";
import { compact, sometimes } from "../engine/arbitrary-basics.ts";
import { dataset as anyDataset } from "../engine/arbitrary-dataset.ts";

const changed = (links: Readonly<Record<string, Partial<Link>>>): Dataset => ({
  ...small,
  links: small.links.map((link) => ({ ...link, ...links[link.id] })),
});

/** The smallest dataset that uses everything, with reviews of each kind and identifiers of other frameworks. */
export const reviewed = changed({
  "iso22.supplier-review": {
    needs: ["A.5.22", "A.5.10"],
    identifiers: { "nist-csf-2.0": ["GV.SC-07", "GV.SC-05"], "27017": ["15.1.2"] },
    review: { kind: "external", by: "鈴木 一郎", on: "2026-11-20" },
  },
  "tsc.supplier-review": {
    review: {
      kind: "self-review",
      readAs: ["examiner", "soc2-auditor"],
      on: "2026-11-21",
      note: { ja: "再委託先は対象外との指摘があった。", en: "It was held that subcontractors are out of reach." },
      disagreements: [
        {
          readAs: "soc2-auditor",
          text: { ja: "関係は交わりとすべき。", en: "The relation should be intersects-with." },
        },
        { readAs: "examiner", text: { ja: "頻度: 年1回では足りない。", en: "Frequency: once a year is too little." } },
      ],
    },
  },
});

/** Text that some format has a special meaning for. */
const piece = fc.constantFrom(
  ...["a", "あ", "A.5.1", " ", "|", " | ", "\\", "\\n", "\n", "\r\n", "\r", "\t", '"', "'", "=", "+", "-", "@", "＝"],
  ...[",", ";", ":", "#", "*", "_", "{{", "`", "<b>", "\u2028", "，", "。", "1.", "---", "null", "2026-01-01"],
);
const words = fc
  .array(piece, { minLength: 1, maxLength: 6, size: "max" })
  .map((pieces) => pieces.join("").trim())
  .filter((text) => text !== "");
const text = fc.record({ ja: words, en: words }, { noNullPrototype: true });

const reader = fc.constantFrom(...readers);
const review: fc.Arbitrary<Link["review"]> = fc.oneof(
  fc.constant("proposed" as const),
  fc
    .record({
      kind: fc.constantFrom("self-review", "external"),
      readAs: sometimes(fc.shuffledSubarray([...readers], { minLength: 1 })),
      by: sometimes(words),
      on: fc.constantFrom("2026-11-22", "2024-02-29"),
      note: sometimes(text),
      disagreements: sometimes(
        fc.array(fc.record({ readAs: reader, text }, { noNullPrototype: true }), { minLength: 1, maxLength: 3 }),
      ),
    })
    .map((one) => (one.kind === "external" ? { ...one, by: one.by ?? "somebody" } : one))
    .map((one) => compact<Exclude<Link["review"], "proposed">>(one)),
);
const schemes = fc.constantFrom("nist-csf-2.0", "nist-sp800-53-r5", "27017");
const identifiers = fc.dictionary(schemes, fc.uniqueArray(words, { minLength: 1, maxLength: 3 }), {
  minKeys: 1,
  maxKeys: 3,
  noNullPrototype: true,
});

/** A random dataset whose links have reviews, identifiers and awkward texts. */
export const dataset: fc.Arbitrary<Dataset> = anyDataset.chain((one) =>
  fc
    .tuple(
      ...one.links.map((link) =>
        fc.record({ rationale: text, remainder: text, review, identifiers: sometimes(identifiers) }).map(
          (more): Link =>
            compact({
              ...link,
              rationale: more.rationale,
              review: more.review,
              identifiers: more.identifiers,
              remainder: link.remainder && more.remainder,
            }),
        ),
      ),
    )
    .map((links) => ({ ...one, links })),
);

/** Out and in again, in each format. */
export const roundTrips: Readonly<Record<string, (dataset: Dataset, lang: "ja" | "en") => LinksRead>> = {
  csv: (one) => readCsv("links.csv", exportCsv(one), one),
  sssom: (one, lang) => readSssom("links.sssom.tsv", exportSssom(one, { lang }), one),
  oscal: (one, lang) => {
    const reads = exportOscal(one, { lang })
      .filter(({ name }) => name.endsWith("-mapping.json"))
      .map(({ name, text }) => readOscal(name, text, one));
    const problems = reads.flatMap((read) => (read.ok ? [] : read.problems));
    return problems.length > 0
      ? { ok: false, problems }
      : { ok: true, links: reads.flatMap((read) => (read.ok ? read.links : [])) };
  },
};
