import fc from "fast-check";
import type { Connector, Dataset, Evidence } from "../../src/dataset/dataset.ts";
import { banks, edges, type Setting } from "./arbitrary-basics.ts";
import { connectorIn } from "./arbitrary-connector.ts";
import { dataset } from "./arbitrary-dataset.ts";
import { evidenceIn } from "./arbitrary-evidence.ts";
import type { Options } from "./naive.ts";

/** One random question to an evaluator, and one more piece of evidence that holds no bad news. */
export interface Case {
  readonly dataset: Dataset;
  readonly connector: Connector;
  readonly options: Options;
  readonly clean: Evidence;
}

/** A checklist or policy may be named, or given as a file that the dataset knows, or does not know. */
const asGiven = fc.constantFrom("id", "known", "unknown");

/** Over random datasets; or over this one, with these checklists and policies. */
export function caseOver(datasets: fc.Arbitrary<Dataset>): fc.Arbitrary<Case> {
  return fc
    .record({
      all: datasets,
      checklist: fc.nat({ max: 5 }),
      policy: fc.nat({ max: 5 }),
      asOf: fc.constantFrom(...edges.slice(6)),
      bank: fc.constantFrom(null, ...banks, ...banks),
      given: fc.tuple(asGiven, asGiven),
    })
    .chain(({ all, checklist: c, policy: p, asOf, bank, given }) => {
      const checklist = all.checklists[c % all.checklists.length];
      const policy = all.policies[p % all.policies.length];
      if (checklist === undefined || policy === undefined) throw new Error("a dataset without checklist or policy");
      const setting: Setting = { dataset: all, checklist, policy, asOf, bank };
      // only a list that no other list comes from may be unknown to the dataset
      const last = all.checklists.at(-1)?.id === checklist.id;
      const known: Dataset = {
        ...all,
        checklists: all.checklists.filter((one) => !(given[0] === "unknown" && last && one.id === checklist.id)),
        policies: all.policies.filter((one) => !(given[1] === "unknown" && one.id === policy.id)),
      };
      const options: Options = {
        checklist: given[0] === "id" ? checklist.id : checklist,
        policy: given[1] === "id" ? policy.id : policy,
        asOf,
        bank,
      };
      return fc.record({
        dataset: fc.constant(known),
        connector: connectorIn(setting),
        options: fc.constant(options),
        clean: fc.constantFrom("A-new", "zz-new").chain((id) => evidenceIn(setting, id, true)),
      });
    })
    .map(readable);
}

/** A failing case is printed without the words and standards that no rule reads. */
function readable(one: Case): Case {
  const wordless = (key: string, value: unknown) =>
    ["label", "title", "text", "rationale", "sources", "review", "finding", "standards"].includes(key)
      ? undefined
      : value;
  const { options, connector, clean, dataset: all } = one;
  const shown = { options, connector, clean, links: all.links, procedures: all.procedures, checklists: all.checklists };
  const print = { value: () => JSON.stringify(shown, wordless), enumerable: false };
  return Object.defineProperty(one, fc.toStringMethod, print);
}

export const anyCase = caseOver(dataset);
