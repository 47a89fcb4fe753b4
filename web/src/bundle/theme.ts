// Dark or light: the system's wish until the visitor says otherwise; kept for as long as the page is open.
import type { Palette } from "../viewport/backdrop";

export type Theme = "dark" | "light";

let chosen: Theme | undefined;

export function theme(): Theme {
  return chosen ?? (wish().matches ? "light" : "dark");
}

export function toggleTheme(): void {
  chosen = theme() === "dark" ? "light" : "dark";
  apply();
}

/** Apply it now and whenever it changes. */
export function themed(paint: (palette: Palette) => void): void {
  painter = paint;
  wish().addEventListener("change", apply);
  apply();
}

let painter: (palette: Palette) => void = () => undefined;

function apply(): void {
  document.documentElement.dataset["theme"] = theme();
  const stage = getComputedStyle(document.documentElement).getPropertyValue("--stage").trim();
  painter({ background: stage || "#0c1210", dark: theme() === "dark" });
}

function wish(): MediaQueryList {
  return window.matchMedia("(prefers-color-scheme: light)");
}
