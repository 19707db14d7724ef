import { type Child, h } from "./h.ts";

export interface Dialog {
  readonly element: HTMLDialogElement;
  readonly body: HTMLElement;
  close(): void;
}

/**
 * A modal dialog with a title and a way out: Escape, the button, a click beside it. The keyboard returns to where it was; the element is
 * removed when it closes. Example: `openModal({title, close: words.close}, form)`.
 */
export function openModal(
  { title, close, className = "", closed }: { title: string; close: string; className?: string; closed?: () => void },
  ...content: readonly Child[]
): Dialog {
  const before = document.activeElement;
  const id = `dialog-${Math.random().toString(36).slice(2)}`;
  const body = h("div", { class: "dialog-body" }, ...content);
  const button = h("button", { type: "button", class: "button", on: { click: () => element.close() } }, close);
  const heading = h("h2", { id, tabindex: -1 }, title);
  const element = h(
    "dialog",
    { class: `dialog ${className}`.trim(), "aria-labelledby": id },
    h("header", {}, heading, button),
    body,
  );
  element.addEventListener("click", (event) => {
    if (event.target === element && !isInside(element, event)) element.close();
  });
  element.addEventListener("close", () => {
    element.remove();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
    closed?.();
  });
  document.body.append(element);
  element.showModal();
  heading.focus();
  return { element, body, close: () => element.close() };
}

function isInside(element: Element, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
}
