import first from "virtual:certmap/first";
import "./style/index.css";
import { Controller } from "./app/controller.ts";
import { makeFrame } from "./app/shell/frame.ts";
import { watchKeys } from "./app/shell/keys.ts";
import { firstLanguage, startState, todayInJapan } from "./app/start-state.ts";

const root = document.getElementById("app");
if (!root) throw new Error("no #app");

const shared = location.hash.startsWith("#s=") ? location.hash.slice(1) : undefined;
/** A moment for the browser between loading, working out and drawing. */
const moment = () => new Promise((resume) => setTimeout(resume));
await moment();
const app = new Controller(startState(first, todayInJapan()), firstLanguage(navigator.languages));
await moment();
app.frame = makeFrame(app, root);
watchKeys(app);

if (shared !== undefined) {
  import("./files/index.ts")
    .then(({ openFragment }) => openFragment(app, shared))
    .catch(() => app.announce(app.words().failedLoad));
}
// what "why", the questions and printing need: at the first touch, or once the page has been at rest for a while
const prepare = () => app.frame?.prepare();
for (const sign of ["pointermove", "pointerdown", "keydown"])
  addEventListener(sign, prepare, { once: true, passive: true });
setTimeout(prepare, 3000);
