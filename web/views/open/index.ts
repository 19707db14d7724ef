import { compareResults } from "../../../src/engine/compare.ts";
import { renderComparison } from "../../../src/report/compare.ts";
import { tidy } from "../../../src/report/tidy.ts";
import type { App } from "../../app/app.ts";
import type { StateOptions } from "../../app/state.ts";
import type { Checklist, Connector } from "../../app/types.ts";
import { openModal } from "../../dom/dialog.ts";
import { type Child, foreign, h } from "../../dom/h.ts";
import { newConnector } from "../../edit/evidence.ts";
import { type Brought, sortGiven } from "../../files/form.ts";
import { rememberOrigin } from "../../files/opened.ts";
import { type Given, isOpened, type Opened, type Recognised, recognise } from "../../files/recognise.ts";
import { makeBringing } from "./bring/index.ts";
import { makeProblems, type Reported } from "./problems.ts";
import { makeSamples } from "./samples.ts";
import "./style.css";
import { openWords } from "./words.ts";

export const givenFile = (file: File): Given => ({
  name: file.name,
  size: file.size,
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
});

/** Samples, files, a pasted text, or nothing to begin with. With files: those that were dropped. */
export function openDialog(app: App, files?: FileList | readonly File[]): void {
  const { language } = app.model();
  const words = openWords[language];
  // a file dropped while this dialog is open takes its place
  for (const other of document.querySelectorAll<HTMLDialogElement>("dialog.open[open]")) other.close();
  const dialog = openModal({
    title: words.title,
    close: words.close,
    className: "open",
    closed: () => bringing.stop(),
  });
  const show = (...content: readonly Child[]): void => {
    dialog.body.replaceChildren();
    dialog.body.append(h("div", { class: "open-step" }, ...content));
    dialog.body.scrollTop = 0;
  };
  const bringing = makeBringing(app, show);
  /** Tables and papers that wait until the documents given with them are open. */
  let waiting: readonly Brought[] = [];
  const given = [...(files ?? [])].map(givenFile);
  if (given.length > 0) void take(given);
  else start();

  function start(): void {
    const input = h("input", {
      type: "file",
      multiple: true,
      accept: ".yaml,.yml,.json,.xlsx,.xlsm,.xls,.csv,.tsv,.md,.pdf",
      hidden: true,
    });
    input.addEventListener("change", () => void take([...(input.files ?? [])].map(givenFile)));
    const text = h("textarea", {
      class: "input open-paste",
      rows: 8,
      spellcheck: "false",
      "aria-label": words.pasteLabel,
    });
    const pasted = () => {
      const bytes = new TextEncoder().encode(text.value);
      void take([{ name: words.pastedName, size: bytes.length, bytes: async () => bytes }]);
    };
    const choose = h(
      "button",
      { type: "button", class: "button button-strong", on: { click: () => input.click() } },
      words.choose,
    );
    show(
      h(
        "section",
        { class: "open-part open-drop" },
        h("div", {}, choose, input),
        h("p", { class: "small soft" }, words.dropHint),
        h("p", { class: "small soft" }, words.privacy),
      ),
      h(
        "section",
        { class: "open-part" },
        h("h3", {}, words.samples),
        makeSamples(app, words, ({ connector }) => finish(connector, {})),
      ),
      h(
        "details",
        { class: "open-part" },
        h("summary", {}, words.paste),
        text,
        h("button", { type: "button", class: "button", on: { click: pasted } }, words.pasteOpen),
      ),
      h(
        "section",
        { class: "open-part" },
        h("button", { type: "button", class: "button", on: { click: fromNothing } }, words.fromNothing),
        h("p", { class: "small soft" }, words.fromNothingNote),
      ),
    );
  }

  function fromNothing(): void {
    finish(newConnector(words.unnamed), {});
    app.show("form");
  }

  async function take(given: readonly Given[]): Promise<void> {
    if (given.length === 0) return;
    show(h("p", { role: "status" }, words.reading));
    const { documents, brought } = await sortGiven(given);
    waiting = brought;
    if (documents.length === 0) return next();
    const { checklist } = app.model().state;
    const own: readonly Checklist[] = typeof checklist === "string" ? [] : [checklist];
    const read = await recognise(documents, await app.texts(), own);
    if (read.every(isOpened)) choose(read);
    else showProblems(read);
  }

  /** What is no YAML, one after the other; then the dialog has done what it was opened for. */
  function next(said: string | null = null): void {
    const rest = waiting;
    waiting = [];
    bringing.start(rest, (told) => {
      dialog.close();
      const all = [said, told].filter((one) => one !== null);
      if (all.length > 0) app.announce(all.join(" "));
    });
  }

  function again(): HTMLElement {
    return h("button", { type: "button", class: "button", on: { click: start } }, words.again);
  }

  function showProblems(read: readonly Recognised[]): void {
    const reports = read.flatMap((one): readonly Reported[] => ("problems" in one ? [one] : []));
    const rest = read.filter((one) => !("problems" in one));
    show(
      h("p", { class: "notice notice-warn", role: "alert" }, h("strong", {}, words.problemsTitle), " ", words.kept),
      reports.length > 0 ? makeProblems(words, language, reports) : null,
      rest.length > 0
        ? h(
            "ul",
            { class: "open-rest" },
            ...rest.map((one) =>
              h(
                "li",
                {},
                foreign(tidy(one.file, 120)),
                ": ",
                isOpened(one) ? `${words.kinds[one.kind]}, ${words.fine}` : words.unreadable,
              ),
            ),
          )
        : null,
      h("div", { class: "row" }, again()),
    );
  }

  /** One of each kind is opened; of several the person chooses. */
  function choose(read: readonly Opened[]): void {
    const kinds = ["connector", "checklist", "policy", "result"] as const;
    const groups = kinds.map((kind) => read.filter((one) => one.kind === kind)).filter((group) => group.length > 0);
    if (groups.every((group) => group.length === 1)) {
      open(read);
      return;
    }
    const picks = groups.map((group, index) => {
      const radios = group.map((one, at) => ({
        one,
        radio: h("input", { type: "radio", name: `open-${index}`, checked: at === 0 }),
      }));
      const [first] = group;
      const element = h(
        "fieldset",
        { class: "open-part" },
        h("legend", {}, first ? words.kinds[first.kind] : ""),
        ...radios.map(({ one, radio }) => h("label", { class: "check" }, radio, foreign(tidy(one.file, 120)))),
      );
      return { radios, element };
    });
    const chosen = () =>
      picks.flatMap(({ radios }) => radios.filter(({ radio }) => radio.checked).map(({ one }) => one));
    show(
      h("p", { class: "notice" }, h("strong", {}, words.several), " ", words.severalNote),
      ...picks.map(({ element }) => element),
      h(
        "div",
        { class: "row" },
        h(
          "button",
          { type: "button", class: "button button-strong", on: { click: () => open(chosen()) } },
          words.openChosen,
        ),
        again(),
      ),
    );
  }

  function open(read: readonly Opened[]): void {
    const of = <K extends Opened["kind"]>(kind: K) =>
      read.find((one): one is Extract<Opened, { kind: K }> => one.kind === kind);
    const [connector, checklist, policy, result] = [of("connector"), of("checklist"), of("policy"), of("result")];
    const options: StateOptions = {
      ...(checklist && { checklist: checklist.value }),
      ...(policy && { policy: policy.value }),
    };
    if (!connector && !checklist && !policy) {
      if (result && waiting.length === 0) showResult(result);
      else next();
      return;
    }
    if (connector) {
      rememberOrigin(connector.value, { file: connector.file, text: connector.text });
      app.open(connector.value, options);
    } else app.change((state) => ({ ...state, ...options }));
    const opened = [connector, checklist, policy].flatMap((one) => (one ? [words.kinds[one.kind]] : []));
    const said = words.opened(opened.join(language === "ja" ? "、" : ", "));
    const notices = read.filter((one) => one.notices.length > 0);
    if (notices.length === 0 && !result) {
      next(said);
      return;
    }
    const reports = notices.map(({ file, text, notices }) => ({ file, text, problems: notices }));
    show(
      h(
        "p",
        { class: "notice", role: "status" },
        said,
        " ",
        notices.length > 0 ? h("strong", {}, words.noticesTitle) : null,
      ),
      notices.length > 0 ? makeProblems(words, language, reports) : null,
      result ? h("p", { class: "soft" }, words.resultAlso) : null,
      h(
        "div",
        { class: "row" },
        h(
          "button",
          { type: "button", class: "button button-strong", on: { click: () => next() } },
          waiting.length > 0 ? words.goOn : words.close,
        ),
      ),
    );
  }

  function showResult({ file, value }: Extract<Opened, { kind: "result" }>): void {
    const { result, dataset } = app.model();
    const comparison = compareResults(tidy(value), tidy(result));
    const text = renderComparison(comparison, dataset, { lang: language, format: "text", width: 78, colour: false });
    show(
      h("p", { class: "notice", role: "status" }, h("strong", {}, words.isResult), " ", words.resultNote),
      h(
        "p",
        {},
        foreign(tidy(file, 120)),
        ": ",
        foreign(words.resultOf(tidy(value.connector.name, 80), tidy(value.asOf, 20))),
      ),
      h("h3", {}, words.compareText),
      h("pre", { class: "open-compare", tabindex: 0, "aria-label": words.compareText }, text),
      h("div", { class: "row" }, again()),
    );
  }

  function finish(connector: Connector, options: StateOptions): void {
    app.open(connector, options);
    dialog.close();
  }
}
