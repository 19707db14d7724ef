import type { App } from "../app/app.ts";
import { reportWords } from "../app/look.ts";
import { todayInJapan } from "../app/start-state.ts";
import { openModal } from "../dom/dialog.ts";
import { type Child, h } from "../dom/h.ts";
import { contentsOf } from "./contents.ts";
import { unpack } from "./packed.ts";
import { keepRemembering, remembered } from "./remember.ts";
import { textNow } from "./remembering.ts";
import { readShared, type SharedRead } from "./shared.ts";
import { filesWords } from "./words.ts";

/**
 * What a link holds (`s=…`), checked like a file and opened; or why not, with nothing changed. The facts are taken out of the address bar.
 * True where it was opened.
 */
export async function openFragment(app: App, fragment: string): Promise<boolean> {
  const { language } = app.model();
  const words = filesWords[language];
  history.replaceState(null, "", location.pathname + location.search);
  const tell = (title: string, ...content: readonly Child[]) =>
    openModal({ title, close: words.close, className: "share" }, ...content);

  const text = await unpack(fragment.replace(/^#?s=/, ""));
  const read: SharedRead =
    text === undefined ? { ok: false, why: "broken" } : await readShared(text, await app.texts(), todayInJapan());
  if (!read.ok) {
    const why = { broken: words.linkBroken, "other-version": words.linkOtherVersion, problems: words.linkProblems }[
      read.why
    ];
    const problems = read.why === "problems" ? await problemsOf(language, read) : null;
    tell(words.linkFailedTitle, h("p", { class: "notice notice-warn", role: "alert" }, why), problems);
    return false;
  }
  const { connector, ...options } = read.state;
  app.open(connector, options);
  const lines = contentsOf(app.model(), words, reportWords(language)).map((line) =>
    h("li", { class: "foreign" }, line),
  );
  tell(
    words.linkTitle,
    h("p", {}, words.linkOpened),
    h("h3", {}, words.contains),
    h("ul", { class: "share-contents" }, ...lines),
  );
  return true;
}

/** What was remembered in this browser; nothing is said where there is nothing. */
export async function openRemembered(app: App): Promise<boolean> {
  const text = remembered();
  if (text === undefined) return false;
  const words = filesWords[app.model().language];
  const read = await readShared(text, await app.texts(), todayInJapan());
  if (!read.ok) {
    app.announce(words.rememberedBroken);
    return false;
  }
  const { connector, ...options } = read.state;
  app.open(connector, options);
  keepRemembering(() => textNow(app));
  app.announce(words.rememberedOpened);
  return true;
}

async function problemsOf(language: "ja" | "en", read: Extract<SharedRead, { why: "problems" }>): Promise<HTMLElement> {
  const [{ makeProblems }, { openWords }] = await Promise.all([
    import("../views/open/problems.ts"),
    import("../views/open/words.ts"),
  ]);
  await import("../views/open/style.css");
  return makeProblems(openWords[language], language, [read]);
}
