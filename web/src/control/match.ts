// What may be asked of the show's stage: its clock, its players, its replays, its physics.
import type { Answer, ReportInfo, SwapStyle } from "../generated/contracts";
import { Refusal, type Connection, type Request } from "../net/connection";
import { store, type Replay, type View } from "../state/store";

interface House {
  attempt(request: Request): Promise<Answer["data"] | undefined>;
  toast(level: string, message: string): void;
  go(view: View): void;
}

export class Match {
  constructor(
    private readonly connection: Connection,
    private readonly house: House,
  ) {}

  playPause(): void {
    void this.house.attempt({ type: store.state.status?.paused === true ? "play" : "pause" });
  }

  stepOnce(): void {
    void this.house.attempt({ type: "step_once" });
  }

  speed(value: number): void {
    void this.house.attempt({ type: "speed", value });
  }

  reset(seed?: number): void {
    void this.house.attempt(seed === undefined ? { type: "reset" } : { type: "reset", seed });
  }

  swap(style: SwapStyle, seconds: number): void {
    void this.house.attempt({ type: "swap", style, seconds });
  }

  async loadReports(): Promise<void> {
    const data = await this.house.attempt({ type: "list_reports" });
    if (data !== undefined) store.set({ reports: (data["reports"] as ReportInfo[] | undefined) ?? [] });
  }

  async saveReplay(): Promise<void> {
    const data = await this.house.attempt({ type: "save_replay" });
    if (data !== undefined) this.house.toast("info", "Replay saved: you find it under Replays.");
  }

  playReplay(path: string): void {
    void this.house.attempt({ type: "play_replay", path }).then((data) => {
      if (data !== undefined && path !== "") this.house.go("show");
    });
  }

  async loadReplays(): Promise<void> {
    const data = await this.house.attempt({ type: "list_replays" });
    if (data !== undefined) store.set({ replays: (data["replays"] as Replay[] | undefined) ?? [] });
  }

  setPhysics(name: string, value: number): void {
    this.connection.ask({ type: "set_physics", name, value }).catch((error: unknown) => {
      if (error instanceof Refusal) this.house.toast("error", error.message);
    });
  }

  resetPhysics(): void {
    void this.house.attempt({ type: "reset_physics" });
  }
}
