// Where a robot's bodies are now, and what they feel like to a hand that pulls at them; as envs/robots/shape.py.
import type { DoubleBuffer, MjData, MjModel } from "@mujoco/mujoco";
import type { Vec3 } from "../engine";
import type { Mujoco } from "./mujoco";

const XBODY = 2;

/**
 * Poses and velocities that belong to the present state: after a step MuJoCo's arrays lag one tick behind it, and the
 * task reads them so. What is shown and pulled at is computed beside them, on data of its own.
 */
export class Shape {
  private readonly twist: DoubleBuffer;
  private readonly jacobian: DoubleBuffer;
  private readonly solved: DoubleBuffer;
  private placed = false;
  private moving = false;

  /** `scratch`: data of the model, nobody else's. */
  constructor(
    private readonly mujoco: Mujoco,
    private readonly model: MjModel,
    private readonly data: MjData,
    private readonly scratch: MjData,
  ) {
    this.twist = new mujoco.DoubleBuffer(6);
    this.jacobian = new mujoco.DoubleBuffer(3 * model.nv);
    this.solved = new mujoco.DoubleBuffer(3 * model.nv);
  }

  /** The state has changed. */
  outdated(): void {
    this.placed = this.moving = false;
  }

  /** Write positions (B, 3) and quaternions (B, 4) of model bodies. */
  poses(bodies: readonly number[], positions: Float32Array, quaternions: Float32Array): void {
    const scratch = this.place();
    const [xpos, xquat] = [scratch.xpos as Float64Array, scratch.xquat as Float64Array];
    for (let i = 0; i < bodies.length; i++) {
      const body = bodies[i]!;
      for (let k = 0; k < 3; k++) positions[3 * i + k] = xpos[3 * body + k]!;
      for (let k = 0; k < 4; k++) quaternions[4 * i + k] = xquat[4 * body + k]!;
    }
  }

  /** Centre of mass. */
  centre(body: number): Vec3 {
    return three(this.place().xipos, 3 * body);
  }

  /** Write m/s of a world point that moves with a body. */
  velocity(body: number, point: Vec3, out: Float64Array): void {
    const scratch = this.move();
    this.mujoco.mj_objectVelocity(this.model, scratch, XBODY, body, this.twist, 0);
    const twist = this.twist.GetView() as Float64Array;
    const at = three(scratch.xpos, 3 * body);
    const turned = cross([twist[0]!, twist[1]!, twist[2]!], [point[0] - at[0], point[1] - at[1], point[2] - at[2]]);
    for (let k = 0; k < 3; k++) out[k] = twist[3 + k]! + turned[k]!;
  }

  /** Kilograms that a push at a world point meets, the mean over its three directions. */
  gripMass(body: number, point: Vec3): number {
    const scratch = this.move();
    this.mujoco.mj_jac(this.model, scratch, this.jacobian, null, [...point], body);
    const jacobian = this.jacobian.GetView() as Float64Array;
    this.mujoco.mj_solveM(this.model, scratch, this.solved, jacobian as unknown as number[]);
    const [moved, solved] = [this.jacobian.GetView() as Float64Array, this.solved.GetView() as Float64Array];
    let ease = 0;
    for (let i = 0; i < moved.length; i++) ease += moved[i]! * solved[i]!;
    return ease > 1e-9 ? 3 / ease : 0;
  }

  /** Kilograms of the whole robot that a body belongs to. */
  mass(body: number): number {
    return this.model.body_subtreemass[this.model.body_rootid[body]];
  }

  dispose(): void {
    for (const buffer of [this.twist, this.jacobian, this.solved]) buffer.delete();
  }

  private place(): MjData {
    const { scratch, data } = this;
    if (!this.placed) {
      (scratch.qpos as Float64Array).set(data.qpos as Float64Array);
      if (this.model.nmocap > 0) {
        (scratch.mocap_pos as Float64Array).set(data.mocap_pos as Float64Array);
        (scratch.mocap_quat as Float64Array).set(data.mocap_quat as Float64Array);
      }
      this.mujoco.mj_kinematics(this.model, scratch);
      this.placed = true;
    }
    return scratch;
  }

  private move(): MjData {
    const scratch = this.place();
    if (!this.moving) {
      (scratch.qvel as Float64Array).set(this.data.qvel as Float64Array);
      this.mujoco.mj_comPos(this.model, scratch);
      this.mujoco.mj_makeM(this.model, scratch);
      this.mujoco.mj_factorM(this.model, scratch);
      this.mujoco.mj_comVel(this.model, scratch);
      this.moving = true;
    }
    return scratch;
  }
}

export function cross(a: Vec3, b: Vec3): Vec3 {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function three(numbers: ArrayLike<number>, at: number): Vec3 {
  return [numbers[at]!, numbers[at + 1]!, numbers[at + 2]!];
}
