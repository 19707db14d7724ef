import { situationOf } from "../held.ts";
import { settleUnder } from "../settle.ts";
import type { Situation } from "../situation.ts";
import { fewest } from "./choose.ts";
import { demandsOf } from "./demands.ts";
import type { AupAgreement, AupNeed, AupRequest } from "./types.ts";

/**
 * Earlier reports that do not name this bank, and what a written agreement as an additional user would save it [M-19]: found by
 * drafting for it again as if it had agreed. A report that would save nothing is not named.
 */
export function agreementsOf(
  situation: Situation,
  request: AupRequest,
  needs: readonly AupNeed[],
): readonly AupAgreement[] {
  const wanted = new Set(needs.flatMap(({ procedures }) => procedures));
  return situation.held.flatMap(({ evidence, own, gates }): readonly AupAgreement[] => {
    const refused = gates.filter(({ outcome }) => outcome !== "pass");
    if (evidence.kind !== "aup-report" || !own || refused.some(({ code }) => code !== "user-not-agreed")) return [];
    const [gate] = refused;
    if (!gate?.code) return [];
    const ask = { id: "", kind: "evidence", evidence: evidence.id, code: gate.code } as const;
    const { connector } = settleUnder(situation, situation.connector, gate.args ? { ...ask, args: gate.args } : ask);
    const { demands } = demandsOf(situationOf(situation, connector), request);
    const open = new Set(demands.map(({ topic }) => topic));
    const still = new Set(
      [...open].flatMap((topic) =>
        fewest(demands.filter((one) => one.topic === topic).map(({ alternatives }) => alternatives)),
      ),
    );
    const topics = [...new Set(needs.map(({ topic }) => topic))].filter((topic) => !open.has(topic));
    const procedures = [...wanted].filter((id) => !still.has(id));
    return topics.length + procedures.length > 0 ? [{ evidence: evidence.id, topics, procedures }] : [];
  });
}
