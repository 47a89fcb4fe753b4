// The controller: the one connection, the one viewport, and everything a button may ask for.
import type { AnyPush, Answer, Hello, RunInfo, StageStatus } from "./generated/contracts";
import { Beside } from "./control/beside";
import { Compare } from "./control/compare";
import { Decided } from "./control/decided";
import { Hand } from "./control/hand";
import { Match } from "./control/match";
import { Players } from "./control/players";
import { Push } from "./control/push";
import { Retrain } from "./control/retrain";
import { Runs } from "./control/runs";
import { Share } from "./control/share";
import { Shelf } from "./control/shelf";
import { dismiss, toast } from "./control/toasts";
import { Connection, Refusal, type LinkState, type Request } from "./net/connection";
import { BASE, SPECTATING } from "./net/place";
import { whyClosed } from "./net/why";
import { isSingle } from "./state/envs";
import { ReturnBook } from "./state/returns";
import { newestFirst } from "./state/rows";
import { scorer } from "./state/scores";
import { store, type AppState, type Drawing, type Picked, type View } from "./state/store";
import { isActive } from "./state/words";
import type { Header } from "./stream/header";
import { Gallery } from "./viewport/gallery";
import { Viewport, type Drawn } from "./viewport/viewport";

/** Return and distance are read so often: faster, nobody can read them. */
const BOOK_MS = 200;
const MOST_ENDED = 30;

class App {
  readonly viewport = new Viewport(
    (data) => this.connection.bytes(data),
    (drawn, nowMs) => this.drawn(drawn, nowMs),
    (trouble) => {
      if (trouble !== store.state.trouble) store.set({ trouble });
    },
  );
  readonly gallery = new Gallery(this.viewport, (data) => this.connection.bytes(data));
  readonly toast = toast;
  readonly dismiss = dismiss;
  readonly connection: Connection;
  readonly decided = new Decided();
  readonly hand: Hand;
  readonly push: Push;
  readonly retrain: Retrain;
  readonly beside: Beside;
  readonly match: Match;
  readonly players: Players;
  readonly compare: Compare;
  readonly runs: Runs;
  readonly shelf: Shelf;
  readonly share: Share;
  /** Called with each drawn frame, for what is written to the page outside of components. */
  readonly drawnListeners = new Set<(drawn: Drawn, nowMs: number) => void>();
  /** Pictures of training envs that were drawn. */
  lanePictures = 0;
  /** Stream of the last drawn frame, -1 after a break: what changed meanwhile fell before nobody's eyes. */
  private watched = -1;
  private readonly book = new ReturnBook();
  private bookedMs = 0;

  constructor() {
    const url = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}${BASE}ws`;
    this.connection = new Connection(
      url,
      {
        push: (message) => this.pushed(message),
        frame: (data) => this.viewport.frame(data, performance.now()),
        link: (state) => this.link(state),
      },
      whyClosed,
    );
    this.beside = new Beside(this.viewport, this.connection, (request) => this.attempt(request), () => this.tellVisible());
    const house = {
      attempt: (request: Request) => this.attempt(request),
      toast: (level: string, message: string) => this.toast(level, message),
      go: (view: View) => this.go(view),
      settle: () => this.beside.settle(),
      heard: (run: RunInfo) => this.runChanged(run),
      started: (data: Answer["data"] | undefined) => this.followAnswer(data),
    };
    this.match = new Match(this.connection, house);
    this.players = new Players(this.connection, house);
    this.compare = new Compare(this.connection, this.players, house);
    this.runs = new Runs(this.connection, house);
    this.shelf = new Shelf(this.connection, this.players, this.compare, { ...house, selectEnv: (id, options) => this.selectEnv(id, options) });
    this.share = new Share(this.connection, house);
    this.push = new Push(this.connection, this.viewport);
    this.retrain = new Retrain(this.connection, house);
    this.hand = new Hand(this.viewport, this.connection, {
      chosen: (runId, env) => this.pick({ runId, env }),
      pulled: (runId, env) => {
        this.pick({ runId, env });
        void this.beside.openCopy(runId, env);
      },
    });
  }

  start(): void {
    this.connection.open();
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) this.letGo();
      this.tellVisible();
    });
    window.addEventListener("blur", () => this.letGo());
    window.addEventListener("online", () => this.connection.retryNow());
    this.players.start();
    this.draw({});
    this.runs.start();
  }

  letGo(): void {
    this.players.letGo();
    this.hand.end();
    this.push.end();
  }

  go(view: View): void {
    if (view === store.state.view || SPECTATING) return;
    this.letGo();
    this.players.leaveAll();
    this.beside.left(store.state.view);
    store.set({ view, sheet: "", listening: undefined });
    this.runs.address(true);
    this.runs.settle();
    this.watched = -1;
    this.tellVisible();
    if (view === "replays") void this.match.loadReplays();
  }

  // --- what is played and how it is drawn

  /** The show plays another env: with the run that trains on it, where one does. */
  async selectEnv(env_id: string, env_options: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const live = store.state.runs.find((run) => isActive(run) && run.env_id === env_id);
    this.letGo();
    store.set({ busy: { ...store.state.busy, select_env: true } });
    try {
      if (live === undefined) await this.connection.ask({ type: "select_env", env_id, env_options });
      else await this.connection.ask({ type: "watch_show", run_id: live.run_id });
      this.go("show");
      return "";
    } catch (error) {
      return error instanceof Refusal ? error.message : String(error);
    } finally {
      store.set({ busy: { ...store.state.busy, select_env: false } });
    }
  }

  draw(change: Partial<Drawing>): void {
    const drawing = { ...store.state.drawing, ...change };
    store.set({ drawing });
    this.viewport.setQuality(drawing.quality);
    this.viewport.camera(drawing.camera);
    this.viewport.overlays({ forces: drawing.forces, trails: drawing.trails });
  }

  /** Follow one robot of the crowd, or none. */
  pick(picked: Picked | undefined): void {
    store.set({ picked });
    this.viewport.select(picked);
  }

  arrange(change: Partial<Pick<AppState, "filter" | "layout" | "hide">>): void {
    store.set(change);
    const { filter, layout, hide } = store.state;
    this.viewport.setCrowd({ filter, mode: layout, hide });
  }

  // --- training

  train(): void {
    const { hello, algorithm, settings, runs, runId } = store.state;
    if (hello === undefined || isActive(runs.find((run) => run.run_id === runId))) return;
    const request = { env_id: hello.env.id, env_options: hello.env_options, algorithm, settings };
    void this.attempt({ type: "start_training", request }).then((data) => this.followAnswer(data));
  }

  resumeRun(run_id: string): void {
    void this.attempt({ type: "resume_run", run_id }).then((data) => {
      this.followAnswer(data);
      const next = data?.["run_id"];
      if (store.state.view === "runs" && typeof next === "string") this.runs.open("run", next);
      else if (data !== undefined) this.go("show");
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
      this.runs.follow(run_id);
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
    if (link.kind === "open") {
      this.tellVisible();
      this.beside.restart();
      this.runs.lost();
    }
    if (link.kind === "waiting") {
      this.letGo();
      this.players.broken();
      this.restartMatch();
    }
  }

  private restartMatch(): void {
    this.watched = -1;
    this.viewport.restart();
  }

  private pushed(message: Exclude<AnyPush, Answer>): void {
    const state = store.state;
    switch (message.type) {
      case "hello":
        this.greeted(message);
        break;
      case "stage_status":
        this.heard(message);
        break;
      case "streams":
        this.beside.arrived(message);
        break;
      case "run_changed":
        this.runChanged(message.run);
        break;
      case "run_deleted":
        store.set({ runs: state.runs.filter((run) => run.run_id !== message.run_id) });
        this.runs.deleted(message.run_id);
        this.beside.settle();
        break;
      case "events":
        this.runs.events(message);
        break;
      case "worker_progress":
        this.runs.installed(message.progress);
        break;
      case "system":
        store.set({ system: message });
        break;
      case "comparison_changed":
        this.compare.heard(message.comparison);
        break;
      case "episode_ended":
        if (message.stage_id === state.hello?.stage_id) store.set({ ended: [...state.ended.slice(1 - MOST_ENDED), message.score] });
        break;
      case "action_values":
        if (message.stage_id === state.hello?.stage_id) this.decided.heard(message);
        break;
      case "share_progress":
        this.share.heard(message);
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

  private greeted(hello: Hello): void {
    const before = store.state.hello;
    const other = before?.env.id !== hello.env.id || JSON.stringify(before.env_options) !== JSON.stringify(hello.env_options);
    const runs = newestFirst(hello.runs);
    store.set({ hello, runs, stageGone: "", ...(other ? { algorithm: "", settings: {}, status: undefined, sheet: "", ended: [], choosing: false } : {}) });
    if (other) this.players.broken("");
    if (before?.stage_id !== hello.stage_id) this.decided.forget();
    this.compare.heard(hello.comparison);
    if (other || before?.version !== hello.version) this.viewport.show(hello.env);
    const ofEnv = runs.filter((run) => run.env_id === hello.env.id);
    const known = ofEnv.find((run) => run.run_id === store.state.runId);
    this.runs.follow(hello.watched_run || (known ?? ofEnv.find(isActive) ?? ofEnv[0])?.run_id || "");
    if (store.state.view === "replays") void this.match.loadReplays();
    this.runs.greeted();
  }

  private heard(status: StageStatus): void {
    const { hello, stages, status: before } = store.state;
    if (hello !== undefined && status.stage_id !== hello.stage_id) {
      store.set({ stages: { ...stages, [status.stage_id]: status } });
      this.players.heard(status.stage_id, status);
      return;
    }
    store.set({ status, stageGone: "" });
    this.players.heard("", status);
    // What is only waited for is no reason to worry: the training says the same in its own words.
    const waits = status.notice.startsWith("Waiting for") || status.notice.includes(" is being loaded ") || store.state.busy["retrain"] === true;
    if (status.notice !== "" && status.notice !== before?.notice && !waits) this.toast("warning", status.notice);
    if (status.run_id !== null && status.run_id !== "" && status.run_id !== before?.run_id) this.runs.follow(status.run_id);
    this.book.finished(status.last_return);
    this.viewport.highlight(status.operators.findIndex((operator) => operator.kind === "human"));
    if (!this.players.plays) this.players.letGo();
  }

  private runChanged(run: RunInfo): void {
    const { runs, runId } = store.state;
    const others = runs.filter((other) => other.run_id !== run.run_id);
    const before = runs.find((other) => other.run_id === run.run_id);
    store.set({ runs: newestFirst([...others, run]) });
    if (run.run_id === runId && run.outcome === "failed" && before?.outcome !== "failed") {
      this.toast("error", `Training crashed: ${run.reason || "no reason was given."}`);
    }
    if (runId === "" && isActive(run) && run.env_id === store.state.hello?.env.id) this.runs.follow(run.run_id);
    this.runs.changed(run, before);
    this.beside.settle();
    void this.beside.tendLanes();
  }

  private followAnswer(data: Answer["data"] | undefined): void {
    const run = data?.["run"] as RunInfo | undefined;
    const id = run?.run_id ?? (data?.["run_id"] as string | undefined);
    if (run !== undefined && typeof run === "object") this.runChanged(run);
    if (id !== undefined) this.runs.follow(id);
    const notice = data?.["notice"];
    if (typeof notice === "string" && notice !== "") this.toast("warning", notice);
  }

  private tellVisible(): void {
    const { view, link } = store.state;
    if (link.kind !== "open") return;
    const frames = (view === "show" || view === "crowd" || view === "compare" || this.beside.lanes) && !document.hidden;
    this.connection.tell({ type: "visible", frames, system: view === "system" && !document.hidden });
  }

  private drawn(drawn: Drawn, nowMs: number): void {
    const { newest } = drawn;
    if (newest !== undefined) this.played(newest, nowMs);
    this.hand.drawn(nowMs);
    for (const listener of this.drawnListeners) listener(drawn, nowMs);
  }

  /** The show went on by a frame. */
  private played(newest: Header, nowMs: number): void {
    const { score, policyVersion, hello } = store.state;
    if (newest.score[0] !== score[0] || newest.score[1] !== score[1] || newest.policyVersion !== policyVersion) {
      const by = scorer(score, newest.score);
      if (by >= 0 && this.watched === newest.stream) {
        this.viewport.flare();
        store.set({ goal: { by, count: store.state.goal.count + 1 } });
      }
      store.set({ score: [newest.score[0], newest.score[1]], policyVersion: newest.policyVersion });
    }
    this.watched = newest.stream;
    if (hello === undefined || !isSingle(hello.env) || nowMs - this.bookedMs < BOOK_MS) return;
    this.bookedMs = nowMs;
    const [x = Number.NaN, y = Number.NaN] = this.viewport.poses.positions;
    const { episode, episodeReturn, tick } = newest;
    const sight = { key: `${hello.stage_id} ${hello.env.id}`, episode, episodeReturn, tick, x, y };
    store.set({ returns: this.book.see(sight, hello.env.simulation_rate_hz) });
  }
}

export const app = new App();
