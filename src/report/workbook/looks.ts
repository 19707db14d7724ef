import type { CellStyle, FillStyle, FontStyle } from "hucre";
import type { Language } from "../../schema/text.ts";

/** How a cell looks; what it means stands in its text, never in its colour alone. */
export type Look =
  | "plain"
  | "number"
  | "strong"
  | "muted"
  | "title"
  | "note"
  | "header"
  | "section"
  | "input"
  | "covered"
  | "narrowed"
  | "confirm"
  | "bank-side"
  | "new"
  | "changed";

/** Points that a line takes in each language's font at its size; Yu Gothic's lines are tall. */
export const pointsPerLine = { ja: 17, en: 14.5 } as const satisfies Record<Language, number>;
export const lineHeight = { padding: 4 } as const;

/** Fonts that Windows and macOS have with Office; other systems put their own Japanese font in. */
export const font = (language: Language): FontStyle => ({
  name: language === "ja" ? "Yu Gothic" : "Calibri",
  size: 10,
});

const line = { style: "thin", color: { rgb: "B8BEC6" } } as const;
const border = { top: line, right: line, bottom: line, left: line };
const fill = (rgb: string): FillStyle => ({ type: "pattern", pattern: "solid", fgColor: { rgb } });

/** A style for each look. */
export function cellStyles(language: Language): Record<Look, CellStyle> {
  const base = font(language);
  const top = { vertical: "top", wrapText: true } as const;
  const plain: CellStyle = { font: base, alignment: top, border };
  const filled = (rgb: string, more: FontStyle = {}): CellStyle => ({
    ...plain,
    font: { ...base, ...more },
    fill: fill(rgb),
  });
  return {
    plain,
    number: { ...plain, alignment: { ...top, horizontal: "center" } },
    strong: { ...plain, font: { ...base, bold: true } },
    muted: { ...plain, font: { ...base, color: { rgb: "5F6873" } } },
    title: { font: { ...base, size: 14, bold: true }, alignment: { vertical: "center", wrapText: true } },
    note: { font: base, alignment: top },
    header: {
      ...filled("24405F", { bold: true, color: { rgb: "FFFFFF" } }),
      alignment: { vertical: "center", horizontal: "center", wrapText: true },
    },
    section: filled("E8ECF1", { bold: true }),
    input: filled("FFFBE6"),
    covered: filled("DDEFE3", { bold: true }),
    narrowed: filled("FFF1CF", { bold: true }),
    confirm: filled("FBE3DD", { bold: true }),
    "bank-side": filled("E6E6F5", { bold: true }),
    new: filled("DCEBFA"),
    changed: filled("FFF1CF"),
  };
}
