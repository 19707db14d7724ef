export interface Block {
  readonly height: number;
  /** Where its middle would best be. */
  readonly wanted: number;
}

/**
 * Tops of blocks in the given order, each at least `gap` from the next, within `room` where they fit, and together as near to where they
 * would best be as that allows (least squares, by pooling neighbours that violate the order).
 */
export function placeInOrder(blocks: readonly Block[], gap: number, room: number): readonly number[] {
  const offsets: number[] = [];
  let total = 0;
  for (const { height } of blocks) {
    offsets.push(total);
    total += height + gap;
  }
  const slack = Math.max(0, room - (total - gap));
  const pools: { sum: number; count: number }[] = [];
  for (const [index, { height, wanted }] of blocks.entries()) {
    pools.push({ sum: wanted - height / 2 - (offsets[index] ?? 0), count: 1 });
    for (;;) {
      const [before, last] = [pools.at(-2), pools.at(-1)];
      if (!before || !last || before.sum / before.count <= last.sum / last.count) break;
      pools.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
    }
  }
  const shifts = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return shifts.map((shift, index) => Math.min(slack, Math.max(0, shift)) + (offsets[index] ?? 0));
}
