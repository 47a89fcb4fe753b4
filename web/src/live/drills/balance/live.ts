// One balancing robot tick by tick: src/drillyard/envs/drills/balance/live.py. A decision is judged at its end.
import type { Vec3 } from "../../engine";
import type { DrillCore, Judged } from "../core";
import { draw, uniform, writeKey } from "../draws";
import { clip } from "../float";
import { moved, SLIDERS, type BalanceConfig } from "./config";
import * as c from "./constants";
import { gripMass, land, lyingAngle, pull, velocity, type Pose } from "./hands";
import { bound, inertia, modelOf, move, type Model } from "./physics";
import { writePoses } from "./poses";
import { balancer, random } from "./scripted";

const f = Math.fround;
const PER_ANGLE = f(1 / c.ANGLE_UNIT);
const PER_SPIN = f(1 / (c.DT * c.SPIN_UNIT));
const FASTEST = f(c.SPIN_SEEN / c.SPIN_UNIT);
const START_SPIN = f(c.START_SPIN * c.DT);

export class BalanceCore implements DrillCore {
  readonly obsSize: number;
  readonly actionCount = c.ACTION_COUNT;
  readonly bodies = c.BODIES;
  readonly rateHz = c.TICK_RATE_HZ;
  readonly repeat = c.TICKS_PER_DECISION;
  readonly idle = c.NONE;
  readonly state: Uint32Array;
  readonly judged: Judged = { terminated: false, truncated: false, outcome: 0, reward: new Float64Array(1) };
  private readonly numbers: Float32Array;
  private readonly ticks: number;
  private readonly limit: number;
  private readonly pulled = new Float64Array(2);
  private readonly pose: Pose = { angle: 0, spin: 0, x: 0, speed: 0 };
  private action = c.NONE;
  private limp = false;
  private fallen = false;
  private config!: BalanceConfig;
  private model!: Model;
  private lying = 0;
  private total = 0;
  private fall = 0;
  private perFall = 0;
  private widest = 0;
  private startAngle = 0;

  constructor(private readonly trained: BalanceConfig) {
    const memory = new ArrayBuffer(4 * (8 + 2 * trained.history));
    this.state = new Uint32Array(memory);
    this.numbers = new Float32Array(memory);
    this.obsSize = 2 * trained.history;
    this.ticks = c.tickAt(trained.history);
    this.limit = trained.timeLimitDecisions * c.TICKS_PER_DECISION;
    this.settle(trained);
    this.reset(0);
  }

  reset(seed: number): void {
    const { numbers: s, state, ticks } = this;
    writeKey(seed, state, ticks + 1);
    state[ticks] = state[ticks + 3] = 0;
    const chance = (index: number): number => f(f(uniform(draw(state[ticks + 1]!, state[ticks + 2]!, 0, index)) * 2) - 1);
    s[c.ANGLE] = chance(0) * this.startAngle;
    s[c.SPIN] = chance(1) * START_SPIN;
    s[c.X] = s[c.SPEED] = 0;
    for (let ago = 0; ago < this.trained.history; ago++) this.glance(c.SEEN + 2 * ago);
    this.action = c.NONE;
    this.limp = this.fallen = false;
    this.pulled.fill(0);
  }

  /** What was to be seen when the last decision ended. */
  observe(_agent: number, out: Float32Array): void {
    for (let i = 0; i < this.obsSize; i++) out[i] = this.numbers[c.SEEN + i]!;
  }

  decide(_agent: number, action: number): void {
    this.action = action;
  }

  tick(): void {
    const { numbers: s, model, judged, pulled } = this;
    const way = (this.limp ? c.NONE : this.action) - c.NONE;
    const handled = pulled[0] !== 0 || pulled[1] !== 0;
    let push = way * model.push;
    let turn = -way * model.turn;
    if (handled) {
      push = f(push + f(pulled[0]! * model.forceUnit));
      turn = f(turn + f(pulled[1]! * model.torqueUnit));
      pulled.fill(0);
    }
    const angle = s[c.ANGLE]!;
    const x = s[c.X]!;
    move(s, push, turn, model);
    const tick = ++this.state[this.ticks]!;
    const due = tick % c.TICKS_PER_DECISION === 0;
    if (due || handled) bound(s);
    if (handled) {
      s[c.ANGLE] = f(angle + s[c.SPIN]!);
      s[c.X] = f(x + s[c.SPEED]!);
    }
    // A robot that nobody pulls and that has not been found fallen falls on.
    if ((this.fallen || handled) && Math.abs(s[c.ANGLE]!) > this.lying) this.putDown();
    judged.terminated = judged.truncated = false;
    judged.reward[0] = 0;
    if (due) this.judge();
  }

  force(body: number, point: Vec3, vector: Vec3): void {
    const at: Vec3 = [f(point[0]), f(point[1]), f(point[2])];
    pull(this.numbers[c.X]!, body, at, [f(vector[0]), f(vector[1]), f(vector[2])], this.pulled);
  }

  poses(positions: Float32Array, quaternions: Float32Array): void {
    writePoses(this.numbers[c.ANGLE]!, this.numbers[c.X]!, this.config.physics.height, positions, quaternions);
  }

  velocity(body: number, point: Vec3, out: Float64Array): void {
    velocity(this.posed(), body, point, out);
  }

  /** Of the whole robot. */
  mass(_body: number): number {
    return this.total;
  }

  gripMass(body: number, point: Vec3): number {
    return gripMass(this.config, this.posed(), body, point);
  }

  /** Motors off, so that the robot falls and lies. */
  relax(): void {
    this.limp = true;
  }

  scripted(name: string, _agent: number): number {
    return name === "random" ? random(this.state, this.ticks) : balancer(this.numbers);
  }

  setPhysics(name: string, value: number): void {
    this.settle(moved(this.config, name, value));
  }

  resetPhysics(): void {
    this.settle(this.trained);
  }

  moved(): Record<string, number> {
    const found: Record<string, number> = {};
    for (const name of SLIDERS) {
      if (this.config.physics[name] !== this.trained.physics[name]) found[name] = this.config.physics[name];
    }
    return found;
  }

  private settle(config: BalanceConfig): void {
    const fall = c.radians(config.physics.max_angle);
    this.config = config;
    this.model = modelOf(config);
    this.lying = lyingAngle(config);
    this.total = inertia(config).total;
    this.fall = f(fall);
    this.perFall = f(1 / fall);
    this.widest = f(fall / c.ANGLE_UNIT);
    this.startAngle = f(Math.min(c.radians(config.startAngle), c.START_SHARE * fall));
  }

  /** A decision is over: remember what is seen, pay, find out whether it was a fall. */
  private judge(): void {
    const { numbers: s, judged } = this;
    s.copyWithin(c.SEEN + 2, c.SEEN, c.SEEN + this.obsSize - 2);
    this.glance(c.SEEN);
    const size = Math.abs(s[c.ANGLE]!);
    this.fallen = size > this.fall;
    judged.terminated = this.fallen;
    judged.truncated = this.state[this.ticks] === this.limit && !this.fallen;
    const upright = this.trained.shaped ? f(1 - f(size * this.perFall)) : 1;
    judged.reward[0] = this.fallen ? (this.trained.shaped ? -c.FALL_PENALTY : 0) : upright;
  }

  private glance(at: number): void {
    const s = this.numbers;
    s[at] = clip(f(s[c.ANGLE]! * PER_ANGLE), -this.widest, this.widest);
    s[at + 1] = clip(f(s[c.SPIN]! * PER_SPIN), -FASTEST, FASTEST);
  }

  private posed(): Pose {
    const { numbers: s, pose } = this;
    pose.angle = s[c.ANGLE]!;
    pose.spin = s[c.SPIN]! / c.DT;
    pose.x = s[c.X]!;
    pose.speed = s[c.SPEED]! / c.DT;
    return pose;
  }

  private putDown(): void {
    const pose = this.posed();
    land(this.config, pose);
    const s = this.numbers;
    s[c.ANGLE] = pose.angle;
    s[c.SPIN] = pose.spin * c.DT;
    s[c.SPEED] = pose.speed * c.DT;
  }
}
