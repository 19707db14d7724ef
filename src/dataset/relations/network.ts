import type { Relation } from "../../schema/link.ts";
import { anyOf, anything, basicOf, bit, compose, converse, type Possible } from "./sets.ts";

/** What the algebra needs to know of a link. */
export interface Stated {
  readonly id: string;
  readonly topic: string;
  readonly standard: string;
  readonly needs: readonly string[];
  readonly relation: Relation;
}

/** Links that cannot all be right. */
export type Contradiction = readonly string[];

/** Requirements of one standard, taken together. */
export type Needs = Pick<Stated, "standard" | "needs">;

/** A topic, or requirements of one standard taken together. */
export type Node = string;
export const topicNode = (topic: string): Node => `topic ${topic}`;
export const needsNode = ({ standard, needs }: Needs): Node => `${standard} ${needs.toSorted().join("+")}`;

/** What follows for one pair, and from which links. */
export interface Implied {
  readonly possible: Possible;
  readonly because: readonly string[];
}

/**
 * Everything that links say of requirements and topics as sets of what they bring about, and what follows: each relation composed with
 * each, until nothing new follows. Requirements that include others of their standard bring about at least as much.
 * Example: where R includes T1, R' is a part of T1 and R' includes T2, R includes T2. Source: NIST IR 8477, set theory relationships.
 */
export class Network {
  readonly contradictions: readonly Contradiction[];
  readonly #index = new Map<Node, number>();
  readonly #nodes: Node[] = [];
  readonly #possible: Int8Array;
  readonly #because = new Map<number, readonly string[]>();
  readonly #size: number;

  /** `also` are requirements of which no link speaks, but about which something may follow. */
  constructor(links: readonly Stated[], also: readonly Needs[] = []) {
    const stated = links.filter(({ needs }) => needs.length > 0);
    for (const link of stated) for (const node of [needsNode(link), topicNode(link.topic)]) this.#add(node);
    for (const needs of also) this.#add(needsNode(needs));
    this.#size = this.#nodes.length;
    this.#possible = new Int8Array(this.#size * this.#size).fill(anything);
    for (let at = 0; at < this.#size; at++) this.#possible[at * this.#size + at] = bit("equal");

    const found: Contradiction[] = [];
    const queue: number[] = [];
    for (const { id, topic, relation, ...rest } of stated) {
      this.#narrow(needsNode(rest), topicNode(topic), bit(basicOf[relation]), [id], queue, found);
    }
    for (const [smaller, larger] of inclusions([...stated, ...also])) {
      this.#narrow(smaller, larger, anyOf("equal", "subset"), [], queue, found);
    }
    this.#close(queue, found);
    this.contradictions = smallest(found);
  }

  /** What the links leave possible between two nodes; anything where one of them is not in any link. */
  between(from: Node, to: Node): Implied {
    const [a, b] = [this.#index.get(from), this.#index.get(to)];
    if (a === undefined || b === undefined) return { possible: anything, because: [] };
    const pair = a * this.#size + b;
    return { possible: this.#possible[pair] ?? anything, because: this.#because.get(pair) ?? [] };
  }

  #add(node: Node): void {
    if (this.#index.has(node)) return;
    this.#index.set(node, this.#nodes.length);
    this.#nodes.push(node);
  }

  #narrow(
    from: Node,
    to: Node,
    possible: Possible,
    because: readonly string[],
    queue: number[],
    found: Contradiction[],
  ) {
    const [a = 0, b = 0] = [this.#index.get(from), this.#index.get(to)];
    this.#meet(a, b, possible, because, queue, found);
  }

  /** Takes up what is known of a pair, both ways round. What leaves nothing possible is a contradiction, and is not taken up. */
  #meet(a: number, b: number, possible: Possible, because: readonly string[], queue: number[], found: Contradiction[]) {
    const pair = a * this.#size + b;
    const known = this.#possible[pair] ?? anything;
    const left = known & possible;
    if (left === known) return;
    const reasons = known === anything ? because : union(this.#because.get(pair) ?? [], because);
    if (left === 0) {
      found.push(reasons);
      return;
    }
    const back = b * this.#size + a;
    this.#possible[pair] = left;
    this.#possible[back] = converse(left);
    this.#because.set(pair, reasons);
    this.#because.set(back, reasons);
    queue.push(pair);
  }

  #close(queue: number[], found: Contradiction[]): void {
    const size = this.#size;
    for (let next = 0; next < queue.length; next++) {
      const pair = queue[next] ?? 0;
      const [a, b] = [Math.floor(pair / size), pair % size];
      const ab = this.#possible[pair] ?? anything;
      for (let c = 0; c < size; c++) {
        if (c === a || c === b) continue;
        const bc = this.#possible[b * size + c] ?? anything;
        if (bc !== anything) this.#follow(a, c, compose(ab, bc), pair, b * size + c, queue, found);
        const ca = this.#possible[c * size + a] ?? anything;
        if (ca !== anything) this.#follow(c, b, compose(ca, ab), c * size + a, pair, queue, found);
      }
    }
  }

  #follow(
    from: number,
    to: number,
    possible: Possible,
    first: number,
    second: number,
    queue: number[],
    found: Contradiction[],
  ): void {
    if (((this.#possible[from * this.#size + to] ?? anything) & ~possible) === 0) return;
    const because = union(this.#because.get(first) ?? [], this.#because.get(second) ?? []);
    this.#meet(from, to, possible, because, queue, found);
  }
}

const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])].toSorted();

/** Pairs of needs of one standard of which one includes the other. */
function* inclusions(links: readonly Needs[]): Generator<readonly [smaller: Node, larger: Node]> {
  const sets = [...new Map(links.map((link) => [needsNode(link), link])).entries()];
  for (const [smaller, one] of sets) {
    for (const [larger, other] of sets) {
      if (one.standard !== other.standard || one.needs.length >= other.needs.length) continue;
      if (one.needs.every((id) => other.needs.includes(id))) yield [smaller, larger];
    }
  }
}

/** Of sets of links that cannot all be right, those that contain no smaller one. */
function smallest(found: readonly Contradiction[]): readonly Contradiction[] {
  const kept: Contradiction[] = [];
  for (const one of found.toSorted((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1))) {
    if (!kept.some((other) => other.every((id) => one.includes(id)))) kept.push(one);
  }
  return kept;
}
