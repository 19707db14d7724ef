import type { Dataset, Link, Standard } from "../../src/dataset/dataset.ts";

const said = (words: string) => ({ ja: `${words}（日本語）`, en: words });
const authored = { sources: ["M-24"], review: "proposed" as const };

const standard = (id: string, evidenceKind: Standard["evidenceKind"], requirement: string): Standard => ({
  id,
  evidenceKind,
  title: said(id),
  groups: [{ id: "all", title: said("all") }],
  requirements: [
    {
      id: requirement,
      title: said(requirement),
      group: "all",
      ...(evidenceKind === "soc2-report" ? { category: "security" } : { type: "control" }),
    },
  ],
  sources: ["M-24"],
});

const link = (id: string, standardId: string, need: string): Link => ({
  id,
  standard: standardId,
  topic: "backup",
  needs: [need],
  relation: "equal-to",
  rationale: said("the same thing"),
  ...authored,
});

/** One requirement in each standard, one topic that each of them carries, one procedure, one item. */
export const tiny: Dataset = {
  version: "1.0.0",
  title: said("tiny"),
  licence: "CC0-1.0",
  released: "2026-01-01",
  digest: `sha256:${"0".repeat(64)}`,
  overlays: [],
  standards: [
    standard("iso27001-2013", "isms-certificate", "A.12.3.1"),
    standard("iso27001-2022", "isms-certificate", "A.8.13"),
    standard("tsc-2017", "soc2-report", "CC7.5"),
  ],
  correspondences: [],
  topics: [{ id: "backup", label: said("backup"), ask: said("Is it done?"), how: said("How?"), ...authored }],
  moved: [],
  links: [
    { ...link("iso22.backup@iso27001-2013", "iso27001-2013", "A.12.3.1"), derivedFrom: "iso22.backup" },
    link("iso22.backup", "iso27001-2022", "A.8.13"),
    link("tsc.backup", "tsc-2017", "CC7.5"),
  ],
  procedures: [
    {
      id: "backup.1",
      topic: "backup",
      technique: "inspect",
      text: said("Inspect."),
      finding: said("found"),
      ...authored,
    },
  ],
  checklists: [
    {
      id: "one-item",
      title: said("one item"),
      items: [{ no: 1, label: said("backup"), topics: ["backup"], basis: "supplied" }],
    },
  ],
  schemes: [],
  policies: [
    {
      id: "plain",
      accept: "designed",
      usable: "all",
      soc2: { maxAgeMonths: 12, bridgeMaxMonths: 3, minPeriodMonths: 3, type1MaxAgeMonths: 6 },
      aup: { maxAgeMonths: 12 },
      answers: { maxAgeMonths: 12 },
    },
  ],
  sources: { voices: {}, documents: [], facts: [] },
  unneeded: [],
  waivers: [],
};
