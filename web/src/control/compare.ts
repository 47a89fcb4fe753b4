// The comparison: who is to take part, and the stages on which they play side by side.
import type { Answer, Comparison, Contestant, EnvSpec, OperatorSpec } from "../generated/contracts";
import type { Connection, Request } from "../net/connection";
import { MAX_CONTESTANTS, MIN_CONTESTANTS, named, operatorSpec } from "../state/operators";
import { store } from "../state/store";
import type { Players } from "./players";

interface House {
  attempt(request: Request): Promise<Answer["data"] | undefined>;
  toast(level: string, message: string): void;
  /** What is watched may be something else now. */
  settle(): void;
}

export class Compare {
  /** The stages that `draft` was taken from. */
  private known = "";

  constructor(
    private readonly connection: Connection,
    private readonly players: Players,
    private readonly house: House,
  ) {}

  /** The studio says which comparison is open. */
  heard(comparison: Comparison | null | undefined): void {
    const stages = comparison?.stages.map((one) => one.stage_id).join(" ") ?? "";
    store.set({ comparison: comparison ?? undefined });
    if (comparison && stages !== this.known) store.set({ draft: comparison.stages.map((one) => one.contestant) });
    this.known = stages;
    this.house.settle();
  }

  /** Contestants for an env, where none are chosen yet. */
  prepare(env: EnvSpec): void {
    const { draft, comparison, runs, hello } = store.state;
    if (comparison !== undefined || (draft.length > 0 && draft.every((one) => one.operators.length === env.agents.length))) return;
    const other = env.scripted_players.length > 0 ? operatorSpec("scripted") : operatorSpec("random");
    const run = runs.find((one) => one.run_id === hello?.watched_run && one.env_id === env.id) ?? runs.find((one) => one.env_id === env.id && one.can_show);
    const first = run === undefined ? other : operatorSpec("policy");
    const rest = (one: OperatorSpec): OperatorSpec[] => env.agents.map((_, agent) => (agent === 0 || env.cooperative ? one : other));
    this.draft([
      { name: "", operators: rest(first), run_id: run?.run_id ?? "" },
      { name: "", operators: rest(operatorSpec("random")), run_id: "" },
    ]);
  }

  /** One more contestant: as the last, to be changed. An open comparison starts over with it. */
  add(): void {
    const { draft } = store.state;
    const last = draft.at(-1);
    if (last === undefined || draft.length >= MAX_CONTESTANTS) return;
    this.draft([...draft, last]);
    this.reopen();
  }

  remove(index: number): void {
    const { draft } = store.state;
    if (draft.length <= MIN_CONTESTANTS) return;
    this.draft(draft.filter((_, i) => i !== index));
    this.reopen();
  }

  /** Another operator for an agent; where the match goes on already, it goes on under it. */
  async assign(index: number, agent: number, operator: OperatorSpec, runId?: string): Promise<void> {
    const { draft, comparison } = store.state;
    const before = draft[index];
    if (before === undefined) return;
    const stage = comparison?.stages[index];
    const run_id = runId ?? before.run_id;
    const follows = operator.kind === "policy" && operator.source === "" && run_id !== before.run_id;
    if (stage !== undefined && stage.reason === "" && !follows && !(await this.players.assign(stage.stage_id, agent, operator))) return;
    const operators = before.operators.map((one, i) => (i === agent ? operator : one));
    this.draft(store.state.draft.map((one, i) => (i === index ? { ...one, operators, run_id } : one)));
    // Which run a stage follows is settled when it opens.
    if (follows || (stage !== undefined && stage.reason !== "")) this.reopen();
  }

  open(seed?: number): void {
    const { hello, comparison, draft: contestants } = store.state;
    if (hello === undefined) return;
    // One that is open goes on with its env, whatever the show plays.
    const { env_id, env_options } = comparison ?? { env_id: hello.env.id, env_options: hello.env_options };
    const request: Request = { type: "open_comparison", env_id, env_options, contestants, ...(seed === undefined ? {} : { seed }) };
    void this.house.attempt(request).then((data) => {
      const opened = data?.["comparison"] as Comparison | undefined;
      if (opened === undefined) return;
      this.heard(opened);
      // Who asked for a seat of their own sits on it.
      const own = opened.stages.find((one) => one.contestant.operators.some((operator) => operator.kind === "human"));
      if (own !== undefined) this.players.expect(own.stage_id);
    });
  }

  /** Start over: from the same start where a seed is given, else from a new one. */
  again(seed: number): void {
    void this.house.attempt({ type: "compare_again", seed });
  }

  afresh(): void {
    this.again(Math.floor(Math.random() * 2 ** 31));
  }

  async save(): Promise<void> {
    const data = await this.house.attempt({ type: "save_comparison" });
    const count = (data?.["paths"] as readonly string[] | undefined)?.length ?? 0;
    if (count > 0) this.house.toast("info", `${count} replays saved: you find them under Replays.`);
  }

  close(): void {
    this.players.leaveAll();
    void this.house.attempt({ type: "close_comparison" });
  }

  /** To every stage that lives. */
  all(make: (stage: string) => Request): void {
    for (const { stage_id, reason } of store.state.comparison?.stages ?? []) if (reason === "") this.connection.tell(make(stage_id));
  }

  private draft(draft: readonly Contestant[]): void {
    const saved = Object.values(store.state.players).flatMap((one) => one.checkpoints);
    store.set({ draft: named(draft, store.state.runs, saved) });
  }

  private reopen(): void {
    const { comparison } = store.state;
    if (comparison !== undefined) this.open(comparison.seed);
  }
}
