import type { Requirement } from "../dataset/dataset.ts";
import type { IsmsCertificate } from "../schema/evidence.ts";
import { normaliseName } from "../schema/names.ts";
import type { Catalogue } from "./catalogue.ts";
import { markOf, soaObstacles } from "./kinds/isms.ts";
import { byCode } from "./order.ts";
import type { Delegating, Held, Host, Situation } from "./situation.ts";

/** Own usable certificates whose SoA, disclosed, names those from whom controls are inherited. */
export function delegatingAmong(own: readonly Held[]): readonly Delegating[] {
  return own.flatMap(({ evidence }): readonly Delegating[] => {
    if (evidence.kind !== "isms-certificate" || !evidence.soa?.inheritedFrom) return [];
    if (soaObstacles(evidence).length > 0) return [];
    const known = made.get(evidence);
    if (known) return [known];
    const { soa, standard } = evidence;
    const inherited = Object.entries(evidence.soa.inheritedFrom)
      .filter(([id]) => markOf(soa, id) === "inherited")
      .map(([id, written]) => [id, { name: normaliseName(written), written }] as const);
    const delegating = { standard, inherited: new Map(inherited), hosts: new WeakMap() };
    made.set(evidence, delegating);
    return [delegating];
  });
}

/** What a certificate's SoA hands over is read once. */
const made = new WeakMap<IsmsCertificate, Delegating>();

/**
 * Those to whom the topic is delegated (contract 4.3): a usable own certificate's SoA, disclosed, marks every control of one of
 * the topic's links (same edition) as inherited from one holder. A link that needs a clause is never delegated: a management
 * system cannot be inherited. Once for each holder, as the SoA writes it.
 */
export function hostsOf({ delegating, catalogue }: Situation, topic: string): readonly string[] {
  if (delegating.length === 0) return [];
  const hosts: Host[] = [];
  for (const one of delegating) {
    for (const host of hostsBy(one, catalogue).get(topic) ?? []) {
      if (!hosts.some(({ name }) => name === host.name)) hosts.push(host);
    }
  }
  return hosts.toSorted((a, b) => byCode(a.name, b.name)).map(({ written }) => written);
}

/** Per topic that one certificate delegates, those to whom it does, each link's own. */
export function hostsBy(
  { standard, inherited, hosts }: Delegating,
  catalogue: Catalogue,
): ReadonlyMap<string, readonly Host[]> {
  const known = hosts.get(catalogue);
  if (known) return known;
  const found = new Map<string, readonly Host[]>();
  for (const [topic, links] of catalogue.linksOf) {
    const ofTopic = links.flatMap((link): readonly Host[] => {
      const host = link.standard === standard ? hostOf(catalogue.needsOf.get(link) ?? [], inherited) : undefined;
      return host ? [host] : [];
    });
    if (ofTopic.length > 0) found.set(topic, ofTopic);
  }
  hosts.set(catalogue, found);
  return found;
}

function hostOf(needs: readonly Requirement[], inherited: Delegating["inherited"]): Host | undefined {
  const [first] = needs;
  const host = first && inherited.get(first.id);
  const all = needs.every(({ id, type }) => type === "control" && inherited.get(id)?.name === host?.name);
  return host && all ? host : undefined;
}
