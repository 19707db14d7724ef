import type { Link } from "../dataset/dataset.ts";
import { type CaveatCode, caveatCodes } from "../schema/codes.ts";
import { normaliseName } from "../schema/names.ts";
import { isTested } from "./candidates.ts";
import type { JudgedItem } from "./item.ts";
import type { Situation } from "./situation.ts";

/** What a reader of this result must know, in fixed order. */
export function caveatsOf(situation: Situation, items: readonly JudgedItem[]): readonly CaveatCode[] {
  const { catalogue, policy, checklist, connector, held } = situation;
  const chosen = items
    .flatMap(({ topics }) => topics)
    .flatMap(({ status, chosen, candidates }) =>
      status === "confirm" || chosen === null ? [] : (candidates[chosen] ?? []),
    );
  const holds: Record<CaveatCode, () => boolean> = {
    "not-mandatory": () => true,
    "topics-assumed": () => items.some(({ item }) => item.basis === "assumed" && item.topics.length > 0),
    "usable-examples": () => policy.usable === "listed",
    "commitments-silent": () =>
      held.some(
        ({ evidence, usable, own }) =>
          usable && own && evidence.kind === "soc2-report" && evidence.commitments?.checklist !== checklist.id,
      ),
    "no-assurance": () =>
      chosen.some((one) =>
        one.kind === "aup" ? one.status === "covered" : one.extent === "part" && isTested(one.remainder),
      ),
    "links-proposed": () =>
      chosen.some((one) => {
        const link = one.kind === "aup" ? undefined : catalogue.links.get(one.link);
        return one.kind !== "aup" && !(link && isReviewedFromOutside(link, connector.connector.name));
      }),
    "scope-asserted": () =>
      held.some(
        ({ evidence, gates }) =>
          evidence.scope?.text === undefined &&
          gates.some(({ gate, outcome }) => gate === "scope" && outcome === "pass"),
      ),
    "subject-unknown": () => items.some(({ item }) => item.subject === undefined && item.topics.length > 0),
    "qr-code": () => connector.connector.qrCode === "yes",
  };
  return caveatCodes.filter((code) => holds[code]());
}

/** Somebody outside looked at the link. What the connector says of links that speak for it is not from outside, whatever its role is called. */
function isReviewedFromOutside({ review, verdict }: Link, connector: string): boolean {
  if (review === "proposed" || review.kind !== "external") return false;
  const own = normaliseName(connector);
  return ![verdict?.by, verdict?.organisation].some((name) => name !== undefined && normaliseName(name) === own);
}
