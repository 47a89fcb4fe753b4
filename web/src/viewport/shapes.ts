// Geoms of the contract as three.js objects. Z is up, metres.
import {
  AdditiveBlending,
  BoxGeometry,
  BufferGeometry,
  CapsuleGeometry,
  Color,
  CylinderGeometry,
  Float32BufferAttribute,
  Mesh,
  MeshBasicMaterial,
  MeshLambertMaterial,
  MeshStandardMaterial,
  NormalBlending,
  PlaneGeometry,
  SphereGeometry,
  type Material,
  type Object3D,
} from "three";
import { RoundedBoxGeometry } from "three/examples/jsm/geometries/RoundedBoxGeometry.js";
import type { Geom } from "../generated/contracts";
import { grain } from "./textures";

export interface Look {
  segments: number;
  /** Physically based materials; plain ones are far cheaper without a GPU. */
  rich: boolean;
  shadows: boolean;
  flat: boolean;
  /** Width of drawn lines, metres. */
  line: number;
  dark: boolean;
  /** Colours of the players: what stands still and has one belongs to that side, and shines. */
  teams: ReadonlySet<string>;
}

/** One geom in its own place. `moving`: part of a body, which casts a shadow. */
export function buildGeom(geom: Geom, look: Look, moving: boolean): Object3D {
  const mesh = new Mesh(geometryOf(geom, look, moving), materialOf(geom, look, moving));
  mesh.position.set(...geom.position);
  const [w, x, y, z] = geom.quaternion;
  mesh.quaternion.set(x, y, z, w);
  const solid = geom.opacity >= 1 && geom.shape !== "line";
  mesh.castShadow = look.shadows && solid && geom.shape !== "plane";
  mesh.receiveShadow = look.shadows && solid && !moving;
  return mesh;
}

function geometryOf(geom: Geom, look: Look, moving: boolean): BufferGeometry {
  const [a = 0.5, b = 0.5, c = 0.5] = geom.size;
  switch (geom.shape) {
    case "box": {
      const radius = Math.min(a, b, c) * 0.35;
      return moving && look.segments >= 16
        ? new RoundedBoxGeometry(2 * a, 2 * b, 2 * c, 3, radius)
        : new BoxGeometry(2 * a, 2 * b, 2 * c);
    }
    case "sphere":
      return new SphereGeometry(a, look.segments, Math.max(8, look.segments >> 1));
    case "ellipsoid":
      return new SphereGeometry(1, look.segments, Math.max(8, look.segments >> 1)).scale(a, b, c);
    case "mesh": // drawn by its own asset, which comes later
      return new BufferGeometry();
    case "cylinder":
      return new CylinderGeometry(a, a, 2 * b, look.segments).rotateX(Math.PI / 2);
    case "capsule":
      return new CapsuleGeometry(a, 2 * b, 6, look.segments).rotateX(Math.PI / 2);
    case "plane":
      return new PlaneGeometry(2 * a, 2 * b);
    case "line":
      return ribbon(geom.points, look.line);
  }
}

function materialOf(geom: Geom, look: Look, moving: boolean): Material {
  const color = new Color(geom.colour);
  if (geom.shape === "line") {
    return new MeshBasicMaterial({
      color,
      transparent: true,
      opacity: geom.opacity * 0.9,
      depthWrite: false,
      polygonOffset: true,
      polygonOffsetFactor: -2,
      polygonOffsetUnits: -2,
    });
  }
  if (geom.opacity < 1) {
    // What lets light through glows in its colour.
    return new MeshBasicMaterial({
      color,
      transparent: true,
      opacity: geom.opacity,
      depthWrite: false,
      blending: look.dark ? AdditiveBlending : NormalBlending,
    });
  }
  if (geom.shape === "plane" && look.flat) {
    const [halfX = 1, halfY = 1] = geom.size;
    return new MeshLambertMaterial({ color, map: grain(halfX * 2, halfY * 2) });
  }
  const emissive = !moving && look.teams.has(geom.colour) ? color.clone().multiplyScalar(0.55) : new Color(0x000000);
  if (!look.rich) return new MeshLambertMaterial({ color, emissive });
  return new MeshStandardMaterial({ color, emissive, roughness: moving ? 0.42 : 0.8, metalness: moving ? 0.05 : 0 });
}

/** A polyline as a flat strip with mitred joints, lying at the height of its points. */
function ribbon(points: readonly (readonly [number, number, number])[], width: number): BufferGeometry {
  const geometry = new BufferGeometry();
  const count = points.length;
  if (count < 2) return geometry;
  const first = points[0] as readonly [number, number, number];
  const last = points[count - 1] as readonly [number, number, number];
  const closed = count > 2 && Math.hypot(first[0] - last[0], first[1] - last[1], first[2] - last[2]) < 1e-6;
  const positions: number[] = [];
  const index: number[] = [];
  const half = width / 2;
  for (let i = 0; i < count; i++) {
    const at = points[i] as readonly [number, number, number];
    const before = i > 0 ? points[i - 1] : closed ? points[count - 2] : undefined;
    const after = i < count - 1 ? points[i + 1] : closed ? points[1] : undefined;
    const [nx, ny] = miter(before, at, after);
    positions.push(at[0] + nx * half, at[1] + ny * half, at[2], at[0] - nx * half, at[1] - ny * half, at[2]);
    if (i > 0) {
      const k = i * 2;
      index.push(k - 2, k - 1, k, k, k - 1, k + 1);
    }
  }
  geometry.setAttribute("position", new Float32BufferAttribute(positions, 3));
  geometry.setIndex(index);
  geometry.computeVertexNormals();
  return geometry;
}

type Point = readonly [number, number, number];

function miter(before: Point | undefined, at: Point, after: Point | undefined): [number, number] {
  const normal = (a: Point, b: Point): [number, number] => {
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    return [-(b[1] - a[1]) / length, (b[0] - a[0]) / length];
  };
  if (before === undefined) return after === undefined ? [0, 0] : normal(at, after);
  if (after === undefined) return normal(before, at);
  const one = normal(before, at);
  const two = normal(at, after);
  const sum: [number, number] = [one[0] + two[0], one[1] + two[1]];
  const scale = Math.min(2 / Math.max(sum[0] ** 2 + sum[1] ** 2, 1e-6), 1.5);
  return [sum[0] * scale, sum[1] * scale];
}
