import {
  askLabel,
  consequence,
  lapsing,
  type PortfolioPage,
  placeText,
  unlockText,
} from "../../../src/report/portfolio/view.ts";
import { tidy } from "../../../src/report/tidy.ts";
import type { ItemNo } from "../../app/types.ts";
import { foreign, h, setAttribute, setText } from "../../dom/h.ts";
import { glyph, setStatus, statusBadge } from "../../dom/status.ts";
import type { Row } from "./rows.ts";
import type { ManyWords } from "./words.ts";

export interface RowContext {
  readonly page: PortfolioPage;
  readonly words: ManyWords;
  /** The items that have a column. */
  readonly items: readonly ItemNo[];
}

const counted = ["covered", "narrowed", "confirm"] as const;

/** One connector's row: made once, then changed in place. */
export function makeRow({ page, words, items }: RowContext) {
  const name = h("button", { type: "button", class: "many-open", tabindex: -1 }, foreign(""));
  const about = h("span", { class: "many-about small soft" }, foreign(""));
  const numbers = counted.map((status) =>
    h("span", { class: `status is-bare is-${status}` }, glyph(status), h("span")),
  );
  const countsSaid = h("span", { class: "only-read" });
  const counts = h("td", { class: "many-counts" }, h("span", { "aria-hidden": "true" }, ...numbers), countsSaid);
  const day = h("span", { class: "many-day" });
  const effect = h("span", { class: "small soft clip" });
  const lapse = h("td", { class: "many-lapse" }, day, effect);
  const cells = items.map((no) => {
    const badge = statusBadge("confirm", "", true);
    const waiting = h("span", { class: "soft small" });
    return { no: String(no), badge, waiting, cell: h("td", { class: "many-item" }, badge, waiting) };
  });
  const asked = h("span", { class: "clip" });
  const unlocks = h("span", { class: "small soft many-line" });
  const ask = h("td", { class: "many-ask" }, asked, unlocks);
  const element = h(
    "tr",
    { class: "many-row" },
    h("th", { scope: "row", class: "many-name" }, name, about),
    counts,
    ...cells.map(({ cell }) => cell),
    lapse,
    ask,
  );

  function update(row: Row): void {
    const { entry, survey, failed } = row;
    const { apiService = "", name: called } = entry.connector.connector;
    const said = tidy({ called, apiService }, 200);
    const place = tidy(placeText(entry.place), 200);
    if (name.firstChild) setText(name.firstChild, said.called);
    if (about.firstChild)
      setText(
        about.firstChild,
        [entry.notices.length > 0 ? words.notices(entry.notices.length) : "", said.apiService, place]
          .filter(Boolean)
          .join(" · "),
      );
    setAttribute(name, "title", [said.called, said.apiService, place].filter(Boolean).join("\n"));
    setAttribute(element, "aria-busy", survey || failed ? null : "true");
    const word = failed ? words.unjudged : words.pending;
    for (const one of numbers) one.hidden = !survey;
    if (survey) {
      const { usable } = survey.summary;
      const covered = usable.covered + usable.coveredAssumed;
      const assumed = words.assumedOf(usable.coveredAssumed, covered);
      const values = [`${covered}${assumed}`, usable.narrowed, usable.confirm];
      for (const [index, one] of numbers.entries()) if (one.lastChild) setText(one.lastChild, String(values[index]));
      setText(countsSaid, words.counts(`${covered}${assumed}`, usable.narrowed, usable.confirm, usable.items));
      setAttribute(counts, "title", countsSaid.textContent);
    } else {
      setText(countsSaid, word);
      setAttribute(counts, "title", null);
    }
    const next = survey?.lapses[0];
    const more = (survey?.lapses.length ?? 0) - 1;
    setText(day, next ? next.on : survey ? words.noLapse : word);
    day.classList.toggle("soft", !next);
    const changes =
      survey && next
        ? tidy(
            [
              `${lapsing(page, survey, next)}${page.words.phrases.bracketed(consequence(page, survey, next))}`,
              ...(more > 0 ? [words.more(more)] : []),
            ].join(page.words.phrases.comma),
            400,
          )
        : "";
    setText(effect, changes);
    setAttribute(lapse, "title", changes === "" ? null : changes);
    for (const { no, badge, waiting } of cells) {
      const item = row.items.get(no);
      badge.hidden = !item;
      waiting.hidden = item !== undefined;
      if (item) {
        const { statuses } = page.words.terms;
        const isAssumed = item.status === "covered" && item.basis === "assumed";
        setStatus(badge, item.status, `${statuses[item.status]}${isAssumed ? words.assumedShort : ""}`);
      }
      setText(waiting, item ? "" : word);
    }
    setText(asked, row.ask ? tidy(askLabel(page, row.ask), 120) : survey ? words.noAsk : "");
    asked.classList.toggle("soft", !row.ask);
    setText(unlocks, row.ask ? unlockText(page, row.ask) : "");
  }
  return { element, name, update };
}
