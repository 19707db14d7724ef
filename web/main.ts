import first from "virtual:certmap/first";
import "./style/index.css";
import { Controller } from "./app/controller.ts";
import { Datasets, Evaluation } from "./app/evaluation.ts";
import { rehearse } from "./app/rehearse.ts";
import { makeFrame } from "./app/shell/frame.ts";
import { watchKeys } from "./app/shell/keys.ts";
import { firstLanguage, startState, todayInJapan } from "./app/start-state.ts";
import { viewNames } from "./app/view.ts";
import { warmUp } from "./app/warm-up.ts";
import { core } from "./data/dataset.ts";
import { whenIdle } from "./dom/idle.ts";

const root = document.getElementById("app");
if (!root) throw new Error("no #app");

/** A moment for the browser between loading, working out and drawing. */
const moment = () => new Promise((resume) => setTimeout(resume));

const link = location.hash.startsWith("#s=") ? location.hash.slice(1) : undefined;
const state = startState(first, todayInJapan());
await moment();
const datasets = new Datasets(core);
const evaluation = new Evaluation(datasets);
for (const _ of warmUp(core, evaluation, state)) await moment();
const app = new Controller(state, firstLanguage(navigator.languages), datasets, evaluation);
await moment();
const frame = makeFrame(app, root);
app.frame = frame;
await moment();
for (const _ of frame.mount()) await moment();
watchKeys(app);

/** What a link carries, or what this device was asked to remember. The reader is loaded only where there is something to read. */
const open = (how: (files: typeof import("./files/index.ts")) => Promise<boolean>): void =>
  void import("./files/index.ts").then(how).catch(() => app.announce(app.words().failedLoad));
if (link !== undefined) open(({ openFragment }) => openFragment(app, link));
else if (isRemembered()) open(({ openRemembered }) => openRemembered(app));

addEventListener("hashchange", () => {
  const fragment = location.hash.slice(1);
  const view = viewNames.find((name) => name === fragment);
  if (fragment.startsWith("s=")) open(({ openFragment }) => openFragment(app, fragment));
  else if (view) app.show(view);
});

// what "why", the questions and printing need: at the first touch, or once the page has been at rest for a while
const prepare = () => app.frame?.prepare();
setTimeout(prepare, 3000);
const touched = new AbortController();
for (const sign of ["pointermove", "pointerdown", "keydown"])
  addEventListener(
    sign,
    () => {
      touched.abort();
      prepare();
      inIdleMoments(rehearse(app.dataset, evaluation, app.model().state));
    },
    { signal: touched.signal, passive: true },
  );

/** One step in each idle moment; no more of them where one takes so long that somebody would notice. */
function inIdleMoments(steps: Iterator<void>): void {
  whenIdle(() => {
    const began = performance.now();
    if (!steps.next().done && performance.now() - began < 100) inIdleMoments(steps);
  });
}

function isRemembered(): boolean {
  try {
    return localStorage.getItem("certmap.remembered") !== null;
  } catch {
    return false;
  }
}
