import type { Problem } from "../../../src/dataset/problem.ts";
import { placeText } from "../../../src/report/portfolio/view.ts";
import { problemMessage, renderProblems } from "../../../src/report/problems.ts";
import { tidy } from "../../../src/report/tidy.ts";
import type { Language } from "../../app/types.ts";
import { foreign, h } from "../../dom/h.ts";
import { download } from "../../files/download.ts";
import { fileName } from "../../files/names.ts";
import type { Broken, Entry } from "./types.ts";
import type { ManyWords } from "./words.ts";

/** More would only slow the page down; the last line says how many there are, and the saved list has them all. */
const shownAtMost = 200;

interface Told {
  readonly file: string;
  readonly problems: readonly Problem[] | null;
}

/** What could not be read, and what was read with notices: each with file, line and column. */
export function makeProblemLists(words: ManyWords, lang: Language) {
  const element = h("div", { class: "many-problems" });
  let drawn: readonly unknown[] = [];

  function list(isBroken: boolean, all: readonly Told[], count: number): HTMLElement | null {
    if (count === 0) return null;
    const rows = all.flatMap(({ file, problems }) =>
      (problems ?? [null]).map((problem) => {
        const at = problem ? `${problem.at.file}:${problem.at.line}:${problem.at.column}` : file;
        return h(
          "li",
          {},
          h("span", { class: "many-at" }, foreign(tidy(at, 200))),
          " ",
          h("span", { class: "foreign" }, problem ? problemMessage(problem, lang) : words.unreadable),
          " ",
          problem ? h("code", { class: "small soft" }, problem.code) : null,
        );
      }),
    );
    const save = () => {
      const text = all
        .map(({ file, problems }) => (problems ? renderProblems(problems, lang) : `${file}: ${words.unreadable}\n`))
        .join("");
      download(fileName(words.problemsFile, "txt"), text, "text/plain");
    };
    return h(
      "details",
      { class: isBroken ? "notice notice-warn" : "notice", open: isBroken },
      h("summary", {}, isBroken ? words.brokenTitle(count) : words.noticesTitle(count)),
      isBroken ? h("p", { class: "small" }, words.brokenNote) : null,
      h(
        "ul",
        {
          class: "many-list",
          tabindex: 0,
          "aria-label": isBroken ? words.brokenTitle(count) : words.noticesTitle(count),
        },
        ...rows.slice(0, shownAtMost),
        rows.length > shownAtMost ? h("li", {}, words.moreProblems(rows.length - shownAtMost)) : null,
      ),
      h("button", { type: "button", class: "button", on: { click: save } }, words.saveProblems),
    );
  }

  return {
    element,
    update(broken: readonly Broken[], entries: readonly Entry[]): void {
      if (drawn[0] === broken && drawn[1] === entries) return;
      drawn = [broken, entries];
      const noticed = entries.filter(({ notices }) => notices.length > 0);
      const lists = [
        list(
          true,
          broken.map(({ place, problems }) => ({ file: placeText(place), problems })),
          broken.length,
        ),
        list(
          false,
          noticed.map(({ place, notices }) => ({ file: placeText(place), problems: notices })),
          noticed.length,
        ),
      ];
      element.replaceChildren(...lists.filter((one) => one !== null));
    },
  };
}
