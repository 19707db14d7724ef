import { type Problem, problem } from "../../dataset/problem.ts";
import { type AupFact, type aupFactColumns, aupFacts, aupYesNo, keyOf, namesIn } from "../../schema/aup-sheet.ts";
import type { AupReport } from "../../schema/evidence.ts";
import { cellPlace } from "../table/fault.ts";
import { textAt } from "../table/table.ts";
import { dateIn, isNothing, plain } from "./cells.ts";
import type { Header } from "./layout.ts";

export interface FactsRead {
  readonly facts: Omit<AupReport, "results">;
  readonly problems: readonly Problem[];
}

/** What the sheet about the report states. What it does not state stays unknown, and is named: until then the report counts for nothing. */
export function readFacts(file: string, header: Header<keyof typeof aupFactColumns> | undefined): FactsRead {
  const start: Problem["at"] = { file, line: 1, column: 1 };
  const problems: Problem[] = [];
  const values = new Map<AupFact, readonly [text: string, at: Problem["at"]]>();
  if (header) {
    const { table, row, columns } = header;
    const [fact = 0, value = 1] = [columns.get("fact"), columns.get("value")];
    for (let index = row + 1; index < table.rows.length; index++) {
      const key = keyOf(aupFacts, textAt(table, index, fact));
      const at = cellPlace(file, table.sheet, table.firstLine - 1 + index, value);
      if (key === undefined) continue;
      if (values.has(key)) problems.push(problem("repeated", at, { value: textAt(table, index, fact) }));
      else values.set(key, [plain(textAt(table, index, value)), at]);
    }
  }
  const atOf = (fact: AupFact) => values.get(fact)?.[1] ?? start;
  const textOf = (fact: AupFact) => {
    const [text = ""] = values.get(fact) ?? [];
    return isNothing(text) ? undefined : text;
  };
  const dateOf = (fact: AupFact) => {
    const text = textOf(fact);
    if (text === undefined) return undefined;
    const date = dateIn(text, atOf(fact));
    if (typeof date === "string") return date;
    problems.push(date);
    return undefined;
  };
  const missing = (fact: AupFact) => problems.push(problem("aup-fact-missing", atOf(fact), { fact }));

  const date = dateOf("date");
  const [from, to] = [dateOf("periodFrom"), dateOf("periodTo")];
  if (from !== undefined && to !== undefined && from > to)
    problems.push(problem("dates-reversed", atOf("periodTo"), { fromKey: "from", from, toKey: "to", to }));
  if (date === undefined) missing("date");
  if (from === undefined && to !== undefined) missing("periodFrom");
  if (to === undefined && from !== undefined) missing("periodTo");
  const users = namesIn(textOf("users") ?? "");
  if (users.length === 0) missing("users");
  const practitioner = textOf("practitioner");
  if (practitioner === undefined) missing("practitioner");
  const scope = textOf("scope");
  if (scope === undefined) missing("scope");
  const said = textOf("apiService");
  const apiService = said === undefined ? undefined : keyOf(aupYesNo, said);
  if (said === undefined || apiService === "unknown") missing("apiService");
  else if (apiService === undefined) {
    const allowed = Object.values(aupYesNo).flatMap(({ ja, en }) => [ja, en]);
    problems.push(problem("not-one-of", atOf("apiService"), { value: said, allowed }));
  }
  const period = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  const about = { ...(scope !== undefined && { text: scope }), ...(apiService !== undefined && { apiService }) };
  return {
    facts: {
      id: textOf("id") ?? "aup",
      kind: "aup-report",
      ...(practitioner !== undefined && { practitioner }),
      ...(date !== undefined && { date }),
      ...(Object.keys(period).length > 0 && { period }),
      ...(users.length > 0 && { users: [...users] }),
      ...(Object.keys(about).length > 0 && { scope: about }),
    },
    problems,
  };
}
