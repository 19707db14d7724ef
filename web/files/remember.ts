/** What is kept in this browser, and only because somebody asked for it. */
const key = "certmap.remembered";

export function remembered(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Could it be kept? Storage may be full, or switched off. */
export function remember(text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing can have been kept
  }
}

let stop: (() => void) | undefined;

/** Written again whenever the page goes out of sight, until `forget`. */
export function keepRemembering(textNow: () => string): void {
  stop?.();
  const write = () => {
    if (remembered() !== undefined) remember(textNow());
  };
  const hidden = () => {
    if (document.visibilityState === "hidden") write();
  };
  document.addEventListener("visibilitychange", hidden);
  addEventListener("pagehide", write);
  stop = () => {
    document.removeEventListener("visibilitychange", hidden);
    removeEventListener("pagehide", write);
  };
}
