// One game of Ball Drill tick by tick: src/drillyard/envs/drills/ball/live.py. Bodies: 0 ball, 1 blue, 2 orange.
import { LiveError, type Vec3 } from "../../engine";
import type { DrillCore, Judged } from "../core";
import { writeKey } from "../draws";
import { clip } from "../float";
import type { BallConfig } from "./config";
import * as c from "./constants";
import { kickOff } from "./kickoff";
import { observe } from "./observation";
import { command, CONTROL_SIZE, dash, tick } from "./physics";
import { potential } from "./rewards";
import { random, scripted } from "./scripted";

const f = Math.fround;
const BACK_ON_THE_FIELD = c.HALF_LENGTH - c.BALL_RADIUS;

export class BallCore implements DrillCore {
  readonly obsSize = c.OBS_SIZE;
  readonly actionCount = c.ACTION_COUNT;
  readonly bodies = 3;
  readonly rateHz = c.TICK_RATE_HZ;
  readonly repeat = c.TICKS_PER_DECISION;
  readonly idle = 0;
  readonly state: Uint32Array;
  readonly judged: Judged = { terminated: false, truncated: false, outcome: 0, reward: new Float64Array(2) };
  private readonly numbers: Float32Array;
  private readonly control = new Float32Array(CONTROL_SIZE);
  private readonly pending = new Uint8Array(2);
  /** Changes of vx, vy and spin of each body. */
  private readonly pushes = new Float32Array(9);
  private readonly before = new Float32Array(2);
  private readonly after = new Float32Array(2);
  private readonly limit: number;
  private readonly perLimit: number;
  private readonly shaping: number;
  private readonly approach: number;
  private readonly gamma: number;

  constructor(private readonly config: BallConfig) {
    const memory = new ArrayBuffer(4 * c.WORDS);
    this.state = new Uint32Array(memory);
    this.numbers = new Float32Array(memory);
    this.limit = config.timeLimitDecisions * c.TICKS_PER_DECISION;
    this.perLimit = f(-1 / this.limit);
    this.shaping = f(config.shapingScale);
    this.approach = f(config.approachScale);
    this.gamma = f(config.gamma);
    this.reset(0);
  }

  reset(seed: number): void {
    writeKey(seed, this.state, c.KEY);
    this.state[c.EPISODE] = 0;
    kickOff(this.numbers, this.state);
    this.pending.fill(0);
    this.pushes.fill(0);
    for (let agent = 0; agent < 2; agent++) command(0, agent, this.control);
  }

  observe(agent: number, out: Float32Array): void {
    observe(this.numbers, this.state[c.TICK]!, agent, this.perLimit, out);
  }

  /** A dash acts in the next tick, once. */
  decide(agent: number, action: number): void {
    command(action, agent, this.control);
    this.pending[agent] = action % 2;
  }

  tick(): void {
    const s = this.numbers;
    potential(s, this.shaping, this.approach, this.before);
    const goal = s[c.GOAL]!;
    if (this.pushed()) this.push();
    if (this.pending[0] === 1 || this.pending[1] === 1) {
      dash(s, this.pending);
      this.pending.fill(0);
    }
    tick(s, this.control);
    this.state[c.TICK]!++;
    const scored = goal === 0 ? s[c.GOAL]! : 0;
    if (goal !== 0 && Math.abs(s[c.BALL]!) < BACK_ON_THE_FIELD) s[c.GOAL] = 0;
    const judged = this.judged;
    judged.terminated = scored !== 0;
    judged.truncated = this.state[c.TICK] === this.limit && scored === 0;
    judged.outcome = scored;
    this.pay(scored);
  }

  force(body: number, point: Vec3, vector: Vec3): void {
    const at = 3 * body;
    const mass = this.mass(body);
    const [x, y] = [f(vector[0]), f(vector[1])];
    this.pushes[at] = this.pushes[at]! + f((x * c.DT) / mass);
    this.pushes[at + 1] = this.pushes[at + 1]! + f((y * c.DT) / mass);
    if (body > 0) {
      const torque = (f(point[0]) - this.x(body)) * y - (f(point[1]) - this.y(body)) * x;
      this.pushes[at + 2] = this.pushes[at + 2]! + f((torque * c.DT) / c.PLAYER_INERTIA);
    }
  }

  poses(positions: Float32Array, quaternions: Float32Array): void {
    const s = this.numbers;
    for (let body = 0; body < 3; body++) {
      positions[3 * body] = this.x(body);
      positions[3 * body + 1] = this.y(body);
      positions[3 * body + 2] = body === 0 ? c.BALL_RADIUS : c.PLAYER_HEIGHT / 2;
      let [cos, sin] = [1, 0];
      if (body > 0) {
        cos = s[c.HEADING + body - 1]!;
        sin = s[c.HEADING + 1 + body]!;
        cos /= Math.sqrt(cos * cos + sin * sin);
      }
      quaternions[4 * body] = Math.sqrt(Math.max(0.5 + 0.5 * cos, 0));
      quaternions[4 * body + 1] = 0;
      quaternions[4 * body + 2] = 0;
      quaternions[4 * body + 3] = Math.sqrt(Math.max(0.5 - 0.5 * cos, 0)) * (sin < 0 ? -1 : 1);
    }
  }

  velocity(body: number, point: Vec3, out: Float64Array): void {
    const s = this.numbers;
    out[2] = 0;
    if (body === 0) {
      out[0] = s[c.BALL_VELOCITY]!;
      out[1] = s[c.BALL_VELOCITY + 1]!;
      return;
    }
    const spin = s[c.SPIN + body - 1]!;
    out[0] = s[c.VELOCITY + body - 1]! - spin * (point[1] - this.y(body));
    out[1] = s[c.VELOCITY + 1 + body]! + spin * (point[0] - this.x(body));
  }

  mass(body: number): number {
    return body === 0 ? c.BALL_MASS : c.PLAYER_MASS;
  }

  /** Bodies are alone: the same as `mass`. */
  gripMass(body: number): number {
    return this.mass(body);
  }

  /** Players run on while a goal is celebrated. */
  relax(): void {}

  scripted(name: string, agent: number): number {
    return name === "random" ? random(this.state, agent) : scripted(this.numbers, agent);
  }

  setPhysics(name: string): void {
    throw new LiveError(`Ball Drill has no physics setting ${name}; it has none at all.`);
  }

  resetPhysics(): void {}

  moved(): Record<string, number> {
    return {};
  }

  private x(body: number): number {
    return body === 0 ? this.numbers[c.BALL]! : this.numbers[c.POSITION + body - 1]!;
  }

  private y(body: number): number {
    return body === 0 ? this.numbers[c.BALL + 1]! : this.numbers[c.POSITION + 1 + body]!;
  }

  private pushed(): boolean {
    for (let i = 0; i < 9; i++) if (this.pushes[i] !== 0) return true;
    return false;
  }

  private push(): void {
    const [s, by] = [this.numbers, this.pushes];
    for (let i = 0; i < 2; i++) {
      const player = 3 + 3 * i;
      for (let axis = 0; axis < 2; axis++) {
        const at = c.VELOCITY + 2 * axis + i;
        s[at] = clip(f(s[at]! + by[player + axis]!), -c.PLAYER_MAX_SPEED, c.PLAYER_MAX_SPEED);
      }
      s[c.SPIN + i] = clip(f(s[c.SPIN + i]! + by[player + 2]!), -c.PLAYER_MAX_SPIN, c.PLAYER_MAX_SPIN);
      s[c.BALL_VELOCITY + i] = clip(f(s[c.BALL_VELOCITY + i]! + by[i]!), -c.BALL_MAX_SPEED, c.BALL_MAX_SPEED);
    }
    by.fill(0);
  }

  /** Over the ticks of a decision this sums to what training is paid: gamma counts once, at its end. */
  private pay(scored: number): void {
    const { before, after, judged } = this;
    if (scored !== 0) {
      judged.reward[0] = scored - before[0]!;
      judged.reward[1] = -scored - before[1]!;
      return;
    }
    potential(this.numbers, this.shaping, this.approach, after);
    const gamma = this.state[c.TICK]! % c.TICKS_PER_DECISION === 0 ? this.gamma : 1;
    const penalty = judged.truncated ? this.config.timeoutPenalty : 0;
    for (let agent = 0; agent < 2; agent++) {
      judged.reward[agent] = f(f(gamma * after[agent]!) - before[agent]!) - penalty;
    }
  }
}
