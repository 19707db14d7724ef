import { mostInBook } from "../../../src/report/portfolio/book.ts";
import type { PortfolioPage } from "../../../src/report/portfolio/view.ts";
import type { App } from "../../app/app.ts";
import type { State } from "../../app/state.ts";
import { h, setAttribute, setText } from "../../dom/h.ts";
import { download } from "../../files/download.ts";
import { fileName } from "../../files/names.ts";
import { exported, type ManyFormat, manyFormats, mimes } from "./exports.ts";
import type { Row } from "./rows.ts";
import type { ManyWords } from "./words.ts";

/** How many are shown, which items have a column, and what is shown as a file. */
export function makeTools(
  app: App,
  words: ManyWords,
  now: () => { readonly rows: readonly Row[]; readonly page: PortfolioPage | undefined },
) {
  const count = h("p", { class: "many-count", role: "status" });
  const shown = (["usable", "all"] as const).map((one) => ({
    one,
    button: h("button", {
      type: "button",
      class: "button",
      on: { click: () => app.change((state) => ({ ...state, shown: one })) },
    }),
  }));
  const segments = h(
    "div",
    { class: "segments", role: "group", "aria-label": words.shown },
    ...shown.map(({ button }) => button),
  );
  const label = h("span", { class: "small soft", id: "many-download" });
  const buttons = manyFormats.map((format) =>
    h("button", { type: "button", class: "button", on: { click: () => void save(format) } }, words.formats[format]),
  );
  const element = h(
    "div",
    { class: "many-tools" },
    count,
    segments,
    h("div", { class: "row many-save", role: "group", "aria-labelledby": label.id }, label, ...buttons),
  );

  async function save(format: ManyFormat): Promise<void> {
    const { rows, page } = now();
    if (!page) return;
    if (format === "xlsx" && rows.length > mostInBook) {
      app.announce(words.tooMany(new Intl.NumberFormat("en").format(mostInBook)));
      return;
    }
    try {
      const name = fileName(words.fileName, page.asOf, format);
      download(name, await exported(format, rows, page, page.lang), mimes[format]);
      app.announce(words.saved(name));
    } catch {
      app.announce(words.saveFailed);
    }
  }

  return {
    element,
    terms(which: State["shown"], { usable, checklist }: PortfolioPage): void {
      segments.hidden = usable.length === 0;
      for (const { one, button } of shown) {
        setText(button, one === "usable" ? words.usable(usable.length) : words.all(checklist.items.length));
        setAttribute(button, "aria-pressed", String(one === which));
      }
    },
    update(seen: number, all: number, isReady: boolean): void {
      setText(count, words.count(seen, all));
      setText(label, isReady ? words.download(seen) : words.waiting);
      for (const one of buttons) one.disabled = !isReady || seen === 0;
    },
  };
}
