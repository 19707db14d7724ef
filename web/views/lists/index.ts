import { listDiffView } from "../../../src/report/list-diff/view.ts";
import { tidy } from "../../../src/report/tidy.ts";
import { reportWords } from "../../app/look.ts";
import type { Model } from "../../app/model.ts";
import { idOf } from "../../app/state.ts";
import type { Checklist } from "../../app/types.ts";
import type { MakeView } from "../../app/view.ts";
import { core } from "../../data/dataset.ts";
import { h, setAttribute, setText } from "../../dom/h.ts";
import { makeLane, WorkError } from "../../worker/lane.ts";
import { type Compared, type ListFormat, listFormats, saveComparison } from "./exports.ts";
import { filterItems, type Wanted } from "./kinds.ts";
import { makePickers } from "./pickers.ts";
import { makeProposals } from "./proposals/index.ts";
import { type Choice, choicesOf, comparingOf, inUse, type Side } from "./store.ts";
import "./style.css";
import { rowsOf } from "./table.ts";
import { makeTools } from "./tools.ts";
import { makeWhy } from "./why.ts";
import { listsWords } from "./words.ts";

/** Two checklists side by side, and what each difference does to the connector that is open [M-31]. */
export const makeLists: MakeView = (app) => {
  const { language } = app.model();
  const words = listsWords[language];
  const report = reportWords(language);
  const comparing = comparingOf(app);
  const [lane, reader] = [makeLane(), makeLane()];
  let choices: readonly Choice[] = [];
  let asked = "";
  let before: readonly unknown[] = [];
  let compared: Compared | undefined;
  let turn = 0;

  const pickers = makePickers(words, language, {
    choose: (side, key) => set({ chosen: { ...comparing.chosen, [side]: key } }),
    read: (side, file) => void read(side, file),
    swap: () => set({ chosen: { left: comparing.chosen.right, right: comparing.chosen.left } }),
    use,
  });
  const tools = makeTools(words, (wanted: Partial<Wanted>) => {
    comparing.wanted = { ...comparing.wanted, ...wanted };
    drawRows();
  });
  const why = makeWhy(app, words);
  const proposals = makeProposals(app);
  const said = h("p", { class: "lists-said soft", role: "status" });
  const again = h(
    "button",
    { type: "button", class: "button", hidden: true, on: { click: () => restart() } },
    words.again,
  );
  const summary = h("div", { class: "lists-summary" });
  const notes = h("div", { class: "small soft" });
  const body = h("tbody");
  const columns = ["change", "left", "right", "what", "coverage"] as const;
  const heads = {
    change: "",
    left: words.left,
    right: words.right,
    what: words.columns.change,
    coverage: words.columns.coverage,
  };
  const table = h(
    "table",
    { class: "lists-table" },
    h("caption", { class: "small soft" }, words.caption),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        ...columns.map((one) =>
          h(
            "th",
            { scope: "col", class: `lists-${one}` },
            one === "change" ? h("span", { class: "only-read" }, words.columns.change) : heads[one],
          ),
        ),
      ),
    ),
    body,
  );
  const none = h("p", { class: "soft" }, words.none);
  const saves = listFormats.map((format) =>
    h("button", { type: "button", class: "button", on: { click: () => void saveAs(format) } }, words.formats[format]),
  );
  const result = h(
    "div",
    { class: "lists-result" },
    summary,
    tools.element,
    h(
      "div",
      { class: "row lists-save", role: "group", "aria-label": words.download },
      h("span", { class: "small soft" }, words.download),
      ...saves,
    ),
    table,
    none,
    notes,
  );
  const element = h(
    "div",
    { class: "lists" },
    proposals.element,
    h("p", {}, words.lead),
    pickers.element,
    h("div", { class: "row" }, said, again),
    result,
    why.element,
  );

  function set(change: Partial<Pick<typeof comparing, "chosen" | "told">>): void {
    Object.assign(comparing, change);
    update(app.model());
  }

  async function read(side: Side, file: File): Promise<void> {
    const { name } = file;
    setText(said, words.reading);
    try {
      const found = await reader.run("readList", await app.texts(), { name, file }, 30_000);
      if (!found.ok) {
        set({ told: { file: name, ok: false, problems: found.problems } });
        return;
      }
      const key = `file:${name}`;
      comparing.loaded = [
        ...comparing.loaded.filter((one) => one.key !== key),
        { key, file: name, checklist: found.checklist },
      ];
      set({ chosen: { ...comparing.chosen, [side]: key }, told: { file: name, ok: true, problems: found.notices } });
    } catch (error) {
      if (error instanceof WorkError && error.kind === "superseded") return;
      set({ told: { file: name, ok: false, problems: null } });
    } finally {
      if (said.textContent === words.reading) setText(said, "");
    }
  }

  const chosenList = (side: Side) => choices.find(({ key }) => key === comparing.chosen[side]);

  function use(side: Side): void {
    const choice = chosenList(side);
    if (!choice) return;
    const { key, checklist, file } = choice;
    app.change((state) => ({ ...state, checklist: file === null && key !== inUse ? checklist.id : checklist }));
    app.announce(words.used);
  }

  function restart(): void {
    asked = "";
    update(app.model());
  }

  /** What is shown is gone at once: nothing of an older comparison stands there while a newer one is worked out. */
  async function compare(model: Model, lists: Readonly<Record<Side, Checklist>>): Promise<void> {
    const mine = ++turn;
    compared = undefined;
    draw(words.working);
    const { state, dataset } = model;
    const policy = dataset.policies.find(({ id }) => id === idOf(state.policy));
    if (!policy) return;
    const { connector, asOf, bank } = state;
    try {
      const diff = await lane.run("diffLists", await app.texts(), { ...lists, connector, policy, asOf, bank }, 30_000);
      if (mine !== turn) return;
      const shown = tidy(diff);
      compared = { diff, shown, lists, view: listDiffView(shown, dataset, language, [lists.left, lists.right]) };
      draw("");
    } catch (error) {
      if (mine !== turn || (error instanceof WorkError && error.kind === "superseded")) return;
      asked = "";
      draw(words.failed);
      again.hidden = false;
    }
  }

  function draw(status: string): void {
    setText(said, status);
    again.hidden = true;
    result.hidden = !compared;
    setAttribute(element, "aria-busy", status === words.working ? "true" : null);
    if (!compared) return;
    const { view } = compared;
    const { connector } = compared.shown;
    summary.replaceChildren(
      ...view.summary.map((line, index) => h("p", { class: index === 0 ? "lists-lead" : null }, line)),
      ...(connector ? [h("p", { class: "small soft" }, words.connector(connector.name.slice(0, 80)))] : []),
    );
    // the marks of plain text are not those of the page
    const told = [view.same, ...view.notes.filter((one) => one !== view.words.legend)].filter(Boolean);
    notes.replaceChildren(...told.map((line) => h("p", {}, line)));
    drawRows();
  }

  function drawRows(): void {
    if (!compared) return;
    const {
      shown: { items },
      view,
      lists,
    } = compared;
    const shown = filterItems(items, comparing.wanted);
    body.replaceChildren(...rowsOf({ view, lists, language, words, report }, shown));
    table.hidden = shown.length === 0;
    none.hidden = shown.length > 0;
    setText(none, items.some(({ change }) => change !== "same") ? words.none : words.equal);
    tools.update(items, comparing.wanted, shown.length);
  }

  const saveAs = async (format: ListFormat) => {
    if (compared) app.announce(await saveComparison(app, words, compared, format));
  };

  function update(model: Model): void {
    const { state } = model;
    proposals.update(model);
    const own = typeof state.checklist === "string" ? null : state.checklist;
    choices = choicesOf(core, own, comparing);
    const known = (key: string, other: string) => (choices.some((one) => one.key === key) ? key : other);
    comparing.chosen = {
      left: known(comparing.chosen.left, "fisc-2018-10"),
      right: known(comparing.chosen.right, "fisc-2019-09"),
    };
    const used = own
      ? (choices.find((one) => one.file !== null && one.checklist === own)?.key ?? inUse)
      : idOf(state.checklist);
    pickers.update(choices, comparing, used);
    const [left, right] = [chosenList("left")?.checklist, chosenList("right")?.checklist];
    if (!left || !right) return;
    const { connector, policy, asOf, bank } = state;
    const now = JSON.stringify([comparing.chosen, idOf(left), idOf(right), asOf, bank, idOf(policy)]);
    const objects = [connector, policy, left, right];
    if (now === asked && objects.every((one, index) => one === before[index])) return;
    asked = now;
    before = objects;
    void compare(model, { left, right });
  }

  return {
    element,
    update,
    destroy(): void {
      lane.stop();
      reader.stop();
    },
  };
};
