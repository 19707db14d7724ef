/** Topics of which status are drafted. */
export const aupFors = ["narrowed", "confirm", "both"] as const;
export type AupFor = (typeof aupFors)[number];

/** Kinds of work: one request, round of interviews, visit or session at a system serves all procedures of a kind. */
export const aupWorks = ["documents", "records", "interview", "visit", "test"] as const;
export type AupWork = (typeof aupWorks)[number];
