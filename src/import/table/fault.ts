import type { Place, Problem, ProblemArgs } from "../../dataset/problem.ts";
import { problem } from "../../dataset/problem.ts";

/** What keeps a whole file or sheet from being read as a table. */
export type TableFaultCode = Extract<keyof ProblemArgs, `workbook-${string}` | `table-${string}`>;
export type TableFault = {
  readonly [Code in TableFaultCode]: { readonly code: Code; readonly args: ProblemArgs[Code] };
}[TableFaultCode];

/** The fault as a problem, with the sheet and the cell where there is one. */
export const faultAt = ({ code, args }: TableFault, at: Place): Problem => problem(code, at, args as never);

/** A cell as a place: the row counts as the line. Example: `cellPlace("soa.xlsx", "SoA", 11, 2)` is row 12, column 3 (C12). */
export const cellPlace = (file: string, sheet: string | null, row: number, column: number): Place => ({
  file,
  line: row + 1,
  column: column + 1,
  ...(sheet === null ? {} : { sheet }),
});
