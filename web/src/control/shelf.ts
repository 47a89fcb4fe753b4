// Kept models: listed, kept, renamed, deleted, written as source, put on the show and beside each other.
import type { Answer, Comparison, ShelfModel } from "../generated/contracts";
import { Refusal, type Connection, type Request } from "../net/connection";
import { operatorSpec } from "../state/operators";
import { contestantsOf } from "../state/shelf";
import { store, type View } from "../state/store";
import type { Compare } from "./compare";
import type { Players } from "./players";

interface House {
  attempt(request: Request): Promise<Answer["data"] | undefined>;
  toast(level: string, message: string): void;
  go(view: View): void;
  /** The show plays another env; gives the sentence of a refusal. */
  selectEnv(envId: string, options: Readonly<Record<string, unknown>>): Promise<string>;
}

const STAGE_MS = 20_000;
const AGAIN_MS = 150;

export class Shelf {
  constructor(
    private readonly connection: Connection,
    private readonly players: Players,
    private readonly compare: Compare,
    private readonly house: House,
  ) {}

  async load(): Promise<void> {
    const data = await this.house.attempt({ type: "list_models" });
    if (data === undefined) return;
    store.set({ models: (data["models"] as ShelfModel[] | undefined) ?? [], modelFaults: (data["damaged"] as string[] | undefined) ?? [] });
  }

  /** Keep a checkpoint, or the newest of a run; whether it is kept now. */
  async keep(name: string, run_id: string, checkpoint = ""): Promise<boolean> {
    const data = await this.house.attempt({ type: "keep_model", name, run_id, checkpoint });
    const model = data?.["model"] as ShelfModel | undefined;
    if (model === undefined) return false;
    const notice = data?.["notice"];
    if (typeof notice === "string" && notice !== "") this.house.toast("warning", notice);
    this.house.toast("info", `${model.name} is kept: you find it under Models.`);
    await this.load();
    return true;
  }

  async label(name: string, change: { new_name?: string; notes?: string }): Promise<void> {
    if ((await this.house.attempt({ type: "label_model", name, ...change })) !== undefined) await this.load();
  }

  async remove(name: string): Promise<void> {
    if ((await this.house.attempt({ type: "delete_model", name })) !== undefined) await this.load();
  }

  /** Files by name; undefined where the model cannot be written. */
  async source(name: string, format: "c" | "onnx"): Promise<Readonly<Record<string, Blob>> | undefined> {
    const data = await this.house.attempt({ type: "export_model", name, format });
    if (data === undefined) return undefined;
    const files: Record<string, Blob> = {};
    for (const [file, text] of Object.entries((data["files"] as Record<string, string> | undefined) ?? {}))
      files[file] = new Blob([text], { type: "text/plain" });
    for (const [file, packed] of Object.entries((data["binary"] as Record<string, string> | undefined) ?? {}))
      files[file] = new Blob([Uint8Array.from(atob(packed), (char) => char.charCodeAt(0))], { type: "application/octet-stream" });
    return files;
  }

  /** Put it on the show, which plays its env from now on. */
  async play(model: ShelfModel): Promise<void> {
    const shown = store.state.hello;
    const same = shown?.env.id === model.env_id && JSON.stringify(shown.env_options) === JSON.stringify(model.env_options);
    const why = same ? "" : await this.house.selectEnv(model.env_id, model.env_options);
    if (why !== "") {
      this.house.toast("error", why);
      return;
    }
    const until = performance.now() + STAGE_MS;
    while (!(await this.seat(model))) {
      if (performance.now() > until) {
        this.house.toast("error", `The match did not take ${model.name} up; choose it above the match, under Models.`);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
    this.house.go("show");
  }

  /** Two to six models side by side, on the same starts. */
  async beside(models: readonly ShelfModel[]): Promise<void> {
    const [first] = models;
    if (first === undefined) return;
    const { env_id, env_options } = first;
    await this.players.load(env_id);
    const { hello, players } = store.state;
    const env = hello?.env.id === env_id ? hello.env : players[env_id]?.env;
    if (env === undefined) {
      this.house.toast("error", `${env_id} cannot be made here, so nothing can play it.`);
      return;
    }
    const data = await this.house.attempt({ type: "open_comparison", env_id, env_options, contestants: contestantsOf(models, env) });
    const opened = data?.["comparison"] as Comparison | undefined;
    if (opened === undefined) return;
    this.compare.heard(opened);
    this.house.go("compare");
  }

  /** Let it decide for the first agent, or for all that play together. False while the stage of its env is not there yet. */
  private async seat(model: ShelfModel): Promise<boolean> {
    const { hello, status } = store.state;
    if (hello?.env.id !== model.env_id || status?.stage_id !== hello.stage_id) return false;
    const agents = hello.env.cooperative ? hello.env.agents.map((_, agent) => agent) : [0];
    try {
      for (const agent of agents) await this.connection.ask({ type: "assign", agent, operator: operatorSpec("policy", model.path) });
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.code === "unavailable") return false;
      this.house.toast("error", error instanceof Error ? error.message : String(error));
      return true;
    }
  }
}
