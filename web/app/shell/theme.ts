export const themes = ["auto", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** `auto` follows the system. Kept nowhere: the next visit begins with the system's choice again. */
export function setTheme(theme: Theme): void {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function theme(): Theme {
  const set = document.documentElement.dataset.theme;
  return themes.find((one) => one === set) ?? "auto";
}
