import type { Telling } from "../derivation.ts";
import type { Block } from "../document.ts";
import { verdictRows } from "../overlays.ts";
import { heading, paragraph } from "./blocks.ts";

/** Links that are not as certmap proposes them, and who says so. */
export function overruled({ words, look }: Telling): readonly Block[] {
  const { overlay } = words;
  const rows = look.result.dataset.overlays.length > 0 ? verdictRows(words, look) : [];
  if (rows.length === 0) return [];
  return [
    heading(2, overlay.heading, "overlays"),
    paragraph([overlay.note]),
    {
      kind: "table",
      caption: overlay.caption,
      columns: [overlay.link, overlay.verdict, overlay.relation, overlay.by, overlay.reason].map((title) => ({
        title,
      })),
      rows,
    },
  ];
}
