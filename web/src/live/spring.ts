// The spring of a drag, operation by operation that of src/drillyard/stage/drag.py: from the held point to the pointer.
import type { Vec3 } from "./engine";

const FREQUENCY_RAD_S = 14;
const MAX_ACCELERATION_M_S2 = 80;
const STIFFNESS_A_TICK = 0.25;
const DAMPING_A_TICK = 0.4;

/** What the spring asks of whatever is simulated. */
export interface Sprung {
  mass(body: number): number;
  gripMass(body: number, point: Vec3): number;
  velocity(body: number, point: Vec3, out: Float64Array): void;
}

export class Spring {
  /** World metres: what is held. Valid after `pull`. */
  readonly point: [number, number, number] = [0, 0, 0];
  /** Newtons. Valid after `pull`. */
  readonly force: [number, number, number] = [0, 0, 0];
  private readonly speed = new Float64Array(3);

  /** `grip` is the held point in the body's own frame, metres; `rateHz` ticks a second. Writes `point` and `force`. */
  pull(env: Sprung, body: number, grip: Vec3, target: Vec3, rateHz: number, positions: Float32Array, quaternions: Float32Array): void {
    const { point, force, speed } = this;
    rotate(quaternions, 4 * body, grip, point);
    for (let axis = 0; axis < 3; axis++) point[axis] = positions[3 * body + axis]! + point[axis]!;
    env.velocity(body, point, speed);
    const mass = env.mass(body);
    const held = env.gripMass(body, point);
    const stiffness = Math.min(mass * FREQUENCY_RAD_S * FREQUENCY_RAD_S, STIFFNESS_A_TICK * held * rateHz * rateHz);
    const damping = Math.min(2 * mass * FREQUENCY_RAD_S, DAMPING_A_TICK * held * rateHz);
    for (let axis = 0; axis < 3; axis++) force[axis] = stiffness * (target[axis]! - point[axis]!) - damping * speed[axis]!;
    const size = Math.sqrt(force[0] * force[0] + force[1] * force[1] + force[2] * force[2]);
    const limit = mass * MAX_ACCELERATION_M_S2;
    if (size > limit) for (let axis = 0; axis < 3; axis++) force[axis] = (force[axis]! * limit) / size;
  }
}

/** `vector` turned by a unit quaternion (w, x, y, z). */
function rotate(quaternions: Float32Array, at: number, vector: Vec3, out: [number, number, number]): void {
  const w = quaternions[at]!;
  const x = quaternions[at + 1]!;
  const y = quaternions[at + 2]!;
  const z = quaternions[at + 3]!;
  const a = vector[0];
  const b = vector[1];
  const c = vector[2];
  const tx = 2 * (y * c - z * b);
  const ty = 2 * (z * a - x * c);
  const tz = 2 * (x * b - y * a);
  out[0] = a + w * tx + y * tz - z * ty;
  out[1] = b + w * ty + z * tx - x * tz;
  out[2] = c + w * tz + x * ty - y * tx;
}
