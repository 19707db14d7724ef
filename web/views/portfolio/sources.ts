import first from "virtual:certmap/first";
import { portfolioWords } from "../../../src/report/portfolio/words.ts";
import type { Language } from "../../app/types.ts";
import { samples } from "../../data/samples.ts";
import { h, setAttribute, setText } from "../../dom/h.ts";
import { chosen, dropped, type Found, intakeOf } from "./intake.ts";
import { most, type Portfolio } from "./store.ts";
import type { ManyWords } from "./words.ts";

/** Where connectors come from, and how far reading and working out have come. */
export function makeSources(list: Portfolio, words: ManyWords, lang: Language, failed: () => void) {
  const take = (found: readonly Found[]) => {
    if (found.length > 0) void list.read(intakeOf(found));
  };
  const picker = (isFolder: boolean) => {
    const input = h("input", {
      type: "file",
      multiple: true,
      hidden: true,
      webkitdirectory: isFolder,
      accept: isFolder ? null : ".yaml,.yml,.json,.ndjson,.jsonl,.xlsx,.csv,.tsv,.md",
    });
    input.addEventListener("change", () => {
      take(chosen(input.files ?? []));
      input.value = "";
    });
    return input;
  };
  const [files, folder] = [picker(false), picker(true)];
  const showSamples = () =>
    void samples().then(
      (rest) => list.add([first, ...rest].map(({ id, connector }) => ({ file: `${id}.yaml`, connector }))),
      failed,
    );
  const button = (word: string, act: () => void, isStrong = false) =>
    h("button", { type: "button", class: isStrong ? "button button-strong" : "button", on: { click: act } }, word);
  const clear = button(words.clear, () => list.clear());
  const hint = h("div", { class: "small soft" }, h("p", {}, words.dropHint), h("p", {}, words.privacy));

  const said = h("p", { class: "many-said" });
  const bar = h("progress", { max: 1, "aria-label": portfolioWords[lang].title });
  const stop = button(words.stop, () => list.stopReading());
  const going = h("div", { class: "many-going row", role: "status" }, bar, said, stop);
  const again = button(words.again, () => void list.work());
  const trouble = h("div", { class: "notice notice-warn row", role: "alert" }, h("span"), again);
  const notes = h("p", { class: "small soft" });

  const element = h(
    "section",
    { class: "many-sources" },
    h("p", {}, words.lead),
    h(
      "div",
      { class: "row" },
      button(words.choose, () => files.click(), true),
      button(words.folder, () => folder.click()),
      button(words.samples, showSamples),
      clear,
      files,
      folder,
    ),
    hint,
    notes,
    going,
    trouble,
  );

  return {
    element,
    /** Files that are dropped on the view are added to the list. */
    watch(place: HTMLElement): void {
      const isFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
      place.addEventListener("dragover", (event) => {
        if (!isFiles(event)) return;
        event.preventDefault();
        place.classList.add("is-over");
      });
      place.addEventListener("dragleave", (event) => {
        if (!(event.relatedTarget instanceof Node && place.contains(event.relatedTarget)))
          place.classList.remove("is-over");
      });
      place.addEventListener("drop", (event) => {
        place.classList.remove("is-over");
        if (!event.dataTransfer || !isFiles(event)) return;
        event.preventDefault();
        dropped(event.dataTransfer).then(take, failed);
      });
    },
    update(): void {
      const { entries, broken, reading, outcomes } = list;
      const isEmpty = entries.length + broken.length === 0;
      clear.hidden = isEmpty;
      hint.hidden = !isEmpty;
      const isWorking = outcomes.size < entries.length;
      going.hidden = (reading === null && !isWorking) || list.failed !== null;
      stop.hidden = reading === null;
      const share = reading ?? (entries.length === 0 ? 0 : outcomes.size / entries.length);
      bar.value = share;
      setText(
        said,
        reading !== null
          ? words.reading(Math.floor(reading * 100), entries.length + broken.length)
          : words.working(outcomes.size, entries.length),
      );
      trouble.hidden = list.failed === null;
      if (trouble.firstChild) setText(trouble.firstChild, `${words.failed} ${list.failed ?? ""}`);
      const told = [
        ...(list.others > 0 ? [words.others(list.others)] : []),
        ...(list.isCut ? [words.cut(new Intl.NumberFormat("en").format(most))] : []),
      ];
      notes.hidden = told.length === 0;
      setText(notes, told.join(lang === "ja" ? "" : " "));
      setAttribute(element, "aria-busy", going.hidden ? null : "true");
    },
  };
}
