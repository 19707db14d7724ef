export const columns = ["evidence", "requirements", "topics", "items"] as const;
export type Column = (typeof columns)[number];

const share = { evidence: 0.15, requirements: 0.185, items: 0.235 } as const;

/** Left edges and widths of the columns; topics lie next to their items. */
export function columnsIn(width: number, hasTopics: boolean): Readonly<Record<Column, { x: number; width: number }>> {
  const evidence = Math.min(210, Math.max(124, width * share.evidence));
  const requirements = Math.min(270, Math.max(136, width * share.requirements));
  const items = Math.min(360, Math.max(190, width * share.items));
  const topics = hasTopics ? Math.min(250, Math.max(150, width * 0.17)) : 124;
  const near = hasTopics ? 30 : 10;
  const free = (width - evidence - requirements - items - topics - near) / 2;
  return {
    evidence: { x: 0, width: evidence },
    requirements: { x: evidence + free * 0.9, width: requirements },
    topics: { x: width - items - near - topics, width: topics },
    items: { x: width - items, width: items },
  };
}
