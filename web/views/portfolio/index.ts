import type { MakeView } from "../../app/view.ts";
import { h } from "../../dom/h.ts";

export const makePortfolio: MakeView = () => ({ element: h("div", { class: "portfolio" }), update: () => {} });
