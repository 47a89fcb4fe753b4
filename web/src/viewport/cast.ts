// All instances of one stream: their shapes as a few instanced meshes, moved and coloured together.
import { DynamicDrawUsage, Group, InstancedBufferAttribute, InstancedMesh, type Material } from "three";
import type { Scene } from "../generated/contracts";
import type { Poses } from "../stream/interpolate";
import { compose } from "./compose";
import type { ContactShadows } from "./contact";
import type { MeshStore } from "./meshes";
import { batches, type Batch } from "./model";
import { bodyColour, geometryOf, materialOf, type Look } from "./shapes";

/** One batch as it is drawn. */
export interface Drawing {
  readonly batch: Batch;
  readonly mesh: InstancedMesh;
  /** Where each shape is, I x P x 16; the same memory as the mesh's where nothing is drawn closer. */
  readonly matrices: Float32Array;
  /** Linear RGB of each part, as the scene says, and how light it is against the model's mean. */
  readonly colours: Float32Array;
  readonly lightness: Float32Array;
}

export class Cast {
  readonly object = new Group();
  readonly drawings: Drawing[];
  /** I x 3 metres: how far each instance is moved from its own world. */
  readonly shift: Float32Array;
  /** 0 = not drawn at all. */
  readonly visible: Uint8Array;
  /** Shapes of bodies; for the room that shadows need. */
  readonly shapes: number;
  private close = -1;
  private stillDirty = true;

  /** `still`: draw also what does not move, once an instance (else a backdrop does). */
  constructor(
    readonly spec: Scene,
    readonly instances: number,
    look: Look,
    still: boolean,
    meshes: MeshStore,
  ) {
    this.shift = new Float32Array(instances * 3);
    this.visible = new Uint8Array(instances).fill(1);
    this.drawings = batches(spec, still).map((batch) => this.draw(batch, look, meshes));
    this.shapes = this.drawings.reduce((sum, { batch }) => sum + (batch.moving && batch.radius > 0 ? batch.count : 0), 0) * instances;
    this.paint(undefined);
  }

  /** The instance that a closer view draws instead, -1 for none: its bodies with visuals are left out here. */
  drawCloser(instance: number): void {
    this.close = instance;
  }

  /** Places changed: what stands still moves too. */
  moved(): void {
    this.stillDirty = true;
  }

  /** Move everything to `poses`; those of another number of bodies than the scene's are not drawn. */
  pose(poses: Poses): void {
    if (poses.bodies !== this.spec.bodies.length) return;
    for (const { batch, mesh, matrices } of this.drawings) {
      if (!batch.moving && !this.stillDirty) continue;
      compose(poses, batch, this.shift, matrices);
      const width = batch.count * 16;
      for (let i = 0; i < this.instances; i++) if (this.visible[i] === 0) matrices.fill(0, i * width, (i + 1) * width);
      const drawn = mesh.instanceMatrix.array as Float32Array;
      if (drawn !== matrices) this.leaveOut(batch, matrices, drawn);
      mesh.instanceMatrix.needsUpdate = true;
    }
    this.stillDirty = false;
  }

  /** Give each instance a colour: I x 4, linear RGB and how much of it (0..1); undefined = the scene's own colours. */
  paint(tints: Float32Array | undefined): void {
    for (const { batch, mesh, colours, lightness } of this.drawings) {
      const out = (mesh.instanceColor as InstancedBufferAttribute).array;
      for (let instance = 0; instance < this.instances; instance++) {
        const t = instance * 4;
        const amount = tints === undefined || !batch.moving ? 0 : (tints[t + 3] as number);
        for (let part = 0; part < batch.count; part++) {
          const to = (instance * batch.count + part) * 3;
          const light = (lightness[part] as number) * amount;
          for (let i = 0; i < 3; i++) {
            out[to + i] = (colours[part * 3 + i] as number) * (1 - amount) + (tints === undefined ? 0 : (tints[t + i] as number)) * light;
          }
        }
      }
      (mesh.instanceColor as InstancedBufferAttribute).needsUpdate = true;
    }
  }

  /** Add the shadows of all bodies. */
  shade(shadows: ContactShadows): void {
    for (const { batch, matrices } of this.drawings) {
      if (batch.moving && batch.radius > 0 && batch.surface === "solid") {
        shadows.add(matrices, batch.count * this.instances, batch.axis, batch.radius);
      }
    }
  }

  dispose(): void {
    for (const { mesh } of this.drawings) {
      mesh.geometry.dispose();
      (mesh.material as Material).dispose();
      mesh.dispose();
    }
  }

  private draw(batch: Batch, look: Look, meshes: MeshStore): Drawing {
    const total = batch.count * this.instances;
    const material = materialOf(batch.surface, batch.geom.opacity, look, batch.moving);
    const mesh = new InstancedMesh(geometryOf(batch.geom, look, batch.moving), material, total);
    if (batch.geom.shape === "mesh") meshes.load(this.spec, batch.geom.mesh, (geometry) => (mesh.geometry = geometry));
    mesh.frustumCulled = false;
    mesh.instanceMatrix.setUsage(DynamicDrawUsage);
    (mesh.instanceMatrix.array as Float32Array).fill(0);
    mesh.instanceColor = new InstancedBufferAttribute(new Float32Array(total * 3), 3).setUsage(DynamicDrawUsage);
    const solid = batch.surface === "solid" && batch.geom.shape !== "plane";
    mesh.castShadow = look.shadows && solid;
    mesh.receiveShadow = look.shadows && batch.surface === "solid" && !batch.moving;
    this.object.add(mesh);
    const replaced = this.spec.bodies.some((body, index) => body.visuals.length > 0 && batch.body.includes(index));
    const colours = new Float32Array(batch.count * 3);
    batch.colours.forEach((colour, part) => bodyColour(colour, look).toArray(colours, part * 3));
    return {
      batch,
      mesh,
      colours,
      lightness: this.lightness(colours),
      matrices: replaced ? new Float32Array(total * 16) : (mesh.instanceMatrix.array as Float32Array),
    };
  }

  /** Parts that are darker than others stay a little darker in any colour. */
  private lightness(colours: Float32Array): Float32Array {
    return Float32Array.from({ length: colours.length / 3 }, (_, part) => {
      const at = part * 3;
      const value = 0.21 * (colours[at] as number) + 0.72 * (colours[at + 1] as number) + 0.07 * (colours[at + 2] as number);
      return 0.72 + 0.34 * Math.min(Math.sqrt(value) * 1.2, 1);
    });
  }

  /** Copy the matrices, without those of the instance that is drawn closer. */
  private leaveOut(batch: Batch, matrices: Float32Array, drawn: Float32Array): void {
    drawn.set(matrices);
    if (this.close < 0) return;
    for (let part = 0; part < batch.count; part++) {
      const body = this.spec.bodies[batch.body[part] as number];
      if (body === undefined || body.visuals.length === 0) continue;
      const at = (this.close * batch.count + part) * 16;
      drawn.fill(0, at, at + 16);
    }
  }
}
