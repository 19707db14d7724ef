import type { ControlMark } from "../../schema/evidence.ts";
import type { MarkRead } from "./marks.ts";

/** Why a control's mark is `unknown`, or what was decided on the way. */
export type DecisionNote =
  | "applicable-only"
  | "not-stated"
  | "contradiction"
  | "mark-doubtful"
  | "mark-unknown"
  | "mark-unreadable"
  | "gap-as-planned"
  | "partly-applicable";

export interface Decision {
  readonly mark: ControlMark;
  readonly note: DecisionNote | null;
  readonly from?: string;
}

/**
 * What two cells say together. Whether a control applies and whether it is in place are two things: applicable alone is never
 * implemented. Where they contradict each other, or a mark's meaning is not clear, the control stays unknown.
 *
 * "Not in place" has no mark of its own in a connector and becomes `planned`, which gives nothing either way.
 * Example: applicable yes, status partial is `partial`; applicable yes without a status is `unknown`.
 */
export function decide(applicable: MarkRead | null, status: MarkRead | null): Decision {
  const unclear = [status, applicable].find((one) => one !== null && one.meaning === null);
  const from = [status, applicable].flatMap((one) => (one?.meaning === "inherited" && one.from ? [one.from] : []))[0];
  const applies = applicable?.meaning ?? null;
  const state = status?.meaning ?? null;
  if (applies === "no") {
    if (state === null || state === "na" || state === "open" || state === "gap") {
      return status !== null && status.meaning === null ? unknown(reasonOf(status)) : { mark: "excluded", note: null };
    }
    return unknown("contradiction");
  }
  if (unclear && unclear.meaning === null) return unknown(reasonOf(unclear));
  switch (state) {
    case "na":
      return applies === "yes" || applies === "inherited" ? unknown("contradiction") : { mark: "excluded", note: null };
    case "partial":
      return { mark: "partial", note: null };
    case "planned":
      return { mark: "planned", note: null };
    case "gap":
      return { mark: "planned", note: "gap-as-planned" };
    case "inherited":
      return { mark: "inherited", note: null, ...(from === undefined ? {} : { from }) };
    case "implemented":
      if (applies === "inherited") return { mark: "inherited", note: null, ...(from === undefined ? {} : { from }) };
      if (applies === "partial") return { mark: "partial", note: "partly-applicable" };
      return { mark: "implemented", note: null };
    default:
      if (applies === "inherited") return { mark: "inherited", note: null, ...(from === undefined ? {} : { from }) };
      return unknown(applies === "yes" || applies === "partial" ? "applicable-only" : "not-stated");
  }
}

const unknown = (note: DecisionNote): Decision => ({ mark: "unknown", note });

const reasonOf = (read: MarkRead): DecisionNote =>
  read.meaning === null ? (`mark-${read.why}` as const) : "not-stated";
