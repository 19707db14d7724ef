/** Requirements as they are written in running text: `A.5.20`, `Cl.7.3`, `CC6.1`, `A1.2`. */
const mentioned =
  /(?<![A-Za-z0-9.-])(?:A(?:\.\d+){2,3}|Cl\.\d+(?:\.\d+)*|(?:CC|PI|A|C|P)\d+\.\d+)(?![A-Za-z0-9]|\.\d)/gu;

/** Every requirement that a text names, each once. Example: "CC9.2 と CC2.3" names `CC9.2` and `CC2.3`. */
export const requirementsIn = (text: string): readonly string[] => [
  ...new Set(text.normalize("NFKC").match(mentioned) ?? []),
];

/** The text without the requirements that it names. */
export const withoutRequirements = (text: string): string => text.normalize("NFKC").replace(mentioned, " ");
