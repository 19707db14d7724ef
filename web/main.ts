import first from "virtual:certmap/first";
import "./style/index.css";
import { Controller } from "./app/controller.ts";
import { makeFrame } from "./app/shell/frame.ts";
import { watchKeys } from "./app/shell/keys.ts";
import { firstLanguage, startState, todayInJapan } from "./app/start-state.ts";

const root = document.getElementById("app");
if (!root) throw new Error("no #app");

const shared = location.hash.startsWith("#s=") ? location.hash.slice(1) : undefined;
const app = new Controller(startState(first, todayInJapan()), firstLanguage(navigator.languages));
app.frame = makeFrame(app, root);
watchKeys(app);

if (shared !== undefined) {
  import("./files/index.ts")
    .then(({ openFragment }) => openFragment(app, shared))
    .catch(() => app.announce(app.words().failedLoad));
}
// what "why", the questions and printing need
const idle = globalThis.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 500));
addEventListener("load", () => idle(() => app.frame?.prepare()));
