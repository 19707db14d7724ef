import { sum } from "d3";
import { type Break, type FlowSpec, type Line, type Placed, thicknessOf } from "./geometry.ts";
import type { Thread } from "./threads.ts";

/** The threads between the columns, once the nodes have their places. */

type Open = { -readonly [K in keyof Line]: Line[K] };

export function linesOf({ threads, touches, stacks }: FlowSpec, nodes: ReadonlyMap<string, Placed>): readonly Line[] {
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
    const { key } = thread;
    for (const one of evidence) draw("given", one, requirements, thread, thick / evidence.length, `${key} ${one}`);
    draw("needed", requirements, topics, thread, thick, key);
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
  for (const [key, all] of groupBy(lines, (line) => line[side])) {
    const node = nodes.get(key);
    if (!node) continue;
    const sorted = all
      .map((line) => ({ line, middle: middleOf(nodes.get(line[other])), grade: gradeOrder(line) }))
      // what is equal stays in the order of the threads
      .sort((a, b) => a.middle - b.middle || a.grade - b.grade);
    let y = node.y + (node.height - sum(all, ({ thickness }) => thickness)) / 2;
    for (const { line } of sorted) {
      const at = y + line.thickness / 2;
      if (side === "from") {
        line.x1 = node.x + node.width;
        line.y1 = at;
      } else {
        line.x2 = node.x;
        line.y2 = at;
      }
      y += line.thickness;
    }
  }
}

const middleOf = (node: Placed | undefined): number => (node ? node.y + node.height / 2 : 0);

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** The strongest on top, what gives nothing below. */
const gradeOrder = ({ thread }: Line): number => (!thread ? 0 : thread.broken ? 5 : gradeOrders[thread.grade]);
const gradeOrders = { tested: 0, designed: 1, declared: 2, presumed: 3, none: 4 } as const;

export function breaksOf(lines: readonly Line[]): readonly Break[] {
  const marked = lines.filter(
    ({ thread, stage }) => thread && (thread.broken || thread.caps) && (stage === "given" || thread.from.length === 0),
  );
  const kindOf = ({ thread }: Line) => (thread?.caps ? ("bad-news" as const) : ("broken" as const));
  return [...groupBy(marked, (line) => `${kindOf(line)} ${line.from} ${line.to}`)].map(([key, all]) => ({
    key,
    kind: all[0] ? kindOf(all[0]) : "broken",
    x: sum(all, ({ x1, x2 }) => (x1 + x2) / 2) / all.length,
    y: sum(all, ({ y1, y2 }) => (y1 + y2) / 2) / all.length,
    threads: all.flatMap(({ thread }) => thread ?? []),
  }));
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
