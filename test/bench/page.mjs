// npm run bench:page: how long a change of facts takes in a real browser, evaluation and DOM, with each view open: median and 95th
// percentile, unthrottled and with the browser's CPU throttled 4 times. Limits: 16 ms and 60 ms at the 95th percentile. What a view works
// out in the worker is not waited for and not counted. ROUNDS: changes for each view (of a few dozen, the 95th percentile would be the worst
// three); VIEWS: which of them, "flow,time".
import { spawn } from "node:child_process";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "../browser/find.mjs";

const root = join(import.meta.dirname, "..", "..");
const limits = { 1: 16, 4: 60 };
/** With the views whose own controls change facts, or what is drawn of them; the others' would only set the worker to work. */
const all = {
  coverage: true,
  flow: true,
  whatif: true,
  time: true,
  asks: true,
  form: true,
  plan: false,
  aup: false,
  portfolio: false,
  lists: false,
};
const asked = process.env.VIEWS?.split(",").map((view) => view.trim());
const unknown = asked?.filter((view) => !(view in all)) ?? [];
if (unknown.length > 0) {
  console.error(`no such view: ${unknown.join(", ")}. There are ${Object.keys(all).join(", ")}`);
  process.exit(1);
}
const views = asked ?? Object.keys(all);
const rounds = Number(process.env.ROUNDS) || 300;

const { browser: found, tried } = await findBrowser();
if (!found) {
  console.error(`no browser started. Tried: ${tried.join("; ")}`);
  process.exit(1);
}
const server = spawn(process.execPath, [join(root, "dist/start.js")], {
  env: { ...process.env, PORT: process.env.PORT ?? "4891" },
});
const address = await new Promise((resolve, reject) => {
  let said = "";
  server.stdout.on("data", (chunk) => {
    said += chunk;
    const [url] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
    if (url) resolve(url);
  });
  server.on("exit", () => reject(new Error(said)));
});

const browser = await chromium.launch({
  executablePath: found.path,
  args: found.args,
  env: { ...process.env, ...found.env },
});
const at = (values, share) => values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;
let isOver = false;

for (const rate of [1, 4]) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "ja-JP" });
  await page.goto(address);
  await page.locator(".item-row").nth(8).waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate });
  console.log(`CPU throttled ${rate} times, limit ${limits[rate]} ms at the 95th percentile`);
  for (const view of views) {
    await page.locator(`#tab-${view}`).click();
    await page.waitForTimeout(1000);
    const { times, evaluations, layouts, wholes } = await page.evaluate(toggle, { rounds, warm: 20, own: all[view] });
    for (const list of [times, evaluations, layouts, wholes]) list.sort((a, b) => a - b);
    const [median, high, most] = [at(times, 0.5), at(times, 0.95), times.at(-1) ?? Number.NaN];
    isOver ||= high > limits[rate];
    console.log(
      `  ${view.padEnd(10)} ${String(times.length).padStart(4)} changes   median ${median.toFixed(1).padStart(6)} ms   p95 ${high.toFixed(1).padStart(6)} ms   most ${most.toFixed(1).padStart(6)} ms   of it evaluation ${at(evaluations, 0.5).toFixed(1)} / ${at(evaluations, 0.95).toFixed(1)} ms   then style and layout ${at(layouts, 0.5).toFixed(1)} / ${at(layouts, 0.95).toFixed(1)} ms, all ${at(wholes, 0.5).toFixed(1)} / ${at(wholes, 0.95).toFixed(1)} ms${high > limits[rate] ? "   over the limit" : ""}`,
    );
  }
  await page.close();
}
await browser.close();
server.kill();
process.exitCode = isOver ? 1 : 0;

/** In the page: changes one fact after the other by its own controls, and gives what each change took. */
async function toggle({ rounds, warm, own: hasOwn }) {
  performance.clearMeasures();
  const fire = (element, type) => element.dispatchEvent(new Event(type, { bubbles: true }));
  const asOf = document.querySelector("#term-as-of");
  const bank = document.querySelector("#term-bank");
  const policy = document.querySelector("#term-policy-list");
  const day = (n) => new Date(Date.UTC(2026, 10, 22 + n * 11)).toISOString().slice(0, 10);
  const terms = [
    (n) => {
      asOf.value = day(n % 60);
      fire(asOf, "input");
    },
    () => {
      bank.value = bank.value ? "" : "みらい銀行";
      fire(bank, "input");
    },
    () => {
      policy.selectedIndex = (policy.selectedIndex + 1) % policy.options.length;
      fire(policy, "change");
    },
  ];
  const controls = () => [
    ...document.querySelectorAll(
      '#view select:not([id^="asks"]), #view input[type="radio"]:not(:checked), #view input[type="checkbox"]',
    ),
  ];
  const layouts = [];
  const wholes = [];
  for (let n = 0; n < rounds + warm; n += 1) {
    if (n === warm) performance.clearMeasures();
    const own = hasOwn && n % 2 ? controls() : [];
    const began = performance.now();
    // every second change is one of the terms, and of them each in turn
    const turn = Math.floor(n / 2);
    const control = own[(turn * 7) % Math.max(1, own.length)];
    if (!control) terms[turn % 3](turn);
    else if (control instanceof HTMLSelectElement) {
      control.selectedIndex = (control.selectedIndex + 1) % control.options.length;
      fire(control, "change");
    } else control.click();
    // what the change leaves to style and lay out, which the browser would do for the next frame
    const from = performance.now();
    void document.body.offsetHeight;
    const until = performance.now();
    if (n >= warm) {
      layouts.push(until - from);
      wholes.push(until - began);
    }
    // the next change comes once this one is on the screen and nothing glides any more, as it does for a person
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    await new Promise((resume) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resume, 4))));
  }
  const lasted = (name) => performance.getEntriesByName(name).map(({ duration }) => duration);
  return { times: lasted("certmap:update"), evaluations: lasted("certmap:evaluate"), layouts, wholes };
}
