import type { App } from "../app/app.ts";

// placeholder until this is written: overwrite
export function saveDialog(app: App): void {
  app.announce(app.words().loading);
}
export function shareDialog(app: App): void {
  app.announce(app.words().loading);
}
export async function openFragment(_app: App, _fragment: string): Promise<boolean> {
  return false;
}
