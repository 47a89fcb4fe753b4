// Training goes on in the world of the sliders: the run is saved and ended, a new one begins from its newest policy.
import type { Answer, CheckpointRow, RunDetail, RunInfo } from "../generated/contracts";
import { Refusal, type Connection, type Request } from "../net/connection";
import { retraining, rounded } from "../state/retraining";
import { currentRun, store } from "../state/store";
import { isActive } from "../state/words";

interface House {
  attempt(request: Request): Promise<Answer["data"] | undefined>;
  toast(level: string, message: string): void;
  started(data: Answer["data"] | undefined): void;
}

export class Retrain {
  constructor(
    private readonly connection: Connection,
    private readonly house: House,
  ) {}

  async begin(): Promise<void> {
    const { hello, status, settings, algorithm, busy } = store.state;
    const moved = status?.physics ?? {};
    if (hello === undefined || busy["retrain"] === true || retraining(hello.env, moved).why !== "") return;
    store.set({ busy: { ...busy, retrain: true } });
    try {
      const run = currentRun(store.state);
      const detail = run === undefined ? undefined : await this.ended(run);
      if (run !== undefined && detail === undefined) return;
      const newest: CheckpointRow | undefined = detail?.checkpoints.at(-1);
      if (run !== undefined && newest === undefined) this.house.toast("info", "The run has saved nothing yet, so the new one begins afresh.");
      const data = await this.house.attempt({
        type: "start_training",
        request: {
          env_id: hello.env.id,
          env_options: { ...hello.env_options, ...rounded(moved) },
          algorithm: run?.algorithm ?? algorithm,
          settings: detail?.request.settings ?? settings,
          name: run?.name ?? "",
          ...(newest === undefined ? {} : { resume_from: newest.path }),
        },
      });
      this.house.started(data);
    } finally {
      store.set({ busy: { ...store.state.busy, retrain: false } });
    }
  }

  /** What the daemon knows of the run once it has ended, its last checkpoint included; undefined when that failed. */
  private async ended(run: RunInfo): Promise<RunDetail | undefined> {
    if (isActive(run)) {
      const stopped = await this.house.attempt({ type: "stop_training", run_id: run.run_id, reason: "retrained in another world" });
      if (stopped === undefined) return undefined;
    }
    try {
      const data = await this.connection.ask({ type: "get_run_detail", run_id: run.run_id });
      return data["detail"] as RunDetail;
    } catch (error) {
      this.house.toast("error", error instanceof Refusal ? error.message : String(error));
      return undefined;
    }
  }
}
