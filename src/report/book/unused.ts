import type { Telling } from "../derivation.ts";
import { unusedIn } from "../idle.ts";
import { sayOr } from "../lookup.ts";
import { superfluousOf } from "../view.ts";
import type { SheetSpec } from "../workbook/write.ts";

/** What a scope could be negotiated down by, and the criteria that no topic needs with the reason; a row for each. */
export function unusedSheet({ words, look, cites }: Telling): SheetSpec {
  const { book, phrases, lang } = words;
  const reasons = new Map(superfluousOf(look).map(({ id, unneeded }) => [id, unneeded?.reason[lang] ?? ""]));
  const idle = unusedIn({ words, look });
  const listed = new Set(idle.flatMap(({ requirements }) => requirements.map(({ id }) => id)));
  const rest = superfluousOf(look).filter(({ id }) => !listed.has(id));
  return {
    name: book.sheets.unused,
    title: phrases.unused,
    notes: [
      phrases.unusedNote + cites.ref(["M-15"]),
      ...idle.flatMap(({ name, categories }) =>
        categories.length === 0 ? [] : [phrases.line(name, phrases.unusedCategories(categories.join(phrases.comma)))],
      ),
    ],
    columns: [
      { header: phrases.from, width: 30 },
      { header: phrases.id, width: 12 },
      { header: phrases.content, width: 60 },
      { header: phrases.why, width: 80, most: 120 },
    ],
    filter: true,
    rows: [
      ...idle.flatMap(({ name, requirements }) =>
        requirements.map(({ id, title }) => [name, id, sayOr(title, lang, ""), reasons.get(id) ?? ""]),
      ),
      ...rest.map(({ id, title }) => [phrases.none, id, sayOr(title, lang, ""), reasons.get(id) ?? ""]),
    ],
  };
}
