/** Marks of neighbouring days pushed apart so that their numbers can be read; none beyond the limit. */
export function spread(places: readonly number[], limit: number, apart: number): readonly number[] {
  const moved: number[] = [];
  for (const place of places) moved.push(Math.max(place, (moved.at(-1) ?? Number.NEGATIVE_INFINITY) + apart));
  for (let index = moved.length - 1, most = limit; index >= 0; index -= 1, most -= apart) {
    moved[index] = Math.min(moved[index] ?? most, most);
  }
  return moved;
}
