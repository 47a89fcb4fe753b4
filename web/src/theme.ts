// Dark or light: the system's wish until the user says otherwise.
import type { Palette } from "./viewport/backdrop";

export type Theme = "dark" | "light";

const STORED = "drillyard.theme";
const wish = window.matchMedia("(prefers-color-scheme: light)");

export function theme(): Theme {
  const chosen = read();
  return chosen ?? (wish.matches ? "light" : "dark");
}

export function toggleTheme(): void {
  try {
    localStorage.setItem(STORED, theme() === "dark" ? "light" : "dark");
  } catch {
    // Storage may be forbidden; then the choice lasts as long as the page.
    kept = theme() === "dark" ? "light" : "dark";
  }
  apply();
}

export const listeners = new Set<() => void>();

export function apply(): void {
  document.documentElement.dataset["theme"] = theme();
  for (const listener of listeners) listener();
}

wish.addEventListener("change", apply);

export function palette(): Palette {
  const style = getComputedStyle(document.documentElement);
  return { background: style.getPropertyValue("--stage").trim() || "#0c1210", dark: theme() === "dark" };
}

let kept: Theme | undefined;

function read(): Theme | undefined {
  try {
    const value = localStorage.getItem(STORED);
    return value === "dark" || value === "light" ? value : kept;
  } catch {
    return kept;
  }
}
