import type { Column } from "./columns.ts";
import type { Thread } from "./threads.ts";

/** What is to be laid out, and what lies where: in pixels of the container. */

export interface NodeSpec {
  readonly key: string;
  readonly kind: "evidence" | "series" | "requirement" | "strip" | "topic" | "item";
  /** Least height; more where its threads or its name need it. */
  readonly height: number;
  /** Width of its name in half-width characters. */
  readonly name?: number;
}
/** Nodes of a column that stand close together, as a series that is open and its requirements. */
export interface Stack {
  readonly nodes: readonly NodeSpec[];
}
export interface FlowSpec {
  readonly width: number;
  readonly stacks: Readonly<Record<Column, readonly Stack[]>>;
  readonly threads: readonly Thread[];
  /** The node of each column at which a thread touches; null where it touches none there. */
  readonly touches: (thread: Thread) => Touches;
  /** Whether topics are shown by name, which needs a wider column. */
  readonly hasTopics: boolean;
}
export interface Touches {
  readonly evidence: readonly string[];
  readonly requirements: string;
  readonly topics: string;
  readonly items: string;
}

export interface Placed extends NodeSpec {
  readonly column: Column;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}
/** A piece of a thread between two columns; or, from a topic to its item, what was judged. */
export interface Line {
  readonly key: string;
  readonly stage: "given" | "needed" | "judged";
  readonly from: string;
  readonly to: string;
  /** Null from a topic to its item. */
  readonly thread: Thread | null;
  readonly thickness: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}
/** Where threads that give nothing are broken, or bring bad news: one place for all between the same two nodes. */
export interface Break {
  readonly key: string;
  readonly kind: "broken" | "bad-news";
  readonly x: number;
  readonly y: number;
  readonly threads: readonly Thread[];
}
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly Placed[];
  readonly lines: readonly Line[];
  readonly breaks: readonly Break[];
}

/** How thick one thread is: the stronger the evidence, the thicker. */
export const thicknessOf = ({ grade, broken }: Pick<Thread, "grade" | "broken">): number =>
  broken ? 5 : thicknesses[grade];
const thicknesses = { none: 5, presumed: 2, declared: 2.6, designed: 3.4, tested: 4.2 } as const;
