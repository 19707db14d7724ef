import type { Connector, Evidence } from "../../src/dataset/dataset.ts";
import { normaliseName } from "../../src/schema/names.ts";
import type { Context } from "./context.ts";
import { itemsBeside } from "./context.ts";
import { isMap, type Path, valueAt, withValue } from "./path.ts";
import type { Refusal } from "./refusal.ts";

/**
 * What follows from an edit, so that the file stays one that the reader accepts: what the new value makes meaningless goes, and what the
 * opened file said about it comes back with it. Nothing is made up.
 * Example: with another opinion than `qualified` the list of qualified criteria goes; with `qualified` the file's own list is back.
 */
export function mend(context: Context, edited: Connector, path: Path, opened: Connector | undefined): Connector {
  if (path[0] === "answers") return mendAnswer(context, edited, path);
  if (path[0] !== "evidence" || path.length < 3) return edited;
  const at = path.slice(0, 2);
  const evidence = valueAt(edited, at) as Evidence;
  const before = opened?.evidence?.find(({ id, kind }) => id === evidence.id && kind === evidence.kind);
  const mended = mendEvidence(context, edited, evidence, path, before);
  return mended === evidence ? edited : withValue(edited, at, mended);
}

function mendEvidence(
  context: Context,
  connector: Connector,
  evidence: Evidence,
  path: Path,
  before: Evidence | undefined,
): Evidence {
  const [, , fact, inner] = path;
  if (evidence.kind === "soc2-report") {
    const old = before?.kind === "soc2-report" ? before : undefined;
    if (fact === "opinion") {
      if (evidence.opinion !== "qualified") return withValue(evidence, ["qualified"], undefined);
      return evidence.qualified ? evidence : withValue(evidence, ["qualified"], old?.qualified);
    }
    // the day that the one speaks of is the last day of the other
    if (fact === "type" && evidence.type === 1 && evidence.date === undefined) {
      return withValue(evidence, ["date"], old?.date ?? evidence.period?.to);
    }
    if (fact === "type" && evidence.type === 2 && evidence.period === undefined) {
      return withValue(evidence, ["period"], old?.period ?? (evidence.date && { to: evidence.date }));
    }
    if (fact === "commitments" && inner === "checklist" && Array.isArray(evidence.commitments?.items)) {
      const known = itemsBeside(context, connector, path).map(({ no }) => String(no));
      const kept = evidence.commitments.items.filter((no) => known.includes(String(no)));
      return withValue(evidence, ["commitments", "items"], kept);
    }
  }
  if (evidence.kind === "isms-certificate") {
    const old = before?.kind === "isms-certificate" ? before : undefined;
    // another edition has other controls: its statement of applicability is another document
    if (fact === "standard") {
      const same = old?.standard === evidence.standard ? old : undefined;
      return withValue(withValue(evidence, ["soa"], same?.soa), ["soaVersion"], same?.soaVersion);
    }
    if (fact === "soa" && inner === "controls") return mendInherited(evidence, old);
  }
  return evidence;
}

function mendInherited<E extends Extract<Evidence, { kind: "isms-certificate" }>>(evidence: E, old: E | undefined): E {
  const marks = evidence.soa?.controls ?? {};
  const inherited = Object.keys(marks).filter((id) => marks[id] === "inherited");
  const names = inherited.flatMap((id) => {
    const name = evidence.soa?.inheritedFrom?.[id] ?? old?.soa?.inheritedFrom?.[id];
    return name === undefined ? [] : [[id, name] as const];
  });
  const now = Object.keys(evidence.soa?.inheritedFrom ?? {});
  const same = names.length === now.length && names.every(([id]) => now.includes(id));
  if (same) return evidence;
  return withValue(evidence, ["soa", "inheritedFrom"], names.length === 0 ? undefined : Object.fromEntries(names));
}

/** The topics that an answer names are those of its item. */
function mendAnswer(context: Context, edited: Connector, path: Path): Connector {
  const [, index, fact] = path;
  const answer = edited.answers?.[Number(index)];
  if (!answer?.topics || (fact !== "item" && fact !== "checklist")) return edited;
  const item = itemsBeside(context, edited, path).find(({ no }) => String(no) === String(answer.item));
  const kept = answer.topics.filter((topic) => item?.topics.includes(topic));
  return withValue(edited, [...path.slice(0, 2), "topics"], kept.length === 0 ? undefined : kept);
}

/** The first contradiction between facts, as the reader would find it. */
export function conflictIn(context: Context, connector: Connector): Refusal | undefined {
  const ids = new Set<string>();
  for (const evidence of connector.evidence ?? []) {
    if (ids.has(evidence.id)) return { code: "duplicate-id", id: evidence.id };
    ids.add(evidence.id);
    const found = conflictOf(connector, evidence);
    if (found) return found;
  }
  for (const [index, answer] of (connector.answers ?? []).entries()) {
    const items = itemsBeside(context, connector, ["answers", index]);
    if (!items.some(({ no }) => String(no) === String(answer.item))) {
      return { code: "not-one-of", value: String(answer.item) };
    }
  }
  return undefined;
}

function conflictOf(connector: Connector, evidence: Evidence): Refusal | undefined {
  const period = "period" in evidence ? evidence.period : undefined;
  const spans = [[period?.from, period?.to], "issued" in evidence ? [evidence.issued, evidence.expires] : []] as const;
  for (const [from, to] of spans) {
    if (from !== undefined && to !== undefined && from > to) return { code: "dates-reversed", from, to };
  }
  if (evidence.kind === "soc2-report") {
    const holder = normaliseName(evidence.holder?.name ?? connector.connector.name);
    const oneself = evidence.subservices?.find(
      ({ name, method }) => method === "carve-out" && normaliseName(name) === holder,
    );
    if (oneself) return { code: "carve-out-from-oneself", name: oneself.name };
    if (evidence.qualified && evidence.opinion !== "qualified") return { code: "no-such-fact" };
    const items = evidence.commitments?.items;
    if (Array.isArray(items) && items.length === 0) return { code: "none-chosen" };
  }
  if (evidence.kind === "isms-certificate") {
    const marks: unknown = evidence.soa?.controls;
    const names = Object.keys(evidence.soa?.inheritedFrom ?? {});
    if (names.some((id) => !isMap(marks) || marks[id] !== "inherited")) return { code: "no-such-fact" };
  }
  return undefined;
}
