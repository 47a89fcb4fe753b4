// The keys of the page: those of a player who is seated first, then those that move what is seen.
import type { Controller } from "./controller";
import { canPlay } from "./controller";
import { store } from "./state";
import { SPEEDS } from "./views/deck";

export function listenForKeys(controller: Controller): void {
  window.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (store.state.sheet !== "help" && controller.key(event.code, true)) event.preventDefault();
    else if (act(event, controller)) event.preventDefault();
  });
  window.addEventListener("keyup", (event) => {
    controller.key(event.code, false);
  });
  window.addEventListener("blur", () => controller.letGo());
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) controller.letGo();
  });
  // A button pressed by pointer, or a list just used, must not swallow the next Space or letter.
  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest("button") : null;
    if (event.detail > 0) button?.blur();
  });
  document.addEventListener("change", (event) => {
    if (event.target instanceof HTMLSelectElement) event.target.blur();
  });
  document.addEventListener("pointerup", (event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === "range") event.target.blur();
  });
}

function act(event: KeyboardEvent, controller: Controller): boolean {
  const { kind, sheet } = store.state;
  if (event.key === "?") controller.sheet("help");
  else if (event.key === "Escape" && sheet !== "") controller.sheet("");
  else if (sheet === "help" || (kind !== "live" && kind !== "replay")) return false;
  else if (event.key === " " && isButton(event.target)) return false;
  else if (event.key === " " || event.key.toLowerCase() === "p") {
    if (!event.repeat) controller.playPause();
  } else if (event.key === ".") controller.step(1);
  else if (event.key === "+" || event.key === "=") faster(controller, 1);
  else if (event.key === "-" || event.key === "−") faster(controller, -1);
  else if (event.key.toLowerCase() === "v") controller.viewport.resetCamera();
  else if (event.key.toLowerCase() === "f") controller.follow(!store.state.follow);
  else return kind === "live" ? living(event, controller) : recorded(event, controller);
  return true;
}

function living(event: KeyboardEvent, controller: Controller): boolean {
  if (event.repeat) return false;
  switch (event.key.toLowerCase()) {
    case "r":
      controller.reset();
      return true;
    case "j":
    case "l":
      controller.push(event.key.toLowerCase() === "j" ? "left" : "right");
      return true;
    case "g":
      if ((store.state.manifest?.env.physics.length ?? 0) > 0) controller.sheet("physics");
      return true;
    case "h": {
      const { manifest, players } = store.state;
      if (manifest === undefined || !canPlay(manifest)) return false;
      controller.play(!players.includes("human"));
      return true;
    }
    default:
      return false;
  }
}

function recorded(event: KeyboardEvent, controller: Controller): boolean {
  const { reel } = controller;
  // A focused slider has the same arrows.
  if (reel === undefined) return false;
  const second = Math.round(reel.clip.rateHz);
  switch (event.key) {
    case ",":
      controller.step(-1);
      return true;
    case "ArrowLeft":
      controller.seek(reel.frame - second);
      return true;
    case "ArrowRight":
      controller.seek(reel.frame + second);
      return true;
    case "Home":
      controller.seek(0);
      return true;
    case "End":
      controller.seek(reel.clip.frames - 1);
      return true;
    case "ArrowUp":
    case "ArrowDown":
      controller.mark(event.key === "ArrowUp" ? 1 : -1);
      return true;
    default:
      return false;
  }
}

function faster(controller: Controller, by: 1 | -1): void {
  const at = SPEEDS.findIndex((one) => one.value === store.state.speed);
  const next = SPEEDS[at + by];
  if (next !== undefined) controller.speed(next.value);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.matches("input:not([type=checkbox], [type=range]), select, textarea") || target.isContentEditable;
}

/** Space on a focused button presses it, as everywhere. */
function isButton(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("button, a, summary");
}
