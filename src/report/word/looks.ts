import { AlignmentType, type IRunStylePropertiesOptions, type IStylesOptions, LevelFormat, LevelSuffix } from "docx";
import type { ItemStatus } from "../../schema/result.ts";
import type { Language } from "../../schema/text.ts";

/** Twentieths of a point, as Word counts: A4 upright, margins of 20 mm. */
export const page = { width: 11_906, height: 16_838, margin: 1_134, head: 567 } as const;
export const textWidth = page.width - 2 * page.margin;

type Fonts = Extract<IRunStylePropertiesOptions["font"], { readonly ascii?: string }>;
const fonts = (latin: string, eastAsia: string): Fonts => ({ ascii: latin, hAnsi: latin, cs: latin, eastAsia });

/** Fonts that Office has on Windows and macOS; other systems put their own in. The East Asian one is named apart, or Word would guess it. */
const serif = fonts("Cambria", "Yu Mincho");
const sans = fonts("Calibri", "Yu Gothic");

/** In half points. */
const sizes = { body: 21, notice: 20, cell: 17, small: 16, title: 34, one: 27, two: 23, three: 21 } as const;

export const colours = {
  muted: "5F6873",
  line: "B0B8C2",
  heading: "24405F",
  head: "E2E8F0",
  term: "F1F4F8",
  blank: "FFF3BF",
  check: "FFE3D3",
} as const;

/** A shade behind each status; its shape and its word say it without colour. */
export const shades = {
  covered: "DDEFE3",
  narrowed: "FFF1CF",
  confirm: "FBE3DD",
  "bank-side": "E6E6F5",
} as const satisfies Record<ItemStatus, string>;

/** Names of the paragraph styles beyond title and headings, as Word shows them. */
export const styleNames = {
  subtitle: "Subtitle",
  caption: "Caption",
  note: "Note",
  notice: "Notice",
  cell: "Cell",
  head: "CellHead",
  small: "Small",
} as const;

export function styles(language: Language): IStylesOptions {
  const said = { value: language === "ja" ? "ja-JP" : "en-GB", eastAsia: "ja-JP" };
  const heading = (size: number, before: number, after: number) => ({
    run: { font: sans, size, bold: true, color: colours.heading },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  });
  const style = (id: string, run: IRunStylePropertiesOptions, before: number, after: number, more: object = {}) => ({
    id,
    name: id,
    basedOn: "Normal",
    run,
    paragraph: { spacing: { before, after, line: 252 }, ...more },
  });
  return {
    default: {
      document: {
        run: { font: serif, size: sizes.body, language: said },
        paragraph: { spacing: { after: 120, line: 288 } },
      },
      title: heading(sizes.title, 0, 160),
      heading1: heading(sizes.one, 340, 120),
      heading2: heading(sizes.two, 260, 100),
      heading3: heading(sizes.three, 200, 80),
    },
    paragraphStyles: [
      style(styleNames.subtitle, { color: colours.muted }, 0, 240),
      style(styleNames.caption, { font: sans, size: sizes.cell, color: colours.muted }, 160, 60, { keepNext: true }),
      style(styleNames.note, { size: sizes.cell, color: colours.muted }, 0, 100, {
        indent: { left: 240 },
        keepNext: true,
      }),
      style(styleNames.notice, { font: sans, size: sizes.notice }, 60, 60),
      style(styleNames.cell, { font: sans, size: sizes.cell }, 20, 20),
      style(styleNames.head, { font: sans, size: sizes.cell, bold: true }, 20, 20),
      style(styleNames.small, { font: sans, size: sizes.small }, 0, 20),
    ],
  };
}

/** Headings are numbered 1., 1.1, 1.1.1; a list has a mark for each depth. */
export const numberings = {
  headings: {
    reference: "headings",
    levels: ["%1.", "%1.%2", "%1.%2.%3"].map((text, level) => ({
      ...{ level, text, format: LevelFormat.DECIMAL, alignment: AlignmentType.START, suffix: LevelSuffix.SPACE },
      style: { paragraph: { indent: { left: 0, hanging: 0 } } },
    })),
  },
  bullets: {
    reference: "bullets",
    levels: Array.from({ length: 9 }, (_, level) => ({
      ...{ level, format: LevelFormat.BULLET, text: ["•", "–", "·"][level % 3] ?? "•", alignment: AlignmentType.START },
      style: { paragraph: { indent: { left: 280 * (level + 1), hanging: 220 } } },
    })),
  },
};

/** Each ordered list counts from one, so that each has a numbering of its own. */
export const ordered = (index: number) => ({
  reference: `list-${index}`,
  levels: [
    {
      ...{ level: 0, format: LevelFormat.DECIMAL, text: "(%1)", alignment: AlignmentType.START },
      style: { paragraph: { indent: { left: 480, hanging: 480 } } },
    },
  ],
});
