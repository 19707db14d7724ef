import { caveatBasis } from "../../engine/basis.ts";
import type { Telling } from "../derivation.ts";
import type { Block, Line } from "../document.ts";
import { unusedIn } from "../idle.ts";
import { sayOr } from "../lookup.ts";
import { superfluousOf } from "../view.ts";
import { heading, paragraph } from "./blocks.ts";

export function superfluous({ words, look, cites }: Telling): readonly Block[] {
  const { phrases, lang } = words;
  const all = superfluousOf(look);
  if (all.length === 0) return [];
  return [
    heading(2, phrases.superfluous, "superfluous"),
    paragraph([phrases.superfluousNote(all.length) + cites.ref(["M-15", "M-16"])]),
    {
      kind: "list",
      items: all.map(({ id, title, unneeded }): Line => {
        const named = [{ strong: id }, ` ${sayOr(title, lang, "")}`.trimEnd()];
        return unneeded ? [...named, phrases.colon, unneeded.reason[lang] + cites.ref(unneeded.sources)] : named;
      }),
    },
  ];
}

/** Paper by paper what its scope could be negotiated down by; the whole list with titles, for whoever negotiates. */
export function unused({ words, look, cites }: Telling): readonly Block[] {
  const { phrases, lang } = words;
  const all = unusedIn({ words, look });
  if (all.length === 0) return [];
  return [
    heading(2, phrases.unused, "unused"),
    paragraph([phrases.unusedNote + cites.ref(["M-15"])]),
    ...all.flatMap(({ evidence, name, categories, requirements }): readonly Block[] => [
      heading(3, name, `unused-${evidence}`),
      paragraph([phrases.unusedCount(requirements.length)]),
      ...(categories.length > 0 ? [paragraph([phrases.unusedCategories(categories.join(phrases.comma))])] : []),
      {
        kind: "list",
        items: requirements.map(({ id, title }): Line => [{ strong: id }, ` ${sayOr(title, lang, "")}`.trimEnd()]),
      },
    ]),
  ];
}

export function caveats({ words, look, cites }: Telling): readonly Block[] {
  const last = "not-mandatory";
  const codes = [...look.result.caveats.filter((code) => code !== last), last] as const;
  return [
    heading(2, words.phrases.caveats, "caveats"),
    { kind: "list", items: codes.map((code): Line => [words.caveats[code].text + cites.ref(caveatBasis[code])]) },
  ];
}

export function sources({ words, look, cites }: Telling): readonly Block[] {
  const { phrases } = words;
  cites.ref([...(look.checklist?.sources ?? []), ...(look.policy?.sources ?? [])]);
  return [
    heading(2, phrases.sources, "sources"),
    paragraph([phrases.sourcesNote]),
    {
      kind: "table",
      caption: phrases.sources,
      columns: [phrases.id, phrases.voice, phrases.content].map((title) => ({ title })),
      rows: cites
        .all()
        .map(({ id, voice, text }): Line[] => [[{ code: id }], [voice ?? phrases.documentVoice], [text]]),
    },
    paragraph([phrases.dataset, phrases.colon, look.result.dataset.version, " ", { code: look.result.dataset.digest }]),
  ];
}
