import type { App } from "../app/app.ts";
import type { Connector, Language } from "../app/types.ts";
import type { Path } from "../edit/path.ts";
import type { EditWords } from "../edit/words/index.ts";
import type { ControlWords } from "./words.ts";

/** What every control of one view shares. */
export interface Setting {
  readonly app: App;
  readonly language: Language;
  readonly words: ControlWords;
  readonly edit: EditWords;
}

/** Where the value stands that a control shows. */
export interface Place {
  readonly connector: Connector;
  readonly path: Path;
}

/** What a control is called and how what it says reaches the connector. */
export interface Binding {
  /** Ids of the elements that name and explain it. */
  readonly labelledBy: string;
  readonly describedBy: string;
  /** `entry` leads to one mark or result of many. */
  set(value: unknown, entry?: Path): void;
}

export interface Control {
  readonly element: HTMLElement;
  /** In place; quick where nothing changed. */
  update(value: unknown, at: Place): void;
}

let count = 0;
export const freshId = (name: string): string => `${name}-${++count}`;

/** What somebody is typing is not overwritten. */
export const isTyping = (element: Element): boolean => element === document.activeElement;
