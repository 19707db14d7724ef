import type { Connector, Evidence } from "../../src/dataset/dataset.ts";
import type { SoaStatement } from "../../src/import/soa/reading.ts";
import { addEvidence, blank } from "./evidence.ts";
import { isSame } from "./path.ts";

export interface Held<K extends Evidence["kind"]> {
  readonly index: number;
  readonly evidence: Extract<Evidence, { readonly kind: K }>;
}

/** The evidence of one kind, with where it stands in the file. */
export function heldOf<K extends Evidence["kind"]>({ evidence = [] }: Connector, kind: K): readonly Held<K>[] {
  return evidence.flatMap((one, index) => (one.kind === kind ? [{ index, evidence: one as Held<K>["evidence"] }] : []));
}

/**
 * A statement of applicability as that of a certificate of its edition, or, with null, of a new one of which nothing else is known.
 * It takes the place of what the certificate's own said of each control; of that, only the consent stays: version and date spoke of
 * the old paper. Example: `withSoa(connector, read.statement, 0, true)`.
 */
export function withSoa(
  connector: Connector,
  { standard, soa }: SoaStatement,
  target: number | null,
  disclosed: boolean,
): Connector {
  const said = { ...soa, disclosed };
  if (target === null) {
    const fresh = blank("isms");
    return fresh.kind === "isms-certificate" ? addEvidence(connector, { ...fresh, standard, soa: said }) : connector;
  }
  return replaced(connector, target, (one) => {
    if (one.kind !== "isms-certificate" || one.standard !== standard) return one;
    const consent = one.soa?.consent;
    return { ...one, soa: { ...(consent !== undefined && { consent }), ...said } };
  });
}

/** Evidence as a new one, under an id of its own, or in the place of one of the same kind, whose id stays. */
export function withEvidence(connector: Connector, evidence: Evidence, target: number | null): Connector {
  if (target === null) return addEvidence(connector, evidence);
  return replaced(connector, target, (one) => (one.kind === evidence.kind ? { ...evidence, id: one.id } : one));
}

type Answers = NonNullable<Connector["answers"]>;

/** Answers that are not recorded yet, and the connector with them at the end of its own. */
export function withAnswers(
  connector: Connector,
  answers: readonly Answers[number][],
): { readonly connector: Connector; readonly fresh: readonly Answers[number][] } {
  const recorded = connector.answers ?? [];
  const fresh = answers.filter(
    (one, index) =>
      !recorded.some((other) => isSame(one, other)) && !answers.slice(0, index).some((other) => isSame(one, other)),
  );
  return { connector: fresh.length === 0 ? connector : { ...connector, answers: [...recorded, ...fresh] }, fresh };
}

const replaced = (connector: Connector, target: number, next: (one: Evidence) => Evidence): Connector => ({
  ...connector,
  evidence: (connector.evidence ?? []).map((one, index) => (index === target ? next(one) : one)),
});
