import type { StandardStatistics, Statistics } from "../dataset/statistics.ts";
import type { Language } from "../schema/text.ts";
import { type Cell, type Column, grid } from "./layout/grid.ts";
import { paragraph } from "./layout/lines.ts";
import { type UsageWords, usageWords } from "./usage/words.ts";
import { wordsIn } from "./words/index.ts";

const width = 80;
const percent = (share: number): string => `${Math.round(share * 100)}%`;
const full: readonly string[] = ["equal-to", "equivalent-to", "superset-of"];

/**
 * How the dataset is made up, for `certmap check`: counts, review states, the share of each relation, the densest requirements.
 * Example: `renderStatistics(loaded.statistics, {lang: "en"})`, of what `loadDataset` gives. Errors: none. Source: contract §6, `check`.
 */
export function renderStatistics(statistics: Statistics, { lang }: { readonly lang: Language }): string {
  const { statistics: words } = usageWords[lang];
  const { proposed, selfReview, external } = statistics.reviews;
  const lines = [
    ...paragraph(words.counts(statistics.topics, statistics.links, statistics.procedures), width),
    ...paragraph(words.reviews(proposed, selfReview, external), width),
    ...statistics.checklists.flatMap(({ checklist, items, withTopics }) =>
      paragraph(words.checklist(checklist, items, withTopics), width),
    ),
    "",
    ...relationTable(statistics.standards, words, lang),
    "",
    ...statistics.standards.flatMap((one) => densest(one, words)),
  ];
  return `${lines.join("\n")}\n`;
}

function relationTable(
  standards: readonly StandardStatistics[],
  words: UsageWords["statistics"],
  lang: Language,
): readonly string[] {
  const { relations } = wordsIn[lang].terms;
  const used = standards.filter(({ links }) => links > 0);
  const columns: Column[] = [
    { title: "", most: 36, least: 16 },
    ...used.map(
      ({ standard, derived }): Column => ({
        title: derived ? `${standard} (${words.derived})` : standard,
        most: 16,
        least: 10,
      }),
    ),
  ];
  const row = (title: string, say: (one: StandardStatistics) => string): Cell[] => [
    { text: title },
    ...used.map((one) => ({ text: say(one) })),
  ];
  const names = used[0]?.relations.map(({ relation }) => relation) ?? [];
  const rows = [
    row(words.links, ({ links }) => String(links)),
    row(words.topics, ({ topics }) => String(topics)),
    ...names.map((name) =>
      row(`${name}: ${relations[name]}`, (one) => {
        const found = one.relations.find(({ relation }) => relation === name);
        return `${found?.links ?? 0} (${percent(found?.share ?? 0)})`;
      }),
    ),
    row(words.unused, ({ unused }) => String(unused)),
    row(words.full, (one) => {
      const links = one.relations.filter(({ relation }) => full.includes(relation));
      return percent(links.reduce((sum, { share }) => sum + share, 0));
    }),
  ];
  return grid(columns, rows, width, false);
}

function densest({ standard, densest }: StandardStatistics, words: UsageWords["statistics"]): readonly string[] {
  const list = densest
    .slice(0, 5)
    .map(({ requirement, topics, share }) => `${requirement} ${topics} (${percent(share)})`);
  return list.length > 0 ? paragraph(`${words.densest(standard)}: ${list.join(", ")}`, width) : [];
}
