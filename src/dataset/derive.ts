import type { Correspondence, Standard } from "../schema/standard.ts";
import type { Link } from "./dataset.ts";

/**
 * The links of an older edition, from those of the newer one. Each needed requirement is replaced by all its predecessors, in the
 * order of the older standard and each once; a clause keeps its number unless it moved. Relation, remainder, rationale, sources
 * and review are kept. A link that needs something new has no counterpart; `no-relationship` needs nothing and always has one.
 * Example: `iso22.media`, needing A.7.10, becomes `iso22.media@iso27001-2013`, needing A.8.3.1, A.8.3.2, A.8.3.3 and A.11.2.5.
 * Source: contract §2; Annex B of ISO/IEC 27002:2022.
 */
export function deriveLinks<T extends Pick<Link, "id" | "standard" | "needs">>(
  links: readonly T[],
  correspondence: Correspondence,
  standards: readonly Standard[],
): (T & { readonly derivedFrom: string })[] {
  const older = standards.find(({ id }) => id === correspondence.from)?.requirements ?? [];
  const before = predecessors(
    correspondence,
    new Set(older.filter(({ type }) => type === "clause").map(({ id }) => id)),
  );
  return links.flatMap((link) => {
    if (link.standard !== correspondence.to) return [];
    const found = link.needs.map(before);
    if (found.some((ids) => ids.length === 0)) return [];
    const needed = new Set(found.flat());
    const needs = older.map(({ id }) => id).filter((id) => needed.has(id));
    return [
      { ...link, id: `${link.id}@${correspondence.from}`, standard: correspondence.from, needs, derivedFrom: link.id },
    ];
  });
}

/** From an id of the newer edition to all of the older edition's that it replaces; none for what is new. */
function predecessors({ pairs, clauses, newControls }: Correspondence, olderClauses: ReadonlySet<string>) {
  const isNew = new Set([...newControls, ...clauses.new]);
  return (id: string): string[] => {
    if (isNew.has(id)) return [];
    const moved = clauses.moved.filter(({ to }) => to === id).map(({ from }) => from);
    if (moved.length > 0) return moved;
    const controls = pairs.filter(({ to }) => to.includes(id)).map(({ from }) => from);
    if (controls.length > 0) return controls;
    return olderClauses.has(id) ? [id] : [];
  };
}
