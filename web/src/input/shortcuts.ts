// The keyboard: shortcuts for everyone, held keys while a human plays.
import { app } from "../app";
import { ofRun, type ShareTarget } from "../state/share";
import { currentRun, store, VIEWS } from "../state/store";
import { pickNeighbour } from "../views/crowd";
import { bit, KEY_CODES } from "./keys";

export const SHORTCUTS: readonly (readonly [string, string])[] = [
  ["Space or P", "pause or go on (Space dashes while you play)"],
  [".", "one step while paused"],
  ["R", "new match"],
  ["T", "train"],
  ["E", "choose what is played"],
  ["1 – 8", "Show, Crowd, Compare, Runs, Replays, Reports, System, Models"],
  ["N", "new run"],
  ["S", "share: a link to what was trained"],
  ["/", "in Runs: search"],
  ["C", "the crowd, and back to the Show"],
  ["← →", "in the crowd: follow the next better or worse robot"],
  ["O", "in the crowd: open a copy of the robot that is followed"],
  ["J L", "push the robot to the left or to the right"],
  ["V", "camera back to where it began"],
  ["F", "camera follows or stays"],
  ["G", "physics: gravity and the rest"],
  ["W A S D or arrows", "move, while you play"],
  ["Q E", "turn, while you play"],
  ["Space or Shift", "dash, while you play"],
  ["1 – 9", "at a board: the column, the cell or the move, while it is your move"],
  ["a gamepad", "left stick moves, right stick or shoulders turn, a button dashes"],
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
    app.players.hold(event.code, 0);
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
  if (name === undefined || store.state.help || store.state.picking !== undefined || store.state.sharing !== undefined || !app.players.plays) return false;
  event.preventDefault();
  if (!event.repeat) app.players.hold(event.code, bit(name));
  return true;
}

function shortcut(event: KeyboardEvent): boolean {
  if (store.state.choosing || store.state.picking !== undefined || store.state.sharing !== undefined || (store.state.help && event.key !== "?")) return event.key === "Escape" && escape();
  if (event.key === "Escape") return escape();
  if (event.key === "?") {
    store.set({ help: !store.state.help });
    return true;
  }
  if (/^[1-9]$/.test(event.key) && app.players.digit(Number(event.key))) return true;
  const digit = VIEWS[Number(event.key) - 1];
  if (digit !== undefined) {
    app.go(digit);
    return true;
  }
  if (looks(event)) return true;
  if (store.state.hello?.read_only === true) return false;
  switch (event.key.toLowerCase()) {
    case " ":
      if (isButton(event.target) || isInput(event.target)) return false;
      app.match.playPause();
      return true;
    case "p":
      app.match.playPause();
      return true;
    case ".":
      app.match.stepOnce();
      return true;
    case "r":
      app.match.reset();
      return true;
    case "t":
      app.train();
      return true;
    case "s":
      app.share.open(shown());
      return true;
    case "n":
      app.runs.open("new");
      return true;
    case "e":
      store.set({ choosing: true });
      return true;
    case "j":
    case "l":
      if (store.state.view !== "show") return false;
      app.push.begin(event.key.toLowerCase() === "j" ? "left" : "right");
      return true;
    case "g":
      if ((store.state.hello?.env.physics.length ?? 0) === 0) return false;
      app.go("show");
      store.set({ sheet: store.state.sheet === "physics" ? "" : "physics" });
      return true;
    case "o": {
      const { picked, view } = store.state;
      if (view === "crowd" && picked !== undefined) void app.beside.openCopy(picked.runId, picked.env);
      return true;
    }
    default:
      return false;
  }
}

/** What the Show has to share: its run, where there is one that has learned something. */
function shown(): ShareTarget | "list" {
  const run = currentRun(store.state);
  return run !== undefined && run.env_steps > 0 && run.can_show ? ofRun(run) : "list";
}

/** Keys that change only what is seen here. */
function looks(event: KeyboardEvent): boolean {
  const { view, drawing } = store.state;
  switch (event.key.toLowerCase()) {
    case "c":
      app.go(view === "crowd" ? "show" : "crowd");
      return true;
    case "v":
      app.viewport.resetCamera();
      return true;
    case "f":
      app.draw({ camera: drawing.camera === "follow" ? "free" : "follow" });
      return true;
    case "arrowleft":
    case "arrowright":
      if (view !== "crowd" || isButton(event.target) || isInput(event.target)) return false;
      pickNeighbour(event.key === "ArrowRight" ? 1 : -1);
      return true;
    default:
      return false;
  }
}

/** What is open closes: the topmost first. */
function escape(): boolean {
  const { help, choosing, picking, sharing, listening, sheet, copy, picked, view, place } = store.state;
  if (sharing !== undefined) app.share.close();
  else if (help || choosing || picking !== undefined) store.set({ help: false, choosing: false, picking: undefined });
  else if (listening !== undefined) store.set({ listening: undefined });
  else if (sheet !== "") store.set({ sheet: "" });
  else if (copy !== undefined) app.beside.closeCopy();
  else if (picked !== undefined) app.pick(undefined);
  else if (view === "runs" && place.page === "run") app.runs.open("list");
  else return false;
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // A checkbox takes no letters; a slider takes no more than its arrows.
  return target.matches("input:not([type=checkbox], [type=range]), select, textarea") || target.isContentEditable;
}

function isInput(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input");
}

/** Space on a focused button presses it, as everywhere. */
function isButton(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("button, a, summary");
}
