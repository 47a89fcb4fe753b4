// The rubber band of a drag: from the grabbed point to the pointer.
import { BufferGeometry, Float32BufferAttribute, Line, LineBasicMaterial } from "three";

type Vec3 = readonly [number, number, number];

export class Tether {
  readonly line: Line<BufferGeometry, LineBasicMaterial>;
  private readonly positions = new Float32BufferAttribute(new Float32Array(6), 3);

  constructor(dark: boolean) {
    const geometry = new BufferGeometry();
    geometry.setAttribute("position", this.positions);
    this.line = new Line(geometry, new LineBasicMaterial({ color: dark ? 0xffffff : 0x14201a, depthTest: false, transparent: true, opacity: 0.9 }));
    this.line.visible = false;
    this.line.frustumCulled = false;
    this.line.renderOrder = 9;
  }

  /** Draw it between two points, or take it away. */
  span(from: Vec3 | undefined, to: Vec3 | undefined): void {
    this.line.visible = from !== undefined && to !== undefined;
    if (from === undefined || to === undefined) return;
    this.positions.setXYZ(0, ...from).setXYZ(1, ...to);
    this.positions.needsUpdate = true;
  }
}
