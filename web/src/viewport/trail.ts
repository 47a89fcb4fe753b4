// The way that the followed robot came.
import { BufferAttribute, BufferGeometry, DynamicDrawUsage, Line, LineBasicMaterial, type Vector3 } from "three";

const POINTS = 400;
const STEP_M = 0.04;
/** A longer step is no step: the robot was put elsewhere, or another one is followed. */
const JUMP_M = 1;

export class Trail {
  readonly line: Line<BufferGeometry, LineBasicMaterial>;
  private readonly points = new Float32Array(POINTS * 3);
  private count = 0;

  constructor(colour: string) {
    const geometry = new BufferGeometry();
    geometry.setAttribute("position", new BufferAttribute(this.points, 3).setUsage(DynamicDrawUsage));
    this.line = new Line(geometry, new LineBasicMaterial({ color: colour, transparent: true, opacity: 0.75 }));
    this.line.frustumCulled = false;
    this.line.renderOrder = 2;
    this.clear();
  }

  clear(): void {
    this.count = 0;
    this.line.geometry.setDrawRange(0, 0);
  }

  /** The robot is here now. */
  add(at: Vector3): void {
    if (this.count > 0) {
      const last = (this.count - 1) * 3;
      const step = Math.hypot(at.x - (this.points[last] ?? 0), at.y - (this.points[last + 1] ?? 0), at.z - (this.points[last + 2] ?? 0));
      if (step < STEP_M) return;
      if (step > JUMP_M) this.clear();
    }
    if (this.count === POINTS) {
      this.points.copyWithin(0, 3);
      this.count -= 1;
    }
    this.points.set([at.x, at.y, at.z], this.count * 3);
    this.count += 1;
    (this.line.geometry.getAttribute("position") as BufferAttribute).needsUpdate = true;
    this.line.geometry.setDrawRange(0, this.count);
  }

  dispose(): void {
    this.line.geometry.dispose();
    this.line.material.dispose();
  }
}
