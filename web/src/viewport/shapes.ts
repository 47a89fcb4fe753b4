// Shapes of the contract as three.js geometries and materials. Z is up, metres.
import {
  AdditiveBlending,
  BoxGeometry,
  BufferGeometry,
  CapsuleGeometry,
  Color,
  CylinderGeometry,
  Float32BufferAttribute,
  MeshBasicMaterial,
  MeshLambertMaterial,
  MeshStandardMaterial,
  NormalBlending,
  PlaneGeometry,
  Shape,
  ShapeGeometry,
  SphereGeometry,
  type Material,
} from "three";
import { RoundedBoxGeometry } from "three/examples/jsm/geometries/RoundedBoxGeometry.js";
import type { Geom } from "../generated/contracts";
import { CHEVRON, type Surface } from "./model";

export interface Look {
  segments: number;
  /** Physically based materials; plain ones are far cheaper without a GPU. */
  rich: boolean;
  shadows: boolean;
  flat: boolean;
  /** Width of drawn lines, metres. */
  line: number;
  dark: boolean;
}

/** The geometry of a shape at its own size; meshes are loaded elsewhere and have none here. */
export function geometryOf(geom: Geom, look: Look, moving: boolean): BufferGeometry {
  const [a = 0.5, b = 0.5, c = 0.5] = geom.size;
  const { segments } = look;
  switch (geom.shape) {
    case "box": {
      const radius = Math.min(a, b, c) * 0.35;
      return moving && segments >= 16 ? new RoundedBoxGeometry(2 * a, 2 * b, 2 * c, 3, radius) : new BoxGeometry(2 * a, 2 * b, 2 * c);
    }
    case "sphere":
      return new SphereGeometry(a, segments, Math.max(5, segments >> 1)).rotateX(Math.PI / 2);
    case "ellipsoid":
      return new SphereGeometry(1, segments, Math.max(6, segments >> 1)).rotateX(Math.PI / 2).scale(a, b, c);
    case "cylinder":
      return new CylinderGeometry(a, a, 2 * b, segments).rotateX(Math.PI / 2);
    case "capsule":
      return new CapsuleGeometry(a, 2 * b, segments <= 6 ? 1 : Math.max(2, segments >> 2), segments).rotateX(Math.PI / 2);
    case "plane":
      return geom.mesh === CHEVRON ? chevron(a, b) : new PlaneGeometry(2 * a, 2 * b);
    case "line":
      return ribbon(geom.points, look.line);
    case "mesh":
      return new BufferGeometry();
  }
}

/** Black robots on a dark page are lifted so far that their shape is seen. */
const LIFTED = new Color("#6a757c");
const TOO_DARK = 0.055;

/** The colour of a body as it is drawn. */
export function bodyColour(colour: string, look: Look): Color {
  const found = new Color(colour);
  if (look.flat || !look.dark) return found;
  const light = 0.21 * found.r + 0.72 * found.g + 0.07 * found.b;
  return light < TOO_DARK ? found.lerp(LIFTED, 0.55 * (1 - light / TOO_DARK)) : found;
}

/** White, to be multiplied by the colour of each instance; `colour` tints what is drawn once. */
export function materialOf(surface: Surface, opacity: number, look: Look, moving: boolean, colour: Color | string = "#ffffff", shines = false): Material {
  const color = new Color(colour);
  switch (surface) {
    case "line":
      return new MeshBasicMaterial({
        color,
        transparent: true,
        opacity: opacity * 0.9,
        depthWrite: false,
        polygonOffset: true,
        polygonOffsetFactor: -2,
        polygonOffsetUnits: -2,
      });
    case "mark":
      return new MeshBasicMaterial({ color });
    case "glass":
      if (!look.flat) return new MeshLambertMaterial({ color, transparent: true, opacity, depthWrite: false });
      // What lets light through glows in its colour.
      return new MeshBasicMaterial({
        color,
        transparent: true,
        opacity,
        depthWrite: false,
        blending: look.dark ? AdditiveBlending : NormalBlending,
      });
    case "solid": {
      const emissive = shines ? color.clone().multiplyScalar(0.55) : new Color(0x000000);
      if (!look.rich) return new MeshLambertMaterial({ color, emissive });
      return new MeshStandardMaterial({ color, emissive, roughness: moving ? 0.42 : 0.8, metalness: moving ? 0.05 : 0 });
    }
  }
}

/** Which way a player looks: an arrow head at `height`, pointing along its x axis. */
function chevron(radius: number, height: number): BufferGeometry {
  const r = radius * 0.62;
  const shape = new Shape();
  shape.moveTo(r, 0);
  shape.lineTo(-r * 0.55, r * 0.8);
  shape.lineTo(-r * 0.15, 0);
  shape.lineTo(-r * 0.55, -r * 0.8);
  shape.closePath();
  return new ShapeGeometry(shape).translate(0, 0, height);
}

type Point = readonly [number, number, number];

/** A polyline as a flat strip with mitred joints, lying at the height of its points. */
function ribbon(points: readonly Point[], width: number): BufferGeometry {
  const geometry = new BufferGeometry();
  const count = points.length;
  if (count < 2) return geometry;
  const first = points[0] as Point;
  const last = points[count - 1] as Point;
  const closed = count > 2 && Math.hypot(first[0] - last[0], first[1] - last[1], first[2] - last[2]) < 1e-6;
  const positions: number[] = [];
  const index: number[] = [];
  const half = width / 2;
  for (let i = 0; i < count; i++) {
    const at = points[i] as Point;
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
