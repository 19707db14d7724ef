import type { OtherEvidence } from "../../schema/evidence.ts";
import type { Kind } from "../situation.ts";
import { fails, gate } from "./gate.ts";

/** What is known of kinds that certmap does not map, by the words of their names [M-07, M-27]. */
const known: readonly (readonly [string, RegExp])[] = [
  ["soc1", /\bsoc\s*-?\s*1\b|isae\s*-?\s*3402|ssae\s*-?\s*1[68]|3402/i],
  ["soc3", /\bsoc\s*-?\s*3\b/i],
  ["p-mark", /プライバシーマーク|pマーク|\bp\s*-?\s*mark\b|privacy\s*mark|jis\s*q\s*15001/i],
  ["truste", /truste|trustarc/i],
  ["iso27017", /27017/],
  ["iso27018", /27018/],
  ["iso27701", /27701/],
  ["pci-dss", /pci\s*-?\s*dss/i],
  ["ismap", /ismap/i],
];

/** `soc1`, `soc3`, `p-mark` …, or `unlisted`. Example: `otherKindOf("SOC 1 Type 2")` is `soc1`. */
export function otherKindOf(name: string): string {
  const plain = name.normalize("NFKC");
  return known.find(([, words]) => words.test(plain))?.[0] ?? "unlisted";
}

/** Anything else a connector holds: named, and found not mapped. */
export const other: Kind<OtherEvidence> = {
  gates: ({ name }) => gate("kind", [], [fails("kind-not-mapped", { name, known: otherKindOf(name) })]),
  notes: () => [],
  validUntil: () => null,
  end: () => null,
  turns: () => [],
};
