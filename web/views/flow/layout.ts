import { ascending, sum } from "d3";
import { type Column, columnsIn } from "./columns.ts";
import { type FlowSpec, type Layout, type NodeSpec, type Placed, type Stack, thicknessOf } from "./geometry.ts";
import { breaksOf, linesOf } from "./lines.ts";
import { placeInOrder } from "./place.ts";

/** Where everything of the diagram lies. Pure: numbers from numbers. */

const gaps = { evidence: 22, requirements: 9, topics: 12, items: 12, within: 2 } as const;

export function layOut(spec: FlowSpec): Layout {
  const places = columnsIn(spec.width, spec.hasTopics);
  const loads = loadsOf(spec);
  const heightOf = (node: NodeSpec, column: Column) =>
    Math.max(node.height + nameRoom(node, places[column].width), (loads.get(node.key) ?? 0) + 8);
  const stackHeights = new Map<Stack, number>();
  const stackHeight = (stack: Stack, column: Column) => {
    const known = stackHeights.get(stack);
    if (known !== undefined) return known;
    const height = sum(stack.nodes, (node) => heightOf(node, column)) + gaps.within * (stack.nodes.length - 1);
    stackHeights.set(stack, height);
    return height;
  };
  // a strip or the topics of an item lie beside it, in a row of their own
  const rows = spec.stacks.items.map((stack, index) => ({
    stack,
    topics: spec.stacks.topics[index],
    height: Math.max(stackHeight(stack, "items"), stackHeight(spec.stacks.topics[index] ?? { nodes: [] }, "topics")),
  }));
  const natural = [
    sum(rows, ({ height }) => height) + gaps.items * (rows.length - 1),
    sum(spec.stacks.requirements, (stack) => stackHeight(stack, "requirements")) +
      gaps.requirements * (spec.stacks.requirements.length - 1),
    sum(spec.stacks.evidence, (stack) => stackHeight(stack, "evidence")) +
      gaps.evidence * (spec.stacks.evidence.length - 1),
  ];
  const height = Math.ceil(Math.max(0, ...natural));
  const nodes = new Map<string, Placed>();
  const put = (column: Column, { nodes: stacked }: Stack, top: number) => {
    let y = top;
    for (const node of stacked) {
      const tall = heightOf(node, column);
      nodes.set(node.key, { ...node, column, ...places[column], y, height: tall });
      y += tall + gaps.within;
    }
  };

  const step = rows.length > 1 ? (height - sum(rows, (row) => row.height)) / (rows.length - 1) : 0;
  const apart = Math.min(step, 34);
  let y = (height - sum(rows, (row) => row.height) - apart * (rows.length - 1)) / 2;
  for (const row of rows) {
    if (row.topics) put("topics", row.topics, y + (row.height - stackHeight(row.topics, "topics")) / 2);
    put("items", row.stack, y + (row.height - stackHeight(row.stack, "items")) / 2);
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
      height: stackHeight(stack, column),
      wanted: means.get(stack) ?? (column === "evidence" ? height : height / 2),
    }));
    const tops = placeInOrder(blocks, gaps[column], height);
    for (const [index, stack] of stacks.entries()) put(column, stack, tops[index] ?? 0);
  }
  const all = [...nodes.values()];
  const lines = linesOf(spec, nodes);
  return { width: spec.width, height, nodes: all, lines, breaks: breaksOf(lines) };
}

/** Of each kind: lines of a name for which there is room, and what of the width is taken by other things. */
const rooms = {
  evidence: { lines: 1, taken: 26 },
  series: { lines: 1, taken: 92 },
  requirement: { lines: 1, taken: 66 },
  strip: { lines: 1, taken: 0 },
  topic: { lines: 1, taken: 44 },
  item: { lines: 2, taken: 60 },
} as const satisfies Record<NodeSpec["kind"], object>;
/** Of a half-width character and of a line, in pixels; what breaking at phrases leaves empty is counted in. */
const letter = { width: 7.7, line: 21 } as const;

/** What a node needs beside its least height, so that its name is shown whole. */
export function nameRoom({ kind, name = 0 }: NodeSpec, width: number): number {
  const { lines, taken } = rooms[kind];
  return Math.max(0, Math.ceil((name * letter.width) / Math.max(60, width - taken)) - lines) * letter.line;
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
