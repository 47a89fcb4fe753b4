// The robot that is looked at closely: its meshes instead of simple shapes.
import { BufferGeometry, Group, Mesh, type Material } from "three";
import type { Scene } from "../generated/contracts";
import type { Poses } from "../stream/interpolate";
import type { MeshStore } from "./meshes";
import { bodyColour, geometryOf, materialOf, type Look } from "./shapes";

export class Closeup {
  readonly object = new Group();
  private readonly groups: (Group | undefined)[];
  private missing = 0;

  constructor(
    readonly spec: Scene,
    look: Look,
    meshes: MeshStore,
  ) {
    this.groups = spec.bodies.map((body) => {
      if (body.visuals.length === 0) return undefined;
      const group = new Group();
      for (const geom of body.visuals) {
        const surface = geom.opacity < 1 ? "glass" : "solid";
        const mesh = new Mesh(geom.shape === "mesh" ? new BufferGeometry() : geometryOf(geom, look, true), materialOf(surface, geom.opacity, look, true, bodyColour(geom.colour, look)));
        mesh.position.set(...geom.position);
        const [w, x, y, z] = geom.quaternion;
        mesh.quaternion.set(x, y, z, w);
        mesh.castShadow = look.shadows && surface === "solid";
        mesh.frustumCulled = false;
        if (geom.shape === "mesh") {
          this.missing += 1;
          meshes.load(spec, geom.mesh, (geometry) => {
            mesh.geometry = geometry;
            this.missing -= 1;
          });
        }
        group.add(mesh);
      }
      this.object.add(group);
      return group;
    });
  }

  /** Whether a scene has anything that is only drawn closely. */
  static wanted(scene: Scene): boolean {
    return scene.bodies.some((body) => body.visuals.length > 0);
  }

  /** All meshes have come: until then the simple shapes stay. */
  get ready(): boolean {
    return this.missing === 0;
  }

  pose(poses: Poses, instance: number, shift: readonly [number, number, number]): void {
    const { positions: p, quaternions: q, bodies } = poses;
    this.groups.forEach((group, body) => {
      if (group === undefined || body >= bodies) return;
      const at = instance * bodies + body;
      group.position.set((p[at * 3] ?? 0) + shift[0], (p[at * 3 + 1] ?? 0) + shift[1], (p[at * 3 + 2] ?? 0) + shift[2]);
      group.quaternion.set(q[at * 4 + 1] ?? 0, q[at * 4 + 2] ?? 0, q[at * 4 + 3] ?? 0, q[at * 4] ?? 1);
    });
  }

  dispose(): void {
    this.object.traverse((object) => {
      if (!(object instanceof Mesh)) return;
      object.geometry.dispose();
      (object.material as Material).dispose();
    });
  }
}
