import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Layout, Placed } from "../../../web/views/flow/geometry.ts";
import { layOut, nameRoom } from "../../../web/views/flow/layout.ts";
import { crossingsOf } from "../../../web/views/flow/lines.ts";
import { heightAt, lineAt } from "../../../web/views/flow/near.ts";
import { placeInOrder } from "../../../web/views/flow/place.ts";
import { pathOf, ribbonsOf } from "../../../web/views/flow/ribbons.ts";
import type { Scene } from "../../../web/views/flow/scene.ts";
import { litNodes, neighbour } from "../../../web/views/flow/trace.ts";
import { sample, samples } from "../data.ts";
import { opened, sceneFor } from "./scenes.ts";

const widths = [760, 1100, 1376, 1700];
const layoutOf = ({ spec }: Scene, width: number): Layout => layOut({ ...spec, width });
const overlap = (a: Placed, b: Placed) =>
  a.x < b.x + b.width - 0.01 &&
  b.x < a.x + a.width - 0.01 &&
  a.y < b.y + b.height - 0.01 &&
  b.y < a.y + a.height - 0.01;

/** Every sample as it opens; a few of them in every other way. */
const fullest = ["sample-pay", "isms-with-soa", "soc2-carveout-with-host-report", "nothing-held"];
const scenes = samples.flatMap(([name, connector]): (readonly [string, string, Scene])[] => {
  const closed = [name, "closed", sceneFor(connector)] as const;
  if (!fullest.includes(name)) return [closed];
  return [
    closed,
    [name, "open", opened(connector)],
    [name, "all candidates", sceneFor(connector, { candidates: "all" }, "all")],
    [name, "everything", opened(connector, { candidates: "all", allRequirements: true })],
  ];
});

describe.each(scenes)("%s, %s", (_, __, scene) => {
  test("no two nodes overlap, and everything lies inside", () => {
    for (const width of widths) {
      const { nodes, lines, height } = layoutOf(scene, width);
      const outside = nodes.filter(
        (node) =>
          node.x < 0 || node.x + node.width > width + 0.01 || node.y < -0.01 || node.y + node.height > height + 0.01,
      );
      const over = nodes.flatMap((node, index) =>
        nodes.slice(index + 1).flatMap((one) => (overlap(node, one) ? [`${node.key} and ${one.key}`] : [])),
      );
      const astray = lines.filter(
        ({ x1, x2, y1, y2 }) => x1 >= x2 || Math.min(y1, y2) < 0 || Math.max(y1, y2) > height,
      );
      expect({ width, outside, over, astray }).toEqual({ width, outside: [], over: [], astray: [] });
    }
  });

  test("lines leave and enter within their nodes, none over another there", () => {
    const { nodes, lines } = layoutOf(scene, 1376);
    const wrong = nodes.flatMap((node) =>
      (["from", "to"] as const).flatMap((side) => {
        const own = lines
          .filter((line) => line[side] === node.key)
          .map(({ y1, y2, thickness }) => ({ at: side === "from" ? y1 : y2, thickness }))
          .toSorted((a, b) => a.at - b.at);
        return own.flatMap(({ at, thickness }, index) => {
          const next = own[index + 1];
          const limit = next ? next.at - next.thickness / 2 : node.y + node.height;
          const fits = at - thickness / 2 >= node.y - 0.01 && at + thickness / 2 <= limit + 0.01;
          return fits ? [] : [`${node.key} ${side} ${at}`];
        });
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("every thread is drawn from its evidence to its topics, once for each", () => {
    const { lines } = layoutOf(scene, 1376);
    const needed = lines.filter(({ stage }) => stage === "needed");
    expect(needed.map(({ thread }) => thread?.key).toSorted()).toEqual(scene.threads.map(({ key }) => key).toSorted());
    const given = scene.threads.reduce((count, { from }) => count + from.length, 0);
    expect(lines.filter(({ stage }) => stage === "given")).toHaveLength(given);
    expect(new Set(lines.map(({ key, stage }) => `${stage} ${key}`)).size).toBe(lines.length);
  });
});

describe("the order", () => {
  test("is the same again, whatever the width", () => {
    const scene = sceneFor(sample("sample-pay"));
    const orderAt = (width: number) =>
      layoutOf(scene, width)
        .nodes.toSorted((a, b) => a.x - b.x || a.y - b.y)
        .map(({ key }) => key);
    for (const width of widths) expect(orderAt(width)).toEqual(orderAt(1376));
  });

  test("of series and items is that of the standards and of the checklist", () => {
    const scene = sceneFor(sample("sample-pay"));
    const { nodes } = layoutOf(scene, 1376);
    for (const [column, prefix] of [
      ["requirements", "s:"],
      ["items", "i:"],
    ] as const) {
      const placed = nodes.filter((node) => node.column === column && node.key.startsWith(prefix));
      const expected = scene.spec.stacks[column].flatMap(({ nodes }) => nodes.map(({ key }) => key));
      expect(placed.toSorted((a, b) => a.y - b.y).map(({ key }) => key)).toEqual(expected);
    }
  });

  test("of the evidence crosses no more than that of its ids or its reverse", () => {
    for (const name of fullest) {
      const scene = sceneFor(sample(name));
      const ours = crossingsOf(layoutOf(scene, 1376).lines.filter(({ stage }) => stage === "given"));
      const at = (evidence: Scene["spec"]["stacks"]["evidence"]) => {
        const { nodes, lines } = layoutOf(scene, 1376);
        const places = new Map(evidence.map(({ nodes: [node] }, index) => [node?.key ?? "", index]));
        const target = new Map(nodes.map(({ key, y }) => [key, y]));
        let count = 0;
        const given = lines.filter(({ stage }) => stage === "given");
        for (const [index, a] of given.entries()) {
          for (const b of given.slice(index + 1)) {
            const left = (places.get(a.from) ?? 0) - (places.get(b.from) ?? 0);
            const right = (target.get(a.to) ?? 0) - (target.get(b.to) ?? 0);
            if (left * right < 0) count += 1;
          }
        }
        return count;
      };
      expect(ours).toBeLessThanOrEqual(at(scene.spec.stacks.evidence));
      expect(ours).toBeLessThanOrEqual(at(scene.spec.stacks.evidence.toReversed()));
    }
  });
});

describe("blocks placed in order", () => {
  const block = fc.record({ height: fc.integer({ min: 1, max: 60 }), wanted: fc.integer({ min: -200, max: 900 }) });

  test("keep their order and gaps, and stay inside where they fit", () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 20 }), fc.nat(12), fc.nat(800), (blocks, gap, more) => {
        const total = blocks.reduce((sum, { height }) => sum + height + gap, -gap);
        const tops = placeInOrder(blocks, gap, total + more);
        for (const [index, top] of tops.entries()) {
          const { height } = blocks[index] ?? { height: 0 };
          const next = tops[index + 1] ?? total + more + gap;
          if (top < -1e-6 || top + height + gap > next + 1e-6) return false;
        }
        return true;
      }),
      { numRuns: 500 },
    );
  });

  test("lie exactly where they want to where nothing is in the way", () => {
    const blocks = [
      { height: 20, wanted: 50 },
      { height: 20, wanted: 100 },
      { height: 20, wanted: 300 },
    ];
    expect(placeInOrder(blocks, 10, 400)).toEqual([40, 90, 290]);
  });

  test("that want the same place share it evenly", () => {
    const blocks = [
      { height: 20, wanted: 100 },
      { height: 20, wanted: 100 },
    ];
    expect(placeInOrder(blocks, 10, 400)).toEqual([75, 105]);
  });

  test("that do not fit begin at the top, one after the other", () => {
    const blocks = [
      { height: 50, wanted: 0 },
      { height: 50, wanted: 0 },
    ];
    expect(placeInOrder(blocks, 10, 20)).toEqual([0, 60]);
    expect(placeInOrder([], 10, 20)).toEqual([]);
  });
});

describe("tracing and moving", () => {
  const scene = sceneFor(sample("sample-pay"));
  const layout = layoutOf(scene, 1376);

  test("what is lit lies on paths through it, and on nothing else", () => {
    for (const { key } of layout.nodes) {
      const threads = scene.through.get(key) ?? [];
      const lit = litNodes(scene, threads, key);
      for (const other of layout.nodes) {
        if (other.key === key) continue;
        const shared = (scene.through.get(other.key) ?? []).some((thread) => threads.includes(thread));
        const beside = other.key.slice(2) === key.slice(2) && /^[pi]:/.test(key) && /^[pi]:/.test(other.key);
        expect([key, other.key, lit.has(other.key)]).toEqual([key, other.key, shared || beside]);
      }
    }
  });

  test("arrow keys lead through every node of a column, and stop at its ends", () => {
    const seen = ["e:isms"];
    const first =
      layout.nodes.filter(({ column }) => column === "evidence").toSorted((a, b) => a.y - b.y)[0]?.key ?? "";
    seen[0] = first;
    for (let at = first; ; ) {
      const next = neighbour(layout, scene, at, "ArrowDown");
      if (next === undefined) break;
      seen.push(next);
      at = next;
    }
    expect(seen).toHaveLength(scene.spec.stacks.evidence.length);
    expect(neighbour(layout, scene, seen.at(-1) ?? "", "Home")).toBe(first);
    expect(neighbour(layout, scene, first, "ArrowUp")).toBeUndefined();
    expect(neighbour(layout, scene, first, "ArrowLeft")).toBeUndefined();
    expect(neighbour(layout, scene, first, "x")).toBeUndefined();
  });

  test("to the right they follow a thread", () => {
    let at = "e:soc2";
    const path = [at];
    for (
      let next = neighbour(layout, scene, at, "ArrowRight");
      next;
      next = neighbour(layout, scene, at, "ArrowRight")
    ) {
      const through = scene.through.get(at) ?? [];
      expect((scene.through.get(next) ?? []).some((one) => through.includes(one))).toBe(true);
      path.push(next);
      at = next;
    }
    expect(path.map((key) => key[0])).toEqual(["e", "s", "p", "i"]);
  });
});

describe("what is drawn of the lines", () => {
  const count = (text: string, letter: string) => text.split(letter).length - 1;

  test("a line is level at both ends", () => {
    expect(pathOf([{ x1: 0, y1: 10, x2: 100, y2: 50 }])).toBe("M0,10C50,10,50,50,100,50");
  });

  test("every line is drawn once, and what gives nothing is hollow; lines that look alike are one path", () => {
    for (const [name, state, scene] of scenes) {
      const { lines } = layoutOf(scene, 1376);
      const ribbons = ribbonsOf(scene, lines);
      const drawn = (hollow: boolean) =>
        ribbons
          .filter(({ look }) => (look === "flow-hollow") === hollow)
          .reduce((sum, { d }) => sum + count(d, "M"), 0);
      const broken = lines.filter(({ thread }) => thread?.broken).length;
      expect([name, state, drawn(false), drawn(true)]).toEqual([name, state, lines.length, broken]);
      expect(new Set(ribbons.map(({ key }) => key)).size).toBe(ribbons.length);
      expect(new Set(ribbons.map(({ look, width }) => `${look} ${width}`)).size).toBe(ribbons.length);
    }
  });

  test("the line under the pointer is the one that is drawn there", () => {
    const { lines } = layoutOf(sceneFor(sample("sample-pay")), 1376);
    expect(heightAt({ x1: 0, y1: 10, x2: 100, y2: 50 }, 50)).toBeCloseTo(30, 3);
    // a quarter along the curve: x = 1.5t - 1.5t² + t³ = 0.296875, y = 3t² - 2t³ = 0.15625 of the way
    expect(heightAt({ x1: 0, y1: 0, x2: 1000, y2: 1000 }, 296.875)).toBeCloseTo(156.25, 2);
    for (const line of lines) {
      for (const share of [0.01, 0.99]) {
        const x = line.x1 + (line.x2 - line.x1) * share;
        const found = lineAt(lines, x, heightAt(line, x));
        expect(found && Math.abs(heightAt(found, x) - heightAt(line, x))).toBeLessThan(0.01);
      }
      expect(lineAt(lines, line.x1 - 1, line.y1)).not.toBe(line);
    }
    expect(lineAt(lines, (lines[0]?.x1 ?? 0) + 1, -40)).toBeUndefined();
  });
});

test("a node has room for each line that its name takes, and no more", () => {
  const room = (kind: "series" | "item", name: number, width: number) =>
    nameRoom({ key: "x", kind, height: 30, name }, width);
  expect(room("series", 10, 236)).toBe(0);
  expect(room("series", 30, 236)).toBe(21);
  expect(room("item", 40, 300)).toBe(0);
  expect(room("item", 83, 300)).toBe(21);
  // the narrower the column, the more lines
  expect(room("item", 83, 190)).toBeGreaterThan(room("item", 83, 300));
  expect(nameRoom({ key: "x", kind: "strip", height: 30 }, 124)).toBe(0);
});
