// One robot's MuJoCo: its model, its data, and steps that may fail.
import type { MjData, MjModel, MjOption } from "@mujoco/mujoco";
import type { RobotLive } from "../../generated/contracts";
import { LiveError } from "../engine";
import { readFacts, type Facts } from "./facts";
import { Fields } from "./fields";
import type { Mujoco } from "./mujoco";

const LIMP = 2048;
/** Warnings after which MuJoCo has put a simulation back to its initial state in the middle of a step. */
const UNSTABLE = [4, 5, 6];

export class Simulation {
  readonly facts: Facts;
  readonly data: MjData;
  readonly scratch: MjData;
  readonly fields: Fields;
  /** It became unstable since the last call of `settled`. */
  lost = false;
  private readonly option: MjOption;
  private readonly slots: { readonly qpos: number; readonly qvel: number; readonly ctrl: number; readonly forces: number };
  private time = 0;

  constructor(
    readonly mujoco: Mujoco,
    readonly model: MjModel,
  ) {
    this.facts = readFacts(model);
    this.data = new mujoco.MjData(model);
    this.scratch = new mujoco.MjData(model);
    this.option = model.opt;
    this.fields = new Fields(this.data);
    const slot = (name: string): number => this.fields.slot(name);
    this.slots = { qpos: slot("qpos"), qvel: slot("qvel"), ctrl: slot("ctrl"), forces: slot("xfrc_applied") };
  }

  get qpos(): Float64Array {
    return this.fields.list[this.slots.qpos]!;
  }

  get qvel(): Float64Array {
    return this.fields.list[this.slots.qvel]!;
  }

  get ctrl(): Float64Array {
    return this.fields.list[this.slots.ctrl]!;
  }

  /** (bodies, 6): forces and torques of the next tick. */
  readonly forces = (): Float64Array => {
    this.fields.refresh();
    return this.fields.list[this.slots.forces]!;
  };

  get seconds(): number {
    return this.time;
  }

  set limp(limp: boolean) {
    const flags = this.option.disableflags;
    this.option.disableflags = limp ? flags | LIMP : flags & ~LIMP;
  }

  /** Put it at a start, (nq,) and (nv,), and compute what follows from that. */
  start(qpos: Float64Array, qvel: Float64Array): void {
    this.lost = false;
    this.mujoco.mj_resetData(this.model, this.data);
    this.fields.refresh();
    this.qpos.set(qpos);
    this.qvel.set(qvel);
    this.forward();
    this.time = 0;
  }

  /** One tick. */
  step(): void {
    try {
      this.mujoco.mj_step(this.model, this.data);
    } catch {
      this.recover();
    }
    // MuJoCo's clock begins again when it puts an unstable simulation back.
    const now = this.data.time;
    this.lost ||= now <= this.time || (this.time === 0 && this.unstable());
    this.time = now;
    this.fields.refresh();
  }

  /** Contact forces of the newest tick. */
  contactForces(): void {
    this.mujoco.mj_rnePostConstraint(this.model, this.data);
    this.fields.refresh();
  }

  finite(): boolean {
    return this.qpos.every(Number.isFinite) && this.qvel.every(Number.isFinite);
  }

  dispose(): void {
    for (const owned of [this.scratch, this.data, this.model]) owned.delete();
  }

  /** MuJoCo gave up in the middle of a step. */
  private recover(): void {
    this.lost = true;
    try {
      this.mujoco.mj_resetData(this.model, this.data);
    } catch {
      throw new LiveError("The physics engine has stopped for good; load the page again.");
    }
    this.forward();
  }

  private forward(): void {
    try {
      this.mujoco.mj_forward(this.model, this.data);
    } catch {
      this.lost = true;
    }
    this.fields.refresh();
  }

  private unstable(): boolean {
    // The list is the data's own: it must not be deleted.
    const warnings = this.data.warning;
    return UNSTABLE.some((kind) => {
      const warning = warnings.get(kind);
      const count = warning?.number ?? 0;
      warning?.delete();
      return count > 0;
    });
  }
}

/** The model's body of each body of the scene. */
export function bodyNumbers(live: RobotLive, facts: Facts): number[] {
  return live.bodies.map((name) => {
    const named = facts.names.body.indexOf(name);
    const index = named >= 0 ? named : Number(/^body (\d+)$/.exec(name)?.[1] ?? -1);
    if (index < 0 || index >= facts.bodies) throw new LiveError(`The model has no body '${name}', which the scene of this page shows.`);
    return index;
  });
}
