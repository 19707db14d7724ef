import { columns } from "./columns.ts";
import type { Layout, Placed } from "./geometry.ts";
import type { Scene } from "./scene.ts";
import type { Thread } from "./threads.ts";

/** Which nodes lie on the paths of some threads, with the node itself that is traced. */
export function litNodes({ spec }: Scene, threads: readonly Thread[], of: string): ReadonlySet<string> {
  const keys = new Set([of]);
  for (const thread of threads) {
    const { evidence, requirements, topics, items } = spec.touches(thread);
    for (const key of [...evidence, requirements, `s:${thread.series}`, topics, items]) keys.add(key);
  }
  // a topic, its strip and its item belong together even where nothing reaches them
  const [, item] = /^[pi]:(.*)$/.exec(of) ?? [];
  if (item !== undefined) for (const key of [`p:${item}`, `i:${item}`]) keys.add(key);
  const [, slotItem] = /^t:(.*)\/[^/]*$/.exec(of) ?? [];
  if (slotItem !== undefined) keys.add(`i:${slotItem}`);
  return keys;
}

/** Where an arrow key leads: up and down within a column, left and right along a thread to the nearest node. */
export function neighbour({ nodes }: Layout, scene: Scene, from: string, key: string): string | undefined {
  const at = nodes.find((node) => node.key === from);
  if (!at) return undefined;
  const inColumn = (column: Placed["column"]) =>
    nodes.filter((node) => node.column === column).toSorted((a, b) => a.y - b.y);
  if (key === "ArrowUp" || key === "ArrowDown" || key === "Home" || key === "End") {
    const all = inColumn(at.column);
    const place = all.findIndex((node) => node.key === from);
    const next = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: all.length - 1 }[key];
    return all[next]?.key;
  }
  if (key !== "ArrowLeft" && key !== "ArrowRight") return undefined;
  const step = key === "ArrowRight" ? 1 : -1;
  const lit = litNodes(scene, scene.through.get(from) ?? [], from);
  const middle = at.y + at.height / 2;
  const distance = ({ y, height }: Placed) => Math.abs(y + height / 2 - middle);
  for (let index = columns.indexOf(at.column) + step; columns[index] !== undefined; index += step) {
    const column = columns[index];
    if (column === undefined) break;
    const all = inColumn(column);
    // a series that is open is reached through its requirements
    const connected = all.filter((node) => lit.has(node.key) && !(node.kind === "series" && isOpen(scene, node.key)));
    const [nearest] = (connected.length > 0 ? connected : all).toSorted((a, b) => distance(a) - distance(b));
    if (nearest) return nearest.key;
  }
  return undefined;
}

function isOpen({ meanings }: Scene, key: string): boolean {
  const meaning = meanings.get(key);
  return meaning?.kind === "series" && meaning.open;
}
