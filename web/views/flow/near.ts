import type { Line } from "./geometry.ts";

/** The line at a point, if one is near enough to be meant: the one whose middle is nearest. Lines are drawn many to a path, so that no element says which. */
export function lineAt(lines: readonly Line[], x: number, y: number): Line | undefined {
  let nearest: Line | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    if (x < line.x1 || x > line.x2) continue;
    const away = Math.abs(heightAt(line, x) - y);
    if (away >= least || away > Math.max(slack, line.thickness / 2)) continue;
    nearest = line;
    least = away;
  }
  return nearest;
}

/** As far beside a thin line still means it. */
const slack = 3;

/** How high a line lies at `x`, between its ends: it is the curve that `pathOf` draws. */
export function heightAt({ x1, y1, x2, y2 }: Pick<Line, "x1" | "y1" | "x2" | "y2">, x: number): number {
  const share = (x - x1) / (x2 - x1);
  // how far along the curve: x is 1.5t - 1.5t² + t³ of the way, which only grows
  let [low, high] = [0, 1];
  for (let step = 0; step < 20; step += 1) {
    const t = (low + high) / 2;
    if (t * (1.5 + t * (t - 1.5)) < share) low = t;
    else high = t;
  }
  const t = (low + high) / 2;
  return y1 + (y2 - y1) * t * t * (3 - 2 * t);
}
