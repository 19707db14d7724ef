/** Made when first needed: that takes longer than most pages take to start. */
let graphemes: Intl.Segmenter | undefined;

/** What a reader sees as one character each. */
export function charactersOf(text: string): readonly string[] {
  graphemes ??= new Intl.Segmenter("und", { granularity: "grapheme" });
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}
