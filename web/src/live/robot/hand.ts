// A visitor's hand on a robot: the spring of a drag, and pushes, as forces on bodies of MuJoCo.
import type { Vec3 } from "../engine";
import { Spring, type Sprung } from "../spring";
import { cross, type Shape } from "./shape";

interface Push {
  readonly body: number;
  readonly vector: Vec3;
  ticks: number;
}

export class Hand implements Sprung {
  /** Body of the model, or -1. */
  private held = -1;
  private point: Vec3 = [0, 0, 0];
  private target: Vec3 = [0, 0, 0];
  private pushes: Push[] = [];
  private readonly spring = new Spring();
  private readonly position = new Float32Array(3);
  private readonly turn = new Float32Array(4);

  /** `rateHz`: simulation ticks a second. */
  constructor(
    private readonly shape: Shape,
    private readonly rateHz: number,
  ) {}

  /** `body`: of the model; `point` in its frame, `target` in the world. */
  grab(body: number, point: Vec3, target: Vec3): void {
    [this.held, this.point, this.target] = [body, point, target];
  }

  release(): void {
    this.held = -1;
  }

  /** `vector`: newtons at the centre of mass. */
  push(body: number, vector: Vec3, seconds: number): void {
    this.pushes.push({ body, vector, ticks: Math.max(Math.round(seconds * this.rateHz), 1) });
  }

  /** An episode begins; what is held stays held. */
  reset(): void {
    this.pushes = [];
  }

  /** Add this tick's forces to MuJoCo's xfrc_applied, (bodies, 6), asked for when it is needed; true if there were any. */
  apply(applied: () => Float64Array): boolean {
    if (this.held < 0 && this.pushes.length === 0) return false;
    if (this.held >= 0) {
      this.shape.poses([this.held], this.position, this.turn);
      this.spring.pull(this, 0, this.point, this.target, this.rateHz, this.position, this.turn);
    }
    const centre = this.held >= 0 ? this.shape.centre(this.held) : this.point;
    const forces = applied();
    if (this.held >= 0) {
      const { point, force } = this.spring;
      const torque = cross([point[0] - centre[0], point[1] - centre[1], point[2] - centre[2]], force);
      for (let k = 0; k < 3; k++) {
        forces[6 * this.held + k]! += force[k]!;
        forces[6 * this.held + 3 + k]! += torque[k]!;
      }
    }
    for (const push of this.pushes) {
      for (let k = 0; k < 3; k++) forces[6 * push.body + k]! += push.vector[k]!;
      push.ticks -= 1;
    }
    this.pushes = this.pushes.filter((push) => push.ticks > 0);
    return true;
  }

  /** Of the whole robot that is held; the spring knows only this one body. */
  mass(): number {
    return this.shape.mass(this.held);
  }

  gripMass(_body: number, point: Vec3): number {
    return this.shape.gripMass(this.held, point);
  }

  velocity(_body: number, point: Vec3, out: Float64Array): void {
    this.shape.velocity(this.held, point, out);
  }
}
