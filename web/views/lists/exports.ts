import type { ChecklistDiff } from "../../../src/engine/checklist-diff.ts";
import { renderListDiff } from "../../../src/report/list-diff/render.ts";
import type { ListDiffView } from "../../../src/report/list-diff/view.ts";
import type { App } from "../../app/app.ts";
import type { Checklist } from "../../app/types.ts";
import { download } from "../../files/download.ts";
import { fileName } from "../../files/names.ts";
import type { Side } from "./store.ts";
import type { ListsWords } from "./words.ts";

export interface Compared {
  readonly diff: ChecklistDiff;
  /** The same with every text made harmless, and in words. */
  readonly shown: ChecklistDiff;
  readonly view: ListDiffView;
  readonly lists: Readonly<Record<Side, Checklist>>;
}

export const listFormats = ["xlsx", "md", "json"] as const;
export type ListFormat = (typeof listFormats)[number];
const mimes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  md: "text/markdown",
  json: "application/json",
} as const satisfies Record<ListFormat, string>;

/** What `certmap diff` writes of the same two and the same connector; says how it went. */
export async function saveComparison(
  app: App,
  words: ListsWords,
  { diff, lists }: Compared,
  format: ListFormat,
): Promise<string> {
  const { language: lang, state } = app.model();
  const both = [lists.left, lists.right] as const;
  try {
    const dataset = await app.texts();
    const name = fileName(words.fileName, state.asOf, format);
    const content =
      format === "xlsx"
        ? await (await import("../../../src/report/list-diff/workbook.ts")).renderListDiffBook(diff, dataset, both, {
            lang,
            date: state.asOf,
          })
        : renderListDiff(diff, dataset, both, { lang, format, width: 80, colour: false });
    download(name, content, mimes[format]);
    return words.saved(name);
  } catch {
    return words.saveFailed;
  }
}
