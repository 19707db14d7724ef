import type { Lookup } from "./lookup.ts";
import type { Words } from "./words/words.ts";

export interface Cited {
  readonly id: string;
  /** Whose voice a fact has; a document has none. */
  readonly voice: string | null;
  readonly text: string;
}

/** The sources that a report cites, gathered while it is written; each mention shows the voice of its fact. */
export class Citations {
  readonly #look: Pick<Lookup, "dataset" | "fact" | "document">;
  readonly #words: Words;
  readonly #ids = new Set<string>();

  constructor(look: Pick<Lookup, "dataset" | "fact" | "document">, words: Words) {
    this.#look = look;
    this.#words = words;
  }

  /** As it stands after a sentence: `（M-12 説明）`; nothing where there is no source. */
  ref(ids: readonly string[]): string {
    return ids.length === 0 ? "" : this.#words.phrases.bracketed(this.list(ids));
  }

  /** As it stands in a cell of its own: `M-12 説明`. */
  list(ids: readonly string[]): string {
    for (const id of ids) this.#ids.add(id);
    return ids.map((id) => this.#named(id)).join(this.#words.phrases.comma);
  }

  #named(id: string): string {
    const voice = this.voiceOf(id);
    return voice === null ? id : `${id} ${voice}`;
  }

  voiceOf(id: string): string | null {
    const fact = this.#look.fact(id);
    if (!fact) return null;
    return this.#look.dataset.sources.voices[fact.voice]?.[this.#words.lang] ?? this.#words.terms.voices[fact.voice];
  }

  /** Everything cited so far, in the register's order: facts with their paraphrase, documents with their title. */
  all(): readonly Cited[] {
    const { lang } = this.#words;
    const { facts, documents } = this.#look.dataset.sources;
    return [
      ...facts
        .filter(({ id }) => this.#ids.has(id))
        .map(({ id, text }) => ({ id, voice: this.voiceOf(id), text: text[lang] })),
      ...documents
        .filter(({ id }) => this.#ids.has(id))
        .map(({ id, title, publisher, published }) => {
          const rest = [publisher?.[lang], published].filter((part) => part !== undefined);
          const after = rest.length > 0 ? this.#words.phrases.bracketed(rest.join(this.#words.phrases.comma)) : "";
          return { id, voice: null, text: title[lang] + after };
        }),
    ];
  }
}
