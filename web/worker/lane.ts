import { scriptOf, type } from "virtual:certmap/worker";
import type { Dataset } from "../app/types.ts";
import type { Answer, Asked, Order, Outcome, TaskName } from "./messages.ts";

/** Why a task has no answer: another took its place, it took too long, or it could not be done (`RangeError`, …). */
export class WorkError extends Error {
  readonly kind: "superseded" | "timeout" | "failed";
  /** The name of the error inside, where it failed. */
  readonly inner: string;
  constructor(kind: WorkError["kind"], inner = "", message = kind as string) {
    super(message);
    this.kind = kind;
    this.inner = inner;
  }
}

export interface Lane {
  /**
   * Works a task out beside the page. A newer task of the same lane takes the place of one that is still going on (`superseded`). After
   * `limit` milliseconds (10,000 where nothing is said) it is given up (`timeout`). Throws WorkError.
   */
  run<K extends TaskName>(task: K, dataset: Dataset, asked: Asked<K>, limit?: number): Promise<Answer<K>>;
  /** Gives up what is going on, and the worker with it. */
  stop(): void;
}

interface Going {
  readonly worker: Worker;
  readonly sent: Set<number>;
  end: ((error: WorkError) => void) | undefined;
}

const numbers = new WeakMap<Dataset, number>();
let count = 0;
const numberOf = (dataset: Dataset): number => {
  const number = numbers.get(dataset) ?? ++count;
  numbers.set(dataset, number);
  return number;
};

/** One worker, made when it is first needed. A view keeps a lane of its own and stops it when it is destroyed. */
export function makeLane(): Lane {
  let going: Promise<Going> | undefined;
  let isBusy = false;

  function stop(error = new WorkError("superseded")): void {
    const gone = going;
    going = undefined;
    isBusy = false;
    void gone?.then(({ worker, end }) => {
      worker.terminate();
      end?.(error);
    });
  }

  return {
    stop: () => stop(),
    async run<K extends TaskName>(task: K, dataset: Dataset, asked: Asked<K>, limit = 10_000): Promise<Answer<K>> {
      if (isBusy) stop();
      isBusy = true;
      going ??= start();
      const mine = going;
      const lane = await mine.catch(() => undefined);
      if (!lane) {
        if (going === mine) stop();
        throw new WorkError("failed", "Error", "the worker did not start");
      }
      if (going !== mine) throw new WorkError("superseded");
      return ask(lane, { task, asked, dataset: orderOf(lane, dataset) }, limit).finally(() => {
        if (going === mine) isBusy = false;
      });
    },
  };

  function ask<K extends TaskName>(lane: Going, order: Order<K>, limit: number): Promise<Answer<K>> {
    const { worker } = lane;
    return new Promise<Answer<K>>((resolve, reject) => {
      const timer = setTimeout(() => stop(new WorkError("timeout")), limit);
      const end = (error: WorkError) => {
        clearTimeout(timer);
        reject(error);
      };
      lane.end = end;
      worker.onerror = (event) => {
        event.preventDefault();
        stop(new WorkError("failed", "Error", event.message));
      };
      worker.onmessage = ({ data }: MessageEvent<Outcome<K>>) => {
        clearTimeout(timer);
        lane.end = undefined;
        if (data.ok) resolve(data.value);
        else reject(new WorkError("failed", data.kind, data.message));
      };
      worker.postMessage(order);
    });
  }
}

/** The dataset itself only where this worker does not have it yet; it keeps the last. */
function orderOf({ sent }: Going, value: Dataset): Order["dataset"] {
  const number = numberOf(value);
  if (sent.has(number)) return { number };
  sent.clear();
  sent.add(number);
  return { number, value };
}

async function start(): Promise<Going> {
  const worker = new Worker((await script()) as string, { type });
  return { worker, sent: new Set(), end: undefined };
}

/** The page's policy lets scripts be named only here, and only this one. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): unknown;
  };
}
let named: Promise<unknown> | undefined;
function script(): Promise<unknown> {
  named ??= scriptOf().then((own) => {
    const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
    if (!trustedTypes) return own;
    const policy = trustedTypes.createPolicy("certmap-worker", {
      createScriptURL(url) {
        if (url !== own) throw new TypeError("not the page's own worker");
        return url;
      },
    });
    return policy.createScriptURL(own);
  });
  return named;
}
