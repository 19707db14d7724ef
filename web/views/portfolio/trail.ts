import type { App } from "../../app/app.ts";
import { h, setText } from "../../dom/h.ts";
import { rememberOrigin } from "../../files/opened.ts";
import type { Row } from "./rows.ts";
import { portfolioOf } from "./store.ts";
import { manyWords } from "./words.ts";

/** Opens one of the list as the connector of the page; above it stands the way back, and to the ones before and behind it. */
export function openRow(app: App, rows: readonly Row[], at: number): void {
  const row = rows[at];
  if (!row) return;
  const { connector, text, place } = row.entry;
  if (text !== null) rememberOrigin(connector, { file: place.file, text });
  portfolioOf(app).opened = { id: row.entry.id, isBack: false };
  app.open(connector, {}, () => trailOf(app, rows, at));
}

function trailOf(app: App, rows: readonly Row[], at: number): HTMLElement {
  const words = manyWords[app.model().language];
  const step = (by: number, className: string, word: string) => {
    const isThere = rows[at + by] !== undefined;
    const act = () => {
      openRow(app, rows, at + by);
      // made anew for the next one: the keyboard stays on the same button, or where that leads nowhere, on the way back
      const next = document.querySelector<HTMLButtonElement>(`.trail .${className}`);
      (next && !next.disabled ? next : document.querySelector<HTMLElement>(".trail .trail-back"))?.focus();
    };
    return h("button", { type: "button", class: `button ${className}`, disabled: !isThere, on: { click: act } }, word);
  };
  const goBack = () => {
    const { opened } = portfolioOf(app);
    if (opened) opened.isBack = true;
    app.show("portfolio");
  };
  const back = h(
    "button",
    { type: "button", class: "button trail-back", on: { click: goBack } },
    h("span", { "aria-hidden": "true" }, "← "),
  );
  const word = h("span");
  setText(word, words.back);
  back.append(word);
  return h(
    "nav",
    { class: "trail", "aria-label": words.trail },
    back,
    h("span", { class: "small soft" }, words.position(String(at + 1), String(rows.length))),
    step(-1, "trail-previous", words.previous),
    step(1, "trail-next", words.next),
  );
}
