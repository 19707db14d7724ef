import { h } from "../../dom/h.ts";
import { makeCoverage } from "../../views/coverage/index.ts";
import { makeSummary } from "../../views/summary/index.ts";
import type { Controller, Frame } from "../controller.ts";
import type { Model } from "../model.ts";
import { type ViewName, viewNames } from "../view.ts";
import { watchDrops } from "./drop.ts";
import { makeFooter } from "./footer.ts";
import { makeHeader } from "./header.ts";
import { makePrinting } from "./printing.ts";
import { type Loaders, makeStage } from "./stage.ts";
import { makeTabs } from "./tabs.ts";
import { makeTerms } from "./terms.ts";
import { makeToast } from "./toast.ts";
import { makeWhyPanel } from "./why-panel.ts";

const loaders: Loaders = {
  coverage: () => makeCoverage,
  flow: () => import("../../views/flow/index.ts").then(({ makeFlow }) => makeFlow),
  whatif: () => import("../../views/whatif/index.ts").then(({ makeWhatIf }) => makeWhatIf),
  time: () => import("../../views/time/index.ts").then(({ makeTime }) => makeTime),
  asks: () => import("../../views/asks/index.ts").then(({ makeAsks }) => makeAsks),
  plan: () => import("../../views/plan/index.ts").then(({ makePlan }) => makePlan),
  aup: () => import("../../views/aup/index.ts").then(({ makeAup }) => makeAup),
  form: () => import("../../views/form/index.ts").then(({ makeForm }) => makeForm),
  portfolio: () => import("../../views/portfolio/index.ts").then(({ makePortfolio }) => makePortfolio),
  lists: () => import("../../views/lists/index.ts").then(({ makeLists }) => makeLists),
};

/** The whole page: built once for a language, then updated in place. `mount` makes it part by part and shows it. */
export function makeFrame(app: Controller, root: HTMLElement): Frame & { mount(): Generator<void> } {
  let parts = build();
  let view: ViewName = viewNames.find((name) => location.hash === `#${name}`) ?? "coverage";
  /** What stands above the page: where the connector was opened from, if a view said so. */
  let trail: typeof app.trail = null;

  function build() {
    const words = app.words();
    const failed = () => app.announce(words.failedLoad);
    const openFiles = (files?: readonly File[]) =>
      void import("../../views/open/index.ts").then(({ openDialog }) => openDialog(app, files)).catch(failed);
    const withFiles = (use: (module: typeof import("../../files/index.ts")) => void) =>
      void import("../../files/index.ts").then(use).catch(failed);
    const printing = makePrinting(app);
    const header = makeHeader(app, {
      open: () => openFiles(),
      save: () => withFiles(({ saveDialog }) => saveDialog(app)),
      share: () => withFiles(({ shareDialog }) => shareDialog(app)),
      print: () => void printing.print(),
      setLanguage: (language) => app.setLanguage(language),
    });
    const terms = makeTerms(app);
    const summary = makeSummary(app);
    const tabs = makeTabs(app, viewNames);
    const stage = makeStage(app, loaders);
    const why = makeWhyPanel(app, () => import("../../views/why/index.ts").then(({ makeWhy }) => makeWhy));
    const footer = makeFooter(app);
    const toast = makeToast();
    const trail = h("div", { class: "trail-place" });
    const drops = watchDrops(words.dropHere, openFiles);
    const skip = h("a", { class: "skip", href: "#view" }, words.skip);
    skip.addEventListener("click", (event) => {
      event.preventDefault();
      stage.focus();
    });
    const main = h("main", { class: "main" }, trail);
    const work = h("div", { class: "work" }, stage.element, why.element);
    const page = h("div", { class: "page" }, skip, header.element, main, drops.element, toast.element);
    return { page, main, work, header, terms, summary, tabs, stage, why, footer, toast, trail, drops, printing };
  }

  /** Made in pieces, with a moment for the browser after each; shown as a whole, so that it is laid out once and nothing seen moves. */
  function* mount(): Generator<void> {
    trail = null;
    const { page, printing, header, terms, main, summary, tabs, work, stage, footer } = parts;
    header.update(app.model());
    yield;
    terms.update(app.model());
    yield;
    main.append(terms.element, summary.element, tabs.element, work);
    draw(app.model());
    tabs.show(view, view !== "coverage");
    yield;
    void stage.show(view, app.model());
    main.after(footer.element);
    yield;
    root.replaceChildren(page, printing.element);
  }

  function draw(model: Model): void {
    // set only where it differs: the same language set again makes the browser style the whole page anew
    if (document.documentElement.lang !== model.language) document.documentElement.lang = model.language;
    const title = app.words().documentTitle(model.state.connector.connector.name.slice(0, 100));
    if (document.title !== title) document.title = title;
    if (trail !== app.trail) {
      trail = app.trail;
      parts.trail.replaceChildren(...(trail ? [trail()] : []));
    }
    parts.header.update(model);
    parts.terms.update(model);
    parts.summary.update(model);
    parts.footer.update(model);
    parts.stage.update(model);
    parts.why.update(model);
  }

  return {
    mount,
    update: draw,
    rebuild(): void {
      for (const part of [parts.stage, parts.why, parts.drops, parts.printing]) part.destroy();
      parts.summary.destroy?.();
      parts = build();
      for (const _ of mount());
      this.prepare();
    },
    show(name: ViewName): void {
      view = name;
      // which view it is, and nothing else
      history.replaceState(null, "", name === "coverage" ? location.pathname + location.search : `#${name}`);
      parts.tabs.show(name);
      void parts.stage.show(name, app.model());
    },
    announce: (text) => parts.toast.say(text),
    prepare(): void {
      parts.terms.prepare();
      void parts.printing.prepare();
    },
  };
}
