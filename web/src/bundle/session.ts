// An env that lives in the page: its clock, its episodes, how they went. The engine does the rest. No DOM.
import { FrameFlag } from "../generated/contracts";
import { LiveError, type Engine } from "../live/engine";
import { scoreKind } from "../state/scores";
import { FrameWriter } from "./frames";

/** A finished episode. */
export interface Ended {
  readonly return: number;
  readonly seconds: number;
  /** +1 agent 0 won, -1 agent 1 won, 0 nobody. */
  readonly outcome: number;
}

/** Simulated seconds between the end of an episode and the next one, as on a stage: players run on, a robot falls. */
const CELEBRATION_S = 0.7;
const FALL_S = 1.2;
const TIME_OUT_S = 0.4;
/** What may be simulated in one frame; a machine that cannot keep up runs slower, and stays usable. */
const MOST_MS = 24;
const MOST_BEHIND_S = 0.1;
const MOST_KEPT = 200;

export class Session {
  paused = false;
  speed = 1;
  seed = 1;
  episode = 0;
  tick = 0;
  /** Goals or wins of two sides since the last reset by hand. */
  score: [number, number] = [0, 0];
  /** Of this episode, by agent. */
  returns: number[];
  readonly ended: Ended[] = [];
  played = 0;
  /** Simulated seconds that fitted into the last real second, 1 = as fast as asked for. */
  private behind = 0;
  private holdS = 0;
  private lastMs = Number.NaN;
  private stale = true;
  private readonly writer: FrameWriter;

  constructor(
    readonly engine: Engine,
    /** A binary message of stream 0. */
    private readonly emit: (frame: ArrayBuffer) => void,
    private readonly onEnded: (ended: Ended) => void,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.writer = new FrameWriter(0, 1, engine.env.scene.bodies.length, false);
    this.returns = engine.env.agents.map(() => 0);
    this.begin(this.seed);
  }

  get return(): number {
    return scoreKind(this.engine.env) === "team" ? this.returns.reduce((sum, one) => sum + one, 0) : (this.returns[0] ?? 0);
  }

  /** A new match with this seed: 0 : 0, and the history begins anew. */
  reset(seed: number): void {
    this.score = [0, 0];
    this.ended.length = 0;
    this.played = 0;
    this.begin(seed);
  }

  pause(on: boolean): void {
    if (this.paused === on) return;
    this.paused = on;
    this.behind = 0;
    this.stale = true;
  }

  /** One simulation step while paused. */
  step(): void {
    this.pause(true);
    this.once();
    this.show();
  }

  /** Something moved the engine from outside while paused. */
  refresh(): void {
    this.stale = true;
  }

  /** Bring the simulation to `nowMs` and show it. Throws a LiveError when it cannot go on. */
  advance(nowMs: number): void {
    const passedS = Number.isNaN(this.lastMs) ? 0 : Math.min(Math.max((nowMs - this.lastMs) / 1000, 0), MOST_BEHIND_S);
    this.lastMs = nowMs;
    if (!this.paused) this.play(passedS);
    if (this.stale) this.show();
  }

  private play(passedS: number): void {
    const tickS = 1 / this.engine.env.simulation_rate_hz;
    this.behind += passedS * this.speed;
    const until = this.now() + MOST_MS;
    while (this.behind >= tickS) {
      this.behind -= tickS;
      this.once();
      if (this.now() > until) {
        this.behind = 0;
        break;
      }
    }
  }

  private once(): void {
    const tick = this.engine.tick();
    this.tick += 1;
    this.stale = true;
    if (this.holdS > 0) {
      // What the engine does by itself after an end; nothing of it counts.
      this.holdS -= 1 / this.engine.env.simulation_rate_hz;
      if (this.holdS <= 0) this.begin(this.seed + 1);
      return;
    }
    tick.reward.forEach((reward, agent) => (this.returns[agent] = (this.returns[agent] ?? 0) + reward));
    if (!tick.terminated && !tick.truncated) return;
    if (tick.outcome > 0) this.score = [this.score[0] + 1, this.score[1]];
    if (tick.outcome < 0) this.score = [this.score[0], this.score[1] + 1];
    const ended: Ended = { return: this.return, seconds: this.engine.timeS, outcome: tick.outcome };
    this.played += 1;
    this.ended.push(ended);
    if (this.ended.length > MOST_KEPT) this.ended.shift();
    const alone = this.engine.env.agents.length === 1;
    this.holdS = !alone ? CELEBRATION_S : tick.terminated ? FALL_S : TIME_OUT_S;
    this.onEnded(ended);
  }

  private begin(seed: number): void {
    this.seed = seed;
    this.engine.reset(seed);
    this.episode += 1;
    this.tick = 0;
    this.holdS = 0;
    this.behind = 0;
    this.returns = this.engine.env.agents.map(() => 0);
    this.stale = true;
  }

  private show(): void {
    const { engine, writer } = this;
    engine.poses(writer.positions, writer.quaternions);
    const frame = writer.write({
      episode: this.episode,
      tick: this.tick,
      policyVersion: 0,
      speed: this.speed,
      simTimeS: engine.timeS,
      score: this.score,
      flags: this.paused ? FrameFlag.PAUSED : 0,
      episodeReturn: this.return,
    });
    if (frame === undefined) throw new LiveError("The simulation came apart: press Reset to begin anew.");
    this.stale = false;
    this.emit(frame);
  }
}
