import type { Fact } from "../edit/facts/index.ts";
import { isMap } from "../edit/path.ts";
import { optionWord } from "./choice.ts";
import type { Setting } from "./types.ts";

const limit = 60;

/** A value of a fact in a few words. Example: `false` of a flag is `いいえ`; three exceptions are `3件`. */
export function sayValue(setting: Setting, { control }: Fact, value: unknown): string {
  const { edit, words } = setting;
  if (value === undefined || value === null)
    return control.as === "rows" || control.as === "part" ? words.empty : edit.unknown;
  switch (control.as) {
    case "choice":
      return optionWord(setting, control.set, value as string);
    case "choices":
      return (value as readonly string[]).map((one) => optionWord(setting, control.set, one)).join(words.or);
    case "one-of": {
      const { dataset } = setting.app.model();
      const lists = [...dataset.standards, ...dataset.checklists];
      return lists.find(({ id }) => id === value)?.title[setting.language] ?? String(value);
    }
    case "items":
      return value === "all" ? words.allItems : (value as readonly unknown[]).join(words.or);
    case "some-of":
    case "names":
      return shortened((value as readonly unknown[]).join(words.or));
    case "rows":
      return words.chosen((value as readonly unknown[]).length);
    case "marks":
    case "inherited":
    case "results":
      return words.chosen(Object.keys(value).length);
    case "part": {
      const inner = control.facts.filter(({ path: [name = ""] }) => isMap(value) && value[name] !== undefined);
      const said = inner.map((fact) => sayValue(setting, fact, isMap(value) ? value[fact.path[0] ?? ""] : undefined));
      return shortened(said.join(words.or));
    }
    default:
      return shortened(String(value));
  }
}

const shortened = (text: string): string => {
  const characters = [...text.replace(/\s+/g, " ")];
  return characters.length > limit ? `${characters.slice(0, limit).join("")}…` : characters.join("");
};
