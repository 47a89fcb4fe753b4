// A robot that lives in the page: MuJoCo, its task and its policies behind the interface of all that is played.
import type { EnvSpec, RobotLive } from "../../generated/contracts";
import { LiveError, type Engine, type PlayedPolicy, type Player, type Tick, type Vec3 } from "../engine";
import { Hand } from "./hand";
import { compileModel, firstLine, loadMujoco } from "./mujoco";
import { Physics } from "./physics";
import { Program } from "./program";
import { Random } from "./random";
import { Settings, settingsOf } from "./settings";
import { Shape } from "./shape";
import { bodyNumbers, Simulation } from "./simulation";
import { Start } from "./start";

const ENGINE_PART = "mujoco.wasm";
const NOBODY: Player = { kind: "none" };

/**
 * Called by the page, by the worker that measures and by the Node program.
 *
 * `parts`: unpacked bytes by name. Throws a LiveError for what does not fit together.
 */
export async function makeRobot(
  live: RobotLive,
  env: EnvSpec,
  parts: (name: string) => Promise<Uint8Array>,
  policies: readonly PlayedPolicy[],
): Promise<Engine> {
  const mujoco = await loadMujoco(await parts(ENGINE_PART));
  const files = new Map<string, Uint8Array>();
  for (const [name, part] of Object.entries(live.files)) files.set(name, await parts(part));
  const xml = new TextDecoder().decode(await parts(live.model));
  const model = compileModel(mujoco, xml, files);
  try {
    return new Robot(live, env, new Simulation(mujoco, model), policies);
  } catch (reason) {
    if (reason instanceof LiveError) throw reason;
    throw new LiveError(`This robot cannot be simulated in this browser: ${firstLine(reason)}.`);
  }
}

/** As `RobotStage` of Python plays it: a tick is a step of MuJoCo, `frame_skip` of them are a decision, then judged. */
export class Robot implements Engine {
  decisions = 0;
  private readonly program: Program;
  private readonly shape: Shape;
  private readonly hand: Hand;
  private readonly settings: Settings;
  private readonly starts: Start;
  private readonly bodies: readonly number[];
  private readonly random = new Random(0);
  private readonly policies = new Map<string, PlayedPolicy>();
  private readonly obs: Float32Array;
  private readonly chosen: Float32Array;
  private readonly qpos: Float64Array;
  private readonly qvel: Float64Array;
  private player: Player = NOBODY;
  private policy: PlayedPolicy | null = null;
  private phase = 0;
  private ended = false;

  constructor(
    private readonly live: RobotLive,
    readonly env: EnvSpec,
    private readonly simulation: Simulation,
    policies: readonly PlayedPolicy[],
  ) {
    const { facts, fields, mujoco, model, data, scratch } = simulation;
    this.program = new Program(live.task, facts, fields);
    if (this.program.obsSize !== env.obs_size || facts.nu !== env.action.size || env.action.kind !== "box") {
      throw new LiveError(`The task sees ${this.program.obsSize} numbers and the model has ${facts.nu} controls, which is not what ${env.title} declares.`);
    }
    if (live.qpos.length !== model.nq || live.qvel.length !== model.nv) {
      throw new LiveError(`The model has ${model.nq} positions and ${model.nv} speeds, which is not what the file declares.`);
    }
    [this.qpos, this.qvel] = [Float64Array.from(live.qpos), Float64Array.from(live.qvel)];
    this.starts = new Start(live.task.reset, this.qpos.slice(), this.qvel.slice());
    this.bodies = bodyNumbers(live, facts);
    this.shape = new Shape(mujoco, model, data, scratch);
    this.hand = new Hand(this.shape, 1 / facts.timestep);
    const settings = settingsOf(env);
    // Constants are computed on data of their own, in the reference pose.
    const physics = new Physics(mujoco, model, scratch, settings);
    this.settings = new Settings(settings, live.task.command?.names ?? [], physics, this.program.extras);
    this.obs = new Float32Array(this.program.obsSize);
    this.chosen = new Float32Array(facts.nu);
    for (const policy of policies) this.add(policy);
    if (policies[0] !== undefined) this.seat(0, { kind: "policy", name: policies[0].name });
    this.reset(0);
  }

  get timeS(): number {
    return this.simulation.seconds;
  }

  reset(seed: number): void {
    this.random.seed(seed);
    this.starts.draw(this.random, this.qpos, this.qvel);
    const { extras } = this.program;
    extras.start(this.random);
    this.simulation.limp = this.policy === null;
    this.simulation.start(this.qpos, this.qvel);
    this.settings.hold();
    extras.look();
    this.hand.reset();
    this.shape.outdated();
    this.decisions = this.phase = 0;
    this.ended = false;
  }

  tick(): Tick {
    const { simulation, program } = this;
    simulation.fields.refresh();
    const decided = this.phase === 0 && !this.ended && this.policy !== null;
    if (this.phase === 0) {
      if (decided) this.decide(this.policy!);
      program.remember();
    }
    const pulled = this.hand.apply(simulation.forces);
    simulation.step();
    if (pulled) simulation.forces().fill(0);
    this.shape.outdated();
    this.phase = (this.phase + 1) % this.live.task.frame_skip;
    if (this.phase > 0 || this.ended) return { terminated: false, truncated: false, outcome: 0, reward: [0], decided };
    return this.judge(decided);
  }

  poses(positions: Float32Array, quaternions: Float32Array): void {
    this.shape.poses(this.bodies, positions, quaternions);
  }

  /** What the robot sees, (O,); valid until the next call. For tests and figures. */
  observe(): Float32Array {
    this.simulation.fields.refresh();
    this.program.observe(this.obs);
    return this.obs;
  }

  players(): readonly Player[] {
    return [this.player];
  }

  seat(agent: number, player: Player): void {
    if (agent !== 0) throw new LiveError(`${this.env.title} has one agent, number 0.`);
    if (player.kind === "human" || player.kind === "script") throw new LiveError(`${this.env.title} is played by policies.`);
    const policy = player.kind === "policy" ? this.policies.get(player.name) : null;
    if (policy === undefined) throw new LiveError(`There is no policy of that name in this page.`);
    this.player = player;
    this.policy = policy;
    if (!this.ended) this.simulation.limp = policy === null;
  }

  hold(): void {
    // Robots are not steered by keys.
  }

  grab(body: number, point: Vec3, target: Vec3): void {
    this.hand.grab(this.bodyOf(body), point, target);
  }

  release(): void {
    this.hand.release();
  }

  push(body: number, vector: Vec3, seconds: number): void {
    this.hand.push(this.bodyOf(body), vector, seconds);
  }

  setPhysics(name: string, value: number): void {
    this.settings.set(name, value);
    this.shape.outdated();
  }

  resetPhysics(): void {
    this.settings.reset();
    this.shape.outdated();
  }

  moved(): Readonly<Record<string, number>> {
    return this.settings.moved;
  }

  add(policy: PlayedPolicy): void {
    if (policy.obsSize !== this.env.obs_size || policy.actionSize !== this.env.action.size) {
      throw new LiveError(
        `The policy ${policy.name} sees ${policy.obsSize} numbers and gives ${policy.actionSize}; ${this.env.title} has ${this.env.obs_size} and ${this.env.action.size}.`,
      );
    }
    this.policies.set(policy.name, policy);
  }

  dispose(): void {
    this.shape.dispose();
    this.simulation.dispose();
  }

  private decide(policy: PlayedPolicy): void {
    policy.act(this.observe(), this.chosen);
    const { action } = this.program.extras;
    for (let i = 0; i < action.length; i++) action[i] = Number.isFinite(this.chosen[i]!) ? this.chosen[i]! : 0;
    this.program.controls(this.simulation.ctrl);
  }

  /** A decision is over. */
  private judge(decided: boolean): Tick {
    const { simulation, program } = this;
    if (program.contactForces) simulation.contactForces();
    program.extras.settle();
    program.judge();
    this.decisions += 1;
    const lost = simulation.lost || !simulation.finite();
    program.extras.turn(this.random);
    const terminated = program.terminated || lost;
    const truncated = this.decisions >= this.live.task.time_limit;
    if (terminated || truncated) {
      this.ended = true;
      simulation.limp = true;
    }
    return { terminated, truncated, outcome: 0, reward: [lost ? 0 : Math.fround(program.reward)], decided };
  }

  private bodyOf(body: number): number {
    const found = this.bodies[body];
    if (found === undefined) throw new LiveError(`${this.env.title} has no body ${body}.`);
    return found;
  }
}
