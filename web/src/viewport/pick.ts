// Which shape a ray meets first, with a margin for thick fingers. No DOM.
import type { Batch } from "./model";

/** Shapes as they stand now. */
export interface Target {
  batch: Batch;
  /** I x P x 16, column-major. */
  matrices: Float32Array;
}

export interface Ray {
  origin: readonly [number, number, number];
  /** Of length one. */
  direction: readonly [number, number, number];
}

export interface Met {
  instance: number;
  body: number;
  point: [number, number, number];
  /** Along the ray, metres. */
  distance: number;
  /** How far past the shape the ray goes, metres; 0 on a hit. */
  miss: number;
}

/**
 * The nearest shape that the ray meets; else the one that it misses by the least angle, when that is below `margin`
 * (tangent: metres a metre of distance). `wanted` says which bodies count.
 */
export function pick(ray: Ray, targets: readonly Target[], margin: number, wanted: (body: number) => boolean): Met | undefined {
  let best: Met | undefined;
  for (const { batch, matrices } of targets) {
    if (!batch.moving || !(batch.radius > 0)) continue;
    const total = matrices.length / 16;
    for (let i = 0; i < total; i++) {
      if (matrices[i * 16 + 15] === 0) continue;
      const body = batch.body[i % batch.count] as number;
      if (!wanted(body)) continue;
      const met = batch.geom.shape === "box" ? meetBox(ray, batch, matrices, i * 16) : meetCapsule(ray, batch, matrices, i * 16);
      if (met === undefined || met.miss > margin * met.distance) continue;
      if (best === undefined || isBetter(met, best)) best = { instance: Math.floor(i / batch.count), body, ...met };
    }
  }
  return best;
}

type Meeting = Omit<Met, "instance" | "body">;

function isBetter(a: Meeting, b: Meeting): boolean {
  if ((a.miss > 0) !== (b.miss > 0)) return a.miss === 0;
  return a.miss === 0 ? a.distance < b.distance : a.miss / a.distance < b.miss / b.distance;
}

/** Ray against the capsule of a shape: the closest points of the ray and of the axis. */
function meetCapsule(ray: Ray, batch: Batch, m: Float32Array, at: number): Meeting | undefined {
  const { axis, radius } = batch;
  const centre = [m[at + 12] as number, m[at + 13] as number, m[at + 14] as number] as const;
  const u = [0, 1, 2].map((row) => (m[at + row] as number) * axis[0] + (m[at + 4 + row] as number) * axis[1] + (m[at + 8 + row] as number) * axis[2]) as [number, number, number];
  const [o, d] = [ray.origin, ray.direction];
  const w = [centre[0] - o[0], centre[1] - o[1], centre[2] - o[2]] as const;
  const uu = dot(u, u);
  const ud = dot(u, d);
  // Parameter s along the axis (-1..1) that is closest to the ray.
  const denominator = uu - ud * ud;
  const s = denominator > 1e-12 ? Math.min(Math.max((ud * dot(w, d) - dot(w, u)) / denominator, -1), 1) : 0;
  const p = [w[0] + u[0] * s, w[1] + u[1] * s, w[2] + u[2] * s] as const;
  const along = dot(p, d);
  if (along <= 0) return undefined;
  const away = Math.sqrt(Math.max(dot(p, p) - along * along, 0));
  const miss = Math.max(away - radius, 0);
  const distance = along - Math.sqrt(Math.max(radius * radius - away * away, 0));
  if (miss === 0) return { point: onRay(ray, distance), distance, miss };
  // The nearest point of the surface to the ray.
  const q = onRay(ray, along);
  const c = [o[0] + p[0], o[1] + p[1], o[2] + p[2]] as const;
  const share = radius / away;
  return { point: [c[0] + (q[0] - c[0]) * share, c[1] + (q[1] - c[1]) * share, c[2] + (q[2] - c[2]) * share], distance: along, miss };
}

/** Ray against a box: slabs in its own frame; a miss is judged by the sphere inside it. */
function meetBox(ray: Ray, batch: Batch, m: Float32Array, at: number): Meeting | undefined {
  let [enter, leave] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let axis = 0; axis < 3; axis++) {
    const column = [m[at + axis * 4] as number, m[at + axis * 4 + 1] as number, m[at + axis * 4 + 2] as number] as const;
    const start = dot(column, [ray.origin[0] - (m[at + 12] as number), ray.origin[1] - (m[at + 13] as number), ray.origin[2] - (m[at + 14] as number)]);
    const speed = dot(column, ray.direction);
    const half = batch.geom.size[axis] ?? 0;
    if (Math.abs(speed) < 1e-9) {
      if (Math.abs(start) > half) return meetCapsule(ray, batch, m, at);
      continue;
    }
    const [one, two] = [(-half - start) / speed, (half - start) / speed];
    enter = Math.max(enter, Math.min(one, two));
    leave = Math.min(leave, Math.max(one, two));
  }
  if (enter > leave || leave <= 0 || enter <= 0) {
    const near = meetCapsule(ray, batch, m, at);
    // The capsule is rounder than the box: what only it meets is next to the box.
    return near === undefined || near.miss > 0 ? near : { ...near, miss: 1e-6 };
  }
  return { point: onRay(ray, enter), distance: enter, miss: 0 };
}

function onRay(ray: Ray, distance: number): [number, number, number] {
  const [o, d] = [ray.origin, ray.direction];
  return [o[0] + d[0] * distance, o[1] + d[1] * distance, o[2] + d[2] * distance];
}

function dot(a: readonly [number, number, number], b: readonly [number, number, number]): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
