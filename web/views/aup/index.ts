import type { MakeView } from "../../app/view.ts";
import { h } from "../../dom/h.ts";

export const makeAup: MakeView = () => ({ element: h("div", { class: "aup" }), update: () => {} });
