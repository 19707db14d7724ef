/** How a piece of text is set off; never the only sign of what it means. */
export type Tone = "strong" | "dim" | "good" | "warn" | "plain";

const codes = { strong: "1", dim: "2", good: "32", warn: "33" } as const;

/** The text in its tone. Whether there is colour at all (NO_COLOR, a terminal) is for the caller to decide. */
export function paint(text: string, tone: Tone, colour: boolean): string {
  return !colour || tone === "plain" || text === "" ? text : `\u001b[${codes[tone]}m${text}\u001b[0m`;
}
