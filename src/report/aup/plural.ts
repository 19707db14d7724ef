/** Example: `plural(2, "topic")` is `2 topics`. */
export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
