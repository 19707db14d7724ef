import { statusWord } from "../../../src/report/reading.ts";
import type { App } from "../../app/app.ts";
import type { ItemResult, Status, TopicResult } from "../../app/types.ts";
import { foreign, h, keyed, setAttribute, setText } from "../../dom/h.ts";
import { glyph, setGlyph } from "../../dom/status.ts";
import { itemName, topicLabel } from "./names.ts";
import { routesOf } from "./routes.ts";
import type { Scene } from "./scene.ts";
import { slotKey } from "./threads.ts";
import type { FlowWords } from "./words.ts";

/**
 * The same for a narrow screen: item by item, each topic with the ways by which evidence reaches it. Choosing evidence leaves only what it
 * plays a part in.
 */
export function makeList(app: App, words: FlowWords) {
  const chips = h("div", { class: "flow-chips", role: "group", "aria-label": words.list.filter });
  const items = h("div", { class: "flow-items" });
  const element = h("div", { class: "flow-list", role: "group", "aria-label": words.list.label }, chips, items);
  const open = new Set<string>();
  let only: string | undefined;
  let scene: Scene | undefined;

  function draw(next: Scene): void {
    scene = next;
    const { look } = next;
    const evidence = look.result.evidence.filter(({ id }) => (next.through.get(`e:${id}`)?.length ?? 0) > 0);
    if (only !== undefined && !evidence.some(({ id }) => id === only)) only = undefined;
    const choices = [undefined, ...evidence.map(({ id }) => id)];
    keyed(
      chips,
      choices,
      (id) => id ?? "",
      (id) => {
        const chip = h(
          "button",
          { type: "button", class: "button" },
          id === undefined ? words.list.everything : foreign(id),
        );
        chip.addEventListener("click", () => {
          only = id;
          if (scene) draw(scene);
        });
        return chip;
      },
      (chip, id) => setAttribute(chip, "aria-pressed", String(id === only)),
    );
    chips.hidden = evidence.length < 2;
    keyed(
      items,
      next.items,
      ({ no }) => String(no),
      () => makeItem(),
      (details, item) => updateItem(details, item, next),
    );
  }

  function makeItem(): HTMLDetailsElement {
    const summary = h(
      "summary",
      {},
      h("span", { class: "flow-status" }, glyph("confirm")),
      h("span", { class: "flow-name" }),
      h("span", { class: "flow-note" }),
      h("span", { class: "flow-strip" }),
    );
    const details = h("details", { class: "flow-card" }, summary, h("div", { class: "flow-topics" }));
    details.addEventListener("toggle", () => {
      const no = details.dataset.key ?? "";
      if (details.open) open.add(no);
      else open.delete(no);
      const item = scene?.items.find((one) => String(one.no) === no);
      if (scene && item) updateTopics(details, item, scene);
    });
    return details;
  }

  function updateItem(details: HTMLDetailsElement, item: ItemResult, next: Scene): void {
    const [summary] = details.children;
    const [status, name, note, strip] = summary?.children ?? [];
    if (!status || !name || !note || !strip) return;
    setAttribute(status, "class", `flow-status is-${item.status}`);
    setGlyph(status.firstElementChild as SVGSVGElement, item.status);
    setText(name, itemName(next, item));
    const isTouched = ({ topic }: TopicResult): boolean =>
      next.slots.get(slotKey(item.no, topic))?.some(({ from }) => only !== undefined && from.includes(only)) ?? false;
    const touched = item.topics.filter(isTouched).length;
    const word = statusWord(next.report, item.status, item.basis);
    const assumed =
      item.basis === "assumed" && item.status !== "covered" ? next.report.phrases.bracketed(words.assumed) : "";
    const reach = only === undefined ? "" : next.report.phrases.comma + words.list.touched(touched, item.topics.length);
    setText(note, word + assumed + reach);
    setAttribute(note, "class", `flow-note is-${item.status}`);
    details.classList.toggle("is-off", only !== undefined && touched === 0);
    drawStrip(
      strip as HTMLElement,
      item.topics.map((topic) => ({ status: topic.status, off: only !== undefined && !isTouched(topic) })),
    );
    if (details.open) updateTopics(details, item, next);
  }

  function updateTopics(details: HTMLDetailsElement, item: ItemResult, next: Scene): void {
    const body = details.lastElementChild;
    if (!body || !details.open) return;
    const topics = item.topics.filter(
      ({ topic }) =>
        only === undefined || next.slots.get(slotKey(item.no, topic))?.some(({ from }) => from.includes(only ?? "")),
    );
    keyed(
      body,
      topics,
      ({ topic }) => topic,
      ({ topic }) => {
        const button = h("button", { type: "button", class: "flow-topic-head" }, h("span"), h("span"), h("span"));
        button.addEventListener("click", () => app.select({ item: item.no, topic }));
        return h("div", { class: "flow-topic-card" }, button, h("ul", { class: "flow-routes" }));
      },
      (card, topic) => {
        const [button, list] = card.children;
        const [shape, label, word] = button?.children ?? [];
        if (!list || !shape || !label || !word) return;
        setAttribute(shape, "class", `flow-status is-${topic.status}`);
        if (shape.firstElementChild) setGlyph(shape.firstElementChild as SVGSVGElement, topic.status);
        else shape.append(glyph(topic.status));
        setText(label, topicLabel(next, topic));
        setText(word, statusWord(next.report, topic.status, item.basis));
        setAttribute(word, "class", `flow-note is-${topic.status}`);
        const routes = routesOf(next, slotKey(item.no, topic.topic));
        keyed(
          list,
          routes.length > 0 ? routes : [undefined],
          (route) => route?.key ?? "none",
          () => h("li"),
          (line, route) => {
            const kind = route ? `is-${route.broken ? "broken" : route.grade}` : "is-bare";
            const isOff = only !== undefined && !route?.from.includes(only);
            setAttribute(line, "class", isOff ? `${kind} is-off` : kind);
            if (!route) {
              setText(line, words.trace.bare);
              return;
            }
            const said = JSON.stringify([route.names, route.requirements, route.gives]);
            if (line.dataset.said === said) return;
            line.dataset.said = said;
            line.replaceChildren(
              h(
                "span",
                { class: "flow-route" },
                foreign(route.names),
                " → ",
                route.requirements.join(next.report.phrases.comma),
              ),
              h("span", { class: "flow-gives" }, route.broken ? "✕ " : "", route.gives),
            );
          },
        );
      },
    );
  }

  return { element, draw };
}

/** One shape for each topic; drawn anew only where one differs. */
function drawStrip(strip: HTMLElement, pips: readonly { readonly status: Status; readonly off: boolean }[]): void {
  const shown = pips.map(({ status, off }) => `${status} ${off}`).join();
  if (strip.dataset.shown === shown) return;
  strip.dataset.shown = shown;
  strip.replaceChildren(
    ...pips.map(({ status, off }) =>
      h("span", { class: `flow-pip is-${status}${off ? " is-off" : ""}`, "aria-hidden": "true" }, glyph(status)),
    ),
  );
}
