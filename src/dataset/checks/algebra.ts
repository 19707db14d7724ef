import { Relation } from "../../schema/link.ts";
import { Correspondence, Standard } from "../../schema/standard.ts";
import { deriveLinks } from "../derive.ts";
import { type Problem, problem } from "../problem.ts";
import type { Entry, Raw } from "../raw.ts";
import { type Contradiction, Network, needsNode, type Stated, topicNode } from "../relations/network.ts";
import { basicOf, includes, namesOf } from "../relations/sets.ts";
import { selectTexts, textOf } from "../select.ts";

interface Written extends Stated {
  readonly entry: Entry;
}

const full: readonly Relation[] = ["equal-to", "equivalent-to", "superset-of"];

/**
 * Links that cannot all be right, whatever one thinks of each: what they say of requirements and topics as sets of what these bring about,
 * composed with each other, leaves nothing possible. Then what is possible but suspicious: topics of which one would be a part of the
 * other, topics that no link tells apart, and alternatives that can never be needed. Source: NIST IR 8477, set theory relationships.
 */
export function* checkAlgebra(raw: Raw): Generator<Problem> {
  const links = raw.entries("links").flatMap(stated);
  const network = new Network(links);
  for (const one of network.contradictions) yield* contradiction(one, links, links);
  yield* derivedContradictions(raw, links, network.contradictions);
  yield* noneAfterAll(links, network);
  yield* nestedTopics(raw, network);
  yield* alikeTopics(raw, links);
  yield* idleAlternatives(links);
}

/** A link as far as it can be read; what cannot is somebody else's problem. */
function stated(entry: Entry): Written[] {
  const { value, name: standard } = entry;
  const [id, topic] = [textOf(value, "id"), textOf(value, "topic")];
  const relation = Relation.safeParse(textOf(value, "relation"));
  if (id === undefined || topic === undefined || !relation.success) return [];
  const needs = [...new Set([...selectTexts(value, "needs.*")].map(([, need]) => need))];
  return [{ id, topic, standard, needs, relation: relation.data, entry }];
}

/** Told at one link, a partial one before others: what the rest leave possible there, and what it says instead. */
function* contradiction(ids: Contradiction, all: readonly Stated[], links: readonly Written[]): Generator<Problem> {
  const concerned = all.filter(({ id }) => ids.includes(id));
  const [link] = concerned.toSorted(
    (a, b) => Number(full.includes(a.relation)) - Number(full.includes(b.relation)) || (a.id < b.id ? 1 : -1),
  );
  const written = links.find(({ id }) => id === link?.id.replace(/@.*$/, ""));
  if (!link || !written) return;
  const others = concerned.filter((one) => one !== link);
  const { possible } = new Network(others, [link]).between(needsNode(link), topicNode(link.topic));
  const args = {
    link: link.id,
    relation: link.relation,
    implied: namesOf(possible),
    because: others.map(({ id, relation }) => `${id} ${relation}`).toSorted(),
  };
  yield problem("relation-contradiction", written.entry.at(["relation"]), args, written.id);
}

/** Requirements of the newer edition that had one predecessor between them are one set in the older: their links may no longer agree. */
function* derivedContradictions(
  raw: Raw,
  links: readonly Written[],
  known: readonly Contradiction[],
): Generator<Problem> {
  const standards = raw.entries("standards").flatMap(({ value }) => {
    const read = Standard.safeParse(value);
    return read.success ? [read.data] : [];
  });
  const authored = (ids: Contradiction) => [...new Set(ids.map((id) => id.replace(/@.*$/, "")))].toSorted().join();
  const told = new Set(known.map(authored));
  for (const { value } of raw.entries("correspondences")) {
    const read = Correspondence.safeParse(value);
    if (!read.success) continue;
    const plain = links.map(({ entry: _, ...link }) => link);
    const derived = deriveLinks(plain, read.data, standards);
    const all: Stated[] = [...plain, ...derived];
    for (const one of new Network(all).contradictions) {
      if (told.has(authored(one))) continue;
      told.add(authored(one));
      yield* contradiction(one, all, links);
    }
  }
}

/** Somebody found no requirement that shares anything with the topic, and yet the other links say that one does. */
function* noneAfterAll(links: readonly Written[], network: Network): Generator<Problem> {
  for (const none of links.filter(({ relation }) => relation === "no-relationship")) {
    for (const other of links) {
      if (other.standard !== none.standard || other.needs.length === 0) continue;
      const { possible, because } = network.between(needsNode(other), topicNode(none.topic));
      if (includes(possible, "apart")) continue;
      const stated = links.filter(({ id }) => because.includes(id)).map(({ id, relation }) => `${id} ${relation}`);
      const args = { link: none.id, relation: none.relation, implied: namesOf(possible), because: stated.toSorted() };
      yield problem("relation-contradiction", none.entry.at(["relation"]), args, none.id);
      break;
    }
  }
}

function* nestedTopics(raw: Raw, network: Network): Generator<Problem> {
  const topics = raw.entries("topics").flatMap((entry) => {
    const id = textOf(entry.value, "id");
    return id === undefined ? [] : [{ id, entry }];
  });
  for (const { id, entry } of topics) {
    for (const { id: other } of topics) {
      const { possible, because } = network.between(topicNode(id), topicNode(other));
      const [only, ...rest] = namesOf(possible);
      if (id === other || rest.length > 0) continue;
      if (only === "subset" || (only === "equal" && id < other)) {
        yield problem("topics-nested", entry.at(["id"]), { topic: id, other, how: only, because }, id);
      }
    }
  }
}

/** Topics whose links are the same in every standard: the dataset gives no reason why they are two. */
function* alikeTopics(raw: Raw, links: readonly Written[]): Generator<Problem> {
  const seen = new Map<string, string>();
  for (const entry of raw.entries("topics")) {
    const id = textOf(entry.value, "id") ?? "";
    const own = links.filter(({ topic, needs }) => topic === id && needs.length > 0);
    const standards = new Set(own.map(({ standard }) => standard));
    // One standard may well have a single requirement for several questions; that no standard tells them apart is another matter.
    if (standards.size < 2) continue;
    const key = own
      .map((link) => `${needsNode(link)} ${basicOf[link.relation]}`)
      .toSorted()
      .join("; ");
    const other = seen.get(key);
    if (other === undefined) seen.set(key, id);
    else yield problem("topics-alike", entry.at(["id"]), { topic: id, other }, id);
  }
}

/** An alternative that needs all that another does, and more, where that other carries the whole topic already; or needs the very same. */
function* idleAlternatives(links: readonly Written[]): Generator<Problem> {
  for (const [index, link] of links.entries()) {
    if (link.needs.length === 0) continue;
    for (const [place, other] of links.entries()) {
      if (place === index || other.topic !== link.topic || other.standard !== link.standard) continue;
      if (other.needs.length === 0 || !other.needs.every((id) => link.needs.includes(id))) continue;
      const same = other.needs.length === link.needs.length;
      if (same ? place > index : !full.includes(other.relation)) continue;
      yield problem("alternative-idle", link.entry.at(["needs"]), { link: link.id, other: other.id, same }, link.id);
      break;
    }
  }
}
