import { problemMessage } from "../../../src/report/problems.ts";
import { tidy } from "../../../src/report/tidy.ts";
import { editionOf } from "../../app/edition.ts";
import type { Language } from "../../app/types.ts";
import { foreign, h, setText } from "../../dom/h.ts";
import { type Choice, type Comparing, inUse, type Side, sides } from "./store.ts";
import type { ListsWords } from "./words.ts";

export interface PickerActs {
  readonly choose: (side: Side, key: string) => void;
  readonly read: (side: Side, file: File) => void;
  readonly swap: () => void;
  readonly use: (side: Side) => void;
}

/** Which two lists: each one of the dataset's, the one in use, or a file. */
export function makePickers(words: ListsWords, language: Language, acts: PickerActs) {
  const made = sides.map((side) => {
    const select = h("select", { id: `lists-${side}`, class: "input" });
    select.addEventListener("change", () => acts.choose(side, select.value));
    const edition = h("span");
    const input = h("input", {
      type: "file",
      hidden: true,
      accept: ".yaml,.yml,.json,.xlsx,.xlsm,.csv,.tsv,.md",
    });
    input.addEventListener("change", () => {
      const [file] = input.files ?? [];
      if (file) acts.read(side, file);
      input.value = "";
    });
    const button = (word: string, name: string, act: () => void) =>
      h("button", { type: "button", class: "button", "aria-label": name, on: { click: act } }, word);
    const use = button(words.use, `${words.use} ${words.useOf(words[side])}`, () => acts.use(side));
    const field = h(
      "div",
      { class: "lists-pick" },
      h("div", { class: "field" }, h("label", { for: select.id }, words[side], " ", edition), select),
      h(
        "div",
        { class: "row" },
        button(words.file, `${words.file} ${words.fileOf(words[side])}`, () => input.click()),
        use,
        input,
      ),
    );
    return { side, select, edition, use, field };
  });
  const told = h("div", { class: "lists-told" });
  let shown: Comparing["told"] = null;
  const swap = h(
    "button",
    {
      type: "button",
      class: "button lists-swap",
      "aria-label": words.swap,
      title: words.swap,
      on: { click: acts.swap },
    },
    "⇄",
  );
  const [left, right] = made;
  const element = h(
    "section",
    { class: "lists-pickers" },
    left?.field,
    swap,
    right?.field,
    h("p", { class: "small soft lists-hint" }, words.fileHint),
    told,
  );

  function say(now: Comparing["told"]): void {
    if (now === shown) return;
    shown = now;
    told.replaceChildren();
    if (!now || (now.ok && (now.problems ?? []).length === 0)) return;
    const file = tidy(now.file, 120);
    const rows = (now.problems ?? []).slice(0, 100).map((problem) => {
      const { file, line, column, sheet } = problem.at;
      const at = sheet === undefined ? `${file}:${line}:${column}` : `${file} ${sheet} ${line}:${column}`;
      return h(
        "li",
        {},
        h("span", { class: "lists-at" }, foreign(tidy(at, 200))),
        " ",
        problemMessage(problem, language),
        " ",
        h("code", { class: "small soft" }, problem.code),
      );
    });
    told.append(
      h(
        "div",
        { class: now.ok ? "notice" : "notice notice-warn", role: now.ok ? "status" : "alert" },
        h(
          "p",
          {},
          h("strong", {}, now.ok ? words.notices(file) : words.notRead(file)),
          " ",
          now.problems ? "" : words.unreadable,
        ),
        rows.length > 0 ? h("ul", { class: "lists-problems", tabindex: 0, "aria-label": file }, ...rows) : null,
      ),
    );
  }

  return {
    element,
    update(choices: readonly Choice[], { chosen, told }: Comparing, used: string): void {
      for (const { side, select, edition, use } of made) {
        const texts = choices.map(({ key, checklist, file }) => {
          const title = tidy(checklist.title[language], 120);
          return file === null ? (key === inUse ? words.inUse(title) : title) : words.loaded(title, tidy(file, 60));
        });
        const options = JSON.stringify([choices.map(({ key }) => key), texts]);
        if (select.dataset.options !== options) {
          select.dataset.options = options;
          select.replaceChildren(...choices.map(({ key }, index) => h("option", { value: key }, texts[index])));
        }
        select.value = chosen[side];
        const list = choices.find(({ key }) => key === chosen[side])?.checklist;
        setText(edition, editionOf(list?.title[language] ?? ""));
        use.hidden = chosen[side] === used;
        setText(use, words.use);
      }
      say(told);
    },
  };
}
