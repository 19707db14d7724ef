import "./style.css";

export { openFragment, openRemembered } from "./from-link.ts";
export { saveDialog } from "./save.ts";
export { shareDialog } from "./share.ts";
