import type { MakeView } from "../../app/view.ts";
import { h, setText } from "../../dom/h.ts";
import { makeLane } from "../../work/lane.ts";

export const makePlan: MakeView = (app) => {
  const lane = makeLane();
  const text = h("pre", {});
  return {
    element: h("div", { class: "plan" }, text),
    update({ state: { connector, ...options } }) {
      void app
        .texts()
        .then((dataset) => lane.run("plan", dataset, { connector, options }))
        .then(
          (plan) => setText(text, JSON.stringify(plan.best.steps)),
          (error: unknown) => setText(text, String(error)),
        );
    },
    destroy: () => lane.stop(),
  };
};
