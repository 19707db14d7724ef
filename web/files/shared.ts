import type { Problem } from "../../src/dataset/problem.ts";
import type { State } from "../app/state.ts";
import type { Checklist, Connector, Dataset, Policy } from "../app/types.ts";
import { isMap } from "../edit/path.ts";
import { readers } from "./readers.ts";
import { savable } from "./savable.ts";

/** What a link or the browser's storage holds. */
const schema = "certmap/shared@1";

/** The state as it is shared: plain JSON, without what the page only keeps for undo. */
export function sharedText({ connector, checklist, policy, asOf, bank, shown }: State, opened: Connector): string {
  return JSON.stringify({ schema, connector: savable(connector, opened), checklist, policy, asOf, bank, shown });
}

export type SharedRead =
  | { readonly ok: true; readonly state: State }
  /** `problems` of which part, with the text in which their places are. */
  | { readonly ok: false; readonly why: "broken" | "other-version" }
  | {
      readonly ok: false;
      readonly why: "problems";
      readonly file: string;
      readonly text: string;
      readonly problems: readonly Problem[];
    };

/**
 * A shared state, read as files are: the connector, and a list or policy of the user's own, by the same readers. Nothing in it is trusted
 * and nothing of it is run.
 */
export async function readShared(text: string, dataset: Dataset, today: string): Promise<SharedRead> {
  const { readChecklist, readConnector, readPolicy } = await readers();
  const { assertDate } = await import("../../src/engine/dates.ts");
  const whole = parsed(text);
  if (!isMap(whole) || typeof whole.schema !== "string") return { ok: false, why: "broken" };
  if (whole.schema !== schema) return { ok: false, why: "other-version" };

  const part = (name: string): string => JSON.stringify(whole[name] ?? null, null, 2);
  const failed = (file: string, problems: readonly Problem[]): SharedRead => ({
    ok: false,
    why: "problems",
    file,
    text: part(file),
    problems,
  });
  let checklist: string | Checklist = "fisc-2019-09";
  const own: Checklist[] = [];
  if (isMap(whole.checklist)) {
    const read = readChecklist("checklist", part("checklist"), dataset);
    if (!read.ok) return failed("checklist", read.problems);
    checklist = read.value;
    own.push(read.value);
  } else {
    const found = dataset.checklists.find(({ id }) => id === whole.checklist);
    if (!found) return { ok: false, why: "broken" };
    checklist = found.id;
  }
  let policy: string | Policy = "standard";
  if (isMap(whole.policy)) {
    const read = readPolicy("policy", part("policy"), dataset, own);
    if (!read.ok) return failed("policy", read.problems);
    policy = read.value;
  } else {
    const found = dataset.policies.find(({ id }) => id === whole.policy);
    if (!found) return { ok: false, why: "broken" };
    policy = found.id;
  }
  const read = readConnector("connector", part("connector"), dataset, own);
  if (!read.ok) return failed("connector", read.problems);

  const { bank, shown } = whole;
  let asOf = today;
  if (typeof whole.asOf === "string") {
    try {
      assertDate(whole.asOf);
      asOf = whole.asOf;
    } catch {
      return { ok: false, why: "broken" };
    }
  }
  return {
    ok: true,
    state: {
      connector: read.connector,
      checklist,
      policy,
      asOf,
      bank: typeof bank === "string" && bank.trim() !== "" ? bank.slice(0, 10_000) : null,
      shown: shown === "all" ? "all" : "usable",
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
