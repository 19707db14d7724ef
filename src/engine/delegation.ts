import type { Link } from "../dataset/dataset.ts";
import type { IsmsCertificate } from "../schema/evidence.ts";
import { normaliseName } from "../schema/names.ts";
import { markOf, soaObstacles } from "./kinds/isms.ts";
import type { Host, Situation } from "./situation.ts";

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
      if (host !== undefined && !hosts.has(host.name)) hosts.set(host.name, host.written);
    }
  }
  return [...hosts.keys()].toSorted().flatMap((name) => hosts.get(name) ?? []);
}

/** Per control that the SoA marks as inherited, from whom. */
function inheritedBy(
  { known: { inherited: all } }: Situation,
  certificate: IsmsCertificate,
): ReadonlyMap<string, Host> {
  const known = all.get(certificate.id);
  if (known) return known;
  const { soa } = certificate;
  const inherited = Object.entries(soa?.inheritedFrom ?? {}).filter(([id]) => markOf(soa, id) === "inherited");
  const hosts = new Map(inherited.map(([id, written]) => [id, { name: normaliseName(written), written }]));
  all.set(certificate.id, hosts);
  return hosts;
}

function hostOf(situation: Situation, link: Link, certificate: IsmsCertificate): Host | undefined {
  const inherited = inheritedBy(situation, certificate);
  const needs = situation.catalogue.needsOf.get(link) ?? [];
  const [first] = needs;
  const host = first && inherited.get(first.id);
  const all = needs.every(({ id, type }) => type === "control" && inherited.get(id)?.name === host?.name);
  return host && all ? host : undefined;
}
