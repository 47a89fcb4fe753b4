// Who plays, on the show and on compared stages: operators, seats of humans, their moves, who may be chosen.
import type { Answer, EnvSpec, LLMExchange, LLMSpec, OperatorSpec, StageMode, StageStatus } from "../generated/contracts";
import { readPads } from "../input/gamepad";
import { fromScreen, HeldKeys } from "../input/keys";
import { Refusal, type Connection, type Request } from "../net/connection";
import type { Players as Choosable } from "../state/operators";
import { byDigit, humanTurn, keySeat, lost, seatsOf, seatState, type Mine } from "../state/seats";
import { store } from "../state/store";

interface House {
  attempt(request: Request): Promise<Answer["data"] | undefined>;
  toast(level: string, message: string): void;
}

/** A stage ends a lease after 2.5 s of silence. */
const LEASE_MS = 1000;
/** A seat that this page made is taken as soon as the stage shows it; later nobody waits for it. */
const EXPECT_MS = 15_000;
const KEYS_MS = 50;

export interface Tried {
  model: string;
  models: readonly string[];
  constraint: string;
  latency_ms: number;
}

export class Players {
  readonly keys = new HeldKeys((mask) => this.send(mask));
  /** The stage on which this page has just made a seat for itself. */
  private expected: { stage: string; until: number } | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly house: House,
  ) {}

  start(): void {
    setInterval(() => this.beat(), LEASE_MS);
    setInterval(() => {
      const nowMs = performance.now();
      const pads = document.hidden ? null : readPads();
      if ((pads !== null) !== store.state.gamepad) store.set({ gamepad: pads !== null });
      this.hold("gamepad", this.plays ? (pads ?? 0) : 0);
      this.keys.heartbeat(nowMs);
    }, KEYS_MS);
  }

  // --- seats

  /** The stages that are looked at, the show as "". */
  get stages(): { stage: string; status: StageStatus | undefined }[] {
    const { view, status, stages, comparison } = store.state;
    if (view === "show") return [{ stage: "", status }];
    if (view !== "compare") return [];
    return (comparison?.stages ?? []).map(({ stage_id }) => ({ stage: stage_id, status: stages[stage_id] }));
  }

  /** Where this page's keys go: its own seat, or a free one that they take. */
  get keySeat(): Mine | undefined {
    const real = this.stages.filter(({ stage }) => envOf(stage)?.turn_based !== true);
    return keySeat(real, store.state.mine);
  }

  /** Whether keys mean the game. */
  get plays(): boolean {
    return this.keySeat !== undefined;
  }

  take(stage: string, agent: number): void {
    if (this.sits(stage, agent)) return;
    this.sit({ stage, agent, holder: 0 });
    void this.lease({ stage, agent, holder: 0 }, true);
  }

  leave(stage: string, agent: number): void {
    this.letGo();
    this.stand(stage, agent);
    this.connection.tell({ type: "leave_seat", stage, agent });
  }

  /** Stand up everywhere. */
  leaveAll(): void {
    for (const { stage, agent } of store.state.mine) this.leave(stage, agent);
  }

  /** The seats of a stage are gone, or of all when the connection broke; then the last is taken again if it is still free. */
  broken(stage?: string): void {
    this.letGo();
    const last = store.state.mine.at(-1);
    if (stage === undefined && last !== undefined) this.expect(last.stage);
    store.set({ mine: stage === undefined ? [] : store.state.mine.filter((one) => one.stage !== stage) });
  }

  letGo(): void {
    this.keys.releaseAll(performance.now());
  }

  /** `source` (a key, a stick, a button) now holds these keys of the game. */
  hold(source: string, bits: number): void {
    const seat = bits === 0 ? undefined : this.keySeat;
    if (seat !== undefined && !this.sits(seat.stage, seat.agent)) this.take(seat.stage, seat.agent);
    this.keys.set(source, bits, performance.now());
  }

  /** A human's seat of this stage is for this page: it is taken as soon as the stage shows it. */
  expect(stage: string): void {
    this.expected = { stage, until: performance.now() + EXPECT_MS };
  }

  /** A stage has spoken. */
  heard(stage: string, status: StageStatus): void {
    const gone = lost(store.state.mine, stage, status);
    for (const one of gone) {
      this.letGo();
      this.stand(stage, one.agent);
      if (seatsOf(status).some((seat) => seat.agent === one.agent)) this.house.toast("warning", "Another page plays on this seat now.");
    }
    const { expected } = this;
    if (expected === undefined || expected.stage !== stage) return;
    const free = seatsOf(status).find((seat) => seatState(seat, stage, store.state.mine) === "free");
    if (free !== undefined || performance.now() > expected.until) this.expected = undefined;
    if (free !== undefined) this.take(stage, free.agent);
  }

  // --- who plays

  mode(mode: StageMode): void {
    if (mode === "human_vs_ai") this.expect("");
    void this.house.attempt({ type: "set_mode", mode });
  }

  /** The match goes on under another operator. */
  async assign(stage: string, agent: number, operator: OperatorSpec): Promise<boolean> {
    if (this.sits(stage, agent)) this.leave(stage, agent);
    this.letGo();
    if (operator.kind === "human") this.expect(stage);
    return (await this.house.attempt({ type: "assign", stage, agent, operator })) !== undefined;
  }

  /** A move in a turn-based match. */
  async act(stage: string, agent: number, action: number): Promise<void> {
    const data = await this.house.attempt({ type: "act", stage, agent, action });
    if (data !== undefined && !this.sits(stage, agent)) this.take(stage, agent);
  }

  /** The human's move that this page may make now. */
  turn(stage: string, status: StageStatus | undefined): { agent: number; state: "mine" | "free" | "taken" } | undefined {
    const agent = humanTurn(status);
    const seat = seatsOf(status).find((one) => one.agent === agent);
    return seat === undefined ? undefined : { agent, state: seatState(seat, stage, store.state.mine) };
  }

  /** A digit was pressed: a move where one is to be made here. False when it means nothing. */
  digit(digit: number): boolean {
    for (const { stage, status } of this.stages) {
      const turn = this.turn(stage, status);
      if (turn === undefined || turn.state === "taken" || status === undefined) continue;
      const choice = byDigit(status.choices ?? [], digit);
      if (choice !== undefined && store.state.busy["act"] !== true) void this.act(stage, turn.agent, choice.action);
      return true;
    }
    return false;
  }

  // --- who may be chosen

  async load(env_id: string): Promise<void> {
    try {
      const data = await this.connection.ask({ type: "list_players", env_id });
      store.set({ players: { ...store.state.players, [env_id]: data as unknown as Choosable } });
    } catch {
      // Asked again when a list is opened; what is known stays.
    }
  }

  /** Try a model's endpoint; what it answered, or the fault in a sentence. */
  async tryModel(llm: LLMSpec): Promise<Tried | string> {
    try {
      return (await this.connection.ask({ type: "try_model", llm })) as unknown as Tried;
    } catch (error) {
      return error instanceof Refusal ? error.message : String(error);
    }
  }

  /** The newest exchanges with language models on a stage; undefined when it did not answer. */
  async talk(stage: string): Promise<readonly LLMExchange[] | undefined> {
    try {
      return (await this.connection.ask({ type: "get_talk", stage, most: 30 }))["talk"] as readonly LLMExchange[];
    } catch {
      return undefined;
    }
  }

  private send(mask: number): void {
    const seat = this.keySeat;
    if (seat === undefined) return;
    const flat = envOf(seat.stage)?.scene.camera.flat === true;
    this.connection.tell({ type: "input", stage: seat.stage, agent: seat.agent, keys: flat ? fromScreen(mask, seat.agent) : mask });
  }

  private sits(stage: string, agent: number): boolean {
    return store.state.mine.some((one) => one.stage === stage && one.agent === agent);
  }

  private sit(seat: Mine): void {
    store.set({ mine: [...store.state.mine.filter((one) => one.stage !== seat.stage || one.agent !== seat.agent), seat] });
  }

  private stand(stage: string, agent: number): void {
    store.set({ mine: store.state.mine.filter((one) => one.stage !== stage || one.agent !== agent) });
  }

  private beat(): void {
    for (const seat of store.state.mine) void this.lease(seat, false);
  }

  /** Say that this page sits there; what the stage refuses is given up. */
  private async lease(seat: Mine, first: boolean): Promise<void> {
    const { stage, agent } = seat;
    try {
      const data = await this.connection.ask({ type: "take_seat", stage, agent });
      const holder = data["holder"];
      if (this.sits(stage, agent) && typeof holder === "number") {
        if (first || holder !== seat.holder) this.sit({ stage, agent, holder });
      }
    } catch (error) {
      if (!this.sits(stage, agent)) return;
      this.letGo();
      this.stand(stage, agent);
      if (error instanceof Refusal && error.code !== "unavailable") this.house.toast("warning", error.message);
    }
  }
}

/** What a stage plays; "" is the show. */
export function envOf(stage: string): EnvSpec | undefined {
  const { hello, streams, envs } = store.state;
  if (stage === "") return hello?.env;
  const stream = streams.find((one) => one.stage_id === stage);
  return stream === undefined ? undefined : envs[stream.env];
}
