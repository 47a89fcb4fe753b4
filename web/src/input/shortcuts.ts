// The keyboard: shortcuts for everyone, held keys while a human plays.
import { app } from "../app";
import { store, VIEWS } from "../state/store";
import { bit, KEY_CODES } from "./keys";

export const SHORTCUTS: readonly (readonly [string, string])[] = [
  ["Space or P", "pause or go on (Space dashes while you play)"],
  [".", "one step while paused"],
  ["R", "new match"],
  ["T", "train"],
  ["1 – 4", "Show, Runs, Replays, System"],
  ["W A S D or arrows", "move, while you play"],
  ["Q E", "turn, while you play"],
  ["Space or Shift", "dash, while you play"],
  ["?", "this help"],
];

export function listenForShortcuts(): void {
  window.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (plays(event)) return;
    if (event.repeat) return;
    if (shortcut(event)) event.preventDefault();
  });
  window.addEventListener("keyup", (event) => {
    app.keys.set(event.code, 0, performance.now());
  });
  // A button pressed by pointer, or a list just used, must not swallow the next Space or letter.
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (event.detail > 0) button?.blur();
  });
  document.addEventListener("change", (event) => {
    if (event.target instanceof HTMLSelectElement) event.target.blur();
  });
}

/** A human plays and this is one of the keys: hold it. */
function plays(event: KeyboardEvent): boolean {
  const name = KEY_CODES[event.code];
  if (name === undefined || store.state.view !== "show" || store.state.help || app.humanAgent() < 0) return false;
  event.preventDefault();
  if (!event.repeat) app.keys.set(event.code, bit(name), performance.now());
  return true;
}

function shortcut(event: KeyboardEvent): boolean {
  if (event.key === "Escape") {
    store.set({ help: false });
    return true;
  }
  if (event.key === "?") {
    store.set({ help: !store.state.help });
    return true;
  }
  const digit = VIEWS[Number(event.key) - 1];
  if (digit !== undefined) {
    app.go(digit);
    return true;
  }
  if (store.state.hello?.read_only === true) return false;
  switch (event.key.toLowerCase()) {
    case " ":
      if (isButton(event.target)) return false;
      app.playPause();
      return true;
    case "p":
      app.playPause();
      return true;
    case ".":
      app.stepOnce();
      return true;
    case "r":
      app.reset();
      return true;
    case "t":
      app.train();
      return true;
    default:
      return false;
  }
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.matches("input, select, textarea") || target.isContentEditable);
}

/** Space on a focused button presses it, as everywhere. */
function isButton(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("button, a, summary");
}
