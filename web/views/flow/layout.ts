import { ascending, group, sum } from "d3";
import { placeInOrder } from "./place.ts";
import type { Thread } from "./threads.ts";

/** Where everything of the diagram lies. Pure: numbers from numbers, in pixels of the container. */

export const columns = ["evidence", "requirements", "topics", "items"] as const;
export type Column = (typeof columns)[number];

export interface NodeSpec {
  readonly key: string;
  readonly kind: "evidence" | "series" | "requirement" | "strip" | "topic" | "item";
  /** Least height; more where its threads need it. */
  readonly height: number;
}
/** Nodes of a column that stand close together, as a series that is open and its requirements. */
export interface Stack {
  readonly nodes: readonly NodeSpec[];
}
export interface FlowSpec {
  readonly width: number;
  readonly stacks: Readonly<Record<Column, readonly Stack[]>>;
  readonly threads: readonly Thread[];
  /** The node of each column at which a thread touches; null where it touches none there. */
  readonly touches: (thread: Thread) => Touches;
  /** Whether topics are shown by name, which needs a wider column. */
  readonly hasTopics: boolean;
}
export interface Touches {
  readonly evidence: readonly string[];
  readonly requirements: string;
  readonly topics: string;
  readonly items: string;
}

export interface Placed extends NodeSpec {
  readonly column: Column;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
/** A piece of a thread between two columns; or, from a topic to its item, what was judged. */
export interface Line {
  readonly key: string;
  readonly stage: "given" | "needed" | "judged";
  readonly from: string;
  readonly to: string;
  /** Null from a topic to its item. */
  readonly thread: Thread | null;
  readonly thickness: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}
/** Where threads that give nothing are broken, or bring bad news: one place for all between the same two nodes. */
export interface Break {
  readonly key: string;
  readonly kind: "broken" | "bad-news";
  readonly x: number;
  readonly y: number;
  readonly threads: readonly Thread[];
}
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Placed[];
  readonly lines: readonly Line[];
  readonly breaks: readonly Break[];
}

/** How thick one thread is: the stronger the evidence, the thicker. */
export const thicknessOf = ({ grade, broken }: Pick<Thread, "grade" | "broken">): number =>
  broken ? 5 : { none: 5, presumed: 2, declared: 2.6, designed: 3.4, tested: 4.2 }[grade];

const gaps = { evidence: 22, requirements: 9, topics: 12, items: 12, within: 2 } as const;
const share = { evidence: 0.15, requirements: 0.185, items: 0.235 } as const;

/** Left edges and widths of the columns; topics lie next to their items. */
export function columnsIn(width: number, hasTopics: boolean): Readonly<Record<Column, { x: number; width: number }>> {
  const evidence = Math.min(210, Math.max(124, width * share.evidence));
  const requirements = Math.min(270, Math.max(136, width * share.requirements));
  const items = Math.min(360, Math.max(190, width * share.items));
  const topics = hasTopics ? Math.min(250, Math.max(150, width * 0.17)) : 124;
  const near = hasTopics ? 30 : 10;
  const free = (width - evidence - requirements - items - topics - near) / 2;
  return {
    evidence: { x: 0, width: evidence },
    requirements: { x: evidence + free * 0.9, width: requirements },
    topics: { x: width - items - near - topics, width: topics },
    items: { x: width - items, width: items },
  };
}

export function layOut(spec: FlowSpec): Layout {
  const places = columnsIn(spec.width, spec.hasTopics);
  const loads = loadsOf(spec);
  const heightOf = (node: NodeSpec) => Math.max(node.height, (loads.get(node.key) ?? 0) + 8);
  const stackHeight = ({ nodes }: Stack) => sum(nodes, heightOf) + gaps.within * (nodes.length - 1);
  // a strip or the topics of an item lie beside it, in a row of their own
  const rows = spec.stacks.items.map((stack, index) => ({
    stack,
    topics: spec.stacks.topics[index],
    height: Math.max(stackHeight(stack), stackHeight(spec.stacks.topics[index] ?? stack)),
  }));
  const natural = [
    sum(rows, ({ height }) => height) + gaps.items * (rows.length - 1),
    sum(spec.stacks.requirements, stackHeight) + gaps.requirements * (spec.stacks.requirements.length - 1),
    sum(spec.stacks.evidence, stackHeight) + gaps.evidence * (spec.stacks.evidence.length - 1),
  ];
  const height = Math.ceil(Math.max(0, ...natural));
  const nodes = new Map<string, Placed>();
  const put = (column: Column, { nodes: stacked }: Stack, top: number) => {
    let y = top;
    for (const node of stacked) {
      const tall = heightOf(node);
      nodes.set(node.key, { ...node, column, ...places[column], y, height: tall });
      y += tall + gaps.within;
    }
  };

  const step = rows.length > 1 ? (height - sum(rows, (row) => row.height)) / (rows.length - 1) : 0;
  const apart = Math.min(step, 34);
  let y = (height - sum(rows, (row) => row.height) - apart * (rows.length - 1)) / 2;
  for (const row of rows) {
    if (row.topics) put("topics", row.topics, y + (row.height - stackHeight(row.topics)) / 2);
    put("items", row.stack, y + (row.height - stackHeight(row.stack)) / 2);
    y += row.height + apart;
  }

  const middle = (key: string): number => {
    const node = nodes.get(key);
    return node ? node.y + node.height / 2 : height / 2;
  };
  // requirements near the topics they serve, evidence near the requirements it speaks about
  for (const column of ["requirements", "evidence"] as const) {
    const means = meansOf(spec, column, middle);
    // evidence in the order of where its threads lead, so that lines cross least; what has none comes last
    const last = Number.MAX_SAFE_INTEGER;
    const stacks =
      column === "requirements"
        ? spec.stacks.requirements
        : spec.stacks.evidence.toSorted((a, b) => ascending(means.get(a) ?? last, means.get(b) ?? last));
    const blocks = stacks.map((stack) => ({
      height: stackHeight(stack),
      wanted: means.get(stack) ?? (column === "evidence" ? height : height / 2),
    }));
    const tops = placeInOrder(blocks, gaps[column], height);
    for (const [index, stack] of stacks.entries()) put(column, stack, tops[index] ?? 0);
  }
  const all = [...nodes.values()];
  const lines = linesOf(spec, nodes);
  return { width: spec.width, height, nodes: all, lines, breaks: breaksOf(lines) };
}

/** How much of each node's side its threads take; the larger of both sides. */
function loadsOf({ threads, touches }: FlowSpec): ReadonlyMap<string, number> {
  const sides = new Map<string, number>();
  const add = (key: string, more: number) => sides.set(key, (sides.get(key) ?? 0) + more);
  for (const thread of threads) {
    const { evidence, requirements, topics, items } = touches(thread);
    const thick = thicknessOf(thread);
    for (const one of evidence) add(one, thick / evidence.length);
    for (const one of [requirements, topics, items]) add(one, thick);
  }
  return sides;
}

/** Per stack, the mean of the middles to which its threads lead, by thickness; none where it has no threads. */
function meansOf(
  { stacks, threads, touches }: FlowSpec,
  column: "evidence" | "requirements",
  middle: (key: string) => number,
): ReadonlyMap<Stack, number> {
  const stackOf = new Map(stacks[column].flatMap((stack) => stack.nodes.map(({ key }) => [key, stack])));
  const sums = new Map<Stack, { total: number; weight: number }>();
  for (const thread of threads) {
    const touched = touches(thread);
    const [from, to] =
      column === "evidence" ? [touched.evidence, touched.requirements] : [[touched.requirements], touched.topics];
    const weight = thicknessOf(thread);
    for (const key of from) {
      const stack = stackOf.get(key);
      if (!stack) continue;
      const sum = sums.get(stack) ?? { total: 0, weight: 0 };
      sum.total += middle(to) * weight;
      sum.weight += weight;
      sums.set(stack, sum);
    }
  }
  return new Map([...sums].map(([stack, { total, weight }]) => [stack, total / weight]));
}

type Open = { -readonly [K in keyof Line]: Line[K] };

function linesOf({ threads, touches, stacks }: FlowSpec, nodes: ReadonlyMap<string, Placed>): readonly Line[] {
  const lines: Open[] = [];
  const draw = (
    stage: Line["stage"],
    from: string,
    to: string,
    thread: Thread | null,
    thickness: number,
    key: string,
  ) => {
    if (nodes.has(from) && nodes.has(to)) lines.push({ key, stage, from, to, thread, thickness, ...nowhere });
  };
  const load = new Map<string, number>();
  for (const thread of threads) {
    const { evidence, requirements, topics } = touches(thread);
    const thick = thicknessOf(thread);
    const name = `${thread.slot} ${thread.requirement} ${thread.kind} ${thread.grade} ${thread.from.join("+")}`;
    for (const one of evidence) draw("given", one, requirements, thread, thick / evidence.length, `${name} ${one}`);
    draw("needed", requirements, topics, thread, thick, name);
    load.set(topics, (load.get(topics) ?? 0) + thick);
  }
  stacks.topics.forEach((stack, index) => {
    const to = stacks.items[index]?.nodes[0]?.key;
    for (const { key, kind } of stack.nodes) {
      if (kind === "topic" && to !== undefined) draw("judged", key, to, null, Math.max(1.6, load.get(key) ?? 0), key);
    }
  });
  ports(lines, nodes, "from");
  ports(lines, nodes, "to");
  return lines;
}

const nowhere = { x1: 0, y1: 0, x2: 0, y2: 0 };

/** Lines leave and enter a node one below the other, in the order of where they come from or lead, so that none cross at the node. */
function ports(lines: readonly Open[], nodes: ReadonlyMap<string, Placed>, side: "from" | "to"): void {
  const other = side === "from" ? "to" : "from";
  const middle = (key: string) => {
    const node = nodes.get(key);
    return node ? node.y + node.height / 2 : 0;
  };
  for (const [key, all] of group(lines, (line) => line[side])) {
    const node = nodes.get(key);
    if (!node) continue;
    const sorted = all.toSorted(
      (a, b) =>
        ascending(middle(a[other]), middle(b[other])) ||
        ascending(gradeOrder(a), gradeOrder(b)) ||
        ascending(a.thread?.index ?? 0, b.thread?.index ?? 0),
    );
    let y = node.y + (node.height - sum(sorted, ({ thickness }) => thickness)) / 2;
    for (const line of sorted) {
      const at = y + line.thickness / 2;
      if (side === "from") [line.x1, line.y1] = [node.x + node.width, at];
      else [line.x2, line.y2] = [node.x, at];
      y += line.thickness;
    }
  }
}

/** The strongest on top, what gives nothing below. */
const gradeOrder = ({ thread }: Line): number =>
  !thread ? 0 : thread.broken ? 5 : { tested: 0, designed: 1, declared: 2, presumed: 3, none: 4 }[thread.grade];

function breaksOf(lines: readonly Line[]): readonly Break[] {
  const marked = lines.filter(
    ({ thread, stage }) => thread && (thread.broken || thread.caps) && (stage === "given" || thread.from.length === 0),
  );
  const kindOf = ({ thread }: Line) => (thread?.caps ? ("bad-news" as const) : ("broken" as const));
  return [...group(marked, (line) => `${kindOf(line)} ${line.from} ${line.to}`)].map(([key, all]) => ({
    key,
    kind: all[0] ? kindOf(all[0]) : "broken",
    x: sum(all, ({ x1, x2 }) => (x1 + x2) / 2) / all.length,
    y: sum(all, ({ y1, y2 }) => (y1 + y2) / 2) / all.length,
    threads: all.flatMap(({ thread }) => thread ?? []),
  }));
}

/** A line from left to right, level at both ends. */
export function pathOf({ x1, y1, x2, y2 }: Pick<Line, "x1" | "y1" | "x2" | "y2">): string {
  const mid = (x1 + x2) / 2;
  const n = (value: number) => Math.round(value * 10) / 10;
  return `M${n(x1)},${n(y1)}C${n(mid)},${n(y1)} ${n(mid)},${n(y2)} ${n(x2)},${n(y2)}`;
}

/** How many pairs of lines between the same columns cross; the measure of an order. */
export function crossingsOf(lines: readonly Line[]): number {
  let count = 0;
  for (const [index, a] of lines.entries()) {
    for (const b of lines.slice(index + 1)) {
      if (a.stage === b.stage && (a.y1 - b.y1) * (a.y2 - b.y2) < 0) count += 1;
    }
  }
  return count;
}
