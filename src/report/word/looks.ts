import {
  AlignmentType,
  type INumberingOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
  LevelFormat,
} from "docx";
import type { ItemStatus } from "../../schema/result.ts";
import type { Language } from "../../schema/text.ts";

/** Twentieths of a point, as Word counts: A4 upright, margins of 20 mm. */
export const page = { width: 11_906, height: 16_838, margin: 1_134, head: 567 } as const;
export const textWidth = page.width - 2 * page.margin;

type Fonts = Extract<IRunStylePropertiesOptions["font"], { readonly ascii?: string }>;
const fonts = (latin: string, eastAsia: string): Fonts => ({ ascii: latin, hAnsi: latin, cs: latin, eastAsia });

/** Fonts that Word has in Windows and macOS; other systems put their own Japanese font in. */
const body = fonts("Cambria", "游明朝");
const sans = fonts("Calibri", "游ゴシック");

/** A shade behind each status; its shape and its word say it without colour. */
export const shades = {
  covered: "DDEFE3",
  narrowed: "FFF1CF",
  confirm: "FBE3DD",
  "bank-side": "E6E6F5",
} as const satisfies Record<ItemStatus, string>;

export const tableHead = "E8ECF1";
export const rule = { style: "single", size: 4, color: "B8BEC6" } as const;

/** Names of the paragraph styles beyond headings. */
export const styleNames = {
  cell: "Cell",
  head: "CellHead",
  caption: "TableCaption",
  notice: "Notice",
  small: "Small",
} as const;

/** Half points. */
export function styles(language: Language): IStylesOptions {
  const said = { value: language === "ja" ? "ja-JP" : "en-GB", eastAsia: "ja-JP" };
  const heading = (size: number, before: number, after: number) => ({
    run: { font: sans, size, bold: true, color: "24405F" },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  });
  const style = (id: string, run: IRunStylePropertiesOptions, before: number, after: number, keepNext = false) => ({
    id,
    name: id,
    basedOn: "Normal",
    run,
    paragraph: { spacing: { before, after, line: 252 }, keepNext },
  });
  return {
    default: {
      document: {
        run: { font: body, size: 21, language: said },
        paragraph: { spacing: { after: 120, line: 288 } },
      },
      title: heading(32, 0, 240),
      heading1: heading(26, 360, 120),
      heading2: heading(22, 240, 100),
    },
    paragraphStyles: [
      style(styleNames.cell, { font: sans, size: 17 }, 20, 20),
      style(styleNames.head, { font: sans, size: 17, bold: true }, 20, 20, true),
      style(styleNames.caption, { font: sans, size: 18, color: "5F6873" }, 160, 60, true),
      style(styleNames.notice, { font: sans, size: 20 }, 60, 60),
      style(styleNames.small, { font: sans, size: 16 }, 0, 20),
    ],
  };
}

export const lists = { headings: "headings", bullets: "bullets" } as const;

/** Headings are numbered 1, 1.1; lists have a mark for each depth. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: lists.headings,
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.START, style: indented(0, 500) },
        {
          level: 1,
          format: LevelFormat.DECIMAL,
          text: "%1.%2",
          alignment: AlignmentType.START,
          style: indented(0, 700),
        },
      ],
    },
    {
      reference: lists.bullets,
      levels: Array.from({ length: 9 }, (_, level) => ({
        level,
        format: LevelFormat.BULLET,
        text: ["•", "–", "·"][level % 3] ?? "•",
        alignment: AlignmentType.START,
        style: indented(280 * (level + 1), 220),
      })),
    },
  ],
};

function indented(left: number, hanging: number) {
  return { paragraph: { indent: { left: Math.max(left, hanging), hanging } } };
}
