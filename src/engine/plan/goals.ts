import type { ChecklistItem, Link } from "../../dataset/dataset.ts";
import type { ItemNo } from "../../schema/text.ts";
import { isUsable } from "../catalogue.ts";
import { acceptFor } from "../item.ts";
import type { Terms } from "../situation.ts";
import type { Step } from "./step.ts";

/** One topic of one wanted item, to be covered. */
export interface Goal {
  readonly item: ChecklistItem;
  readonly topic: string;
}

/** Why an item can never be covered, whatever is done (contract 4.5). */
export type ItemLimit = "subject-bank" | "subject-both" | "no-topic" | "not-listed";

/** Numbers of items; all of the checklist; or `coverable`: all that evidence may cover under the policy, at least in part. */
export type Want = readonly ItemNo[] | "all" | "coverable";

/** Throws RangeError for an item that the checklist does not have. */
export function wantedItems(terms: Terms, want: Want): readonly ChecklistItem[] {
  const { checklist } = terms;
  if (want === "all") return checklist.items;
  if (want === "coverable") return checklist.items.filter((item) => isCoverable(terms, item));
  const known = new Map(checklist.items.map((item) => [String(item.no), item]));
  const missing = want.find((no) => !known.has(String(no)));
  if (missing !== undefined) throw new RangeError(`unknown item: ${missing} (known: ${[...known.keys()].join(", ")})`);
  const wanted = new Set(want.map(String));
  return checklist.items.filter(({ no }) => wanted.has(String(no)));
}

export function limitOf({ policy, catalogue }: Terms, item: ChecklistItem): ItemLimit | null {
  if (item.subject === "bank") return "subject-bank";
  if (item.topics.length === 0) return "no-topic";
  if (policy.usable === "listed" && !isUsable(catalogue, item)) return "not-listed";
  return item.subject === "both" ? "subject-both" : null;
}

const isCoverable = (terms: Terms, item: ChecklistItem): boolean =>
  [null, "subject-both"].includes(limitOf(terms, item));

/** The topics that evidence may cover: those of an item shared with the bank too, for they narrow it. */
export function goalsOf(terms: Terms, items: readonly ChecklistItem[]): readonly Goal[] {
  return items
    .filter((item) => isCoverable(terms, item))
    .flatMap((item) => [...new Set(item.topics)].map((topic) => ({ item, topic })));
}

export const linksOf = ({ catalogue }: Terms, topic: string): readonly Link[] => catalogue.linksOf.get(topic) ?? [];

/**
 * Could the step change anything about the goal? Only steps of which it is certain that they could not are left out: a procedure
 * of another topic; a control put into place where the policy does not accept what is only declared, or that no link needs.
 */
export function touches(terms: Terms, { kind, args }: Step, { item, topic }: Goal): boolean {
  switch (kind) {
    case "answer":
      return args.topic === topic;
    case "aup-procedure":
      return (
        terms.catalogue.procedures.get(String(args.procedure))?.topic === topic ||
        linksOf(terms, topic).some(({ remainderProcedures: all }) => all?.includes(String(args.procedure)))
      );
    case "control-in-place":
      return (
        accepts(terms, item) &&
        linksOf(terms, topic).some(
          ({ standard, needs }) => standard === args.standard && needs.includes(String(args.control)),
        )
      );
    case "state-controls":
    case "isms-new":
      return accepts(terms, item);
    default:
      return true;
  }
}

const accepts = ({ policy, checklist }: Terms, item: ChecklistItem): boolean =>
  acceptFor(policy, checklist.id, item) === "declared";
