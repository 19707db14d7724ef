import type { MakeView } from "../../app/view.ts";
import { h } from "../../dom/h.ts";

export const makeLists: MakeView = () => ({ element: h("div", { class: "lists" }), update: () => {} });
