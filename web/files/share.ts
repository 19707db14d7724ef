import type { App } from "../app/app.ts";
import { reportWords } from "../app/look.ts";
import { openModal } from "../dom/dialog.ts";
import { h, setText } from "../dom/h.ts";
import { contentsOf } from "./contents.ts";
import { copy } from "./download.ts";
import { pack } from "./packed.ts";
import { textNow } from "./remembering.ts";
import { filesWords } from "./words.ts";

/** Beyond this browsers and servers give up; far below it mail programs begin to cut. */
export const maxLink = 60_000;
const longLink = 2_000;

/** Says what a link would contain, and makes it only then. */
export function shareDialog(app: App): void {
  const model = app.model();
  const words = filesWords[model.language];
  const said = h("p", { class: "small", role: "status" });
  const link = h("textarea", {
    class: "input share-link",
    rows: 3,
    readonly: true,
    "aria-label": words.link,
    hidden: true,
  });
  const long = h("p", { class: "small soft", hidden: true }, words.longLink);
  const make = async (): Promise<void> => {
    const url = `${location.href.split("#")[0]}#s=${await pack(textNow(app))}`;
    if (url.length > maxLink) {
      setText(said, words.tooLong(url.length, maxLink));
      return;
    }
    link.hidden = false;
    link.value = url;
    long.hidden = url.length <= longLink;
    const done = await copy(url);
    setText(said, `${done ? words.copied : words.notCopied} ${words.linkLength(url.length)}`);
    if (!done) {
      link.focus();
      link.select();
    }
  };
  const isLocal = location.protocol === "file:" || ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
  openModal(
    { title: words.shareTitle, close: words.close, className: "share" },
    h("p", {}, words.shareNote),
    h("p", { class: "notice notice-warn" }, words.shareWarning),
    h(
      "section",
      { class: "save-part" },
      h("h3", {}, words.contains),
      h(
        "ul",
        { class: "share-contents" },
        ...contentsOf(model, words, reportWords(model.language)).map((line) => h("li", { class: "foreign" }, line)),
      ),
    ),
    h("p", { class: "small soft" }, words.notContained),
    isLocal ? h("p", { class: "small soft" }, words.local) : null,
    h(
      "div",
      { class: "row" },
      h("button", { type: "button", class: "button button-strong", on: { click: () => void make() } }, words.makeLink),
      said,
    ),
    link,
    long,
  );
}
