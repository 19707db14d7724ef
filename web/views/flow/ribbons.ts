import { ascending } from "d3";
import type { Line } from "./geometry.ts";
import type { Scene } from "./scene.ts";

/**
 * Lines that look alike are one path, however many they are: there are hundreds of lines and a dozen looks, and a browser styles and lays
 * out by the element.
 */
export interface Ribbon {
  /** The same look has the same key. */
  readonly key: string;
  readonly look: string;
  readonly width: number;
  readonly d: string;
}

/** One ribbon for each look, the weakest first, so that what says most lies on top. */
export function ribbonsOf(scene: Scene, lines: readonly Line[]): readonly Ribbon[] {
  const groups = new Map<string, { look: Look; width: number; lines: Line[] }>();
  const add = (look: Look, width: number, line: Line) => {
    const key = `${look.name} ${width}`;
    const known = groups.get(key);
    if (known) known.lines.push(line);
    else groups.set(key, { look, width, lines: [line] });
  };
  for (const line of lines) {
    const look = lookOf(scene, line);
    add(look, tenths(Math.max(1.2, line.thickness - 0.8)), line);
    // a tube: what gives nothing is hollow
    if (line.thread?.broken) add(hollow, tenths(Math.max(0.8, line.thickness - 2.8)), line);
  }
  return [...groups]
    .toSorted(([, a], [, b]) => ascending(a.look.rank, b.look.rank))
    .map(([key, { look, width, lines }]) => ({ key, look: look.name, width, d: pathOf(lines) }));
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

interface Look {
  readonly name: string;
  readonly rank: number;
}
const hollow: Look = { name: "flow-hollow", rank: 20 };
const ranks = { none: 1, presumed: 2, declared: 3, designed: 4, tested: 5 } as const;

function lookOf({ meanings }: Scene, { thread, from }: Line): Look {
  if (!thread) {
    const meaning = meanings.get(from);
    return {
      name: `flow-thread at-judged is-${meaning?.kind === "topic" ? meaning.topic.status : "confirm"}`,
      rank: 0,
    };
  }
  const isSpare = !thread.taken && thread.kind !== "cap";
  const grade = thread.broken ? "is-broken" : `is-${thread.grade}`;
  // the spare ones below all that decide
  const rank = (thread.broken ? 6 : ranks[thread.grade]) + (isSpare ? 0 : 10);
  return { name: `flow-thread ${grade}${isSpare ? " is-spare" : ""}`, rank };
}

/** Lines from left to right, level at both ends, as one path: as d3's `linkHorizontal` draws them, without its pen for each. */
export function pathOf(lines: readonly Pick<Line, "x1" | "y1" | "x2" | "y2">[]): string {
  let path = "";
  for (const line of lines) {
    const [x1, y1, x2, y2] = [tenths(line.x1), tenths(line.y1), tenths(line.x2), tenths(line.y2)];
    const middle = tenths((line.x1 + line.x2) / 2);
    path += `M${x1},${y1}C${middle},${y1},${middle},${y2},${x2},${y2}`;
  }
  return path;
}
