import type { Dataset } from "../app/types.ts";
import type { Tasks } from "./tasks/index.ts";

export type TaskName = keyof Tasks;
export type Asked<K extends TaskName> = Parameters<Tasks[K]>[1];
export type Answer<K extends TaskName> = Awaited<ReturnType<Tasks[K]>>;

/** To the worker: one task at a time. `dataset` is sent once and kept under its number. */
export interface Order<K extends TaskName = TaskName> {
  readonly task: K;
  readonly asked: Asked<K>;
  readonly dataset: { readonly number: number; readonly value?: Dataset };
}

/** From the worker: what came of it. `kind` is the error's name: a RangeError is what cannot be evaluated. */
export type Outcome<K extends TaskName = TaskName> =
  | { readonly ok: true; readonly value: Answer<K> }
  | { readonly ok: false; readonly kind: string; readonly message: string };
