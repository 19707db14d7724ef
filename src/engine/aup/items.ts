import type { Checklist, ChecklistItem } from "../../dataset/dataset.ts";
import type { JudgedItem } from "../item.ts";
import { type Demands, isAsked } from "./demands.ts";
import type { AupDraft, AupItem, AupLeftOut, AupRequest } from "./types.ts";

/** The items that procedures are drafted for, with their topics; and the others, each with the reason. */
export function itemsOf(
  { items }: Checklist,
  views: readonly Demands[],
  request: AupRequest,
): Pick<AupDraft, "items" | "leftOut"> {
  const drafted: AupItem[] = [];
  const leftOut: AupLeftOut[] = [];
  for (const [index, item] of items.entries()) {
    const judged = views.flatMap((view) => view.items[index] ?? []);
    const open = new Set(
      views.flatMap(({ demands }) => demands.filter(({ item: no }) => no === item.no).map(({ topic }) => topic)),
    );
    if (open.size === 0) leftOut.push({ no: item.no, code: reasonOf(item, judged, views, request) });
    else {
      const codes = [...new Set(judged.flatMap((one) => one.codes))];
      drafted.push({ no: item.no, basis: item.basis, codes, topics: item.topics.filter((topic) => open.has(topic)) });
    }
  }
  return { items: drafted, leftOut };
}

function reasonOf(
  { no }: ChecklistItem,
  judged: readonly JudgedItem[],
  views: readonly Demands[],
  request: AupRequest,
): AupLeftOut["code"] {
  if (request.items && !request.items.some((one) => String(one) === String(no))) return "not-chosen";
  const [first] = judged;
  if (first && !isAsked(first, request)) return first.codes[0] ?? "not-chosen";
  if (judged.every(({ topics }) => topics.every(({ status }) => status === "covered"))) return "covered";
  return views.some(({ beyond }) => beyond.some(({ item }) => item === no)) ? "beyond" : "other-status";
}
