import { openModal } from "../../dom/dialog.ts";
import { h, setText } from "../../dom/h.ts";
import type { App } from "../app.ts";
import type { Model } from "../model.ts";

export function makeFooter(app: App) {
  const { footer } = app.words();
  const version = h("span");
  const licences = () => {
    const text = document.getElementById("licences")?.textContent ?? "";
    openModal({ title: footer.licences, close: app.words().close }, h("pre", { class: "licences" }, text));
  };
  const links = __CERTMAP_SINGLE__
    ? [h("button", { type: "button", class: "link-button", on: { click: licences } }, footer.licences)]
    : [
        h("a", { href: "./certmap.html", download: "certmap.html" }, footer.single),
        h("a", { href: "./licenses.md" }, footer.licences),
      ];
  const element = h(
    "footer",
    { class: "foot" },
    h("p", {}, footer.notMandatory),
    h("p", { class: "row" }, h("span", {}, footer.privacy), version, ...links),
  );
  return {
    element,
    update: ({ result }: Model) => setText(version, footer.dataset(result.dataset.version)),
  };
}
