import type { Dataset } from "../dataset/dataset.ts";
import type { Language } from "../schema/text.ts";

/** What ids are called; an id that the dataset lacks is called as it is. */
export interface Labels {
  readonly topic: (id: string, lang: Language) => string;
  readonly standard: (id: string, lang: Language) => string;
  readonly requirement: (standard: string, id: string, lang: Language) => string;
}

export function labelsOf(dataset: Dataset): Labels {
  const topics = new Map(dataset.topics.map(({ id, label }) => [id, label]));
  const standards = new Map(dataset.standards.map(({ id, title }) => [id, title]));
  const requirements = new Map(
    dataset.standards.flatMap((standard) =>
      standard.requirements.map(({ id, title }) => [`${standard.id} ${id}`, title] as const),
    ),
  );
  return {
    topic: (id, lang) => topics.get(id)?.[lang] ?? id,
    standard: (id, lang) => standards.get(id)?.[lang] ?? id,
    requirement: (standard, id, lang) => requirements.get(`${standard} ${id}`)?.[lang] ?? id,
  };
}
