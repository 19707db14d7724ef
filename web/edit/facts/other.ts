import { date, ends, type Fact, fact, holder, scope, text } from "./fact.ts";

export const other: readonly Fact[] = [
  fact("other.name", text, true),
  fact("other.system", text),
  fact("other.number", text),
  fact("other.body", text),
  fact("other.issued", date),
  fact("other.expires", date),
  fact("other.date", date),
  fact("other.period.from", date),
  fact("other.period.to", date),
  ...scope,
  holder,
  ...ends,
];
