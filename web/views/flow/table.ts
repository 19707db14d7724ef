import { gradeWord, statusWord } from "../../../src/report/reading.ts";
import { h } from "../../dom/h.ts";
import { glyph } from "../../dom/status.ts";
import { routesOf } from "./routes.ts";
import { itemName, topicLabel } from "./say.ts";
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
  let waiting: Scene | undefined;
  const draw = () => {
    if (!element.open || !waiting) return;
    body.replaceChildren(...rowsOf(waiting));
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

function rowsOf(scene: Scene): readonly HTMLElement[] {
  const { report, words } = scene;
  return scene.items.flatMap((item) =>
    item.topics.map((topic, index) => {
      const routes = routesOf(scene, slotKey(item.no, topic.topic));
      const byProcedures = topic.chosen !== null && topic.candidates[topic.chosen]?.kind === "aup";
      const by = routes.map(({ names, requirements, gives }) =>
        h("li", {}, `${names} → ${requirements.join(report.phrases.comma)}${report.phrases.bracketed(gives)}`),
      );
      return h(
        "tr",
        {},
        ...(index === 0 ? [h("th", { scope: "rowgroup", rowspan: item.topics.length }, itemName(scene, item))] : []),
        h("th", { scope: "row" }, topicLabel(scene, topic)),
        h(
          "td",
          {},
          h(
            "span",
            { class: `status is-bare is-${topic.status}` },
            glyph(topic.status),
            h("span", {}, statusWord(report, topic.status, item.basis)),
          ),
        ),
        h("td", {}, gradeWord(report, topic.grade, byProcedures)),
        h("td", {}, by.length > 0 ? h("ul", {}, ...by) : words.trace.bare),
      );
    }),
  );
}
