import { distance } from "fastest-levenshtein";

const longest = 80;

/** Lower case and without the difference of full-width letters, so that these alone never cost a suggestion. */
const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

/**
 * The candidate most likely meant, or none: at most a third of the letters may differ, and a candidate that only lacks the
 * first part (`5.10` for `A.5.10`) or the last (`soc2` for `soc2-report`) is taken. Example: `nearest("suplier-agreements", ids)` is `supplier-agreements`.
 */
export function nearest(value: string, candidates: Iterable<string>): string | undefined {
  if (value.length > longest) return undefined;
  const wanted = fold(value);
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  let longer: string | undefined;
  for (const candidate of candidates) {
    const other = fold(candidate);
    if (wanted !== "" && (other === `a.${wanted}` || other === `cl.${wanted}`)) return candidate;
    if (wanted.length >= 3 && other.startsWith(wanted)) longer ??= candidate;
    if (Math.abs(other.length - wanted.length) >= least) continue;
    const away = distance(wanted, other);
    if (away < least) {
      best = candidate;
      least = away;
    }
  }
  return (least < wanted.length ? best : undefined) ?? longer;
}
