import { gradeWord, statusWord } from "../../../src/report/reading.ts";
import type { TopicResult } from "../../app/types.ts";
import { h } from "../../dom/h.ts";
import { glyph } from "../../dom/status.ts";
import { makeJoin } from "./join.ts";
import { itemName, topicLabel } from "./names.ts";
import { routesOf } from "./routes.ts";
import type { Scene } from "./scene.ts";
import { slotKey } from "./threads.ts";
import type { FlowWords } from "./words.ts";

/** The same as a table, for whoever cannot or would not read the picture; made when it is opened. */
export function makeTable(words: FlowWords) {
  const body = h("tbody");
  const table = h(
    "table",
    { class: "flow-table" },
    h("caption", {}, words.tableCaption),
    h("thead", {}, h("tr", {}, ...Object.values(words.tableColumns).map((title) => h("th", { scope: "col" }, title)))),
    body,
  );
  const element = h(
    "details",
    { class: "flow-as-table" },
    h("summary", {}, words.table),
    h("div", { class: "flow-scroll", tabindex: 0, role: "region", "aria-label": words.table }, table),
  );
  const rows = makeJoin<Row, HTMLTableRowElement>(
    body,
    ({ key }) => key,
    () => h("tr"),
    (row, now, before) => {
      if (JSON.stringify(now) !== JSON.stringify(before)) fill(row, now, words);
    },
  );
  let waiting: Scene | undefined;
  const draw = () => {
    if (!element.open || !waiting) return;
    rows.draw(rowsOf(waiting));
    waiting = undefined;
  };
  element.addEventListener("toggle", draw);
  return {
    element,
    update(scene: Scene): void {
      waiting = scene;
      draw();
    },
  };
}

/** A topic of an item as one row; the first of an item has its name. */
interface Row {
  readonly key: string;
  readonly name: string;
  /** How many rows the name stands for; 0 = another row has it. */
  readonly span: number;
  readonly label: string;
  readonly status: TopicResult["status"];
  readonly texts: readonly [status: string, grade: string];
  readonly by: readonly string[];
}

function rowsOf(scene: Scene): readonly Row[] {
  const { report } = scene;
  return scene.items.flatMap((item) =>
    item.topics.map((topic, index): Row => {
      const key = slotKey(item.no, topic.topic);
      const byProcedures = topic.chosen !== null && topic.candidates[topic.chosen]?.kind === "aup";
      return {
        key,
        name: itemName(scene, item),
        span: index === 0 ? item.topics.length : 0,
        label: topicLabel(scene, topic),
        status: topic.status,
        texts: [statusWord(report, topic.status, item.basis), gradeWord(report, topic.grade, byProcedures)],
        by: routesOf(scene, key).map(
          ({ names, requirements, gives }) =>
            `${names} → ${requirements.join(report.phrases.comma)}${report.phrases.bracketed(gives)}`,
        ),
      };
    }),
  );
}

function fill(row: HTMLElement, { name, span, label, status, texts, by }: Row, words: FlowWords): void {
  const [word, grade] = texts;
  row.replaceChildren(
    ...(span > 0 ? [h("th", { scope: "rowgroup", rowspan: span }, name)] : []),
    h("th", { scope: "row" }, label),
    h("td", {}, h("span", { class: `status is-bare is-${status}` }, glyph(status), h("span", {}, word))),
    h("td", {}, grade),
    h("td", {}, by.length > 0 ? h("ul", {}, ...by.map((text) => h("li", {}, text))) : words.trace.bare),
  );
}
