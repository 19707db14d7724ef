import { describe, expect, test } from "vitest";
import { evaluate } from "../../../../src/engine/evaluate.ts";
import { plan } from "../../../../src/engine/plan/plan.ts";
import type { Step } from "../../../../src/engine/plan/step.ts";
import { stepsFor } from "../../../../src/engine/plan/steps.ts";
import { highsSolver } from "../../../../src/solver/highs.ts";
import type { State } from "../../../../web/app/state.ts";
import { withValue } from "../../../../web/edit/path.ts";
import { isOutdated, Switches } from "../../../../web/views/plan/switched.ts";
import { asOf, dataset, sample, samples } from "../../data.ts";

const stateOf = (name: string, bank: string | null = "みらい銀行"): State => ({
  connector: sample(name),
  checklist: "fisc-2019-09",
  policy: "standard",
  asOf,
  bank,
  shown: "usable",
});
const later = "これから定める金融機関";
const stepsOf = (state: State): readonly Step[] => stepsFor(dataset, state.connector, state);
const idsOf = (steps: readonly Step[]) => steps.map(({ id }) => id);

describe("steps as switches", () => {
  test.each(samples.map(([name]) => name))(
    "%s: each step on and off again is the file as it was, though something else was edited meanwhile",
    (name) => {
      const before = stateOf(name);
      const all = stepsOf(before).filter(({ kind }) => kind !== "aup-procedure");
      for (const step of all) {
        const switches = new Switches();
        const first = all.filter(({ id }) => step.requires.some((group) => group[0] === id));
        const on = switches.switched(dataset, before, [...first, step], later);
        switches.of(dataset, on, later);
        // as a state that nobody has seen: another fact was edited
        const edited = { ...on, connector: withValue(on.connector, ["connector", "apiService"], "別のサービス") };
        const known = switches.of(dataset, edited, later);
        expect(idsOf(known.on), step.id).toEqual(idsOf([...first, step]));
        const off = switches.switched(dataset, edited, [], later);
        expect(off.connector, step.id).toEqual(
          withValue(before.connector, ["connector", "apiService"], "別のサービス"),
        );
        expect(off.bank).toBe(before.bank);
      }
    },
  );

  test("the facts that a plan is made from do not change when its steps are on, and what it claims is the real evaluation", async () => {
    const state = stateOf("sample-pay");
    const { connector, ...options } = state;
    const made = await plan(dataset, connector, options, { want: [9, 13, 24], minimise: await highsSolver() });
    const switches = new Switches();
    switches.of(dataset, state, later);
    const steps = made.best.steps.flatMap((id) => made.steps.find((step) => step.id === id) ?? []);
    const on = switches.switched(dataset, state, steps, later);
    const { base } = switches.of(dataset, on, later);
    expect(base).toEqual({ connector, bank: state.bank });
    const result = evaluate(dataset, on.connector, { ...options, bank: on.bank });
    const wanted = new Set(made.want.map(String));
    expect(result.items.filter(({ no }) => wanted.has(String(no))).map(({ no, status }) => [no, status])).toEqual(
      made.best.after.items.map(({ no, status }) => [no, status]),
    );
  });

  test("undo and redo come back to what was on there", () => {
    const [a, b] = [stateOf("sample-pay"), stateOf("sample-pay")];
    const switches = new Switches();
    const [first] = stepsOf(a);
    if (!first) throw new Error("no step");
    switches.of(dataset, a, later);
    const on = switches.switched(dataset, a, [first], later);
    expect(idsOf(switches.of(dataset, on, later).on)).toEqual([first.id]);
    expect(switches.of(dataset, a, later).on).toEqual([]);
    expect(idsOf(switches.of(dataset, on, later).on)).toEqual([first.id]);
    // put back by hand, as "reset" does: the step no longer stands
    expect(switches.of(dataset, b, later).on).toEqual([]);
  });

  test("a step of which nothing stands any more is off; its neighbours stay on", () => {
    const state = stateOf("sample-pay");
    const steps = stepsOf(state).filter(({ kind }) => kind === "confirm-commitments" || kind === "soc2-next");
    expect(steps).toHaveLength(2);
    const switches = new Switches();
    const on = switches.switched(dataset, state, steps, later);
    switches.of(dataset, on, later);
    const evidence = on.connector.evidence?.filter(({ id }) => id !== "soc2-next");
    const without = { ...on, connector: { ...on.connector, evidence } };
    expect(idsOf(switches.of(dataset, without, later).on)).toEqual(["confirm-commitments:soc2"]);
  });

  test("where no bank is named one is still to be named, and goes with the step", () => {
    const state = stateOf("nothing-held", null);
    const steps = stepsOf(state).filter(({ kind }) => kind === "aup-engagement" || kind === "aup-procedure");
    const switches = new Switches();
    const on = switches.switched(dataset, state, steps, later);
    expect(on.bank).toBe(later);
    expect(JSON.stringify(on.connector)).not.toMatch(/to be named/);
    switches.of(dataset, on, later);
    expect(switches.switched(dataset, on, [], later).bank).toBeNull();
  });

  test("a bank named after a step was switched on asks for it to be applied again", () => {
    const state = stateOf("nothing-held", null);
    const steps = stepsOf(state).filter(({ kind }) => kind === "aup-engagement" || kind === "aup-procedure");
    const switches = new Switches();
    const on = switches.switched(dataset, state, steps, later);
    expect(isOutdated(dataset, on, switches.of(dataset, on, later), later)).toBe(false);
    const named = { ...on, bank: "みらい銀行" };
    const known = switches.of(dataset, named, later);
    expect(known.base.bank).toBe("みらい銀行");
    expect(isOutdated(dataset, named, known, later)).toBe(true);
    const again = switches.switched(dataset, named, known.on, later);
    expect(isOutdated(dataset, again, switches.of(dataset, again, later), later)).toBe(false);
    expect(again.connector.evidence?.[0]).toMatchObject({ kind: "aup-report", users: ["みらい銀行"] });
  });
});
