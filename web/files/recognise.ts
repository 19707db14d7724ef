import type { Problem } from "../../src/dataset/problem.ts";
import type { Checklist, Connector, Dataset, Policy, Result } from "../app/types.ts";
import { readers } from "./readers.ts";

/** A file as it was given: chosen, dropped or pasted. */
export interface Given {
  readonly name: string;
  readonly size: number;
  bytes(): Promise<Uint8Array>;
}

interface Known {
  readonly file: string;
  /** As text, where it is one: what places in problems are about. */
  readonly text: string;
}
export type Recognised = Known &
  (
    | { readonly kind: "connector"; readonly value: Connector; readonly notices: readonly Problem[] }
    | { readonly kind: "checklist"; readonly value: Checklist; readonly notices: readonly Problem[] }
    | { readonly kind: "policy"; readonly value: Policy; readonly notices: readonly Problem[] }
    | { readonly kind: "result"; readonly value: Result; readonly notices: readonly Problem[] }
    | { readonly kind: "connector" | "checklist" | "policy" | "result"; readonly problems: readonly Problem[] }
    /** It could not even be read: a folder, or a file that is gone. */
    | { readonly kind: "unreadable" }
  );
export type Opened = Extract<Recognised, { readonly value: unknown }>;
export const isOpened = (one: Recognised): one is Opened => "value" in one;

/**
 * What each file is, by what it says and not by its name, read by the readers of the command line; or every problem with its place. Own
 * checklists are read first, so that a connector or a policy beside them may name them. The readers are loaded only here.
 */
export async function recognise(
  files: readonly Given[],
  dataset: Dataset,
  own: readonly Checklist[] = [],
): Promise<readonly Recognised[]> {
  const { isSavedResult, maxBytes, problem, readChecklist, readConnector, readPolicy, readResult, sniff } =
    await readers();
  const read = await Promise.all(
    files.map(async ({ name, size, bytes }) => {
      const start = { file: name, line: 1, column: 1 };
      // not even taken into memory
      if (size > maxBytes)
        return { name, problems: [problem("file-too-large", start, { bytes: size, limit: maxBytes })] };
      const content = await bytes().catch(() => undefined);
      if (!content) return { name };
      return { name, content, kind: isSavedResult(content) ? ("result" as const) : sniff(name, content) };
    }),
  );
  const lists: Checklist[] = [...own];
  const found = new Map<(typeof read)[number], Recognised>();
  const inOrder = ["checklist", "policy", "connector", "result"] as const;
  for (const one of read) {
    if (one.content) continue;
    const known = { file: one.name, text: "" };
    found.set(
      one,
      one.problems ? { ...known, kind: "connector", problems: one.problems } : { ...known, kind: "unreadable" },
    );
  }
  for (const kind of inOrder) {
    for (const one of read) {
      if (!one.content || one.kind !== kind) continue;
      const known = { file: one.name, text: shownText(one.content) };
      const outcome = ((): Recognised => {
        switch (kind) {
          case "checklist": {
            const read = readChecklist(one.name, one.content, dataset);
            if (read.ok) lists.push(read.value);
            return read.ok
              ? { ...known, kind, value: read.value, notices: read.notices }
              : { ...known, kind, problems: read.problems };
          }
          case "policy": {
            const read = readPolicy(one.name, one.content, dataset, lists);
            return read.ok
              ? { ...known, kind, value: read.value, notices: read.notices }
              : { ...known, kind, problems: read.problems };
          }
          case "connector": {
            const read = readConnector(one.name, one.content, dataset, lists);
            return read.ok
              ? { ...known, kind, value: read.connector, notices: read.notices }
              : { ...known, kind, problems: read.problems };
          }
          case "result": {
            const read = readResult(one.name, one.content);
            return read.ok
              ? { ...known, kind, value: read.result, notices: [] }
              : { ...known, kind, problems: read.problems };
          }
        }
      })();
      found.set(one, outcome);
    }
  }
  return read.flatMap((one) => found.get(one) ?? []);
}

/** The text as an editor would show it, also where it is in another encoding: places are counted in it. */
export function shownText(bytes: Uint8Array): string {
  if (bytes.includes(0) && !(bytes[0] === 0xff && bytes[1] === 0xfe)) return "";
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const label =
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? "utf-16le"
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? "utf-16be"
          : "shift_jis";
    return new TextDecoder(label).decode(bytes);
  }
}
