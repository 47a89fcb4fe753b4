// The frame round the views: name, tabs, connection, theme, messages.
import { app } from "../app";
import { Icon } from "../parts/icons";
import { SPECTATING } from "../net/place";
import { store, useApp, VIEWS, type View } from "../state/store";
import { useEffect, useState } from "preact/hooks";
import { listeners, theme, toggleTheme } from "../theme";
import { Compare } from "./compare";
import { Crowd } from "./crowd";
import { Envs } from "./envs";
import { Help } from "./help";
import { OperatorDialog } from "./operator-dialog";
import { Replays } from "./replays";
import { Reports } from "./reports";
import { Runs } from "./runs";
import { ShareDialog } from "./share-dialog";
import { Shelf } from "./shelf";
import { Show } from "./show";
import { SystemView } from "./system";

const TITLES: Readonly<Record<View, string>> = {
  show: "Show",
  crowd: "Crowd",
  compare: "Compare",
  runs: "Runs",
  replays: "Replays",
  reports: "Reports",
  system: "System",
  models: "Models",
};

export function Page() {
  const view = useApp((state) => state.view);
  return (
    <>
      <Header view={view} />
      <LinkBanner />
      <main class={`view view-${view}`}>
        {view === "show" && <Show />}
        {view === "crowd" && <Crowd />}
        {view === "compare" && <Compare />}
        {view === "runs" && <Runs />}
        {view === "replays" && <Replays />}
        {view === "reports" && <Reports />}
        {view === "system" && <SystemView />}
        {view === "models" && <Shelf />}
      </main>
      <Toasts />
      <Envs />
      <OperatorDialog />
      <ShareDialog />
      <Help />
    </>
  );
}

function Header({ view }: { view: View }) {
  const [now, setTheme] = useState(theme());
  useEffect(() => {
    const listen = (): void => setTheme(theme());
    listeners.add(listen);
    return () => {
      listeners.delete(listen);
    };
  }, []);
  return (
    <header class="top">
      <div class="brand">
        <img src="icon.svg" alt="" width="26" height="26" />
        <span>Drillyard</span>
      </div>
      {SPECTATING ? (
        <span class="watching-mark">You are watching a live show</span>
      ) : (
        <nav class="tabs" aria-label="Views">
          {VIEWS.map((name, index) => (
            <button
              key={name}
              type="button"
              aria-current={name === view ? "page" : undefined}
              title={name === "crowd" ? "Key C" : `Key ${index + 1}`}
              onClick={() => app.go(name)}
            >
              {TITLES[name]}
            </button>
          ))}
        </nav>
      )}
      <div class="top-end">
        <Link />
        <button type="button" class="quiet square" title="Dark or light" aria-label="Dark or light" onClick={toggleTheme}>
          <Icon name={now === "dark" ? "sun" : "moon"} />
        </button>
        <button
          type="button"
          class="quiet square"
          title="Help and keys (?)"
          aria-label="Help and keys"
          onClick={() => store.set({ help: true })}
        >
          <Icon name="help" />
        </button>
      </div>
    </header>
  );
}

function Link() {
  const link = useApp((state) => state.link);
  const open = useApp((state) => (state.hello?.read_only === true ? "watching" : "live"));
  const word = link.kind === "open" ? open : link.kind === "connecting" ? "connecting" : link.kind === "refused" ? "locked" : "offline";
  return (
    <span class={`link link-${link.kind}`} data-testid="link" role="status">
      <i />
      {word}
    </span>
  );
}

/** What went wrong with the connection and what happens next; lies over the page so that nothing jumps. */
function LinkBanner() {
  const link = useApp((state) => state.link);
  const gone = useApp((state) => state.stageGone);
  const [now, setNow] = useState(performance.now());
  useEffect(() => {
    if (link.kind !== "waiting") return undefined;
    const timer = window.setInterval(() => setNow(performance.now()), 250);
    return () => window.clearInterval(timer);
  }, [link.kind]);
  if (link.kind === "waiting" && link.attempt > 0) {
    const seconds = Math.max((link.retryAtMs - now) / 1000, 0);
    return (
      <div class="banner bad" role="alert">
        <span>
          {link.why || "The connection to the studio is lost."} Trying again {seconds < 0.6 ? "now" : `in ${Math.ceil(seconds)} s`}.
        </span>
        <button type="button" onClick={() => app.connection.retryNow()}>
          Try now
        </button>
      </div>
    );
  }
  if (link.kind === "refused") {
    return (
      <div class="banner bad" role="alert">
        <span>{link.why}</span>
        <button type="button" onClick={() => app.connection.retryNow()}>
          Try again
        </button>
      </div>
    );
  }
  if (gone !== "" && link.kind === "open") {
    return (
      <div class="banner held" role="alert">
        <span>{gone} A new match is starting; training is not affected.</span>
      </div>
    );
  }
  return null;
}

function Toasts() {
  const toasts = useApp((state) => state.toasts);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} class={`toast toast-${toast.level}`}>
          <span>{toast.message}</span>
          <button type="button" class="quiet square" aria-label="Dismiss" onClick={() => app.dismiss(toast.id)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
