import type { App } from "../app.ts";

/** Undo and redo by the keys that everybody knows; in a field that is being written in they are the field's own. */
export function watchKeys(app: App): void {
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isWriting(event.target)) return;
    const key = event.key.toLowerCase();
    if (key === "z" && !event.shiftKey) app.undo();
    else if (key === "y" || (key === "z" && event.shiftKey)) app.redo();
    else return;
    event.preventDefault();
  });
}

function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && /^(text|search|date|number|email|url)$/.test(target.type);
}
