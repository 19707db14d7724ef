import type { Plan } from "../../../src/engine/plan/plan-result.ts";
import type { App } from "../../app/app.ts";
import type { Dataset } from "../../app/types.ts";
import type { Lane, WorkError } from "../../worker/lane.ts";
import type { Asked } from "../../worker/messages.ts";

export type PlanAsked = Asked<"plan">;

/** What is known of the plan that was asked for last. `made` is of the question that it stands with, and of no other. */
export type Answer =
  | { readonly kind: "working" }
  | { readonly kind: "made"; readonly plan: Plan; readonly dataset: Dataset }
  | { readonly kind: "timeout" }
  | { readonly kind: "failed"; readonly message: string };

const wait = 250;
const firstLimit = 60_000;
const kept = 12;

/**
 * Plans, one question at a time: a question is put once its facts have stood for a moment, a newer one takes its place, and one that was
 * answered before is answered at once. `told` is called whenever there is something else to show.
 */
export class Asking {
  readonly #app: Pick<App, "texts">;
  readonly #lane: Lane;
  readonly #told: (answer: Answer) => void;
  readonly #answers = new Map<string, Extract<Answer, { kind: "made" }>>();
  #key = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #limit = firstLimit;

  constructor(app: Pick<App, "texts">, lane: Lane, told: (answer: Answer) => void) {
    this.#app = app;
    this.#lane = lane;
    this.#told = told;
  }

  ask(asked: PlanAsked): void {
    const key = JSON.stringify(asked);
    if (key === this.#key) return;
    const isFirst = this.#key === "";
    this.#key = key;
    this.#limit = firstLimit;
    clearTimeout(this.#timer);
    const known = this.#answers.get(key);
    this.#told(known ?? { kind: "working" });
    if (known) return;
    this.#timer = setTimeout(() => void this.#put(key, asked), isFirst ? 0 : wait);
  }

  /** The same question once more, with more time for it. */
  again(asked: PlanAsked): void {
    this.#limit *= 4;
    this.#told({ kind: "working" });
    void this.#put(this.#key, asked);
  }

  /** Nothing is asked any more; what is going on is given up. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#key = "";
    this.#lane.stop();
  }

  async #put(key: string, asked: PlanAsked): Promise<void> {
    const answer = await this.#answerTo(asked).catch((error: Partial<WorkError>): Answer | undefined => {
      if (error.kind === "superseded") return undefined;
      return error.kind === "timeout" ? { kind: "timeout" } : { kind: "failed", message: error.message ?? "" };
    });
    if (answer?.kind === "made") {
      if (this.#answers.size >= kept) this.#answers.delete(this.#answers.keys().next().value ?? "");
      this.#answers.set(key, answer);
    }
    if (answer && key === this.#key) this.#told(answer);
  }

  async #answerTo(asked: PlanAsked): Promise<Answer> {
    const dataset = await this.#app.texts();
    return { kind: "made", plan: await this.#lane.run("plan", dataset, asked, this.#limit), dataset };
  }
}
