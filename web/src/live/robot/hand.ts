// A visitor's hand: a spring from the grabbed point of a body to the pointer (src/drillyard/stage/drag.py), and pushes.
import type { Vec3 } from "../engine";
import { cross, type Shape } from "./shape";

/** The feel of a drag, the same for light and heavy bodies because everything scales with the mass. */
const SPRING = {
  /** Natural frequency, critically damped. */
  frequencyRadS: 14,
  /** The force is capped at mass x this. */
  maxAccelerationMS2: 80,
  /** At most this x grip mass / tick²: what the point itself can take in one tick. */
  stiffnessATick: 0.25,
  /** At most this x grip mass / tick. */
  dampingATick: 0.4,
} as const;

interface Grip {
  readonly body: number;
  /** In the body's own frame. */
  readonly point: Vec3;
  /** In the world. */
  readonly target: Vec3;
}

interface Push {
  readonly body: number;
  readonly vector: Vec3;
  ticks: number;
}

export class Hand {
  private grip: Grip | null = null;
  private pushes: Push[] = [];

  /** `rateHz`: simulation ticks a second. */
  constructor(
    private readonly shape: Shape,
    private readonly rateHz: number,
  ) {}

  grab(body: number, point: Vec3, target: Vec3): void {
    this.grip = { body, point, target };
  }

  release(): void {
    this.grip = null;
  }

  /** `vector`: newtons at the centre of mass. */
  push(body: number, vector: Vec3, seconds: number): void {
    this.pushes.push({ body, vector, ticks: Math.max(Math.round(seconds * this.rateHz), 1) });
  }

  /** An episode begins; what is held stays held. */
  reset(): void {
    this.pushes = [];
  }

  /** Add this tick's forces to MuJoCo's xfrc_applied, (bodies, 6); true if there were any. */
  apply(forces: Float64Array): boolean {
    if (this.grip === null && this.pushes.length === 0) return false;
    if (this.grip !== null) {
      const { body } = this.grip;
      const point = this.held(this.grip);
      const force = this.spring(this.grip, point);
      const centre = this.shape.centre(body);
      const torque = cross([point[0] - centre[0], point[1] - centre[1], point[2] - centre[2]], force);
      for (let k = 0; k < 3; k++) {
        forces[6 * body + k]! += force[k]!;
        forces[6 * body + 3 + k]! += torque[k]!;
      }
    }
    for (const push of this.pushes) {
      for (let k = 0; k < 3; k++) forces[6 * push.body + k]! += push.vector[k]!;
      push.ticks -= 1;
    }
    this.pushes = this.pushes.filter((push) => push.ticks > 0);
    return true;
  }

  /** The world point that is held. */
  private held({ body, point }: Grip): Vec3 {
    const at = this.shape.position(body);
    const [w, x, y, z] = this.shape.turn(body);
    const [a, b, c] = point;
    const [tx, ty, tz] = [2 * (y * c - z * b), 2 * (z * a - x * c), 2 * (x * b - y * a)];
    return [at[0] + a + w * tx + y * tz - z * ty, at[1] + b + w * ty + z * tx - x * tz, at[2] + c + w * tz + x * ty - y * tx];
  }

  private spring({ body, target }: Grip, point: Vec3): Vec3 {
    const velocity = this.shape.velocity(body, point);
    const mass = this.shape.mass(body);
    const grip = this.shape.gripMass(body, point);
    const [omega, rate] = [SPRING.frequencyRadS, this.rateHz];
    const stiffness = Math.min(mass * omega * omega, SPRING.stiffnessATick * grip * rate * rate);
    const damping = Math.min(2 * mass * omega, SPRING.dampingATick * grip * rate);
    const force = [0, 1, 2].map((k) => stiffness * (target[k]! - point[k]!) - damping * velocity[k]!);
    const [x, y, z] = [force[0]!, force[1]!, force[2]!];
    const [size, limit] = [Math.sqrt(x * x + y * y + z * z), mass * SPRING.maxAccelerationMS2];
    const factor = size > limit ? limit / size : 1;
    return [x * factor, y * factor, z * factor];
  }
}
