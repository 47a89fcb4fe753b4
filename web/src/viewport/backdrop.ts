// What stands round the bodies: a flat scene's own field, or open ground under a sky.
import type { Box3, Group, PerspectiveCamera, Vector3 } from "three";
import { Material, Mesh, type Object3D, type Texture } from "three";

export interface Palette {
  background: string;
  dark: boolean;
}

export interface Backdrop {
  readonly object: Group;
  /** What a camera that shows the whole of it must have in view. */
  readonly bounds: Box3;
  /** Height of the ground on which shadows fall. */
  readonly ground: number;
  /** Colour of what nothing covers. */
  readonly behind: string;
  /** The eye moved, or what it looks at; `span` is how far it sees things of interest, metres. */
  look(camera: PerspectiveCamera, focus: Vector3, span: number): void;
  animate(dtS: number): void;
  /** Something worth a flash happened. */
  flare(): void;
}

/** Free what an object and its children hold on the graphics card. */
export function disposeAll(root: Object3D): void {
  root.traverse((object) => {
    if (!(object instanceof Mesh)) return;
    object.geometry.dispose();
    const material = object.material as Material & { map?: Texture | null };
    material.map?.dispose();
    material.dispose();
  });
}
