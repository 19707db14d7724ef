import { h } from "../../dom/h.ts";

/** Files dropped anywhere on the page are opened, not followed by the browser; a view may take those dropped on it (`preventDefault`). */
export function watchDrops(text: string, dropped: (files: readonly File[]) => void) {
  const element = h("div", { class: "drop", hidden: true, "aria-hidden": "true" }, h("p", {}, text));
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  const over = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    element.hidden = event.defaultPrevented;
    event.preventDefault();
  };
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) element.hidden = true;
  };
  const drop = (event: DragEvent) => {
    if (!hasFiles(event)) return;
    element.hidden = true;
    if (event.defaultPrevented) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) dropped(files);
  };
  document.addEventListener("dragover", over);
  document.addEventListener("dragleave", leave);
  document.addEventListener("drop", drop);
  return {
    element,
    destroy(): void {
      document.removeEventListener("dragover", over);
      document.removeEventListener("dragleave", leave);
      document.removeEventListener("drop", drop);
    },
  };
}
