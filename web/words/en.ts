import type { PageWords } from "./words.ts";

export const en: PageWords = {
  lang: "en",
  title: "certmap",
  subtitle: "API connection checklist and the evidence for it",
  views: {
    coverage: "Coverage",
    flow: "Flow",
    whatif: "What if",
    time: "Over time",
    asks: "Questions",
    form: "Enter facts",
  },
};
