// What is watched beside the show: crowds of running runs, robots of other runs, the copy of a training env.
import type { Answer, RunInfo, StreamInfo, Streams } from "../generated/contracts";
import type { Connection, Request } from "../net/connection";
import { liveRuns, MOST_LANES, sameWatch, wanted, type Wanted } from "../state/beside";
import { store, type View } from "../state/store";
import type { Viewport } from "../viewport/viewport";

type Attempt = (request: Request) => Promise<Answer["data"] | undefined>;

const ASK_AGAIN_MS = 1500;
const NOTHING: Wanted = { stages: [], crowds: [], lanes: [] };

export class Beside {
  private asked: Wanted = NOTHING;
  private again = 0;
  /** Runs whose lane is being opened, or could not be: not asked for again until the user does. */
  private readonly tried = new Set<string>();

  constructor(
    private readonly viewport: Viewport,
    private readonly connection: Connection,
    private readonly attempt: Attempt,
    /** What is watched is something else now. */
    private readonly changed: () => void,
  ) {}

  /** Whether pictures of training envs are looked at. */
  get lanes(): boolean {
    return this.asked.lanes.length > 0;
  }

  /** The connection is new: the studio knows nothing of what this page watched. */
  restart(): void {
    this.asked = NOTHING;
    store.set({ streams: [], stages: {} });
    this.viewport.streams([], store.state.envs);
    this.settle();
  }

  /** Bring what is watched and what is drawn in line with the state. Cheap; called after each change. */
  settle(): void {
    const { view, runs, lanes, copy, streams, place, comparison } = store.state;
    const compared = (comparison?.stages ?? []).filter((one) => one.reason === "").map((one) => one.stage_id);
    const now = wanted(view, runs, lanes, copy, place.page === "run" ? place.run : "", compared);
    if (!sameWatch(now, this.asked)) {
      this.asked = now;
      this.connection.tell({ type: "watch", ...now });
      this.changed();
    }
    const here = (stage: string): boolean => streams.some((one) => one.stage_id === stage);
    if (copy !== undefined && copy.stage !== "" && here(copy.stage)) this.viewport.look({ kind: "stages", stages: [copy.stage] });
    else if (view === "crowd") this.viewport.look({ kind: "crowd" });
    else this.viewport.look({ kind: "stages", stages: ["", ...Object.values(lanes).filter(here)] });
  }

  arrived({ streams, envs }: Streams): void {
    this.askAgain(store.state.streams, streams);
    const known = { ...store.state.envs, ...envs };
    store.set({ streams, envs: known });
    this.viewport.streams(streams, known);
    this.settle();
  }

  /** The studio drops a stream that this page drew too slowly for a while; what is still wanted is asked for again. */
  private askAgain(before: readonly StreamInfo[], now: readonly StreamInfo[]): void {
    const lost = before.some(
      (one) =>
        (this.asked.crowds.includes(one.run_id) || this.asked.lanes.includes(one.run_id) || this.asked.stages.includes(one.stage_id)) &&
        !now.some((other) => other.stream === one.stream),
    );
    if (!lost) return;
    window.clearTimeout(this.again);
    this.again = window.setTimeout(() => this.connection.tell({ type: "watch", ...this.asked }), ASK_AGAIN_MS);
  }

  // --- the copy of a training env

  /** Open a stage that begins where this training env is now; the training env itself is never touched. */
  async openCopy(runId: string, env: number): Promise<void> {
    this.closeCopy();
    store.set({ copy: { runId, env, stage: "" } });
    const data = await this.attempt({ type: "open_stage", copy: { run_id: runId, env } });
    const stage = typeof data?.["stage_id"] === "string" ? data["stage_id"] : "";
    const { copy } = store.state;
    if (copy?.runId !== runId || copy.env !== env || copy.stage !== "") {
      if (stage !== "") this.connection.tell({ type: "close_stage", stage });
      return;
    }
    store.set({ copy: stage === "" ? undefined : { runId, env, stage } });
    this.settle();
    // To be lifted ends an episode of most robots; a copy is there to be pulled at.
    if (stage !== "") this.connection.tell({ type: "set_mode", stage, mode: "sandbox" });
  }

  closeCopy(): void {
    const { copy } = store.state;
    if (copy === undefined) return;
    store.set({ copy: undefined });
    this.settle();
    if (copy.stage !== "") this.connection.tell({ type: "close_stage", stage: copy.stage });
  }

  // --- robots of the other runs in the show

  async showAll(on: boolean): Promise<void> {
    this.tried.clear();
    store.set({ together: on });
    await this.tendLanes();
  }

  /** A lane for each run that trains beside the one that the show follows; none for those that ended. */
  async tendLanes(): Promise<void> {
    const { together, runs, lanes, status } = store.state;
    const others = together ? liveRuns(runs).filter((run) => run.can_show && run.run_id !== status?.run_id).slice(0, MOST_LANES) : [];
    const keep = new Set(others.map((run) => run.run_id));
    for (const [runId, stage] of Object.entries(lanes)) {
      if (keep.has(runId)) continue;
      this.dropLane(runId);
      this.connection.tell({ type: "close_stage", stage });
    }
    await Promise.all(others.filter((run) => lanes[run.run_id] === undefined).map((run) => this.openLane(run)));
  }

  left(view: View): void {
    if (view === "crowd") this.closeCopy();
  }

  private async openLane(run: RunInfo): Promise<void> {
    if (this.tried.has(run.run_id)) return;
    this.tried.add(run.run_id);
    const data = await this.attempt({ type: "open_stage", run_id: run.run_id });
    const stage = data?.["stage_id"];
    if (typeof stage !== "string") return;
    if (!store.state.together) {
      this.connection.tell({ type: "close_stage", stage });
      return;
    }
    store.set({ lanes: { ...store.state.lanes, [run.run_id]: stage } });
    this.settle();
  }

  private dropLane(runId: string): void {
    this.tried.delete(runId);
    const { [runId]: _, ...rest } = store.state.lanes;
    store.set({ lanes: rest });
    this.settle();
  }
}
