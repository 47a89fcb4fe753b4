// The Runs view: where one is in it, the run that is looked at, curves over each other, libraries, new runs.
import type { Answer, Events, InstallProgress, RunCurve, RunDetail, RunInfo, WorkerInfo } from "../generated/contracts";
import { Refusal, type Asked, type Connection, type Request } from "../net/connection";
import { EventBook } from "../state/eventbook";
import { RunHistory } from "../state/history";
import { hashOf, MOST_CHOSEN, placeOf, type Place, type RunFilter } from "../state/place";
import { store, VIEWS, type View } from "../state/store";
import { isActive } from "../state/words";

interface House {
  attempt(request: Request): Promise<Answer["data"] | undefined>;
  toast(level: string, message: string): void;
  go(view: View): void;
  /** What is watched beside the show may be something else now. */
  settle(): void;
  /** A run as an answer has it. */
  heard(run: RunInfo): void;
}

const DETAIL_MS = 2000;
const CURVES_MS = 1000;
const WORKERS_MS = 2000;
const CURVE_POINTS = 400;
const ADDRESS_MS = 300;

export interface Labels {
  name?: string;
  tags?: readonly string[];
  notes?: string;
}

/** The view that the address bar names; the Runs view has more to say there. */
function named(): View | undefined {
  return VIEWS.find((view) => view !== "show" && location.hash === `#${view}`);
}

export class Runs {
  /** Whose events are being sent. */
  private watched = "";
  /** The studio has said hello on this connection. */
  private known = false;
  private addressTimer = 0;
  private detailTimer = 0;
  private curvesTimer = 0;
  private workersTimer = 0;
  /** What the curves in the store answer. */
  private asked = "";

  constructor(
    private readonly connection: Connection,
    private readonly house: House,
  ) {}

  start(): void {
    const place = placeOf(location.hash);
    if (place !== undefined) {
      store.set({ place });
      this.house.go("runs");
    } else if (named() !== undefined) this.house.go(named() as View);
    window.addEventListener("hashchange", () => this.moved());
  }

  // --- the place

  /** Somebody went back or forward, or typed an address. */
  private moved(): void {
    const place = placeOf(location.hash);
    if (place === undefined) {
      this.house.go(named() ?? "show");
      return;
    }
    store.set({ place });
    this.house.go("runs");
    this.settle();
  }

  /** Go to a page of the view; one can come back from it by the browser's button. */
  open(page: Place["page"], run = ""): void {
    if (page === "new" && this.known) void this.loadWorkers();
    this.put({ ...store.state.place, page, run }, true);
    this.house.go("runs");
    window.scrollTo(0, 0);
  }

  filter(change: Partial<RunFilter>): void {
    const { place } = store.state;
    this.put({ ...place, filter: { ...place.filter, ...change } });
  }

  compare(change: Partial<Pick<Place, "metric" | "smooth" | "axis">>): void {
    this.put({ ...store.state.place, ...change });
  }

  /** Lay the curves of a run over those of the others, or take them away. */
  choose(runId: string, on: boolean): void {
    const { place } = store.state;
    const others = place.chosen.filter((one) => one !== runId);
    if (on && others.length >= MOST_CHOSEN) {
      this.house.toast("info", `${MOST_CHOSEN} runs lie over each other at most; take one away first.`);
      return;
    }
    this.put({ ...place, chosen: on ? [...others, runId] : others });
  }

  chooseNone(): void {
    this.put({ ...store.state.place, chosen: [] });
  }

  private put(place: Place, step = false): void {
    store.set({ place });
    window.clearTimeout(this.addressTimer);
    // A browser takes the address of a slider that is dragged ill.
    if (step) this.address(true);
    else this.addressTimer = window.setTimeout(() => this.address(), ADDRESS_MS);
    this.settle();
  }

  /** Write the place to the address bar, or take it out when another view is shown. */
  address(step = false): void {
    const { view, place } = store.state;
    const hash = view === "runs" ? hashOf(place) : view === "show" ? "" : `#${view}`;
    if (hash === location.hash) return;
    const url = hash === "" ? location.pathname + location.search : hash;
    if (step) history.pushState(null, "", url);
    else history.replaceState(null, "", url);
  }

  /** Bring what is asked for in line with the place. Cheap; called after each change. */
  settle(): void {
    const { view, place, book } = store.state;
    const opened = view === "runs" && place.page === "run" ? place.run : "";
    if (opened !== book.runId) {
      store.set({ book: new EventBook(opened), bookRevision: 0, detail: undefined });
      window.clearTimeout(this.detailTimer);
      if (opened !== "") void this.lookAt(opened);
    }
    if (view === "runs" && this.known && store.state.workers === undefined) void this.loadWorkers();
    this.watch();
    this.tendCurves();
    this.house.settle();
  }

  /** The connection is new: the studio knows nothing of what this page asked for. */
  lost(): void {
    this.known = false;
    this.watched = "";
    this.asked = "";
  }

  /** The studio said hello. */
  greeted(): void {
    const again = !this.known;
    this.known = true;
    if (again && store.state.workers !== undefined) void this.loadWorkers();
    if (again && store.state.book.runId !== "") void this.lookAt(store.state.book.runId);
    this.settle();
  }

  // --- events

  /** The run that the Show view speaks about. */
  follow(runId: string): void {
    const { state } = store;
    if (state.runId !== runId || state.history.runId !== runId) {
      const history = new RunHistory(runId);
      store.set({ runId, history, historyRevision: history.revision });
    }
    this.watch();
  }

  events(message: Events): void {
    const { runId, history, book } = store.state;
    if (message.run_id === runId) {
      for (const event of message.events) history.add(event);
      store.set({ historyRevision: history.revision });
    }
    if (message.run_id === book.runId) {
      book.take(message);
      store.set({ bookRevision: book.revision });
    }
  }

  /** One run's events are sent to a page: of the run that is looked at, else of the one of the Show. */
  private watch(): void {
    const { book, runId, history } = store.state;
    const wanted = book.runId || runId;
    const key = book.runId !== "" ? `look ${book.runId}` : `show ${runId}`;
    if (!this.known || key === this.watched || store.state.hello?.read_only === true) return;
    this.watched = key;
    const since_seq = book.runId !== "" ? book.nextSeq : history.lastSeq + 1;
    this.connection.ask({ type: "watch_run", run_id: wanted, since_seq }).catch((error: unknown) => {
      if (error instanceof Refusal && error.code !== "unavailable") this.house.toast("error", error.message);
    });
  }

  // --- one run

  /** What the daemon knows of it, again and again while it lives and is looked at. */
  private async lookAt(runId: string): Promise<void> {
    if (!this.known) return;
    const run = store.state.runs.find((one) => one.run_id === runId);
    if (run === undefined) return;
    try {
      const data = await this.connection.ask({ type: "get_run_detail", run_id: runId });
      if (store.state.book.runId !== runId) return;
      store.set({ detail: data["detail"] as RunDetail });
    } catch {
      // Not connected, or the run is gone: its page says so.
    }
    if (store.state.book.runId !== runId) return;
    window.clearTimeout(this.detailTimer);
    const known = store.state.detail !== undefined;
    if (isActive(run) || !known) this.detailTimer = window.setTimeout(() => void this.lookAt(runId), DETAIL_MS);
  }

  /** A run is gone, with all that is shown of it. */
  deleted(runId: string): void {
    const { place, view, runId: followed } = store.state;
    if (followed === runId) this.follow("");
    if (place.chosen.includes(runId)) this.choose(runId, false);
    if (place.page !== "run" || place.run !== runId) return;
    if (view === "runs") this.open("list");
    else store.set({ place: { ...store.state.place, page: "list", run: "" } });
  }

  /** A run has changed; an end is looked at once more. */
  changed(run: RunInfo, before: RunInfo | undefined): void {
    if (run.run_id === store.state.book.runId && before?.state !== run.state) void this.lookAt(run.run_id);
  }

  async label(run_id: string, labels: Labels): Promise<void> {
    const data = await this.house.attempt({ type: "label_run", run_id, ...labels } as Request);
    const run = data?.["run"] as RunInfo | undefined;
    if (run !== undefined) this.house.heard(run);
  }

  // --- curves over each other

  private tendCurves(): void {
    const { view, place } = store.state;
    const open = view === "runs" && place.page === "list" && place.chosen.length > 0;
    if (!open) {
      window.clearTimeout(this.curvesTimer);
      this.curvesTimer = 0;
      this.asked = "";
      if (store.state.curves !== undefined) store.set({ curves: undefined });
      return;
    }
    const key = `${place.metric} ${place.chosen.join()}`;
    if (this.known && key !== this.asked) void this.loadCurves(key);
  }

  private async loadCurves(key: string): Promise<void> {
    this.asked = key;
    window.clearTimeout(this.curvesTimer);
    const { place, runs } = store.state;
    const here = place.chosen.filter((runId) => runs.some((run) => run.run_id === runId));
    try {
      if (here.length > 0) {
        const data = await this.connection.ask({ type: "get_curves", run_ids: here, names: [place.metric], points: CURVE_POINTS });
        if (this.asked === key) store.set({ curves: data["curves"] as readonly RunCurve[] });
      }
    } catch {
      // Asked again below; the page says when the connection is lost.
    }
    if (this.asked !== key) return;
    const alive = store.state.runs.some((run) => place.chosen.includes(run.run_id) && isActive(run));
    const wait = alive || store.state.curves === undefined ? CURVES_MS : CURVES_MS * 5;
    this.curvesTimer = window.setTimeout(() => void this.loadCurves(key), wait);
  }

  // --- libraries and new runs

  async loadWorkers(): Promise<void> {
    try {
      const data = await this.connection.ask({ type: "list_workers" });
      const workers = data["workers"] as readonly WorkerInfo[];
      store.set({ workers });
      // Somebody else installs it, and nobody tells this page how far that is.
      window.clearTimeout(this.workersTimer);
      const unseen = workers.some((one) => one.state === "installing" && store.state.installs[one.name]?.done !== false);
      if (unseen && store.state.view === "runs") this.workersTimer = window.setTimeout(() => void this.loadWorkers(), WORKERS_MS);
    } catch (error) {
      if (error instanceof Refusal && error.code !== "unavailable") {
        store.set({ workers: [] });
        this.house.toast("error", error.message);
      }
    }
  }

  install(name: string, environment: string, torch: string): void {
    void this.house.attempt({ type: "install_worker", name, environment, torch });
  }

  installed(progress: InstallProgress): void {
    store.set({ installs: { ...store.state.installs, [progress.name]: progress } });
    if (!progress.done) return;
    if (progress.ok) this.house.toast("info", `${progress.name} is installed.`);
    else this.house.toast("error", progress.reason || `${progress.name} could not be installed.`);
    void this.loadWorkers();
  }

  /** Submit a run; the refusal, or undefined when it is there. */
  async begin(request: Asked): Promise<Refusal | undefined> {
    try {
      const data = await this.connection.ask({ type: "start_training", request });
      const run = data["run"] as RunInfo;
      this.house.heard(run);
      const notice = data["notice"];
      if (typeof notice === "string" && notice !== "") this.house.toast("warning", notice);
      this.open("run", run.run_id);
      return undefined;
    } catch (error) {
      return error instanceof Refusal ? error : new Refusal("", String(error));
    }
  }
}
