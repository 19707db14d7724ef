import { renderCsv } from "../../src/report/csv.ts";
import { renderJson } from "../../src/report/json.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import type { App } from "../app/app.ts";
import { openModal } from "../dom/dialog.ts";
import { h, setText } from "../dom/h.ts";
import { isSame } from "../edit/path.ts";
import { copy, download } from "./download.ts";
import { fileName } from "./names.ts";
import { originOf } from "./opened.ts";
import { readers } from "./readers.ts";
import { rememberSection } from "./remembering.ts";
import { savable } from "./savable.ts";
import { filesWords } from "./words.ts";

/** The connector as YAML, the result as JSON, Markdown or CSV; and what is to be remembered in this browser. */
export function saveDialog(app: App): void {
  const { language, state } = app.model();
  const words = filesWords[language];
  const { name } = state.connector.connector;
  const said = h("p", { class: "small", role: "status" });
  const doing = (work: () => Promise<void>) => () => void work().catch(() => setText(said, words.failed));

  const yamlName = fileName(name, "yaml");
  const origin = originOf(app.model().opened.connector);
  const isSameFile = isSame(state.connector, app.model().opened.connector);
  const yamlNote = !origin ? words.connectorNote : isSameFile ? words.connectorSame : words.connectorKept;
  const saveYaml = async () => {
    download(yamlName, await yamlNow(app), "application/yaml");
    setText(said, words.saved(yamlName));
  };
  const copyYaml = async () => setText(said, (await copy(await yamlNow(app))) ? words.copied : words.notCopied);

  const formats = (["json", "md", "csv"] as const).map((format) => {
    const resultName = fileName(name, state.asOf, format);
    const save = async () => {
      const dataset = await app.texts();
      const { result } = app.model();
      const text = {
        json: () => renderJson(result, dataset),
        md: () => renderMarkdown(result, dataset, { lang: language }),
        csv: () => renderCsv(result, dataset, { lang: language }),
      }[format]();
      const type = { json: "application/json", md: "text/markdown", csv: "text/csv" }[format];
      download(resultName, text, type);
      setText(said, words.saved(resultName));
    };
    return entry(words.formats[format], resultName, words.formatNotes[format], [
      h(
        "button",
        {
          type: "button",
          class: "button",
          "aria-label": `${words.saveTitle}: ${words.formats[format]}`,
          on: { click: doing(save) },
        },
        words.saveTitle,
      ),
    ]);
  });
  openModal(
    { title: words.saveTitle, close: words.close, className: "save" },
    h("p", { class: "small soft" }, words.saveNote),
    h(
      "section",
      { class: "save-part" },
      h("h3", {}, words.connector),
      entry("YAML", yamlName, yamlNote, [
        h(
          "button",
          {
            type: "button",
            class: "button button-strong",
            "aria-label": `${words.saveTitle}: YAML`,
            on: { click: doing(saveYaml) },
          },
          words.saveTitle,
        ),
        h(
          "button",
          { type: "button", class: "button", "aria-label": `${words.copy}: YAML`, on: { click: doing(copyYaml) } },
          words.copy,
        ),
      ]),
    ),
    h(
      "section",
      { class: "save-part" },
      h("h3", {}, words.result),
      h("p", { class: "small soft" }, words.resultNote),
      ...formats,
    ),
    said,
    rememberSection(app, words),
  );
}

function entry(title: string, file: string, note: string, buttons: readonly HTMLElement[]): HTMLElement {
  return h(
    "div",
    { class: "save-entry" },
    h(
      "div",
      {},
      h("p", {}, h("strong", {}, title), " ", h("bdi", { class: "small soft" }, file)),
      h("p", { class: "small soft" }, note),
    ),
    h("div", { class: "row" }, ...buttons),
  );
}

/** The opened file with what was changed, where there is such a file; else written anew. Either way it reads as what is shown. */
export async function yamlNow(app: App): Promise<string> {
  const { state, opened } = app.model();
  const [{ connectorYaml, editedYaml }, { readConnector }] = await Promise.all([import("./yaml.ts"), readers()]);
  const wanted = savable(state.connector, opened.connector);
  const origin = originOf(opened.connector);
  if (origin && !/^\s*\{/.test(origin.text)) {
    if (isSame(wanted, opened.connector)) return origin.text;
    const edited = editedYaml(origin.text, opened.connector, wanted);
    const own = typeof state.checklist === "string" ? [] : [state.checklist];
    const read = edited === undefined ? undefined : readConnector("edited.yaml", edited, await app.texts(), own);
    if (edited !== undefined && read?.ok && isSame(read.connector, wanted)) return edited;
  }
  const wasSample = opened.connector.provenance !== undefined && wanted.provenance === undefined;
  return connectorYaml(wanted, wasSample ? [filesWords.ja.fromSample, filesWords.en.fromSample] : []);
}
