// Ball Drill and the balancing robot in a page: a match as the stage plays it (src/drillyard/stage/live.py), one episode.
import type { DrillLive, EnvSpec } from "../../generated/contracts";
import { LiveError, type Engine, type Player, type PlayedPolicy, type Tick, type Vec3 } from "../engine";
import { Spring } from "../spring";
import { balanceConfig } from "./balance/config";
import { BalanceCore } from "./balance/live";
import { ballConfig } from "./ball/config";
import { BallCore } from "./ball/live";
import type { DrillCore } from "./core";
import { clip } from "./float";
import { HeldKeys } from "./keys";

/** An engine of a bundle's drill. Throws a LiveError for options, sizes or rates that the drill does not have. */
export function makeDrill(live: DrillLive, env: EnvSpec, policies: readonly PlayedPolicy[]): Engine {
  const core = live.drill === "ball" ? new BallCore(ballConfig(live.config)) : new BalanceCore(balanceConfig(live.config));
  return new DrillEngine(core, env, policies);
}

// Beyond them numbers would lose their meaning; a pointer at the horizon gets no further.
const FARTHEST_M = 10_000;
const STRONGEST_N = 10_000;
const LONGEST_S = 60;

interface Seat {
  player: Player;
  policy: PlayedPolicy | undefined;
  keys: HeldKeys | undefined;
}

interface Pushing {
  body: number;
  vector: Vec3;
  ticks: number;
}

const near = (at: Vec3): Vec3 => [clip(at[0], -FARTHEST_M, FARTHEST_M), clip(at[1], -FARTHEST_M, FARTHEST_M), clip(at[2], -FARTHEST_M, FARTHEST_M)];

/** Used by `makeDrill`, and by tests that bring a core of their own. */
export class DrillEngine implements Engine {
  decisions = 0;
  private readonly policies = new Map<string, PlayedPolicy>();
  private readonly seats: Seat[] = [];
  private readonly held: number[];
  private readonly obs: Float32Array[];
  private readonly choice: Float32Array;
  private readonly positions: Float32Array;
  private readonly quaternions: Float32Array;
  private readonly told = { terminated: false, truncated: false, outcome: 0, reward: [] as number[], decided: false };
  private readonly spring = new Spring();
  private readonly at: [number, number, number] = [0, 0, 0];
  private grip: { body: number; point: Vec3; target: Vec3 } | undefined;
  private pushing: Pushing | undefined;
  private ticks = 0;
  private wait = 0;
  /** Somebody else sits somewhere: decide anew, in the rhythm by which the env judges. */
  private anew = false;
  private over = false;

  constructor(
    readonly core: DrillCore,
    readonly env: EnvSpec,
    policies: readonly PlayedPolicy[],
  ) {
    const agents = core.judged.reward.length;
    const fits = env.obs_size === core.obsSize && env.action.kind === "discrete" && env.action.size === core.actionCount;
    const inTime = env.simulation_rate_hz === core.rateHz && env.decision_rate_hz * core.repeat === core.rateHz;
    if (!fits || !inTime || env.agents.length !== agents || env.scene.bodies.length !== core.bodies) {
      throw new LiveError(`${env.title} is another drill than the one that this page can play; the file is damaged.`);
    }
    const bodies = env.scene.bodies.length;
    this.positions = new Float32Array(3 * bodies);
    this.quaternions = new Float32Array(4 * bodies);
    this.obs = env.agents.map(() => new Float32Array(core.obsSize));
    this.choice = new Float32Array(core.actionCount);
    this.held = env.agents.map(() => 0);
    this.told.reward = env.agents.map(() => 0);
    for (const policy of policies) this.add(policy);
    env.agents.forEach((_, agent) => this.seats.push(this.seated(agent, { kind: "script", name: env.scripted_players[0] ?? "" })));
    this.reset(0);
  }

  get timeS(): number {
    return this.ticks / this.core.rateHz;
  }

  reset(seed: number): void {
    this.core.reset(seed);
    this.ticks = this.decisions = this.wait = 0;
    this.anew = this.over = false;
    this.pushing = undefined;
  }

  /** The same object each time. Once the episode has ended nobody decides, nothing is paid and nothing ends again. */
  tick(): Tick {
    const { core, told } = this;
    told.decided = false;
    if (!this.over) this.decideInTime();
    if (this.grip !== undefined) this.pull(this.grip.body, this.grip.point, this.grip.target);
    if (this.pushing !== undefined) this.shove(this.pushing);
    core.tick();
    this.ticks += 1;
    const { judged } = core;
    told.terminated = judged.terminated && !this.over;
    told.truncated = judged.truncated && !this.over;
    told.outcome = this.over ? 0 : judged.outcome;
    for (let agent = 0; agent < told.reward.length; agent++) told.reward[agent] = this.over ? 0 : judged.reward[agent]!;
    if (told.terminated || told.truncated) {
      this.over = true;
      core.relax();
    }
    return told;
  }

  poses(positions: Float32Array, quaternions: Float32Array): void {
    this.core.poses(positions, quaternions);
  }

  players(): readonly Player[] {
    return this.seats.map((seat) => seat.player);
  }

  seat(agent: number, player: Player): void {
    this.known(agent);
    this.seats[agent] = this.seated(agent, player);
    this.anew = true;
  }

  hold(agent: number, keys: number): void {
    this.known(agent);
    this.held[agent] = keys;
  }

  grab(body: number, point: Vec3, target: Vec3): void {
    this.draggable(body);
    if (![...point, ...target].every(Number.isFinite)) throw new LiveError("A drag needs a point and a target in metres.");
    this.grip = { body, point: near(point), target: near(target) };
  }

  release(): void {
    this.grip = undefined;
  }

  push(body: number, vector: Vec3, seconds: number): void {
    this.draggable(body);
    const ticks = Math.max(Math.round(seconds * this.core.rateHz), 1);
    if (!vector.every((value) => Math.abs(value) <= STRONGEST_N) || !(seconds <= LONGEST_S)) {
      throw new LiveError(`A push has ${STRONGEST_N} newtons along each axis and ${LONGEST_S} seconds at most.`);
    }
    this.pushing = { body, vector: [...vector], ticks };
  }

  setPhysics(name: string, value: number): void {
    this.core.setPhysics(name, value);
  }

  resetPhysics(): void {
    this.core.resetPhysics();
  }

  moved(): Readonly<Record<string, number>> {
    return this.core.moved();
  }

  add(policy: PlayedPolicy): void {
    const { obs_size, action, title } = this.env;
    if (policy.obsSize !== obs_size || policy.actionSize !== action.size) {
      throw new LiveError(
        `The policy ${policy.name} sees ${policy.obsSize} numbers and has ${policy.actionSize} actions; ` +
          `${title} shows ${obs_size} and takes ${action.size}.`,
      );
    }
    this.policies.set(policy.name, policy);
  }

  dispose(): void {
    this.grip = this.pushing = undefined;
  }

  private seated(agent: number, player: Player): Seat {
    const seat: Seat = { player, policy: undefined, keys: undefined };
    if (player.kind === "policy") {
      seat.policy = this.policies.get(player.name);
      if (seat.policy === undefined) throw new LiveError(`There is no policy ${player.name} in this page.`);
    } else if (player.kind === "script" && !this.env.scripted_players.includes(player.name)) {
      throw new LiveError(`${this.env.title} has no player ${player.name}; it has ${this.env.scripted_players.join(", ")}.`);
    } else if (player.kind === "human") {
      seat.keys = new HeldKeys(this.env.action.names);
      seat.keys.press(this.held[agent]!);
    }
    return seat;
  }

  /** Everybody decides when it is time; a key counts from the next tick on, not from the next decision. */
  private decideInTime(): void {
    const due = this.wait <= 0;
    for (let agent = 0; agent < this.seats.length; agent++) {
      const keys = this.seats[agent]!.keys;
      if (keys !== undefined && keys.press(this.held[agent]!) && !due && !this.anew) this.decide(agent);
    }
    if (due || this.anew) {
      // Everybody looks before anybody acts; decisions take effect in the tick only.
      for (let agent = 0; agent < this.seats.length; agent++) this.decide(agent);
      this.told.decided = true;
    }
    if (due) {
      this.wait = this.core.repeat;
      this.decisions += 1;
    }
    this.wait -= 1;
    this.anew = false;
  }

  private decide(agent: number): void {
    const { core } = this;
    const { player, policy, keys } = this.seats[agent]!;
    if (policy !== undefined) {
      const obs = this.obs[agent]!;
      core.observe(agent, obs);
      policy.act(obs, this.choice);
      const action = this.choice[0]!;
      if (!(action >= 0 && action < core.actionCount && Number.isInteger(action))) {
        throw new LiveError(`The policy ${policy.name} chose action ${action}; there are 0 to ${core.actionCount - 1}.`);
      }
      core.decide(agent, action);
    } else if (keys !== undefined) {
      core.decide(agent, keys.action);
    } else {
      core.decide(agent, player.kind === "script" ? core.scripted(player.name, agent) : core.idle);
    }
  }

  private pull(body: number, point: Vec3, target: Vec3): void {
    this.core.poses(this.positions, this.quaternions);
    this.spring.pull(this.core, body, point, target, this.core.rateHz, this.positions, this.quaternions);
    this.core.force(body, this.spring.point, this.spring.force);
  }

  /** At the body's origin. */
  private shove(pushing: Pushing): void {
    this.core.poses(this.positions, this.quaternions);
    for (let axis = 0; axis < 3; axis++) this.at[axis] = this.positions[3 * pushing.body + axis]!;
    this.core.force(pushing.body, this.at, pushing.vector);
    pushing.ticks -= 1;
    if (pushing.ticks <= 0) this.pushing = undefined;
  }

  private known(agent: number): void {
    if (!(agent in this.seats)) throw new LiveError(`There is no agent ${agent}; ${this.env.title} has ${this.env.agents.join(", ")}.`);
  }

  private draggable(body: number): void {
    const found = this.env.scene.bodies[body];
    if (found === undefined || !found.draggable) throw new LiveError(`There is no body ${body} that can be dragged.`);
  }
}
