// The controller: the one connection, the one viewport, and everything a button may ask for.
import type { AnyPush, Answer, OperatorSpec, RunInfo, StageMode, SwapStyle } from "./generated/contracts";
import { Drag, toLocal } from "./input/drag";
import { fromScreen, HeldKeys } from "./input/keys";
import { Connection, Refusal, type LinkState, type Request } from "./net/connection";
import { whyClosed } from "./net/why";
import { RunHistory } from "./state/history";
import { store, type Replay, type View } from "./state/store";
import { isActive } from "./state/words";
import { Viewport, type Drawn } from "./viewport/viewport";

const TOAST_MS = 7000;

class App {
  readonly viewport = new Viewport(
    (data) => this.connection.bytes(data),
    (drawn, nowMs) => this.drawn(drawn, nowMs),
    (trouble) => {
      if (trouble !== store.state.trouble) store.set({ trouble });
    },
  );
  readonly keys = new HeldKeys((mask) => {
    const agent = this.humanAgent();
    const flat = store.state.hello?.env.scene.camera.flat === true;
    if (agent >= 0) this.connection.tell({ type: "input", agent, keys: flat ? fromScreen(mask, agent) : mask });
  });
  readonly drag = new Drag(
    ({ body, point, target }) => this.connection.tell({ type: "force", body, point, target }),
    () => this.connection.tell({ type: "release" }),
  );
  readonly connection: Connection;
  /** Called with each drawn frame, for what is written to the page outside of components. */
  readonly drawnListeners = new Set<(drawn: Drawn, nowMs: number) => void>();
  private nextToast = 1;
  /** Stream of the last drawn frame, -1 after a break: what changed meanwhile fell before nobody's eyes. */
  private watched = -1;

  constructor() {
    const url = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws`;
    this.connection = new Connection(
      url,
      {
        push: (message) => this.push(message),
        frame: (data) => this.viewport.frame(data, performance.now()),
        link: (state) => this.link(state),
      },
      whyClosed,
    );
  }

  start(): void {
    this.connection.open();
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) this.letGo();
      this.tellVisible();
    });
    window.addEventListener("blur", () => this.letGo());
    window.addEventListener("online", () => this.connection.retryNow());
    setInterval(() => this.keys.heartbeat(performance.now()), 50);
  }

  /** The agent that a human steers, or -1. */
  humanAgent(): number {
    return store.state.status?.operators.findIndex((operator) => operator.kind === "human") ?? -1;
  }

  letGo(): void {
    this.keys.releaseAll(performance.now());
    this.drag.end();
    this.viewport.band(undefined, undefined);
  }

  go(view: View): void {
    if (view === store.state.view) return;
    if (view !== "show") this.letGo();
    store.set({ view });
    this.watched = -1;
    this.tellVisible();
    if (view === "replays") void this.loadReplays();
  }

  // --- the match

  playPause(): void {
    void this.attempt({ type: store.state.status?.paused === true ? "play" : "pause" });
  }

  stepOnce(): void {
    void this.attempt({ type: "step_once" });
  }

  speed(value: number): void {
    void this.attempt({ type: "speed", value });
  }

  reset(seed?: number): void {
    void this.attempt(seed === undefined ? { type: "reset" } : { type: "reset", seed });
  }

  mode(mode: StageMode): void {
    void this.attempt({ type: "set_mode", mode });
  }

  swap(style: SwapStyle, seconds: number): void {
    void this.attempt({ type: "swap", style, seconds });
  }

  assign(agent: number, operator: OperatorSpec): void {
    this.letGo();
    void this.attempt({ type: "assign", agent, operator });
  }

  async saveReplay(): Promise<void> {
    const data = await this.attempt({ type: "save_replay" });
    if (data !== undefined) this.toast("info", "Replay saved: you find it under Replays.");
  }

  playReplay(path: string): void {
    void this.attempt({ type: "play_replay", path }).then((data) => {
      if (data !== undefined && path !== "") this.go("show");
    });
  }

  async loadReplays(): Promise<void> {
    const data = await this.attempt({ type: "list_replays" });
    if (data !== undefined) store.set({ replays: (data["replays"] as Replay[] | undefined) ?? [] });
  }

  /** A body is grabbed at a point of the viewport; false when there is none. */
  grab(x: number, y: number): boolean {
    const hit = this.viewport.pick(x, y);
    if (hit === undefined) return false;
    this.drag.start(hit.body, toLocal(hit.point, hit.position, hit.quaternion), hit.point, performance.now());
    this.pullHeight = hit.point;
    return true;
  }

  pull(x: number, y: number): void {
    const target = this.viewport.target(x, y, this.pullHeight);
    if (target !== undefined) this.drag.move(target, performance.now());
  }

  drop(): void {
    this.drag.end();
    this.viewport.band(undefined, undefined);
  }

  private pullHeight: readonly [number, number, number] = [0, 0, 0];

  // --- training

  train(): void {
    const { hello, settings, runs, runId } = store.state;
    if (hello === undefined || isActive(runs.find((run) => run.run_id === runId))) return;
    const request = { env_id: hello.env.id, settings };
    void this.attempt({ type: "start_training", request }).then((data) => this.followAnswer(data));
  }

  resumeRun(run_id: string): void {
    void this.attempt({ type: "resume_run", run_id }).then((data) => {
      this.followAnswer(data);
      if (data !== undefined) this.go("show");
    });
  }

  training(type: "pause_training" | "resume_training" | "stop_training" | "save", run_id: string): void {
    void this.attempt({ type, run_id });
  }

  deleteRun(run_id: string): void {
    void this.attempt({ type: "delete_run", run_id });
  }

  watchShow(run_id: string): void {
    void this.attempt({ type: "watch_show", run_id }).then((data) => {
      if (data === undefined) return;
      this.follow(run_id);
      this.go("show");
    });
  }

  /** Change a live setting; gives the sentence of a refusal. */
  async setHyper(run_id: string, key: string, value: number): Promise<string> {
    try {
      await this.connection.ask({ type: "set_hyper", run_id, key, value });
      return "";
    } catch (error) {
      return error instanceof Refusal ? error.message : String(error);
    }
  }

  // --- words on the screen

  toast(level: string, message: string): void {
    const id = this.nextToast++;
    const rest = store.state.toasts.filter((toast) => toast.message !== message).slice(-3);
    store.set({ toasts: [...rest, { id, level, message }] });
    setTimeout(() => this.dismiss(id), level === "error" ? TOAST_MS * 2 : TOAST_MS);
  }

  dismiss(id: number): void {
    store.set({ toasts: store.state.toasts.filter((toast) => toast.id !== id) });
  }

  /** Ask; a refusal becomes words on the screen. `busy[type]` is set meanwhile. */
  private async attempt(request: Request): Promise<Answer["data"] | undefined> {
    store.set({ busy: { ...store.state.busy, [request.type]: true } });
    try {
      return await this.connection.ask(request);
    } catch (error) {
      this.toast("error", error instanceof Refusal ? error.message : String(error));
      return undefined;
    } finally {
      store.set({ busy: { ...store.state.busy, [request.type]: false } });
    }
  }

  // --- what comes in

  private link(link: LinkState): void {
    store.set({ link });
    if (link.kind === "open") this.tellVisible();
    if (link.kind === "waiting") {
      this.letGo();
      this.restartMatch();
    }
  }

  private restartMatch(): void {
    this.watched = -1;
    this.viewport.restart();
  }

  private push(message: Exclude<AnyPush, Answer>): void {
    const state = store.state;
    switch (message.type) {
      case "hello": {
        const known = state.hello;
        store.set({ hello: message, runs: newestFirst(message.runs), stageGone: "" });
        if (known?.env.id !== message.env.id || known.version !== message.version) this.viewport.show(message.env.scene);
        this.follow(message.watched_run || newestFirst(message.runs).find(isActive)?.run_id || state.runId, true);
        if (state.view === "replays") void this.loadReplays();
        break;
      }
      case "stage_status": {
        store.set({ status: message, stageGone: "" });
        if (message.notice !== "" && message.notice !== state.status?.notice) this.toast("warning", message.notice);
        if (message.run_id !== null && message.run_id !== "" && message.run_id !== state.status?.run_id) this.follow(message.run_id);
        this.viewport.highlight(this.humanAgent());
        if (this.humanAgent() < 0) this.keys.releaseAll(performance.now());
        break;
      }
      case "run_changed":
        this.runChanged(message.run);
        break;
      case "run_deleted": {
        store.set({ runs: state.runs.filter((run) => run.run_id !== message.run_id) });
        if (state.runId === message.run_id) this.follow("");
        break;
      }
      case "events": {
        if (message.run_id !== state.runId) break;
        for (const event of message.events) state.history.add(event);
        store.set({ historyRevision: state.history.revision });
        break;
      }
      case "system":
        store.set({ system: message });
        break;
      case "notice":
        this.toast(message.level, message.message);
        break;
      case "stage_gone":
        store.set({ stageGone: message.reason || "The match process ended." });
        this.restartMatch();
        break;
    }
  }

  private runChanged(run: RunInfo): void {
    const { runs, runId } = store.state;
    const others = runs.filter((other) => other.run_id !== run.run_id);
    const before = runs.find((other) => other.run_id === run.run_id);
    store.set({ runs: newestFirst([...others, run]) });
    if (run.run_id === runId && run.outcome === "failed" && before?.outcome !== "failed") {
      this.toast("error", `Training crashed: ${run.reason || "no reason was given."}`);
    }
    if (runId === "" && isActive(run)) this.follow(run.run_id);
  }

  private followAnswer(data: Answer["data"] | undefined): void {
    const run = data?.["run"] as RunInfo | undefined;
    const id = run?.run_id ?? (data?.["run_id"] as string | undefined);
    if (run !== undefined && typeof run === "object") this.runChanged(run);
    if (id !== undefined) this.follow(id);
    const notice = data?.["notice"];
    if (typeof notice === "string" && notice !== "") this.toast("warning", notice);
  }

  /** Speak about another run; `again` asks for its events anew (a new connection). */
  private follow(runId: string, again = false): void {
    const { state } = store;
    const same = state.runId === runId && state.history.runId === runId;
    if (same && !again) return;
    const history = same ? state.history : new RunHistory(runId);
    store.set({ runId, history, historyRevision: history.revision });
    this.connection.ask({ type: "watch_run", run_id: runId, since_seq: history.lastSeq + 1 }).catch((error: unknown) => {
      if (error instanceof Refusal && error.code !== "unavailable") this.toast("error", error.message);
    });
  }

  private tellVisible(): void {
    const { view, link } = store.state;
    if (link.kind !== "open") return;
    this.connection.tell({ type: "visible", frames: view === "show" && !document.hidden, system: view === "system" && !document.hidden });
  }

  private drawn(drawn: Drawn, nowMs: number): void {
    const { score, policyVersion } = store.state;
    const { newest } = drawn;
    if (newest.score[0] !== score[0] || newest.score[1] !== score[1] || newest.policyVersion !== policyVersion) {
      const by = scorer(score, newest.score);
      if (by >= 0 && this.watched === newest.stream) {
        this.viewport.flare();
        store.set({ goal: { by, count: store.state.goal.count + 1 } });
      }
      store.set({ score: [newest.score[0], newest.score[1]], policyVersion: newest.policyVersion });
    }
    this.watched = newest.stream;
    this.drag.flush(nowMs);
    const grabbed = this.drag.grabbed;
    if (grabbed !== undefined) {
      const p = this.viewport.poses.positions;
      const at = grabbed.body * 3;
      this.viewport.band([p[at] ?? 0, p[at + 1] ?? 0, (p[at + 2] ?? 0) + 0.05], grabbed.target);
    }
    for (const listener of this.drawnListeners) listener(drawn, nowMs);
  }
}

/** Who scored between two readings: the one side that gained one, else -1. */
function scorer(before: readonly [number, number], after: readonly [number, number]): number {
  if (after[0] === before[0] + 1 && after[1] === before[1]) return 0;
  return after[1] === before[1] + 1 && after[0] === before[0] ? 1 : -1;
}

function newestFirst(runs: readonly RunInfo[]): RunInfo[] {
  return [...runs].sort((a, b) => b.created_at - a.created_at);
}

export const app = new App();
