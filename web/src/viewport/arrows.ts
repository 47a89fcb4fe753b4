// Forces as arrows: contacts and what a viewer pulls with.
import { Color, ConeGeometry, CylinderGeometry, DynamicDrawUsage, InstancedMesh, Matrix4, MeshBasicMaterial, Quaternion, Vector3 } from "three";
import { mergeGeometries } from "three/examples/jsm/utils/BufferGeometryUtils.js";
import { ArrowKind } from "../generated/contracts";
import type { Arrows as ArrowData } from "../stream/decode";

const CAPACITY = 128;
const CONTACT = new Color("#ffb454");
const DRAG = new Color("#7fd6ff");
/** The largest force of the last seconds gives the longest arrow; it is forgotten with this time constant. */
const FORGET_S = 4;
const UP = new Vector3(0, 0, 1);

export class ForceArrows {
  readonly mesh: InstancedMesh;
  private largest = 0;

  constructor() {
    const shaft = new CylinderGeometry(0.5, 0.5, 0.78, 10).rotateX(Math.PI / 2).translate(0, 0, 0.39);
    const head = new ConeGeometry(1.35, 0.24, 14).rotateX(Math.PI / 2).translate(0, 0, 0.88);
    const geometry = mergeGeometries([shaft, head]);
    shaft.dispose();
    head.dispose();
    this.mesh = new InstancedMesh(geometry, new MeshBasicMaterial({ transparent: true, opacity: 0.92, depthTest: false }), CAPACITY);
    this.mesh.instanceMatrix.setUsage(DynamicDrawUsage);
    this.mesh.setColorAt(0, CONTACT);
    this.mesh.frustumCulled = false;
    this.mesh.renderOrder = 5;
    this.mesh.count = 0;
  }

  begin(dtS: number): void {
    this.largest *= Math.exp(-dtS / FORGET_S);
    this.mesh.count = 0;
  }

  /** Add the arrows of one stage whose world is drawn `shift` away; the longest reaches `length` metres. */
  add(arrows: ArrowData, shift: readonly [number, number, number], length: number): void {
    const { data } = arrows;
    for (let i = 0; i < arrows.count; i++) this.largest = Math.max(this.largest, size(data, i));
    for (let i = 0; i < arrows.count && this.mesh.count < CAPACITY; i++) {
      const force = size(data, i);
      if (!(force > 0.01 * this.largest)) continue;
      const at = i * 6;
      const long = length * Math.sqrt(force / this.largest);
      point.set((data[at] ?? 0) + shift[0], (data[at + 1] ?? 0) + shift[1], (data[at + 2] ?? 0) + shift[2]);
      direction.set(data[at + 3] ?? 0, data[at + 4] ?? 0, data[at + 5] ?? 1).divideScalar(force);
      turn.setFromUnitVectors(UP, direction);
      scale.set(length * 0.022, length * 0.022, long);
      matrix.compose(point, turn, scale);
      this.mesh.setMatrixAt(this.mesh.count, matrix);
      this.mesh.setColorAt(this.mesh.count, arrows.kind[i] === ArrowKind.DRAG ? DRAG : CONTACT);
      this.mesh.count += 1;
    }
  }

  end(): void {
    this.mesh.instanceMatrix.needsUpdate = true;
    if (this.mesh.instanceColor !== null) this.mesh.instanceColor.needsUpdate = true;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    (this.mesh.material as MeshBasicMaterial).dispose();
    this.mesh.dispose();
  }
}

const point = new Vector3();
const direction = new Vector3();
const scale = new Vector3();
const turn = new Quaternion();
const matrix = new Matrix4();

function size(data: Float32Array, arrow: number): number {
  const at = arrow * 6 + 3;
  return Math.hypot(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0);
}
