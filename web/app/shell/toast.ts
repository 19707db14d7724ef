import { h } from "../../dom/h.ts";

/** Says what happened: to screen readers at once, on the screen for a few seconds. */
export function makeToast() {
  const live = h("div", { class: "only-read", role: "status", "aria-live": "polite" });
  const seen = h("p", { class: "toast", "aria-hidden": "true", hidden: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    element: h("div", { class: "toast-place" }, live, seen),
    say(text: string): void {
      // the same words twice are said twice
      live.textContent = live.textContent === text ? `${text}\u00a0` : text;
      seen.textContent = text;
      seen.hidden = false;
      clearTimeout(timer);
      timer = setTimeout(() => {
        seen.hidden = true;
      }, 4000);
    },
  };
}
