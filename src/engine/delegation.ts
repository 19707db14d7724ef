import type { Link } from "../dataset/dataset.ts";
import type { IsmsCertificate } from "../schema/evidence.ts";
import { normaliseName } from "../schema/names.ts";
import { markOf, soaObstacles } from "./kinds/isms.ts";
import type { Situation } from "./situation.ts";

/**
 * Those to whom the topic is delegated (contract 4.3): a usable own certificate's SoA, disclosed, marks every control of one of
 * the topic's links (same edition) as inherited from one holder. A link that needs a clause is never delegated: a management
 * system cannot be inherited. Once for each holder, as the SoA writes it.
 */
export function hostsOf(situation: Situation, links: readonly Link[]): readonly string[] {
  if (!situation.held.some(({ host }) => host !== null)) return [];
  const hosts = new Map<string, string>();
  for (const { evidence } of situation.own) {
    if (evidence.kind !== "isms-certificate" || !evidence.soa?.inheritedFrom) continue;
    if (soaObstacles(evidence).length > 0) continue;
    for (const link of links) {
      const host = link.standard === evidence.standard ? hostOf(situation, link, evidence) : undefined;
      if (host !== undefined && !hosts.has(normaliseName(host))) hosts.set(normaliseName(host), host);
    }
  }
  return [...hosts.keys()].toSorted().flatMap((name) => hosts.get(name) ?? []);
}

function hostOf(situation: Situation, link: Link, { soa }: IsmsCertificate): string | undefined {
  const needs = situation.catalogue.needsOf.get(link) ?? [];
  const hosts = needs.map(({ id, type }) => {
    const inherited = type === "control" && markOf(soa, id) === "inherited";
    return inherited ? soa?.inheritedFrom?.[id] : undefined;
  });
  const [first] = hosts;
  if (first === undefined) return undefined;
  return hosts.every((host) => host !== undefined && normaliseName(host) === normaliseName(first)) ? first : undefined;
}
