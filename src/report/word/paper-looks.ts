import type { IStylesOptions } from "docx";
import type { Language } from "../../schema/text.ts";

/** In half points. */
export const sizes = { body: 21, small: 17, cell: 18, title: 36, one: 28, two: 24, three: 22 } as const;
export const colours = {
  ink: "1F2933",
  muted: "5F6873",
  line: "9AA5B1",
  heading: "24405F",
  head: "E2E8F0",
  term: "F1F4F8",
  blank: "FFF3BF",
  check: "FFE3D3",
} as const;

/** Fonts that Office has on Windows and macOS; other systems put their own Japanese font in. */
const fonts = {
  ja: { body: "Yu Mincho", heading: "Yu Gothic" },
  en: { body: "Calibri", heading: "Calibri" },
} as const satisfies Record<Language, { readonly body: string; readonly heading: string }>;

/** The Latin and the East Asian font are named apart, or Word would guess the latter. */
const font = (name: string) => ({
  ascii: name,
  hAnsi: name,
  cs: name,
  eastAsia: name === "Calibri" ? "Yu Gothic" : name,
});

export function styles(language: Language): IStylesOptions {
  const { body, heading } = fonts[language];
  const head = (size: number, before: number, after: number) => ({
    run: { font: font(heading), size, bold: true, color: colours.heading },
    paragraph: { spacing: { before, after }, keepNext: true },
  });
  const based = (id: string, name: string, run: object, paragraph: object) => ({
    id,
    name,
    basedOn: "Normal",
    run,
    paragraph,
  });
  return {
    default: {
      document: {
        run: {
          font: font(body),
          size: sizes.body,
          color: colours.ink,
          language: language === "ja" ? { value: "en-US", eastAsia: "ja-JP" } : { value: "en-GB", eastAsia: "ja-JP" },
        },
        paragraph: { spacing: { after: 120, line: 300 } },
      },
      title: {
        run: { font: font(heading), size: sizes.title, bold: true, color: colours.heading },
        paragraph: { spacing: { after: 80 } },
      },
      heading1: head(sizes.one, 320, 120),
      heading2: head(sizes.two, 260, 100),
      heading3: head(sizes.three, 200, 80),
    },
    paragraphStyles: [
      based("Subtitle", "Subtitle", { color: colours.muted }, { spacing: { after: 240 } }),
      based(
        "Caption",
        "caption",
        { font: font(heading), size: sizes.cell, bold: true },
        { spacing: { before: 120, after: 60 } },
      ),
      based("lead", "Lead", {}, { spacing: { after: 160 } }),
      based(
        "note",
        "Note",
        { size: sizes.cell, color: colours.muted },
        { indent: { left: 240 }, spacing: { after: 100 } },
      ),
      based("cell", "Table text", { size: sizes.cell }, { spacing: { after: 0, line: 260 } }),
      based("head", "Table header", { font: font(heading), size: sizes.cell }, { spacing: { after: 0, line: 260 } }),
    ],
  };
}
