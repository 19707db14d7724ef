/** Does something once the browser has nothing else to do; Safari, which does not tell when, in a moment. */
export function whenIdle(act: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(() => act(), { timeout: 500 });
  else setTimeout(act, 20);
}
