// A scene of the contract as what is drawn: batches of equal shapes, each with its places on the bodies. No DOM.
import type { Geom, Scene } from "../generated/contracts";
import { LOCAL, type Parts } from "./compose";

/** How a shape is shaded: lit; see-through; flat strips on the ground; marks that are not lit. */
export type Surface = "solid" | "glass" | "line" | "mark";

/** Equal shapes of one model, drawn together for all of its instances. */
export interface Batch extends Parts {
  key: string;
  /** One of the shapes; all of the batch have its shape, size and opacity. */
  geom: Geom;
  surface: Surface;
  /** Whether it is part of a body; what stands still is composed once. */
  moving: boolean;
  /** Colour of each part, #rrggbb. */
  colours: string[];
  /** For touch and soft shadows: half the axis in the shape's frame (x y z) and the radius round it, metres. */
  axis: readonly [number, number, number];
  radius: number;
}

/** An arrow head on top of a player that is a single shape, pointing along its x axis. */
export const CHEVRON = "chevron";

/** The batches of a scene: bodies, and what stands still unless `still` says that a backdrop draws it. */
export function batches(scene: Scene, still: boolean): Batch[] {
  const found = new Map<string, { geom: Geom; surface: Surface; moving: boolean; at: [number, Geom][] }>();
  const add = (geom: Geom, body: number, surface: Surface): void => {
    const key = `${body < 0 ? "still" : "body"} ${keyOf(geom, surface)}`;
    const entry = found.get(key) ?? { geom, surface, moving: body >= 0, at: [] };
    entry.at.push([body, geom]);
    found.set(key, entry);
  };
  scene.bodies.forEach((body, index) => {
    for (const geom of body.geoms) add(geom, index, surfaceOf(geom));
    const only = body.geoms[0];
    if (scene.camera.flat && body.agent >= 0 && only !== undefined && body.geoms.length === 1) {
      const top = only.size[only.shape === "box" ? 2 : 0] ?? 0;
      const size = [Math.max(...only.size.slice(0, 2), 0), top + 0.004];
      add({ ...only, shape: "plane", size, mesh: CHEVRON, colour: "#ffffff" }, index, "mark");
    }
  });
  if (still) for (const geom of scene.static) if (!isEndless(geom)) add(geom, -1, surfaceOf(geom));
  return [...found].map(([key, { geom, surface, moving, at }]) => ({ key, geom, surface, moving, ...tableOf(at), ...hullOf(geom) }));
}

/** A level plane without end is the ground. */
export function isEndless(geom: Geom): boolean {
  return geom.shape === "plane" && geom.size.slice(0, 2).every((half) => half === 0);
}

/** Whether what stands still ties the scene to its place; a runner has nothing but the ground. */
export function isTied(scene: Scene): boolean {
  return scene.static.some((geom) => !isEndless(geom));
}

function surfaceOf(geom: Geom): Surface {
  if (geom.shape === "line") return "line";
  return geom.opacity < 1 ? "glass" : "solid";
}

function keyOf(geom: Geom, surface: Surface): string {
  const outline = geom.shape === "line" ? JSON.stringify(geom.points) : geom.size.map((value) => value.toFixed(5)).join(" ");
  return `${surface} ${geom.shape} ${outline} ${geom.mesh} ${geom.opacity}`;
}

function tableOf(at: readonly [number, Geom][]): Parts & { colours: string[] } {
  const body = new Int32Array(at.length);
  const local = new Float32Array(at.length * LOCAL);
  at.forEach(([index, geom], part) => {
    body[part] = index;
    local.set(geom.position, part * LOCAL);
    local.set(geom.quaternion, part * LOCAL + 3);
  });
  return { count: at.length, body, local, colours: at.map(([, geom]) => geom.colour) };
}

/** The capsule round a shape. Meshes and strips have none: what they stand for has other shapes too. */
function hullOf(geom: Geom): { axis: readonly [number, number, number]; radius: number } {
  const [a = 0, b = 0, c = 0] = geom.size;
  switch (geom.shape) {
    case "sphere":
      return { axis: [0, 0, 0], radius: a };
    case "capsule":
      return { axis: [0, 0, b], radius: a };
    case "cylinder":
      return { axis: [0, 0, Math.max(b - a, 0)], radius: a };
    case "box":
    case "ellipsoid": {
      const [least, middle, most] = [a, b, c].sort((one, two) => one - two) as [number, number, number];
      const radius = geom.shape === "box" ? Math.max(middle, least) : middle;
      const half = Math.max(most - radius, 0);
      return { axis: a === most ? [half, 0, 0] : b === most ? [0, half, 0] : [0, 0, half], radius };
    }
    case "plane":
    case "line":
    case "mesh":
      return { axis: [0, 0, 0], radius: 0 };
  }
}
