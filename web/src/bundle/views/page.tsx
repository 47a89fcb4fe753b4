// The whole page: how it stands, the picture, what moves it, what it is.
import { useState } from "preact/hooks";
import { Icon } from "../../parts/icons";
import { useController } from "../context";
import { usePage } from "../state";
import { theme, toggleTheme } from "../theme";
import { Board } from "./board";
import { Deck } from "./deck";
import { Facts } from "./facts";
import { Help } from "./help";
import { Scene } from "./scene";

export function Page() {
  const controller = useController();
  const manifest = usePage((state) => state.manifest);
  const kind = usePage((state) => state.kind);
  const [, again] = useState(0);
  return (
    <div class={`page page-${kind}`}>
      <header class="head">
        <span class="brand">
          <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
            <rect width="32" height="32" rx="8" fill="#12261c" />
            <path d="M6 22c5 0 6-12 11-12 4 0 4 7 9 7" fill="none" stroke="#4ee39a" stroke-width="3" stroke-linecap="round" />
            <circle cx="25" cy="17" r="3.4" fill="#fff" />
          </svg>
          <span class="clip">{manifest?.env.title ?? "Drillyard"}</span>
        </span>
        <Board />
        <span class="head-end">
          <button type="button" class="quiet square" aria-label="Help" title="Keys (?)" onClick={() => controller.sheet("help")}>
            <Icon name="help" />
          </button>
          <button
            type="button"
            class="quiet square"
            aria-label="Dark or light"
            title="Dark or light"
            data-testid="theme"
            onClick={() => {
              toggleTheme();
              again((count) => count + 1);
            }}
          >
            <Icon name={theme() === "dark" ? "sun" : "moon"} />
          </button>
        </span>
      </header>
      <main class="yard">
        <Scene />
        <Deck />
      </main>
      {kind !== "failed" && <Facts />}
      <Notice />
      <Help />
    </div>
  );
}

function Notice() {
  const controller = useController();
  const notice = usePage((state) => state.notice);
  if (notice === "") return null;
  return (
    <div class="banner" role="status" data-testid="notice">
      <span>{notice}</span>
      <button type="button" class="quiet square" aria-label="Close" onClick={() => controller.notice("")}>
        <Icon name="close" />
      </button>
    </div>
  );
}
