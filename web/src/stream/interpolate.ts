// Poses between two snapshots: lerp for positions, nlerp with sign fix for rotations. No DOM.
import type { Snapshot } from "./decode";
import type { SnapshotRing } from "./ring";

/** Poses to draw of I instances with B bodies each: I x B x 3 metres, I x B x 4 quaternions w x y z. */
export interface Poses {
  instances: number;
  bodies: number;
  positions: Float32Array;
  quaternions: Float32Array;
}

export function emptyPoses(): Poses {
  return { instances: 0, bodies: 0, positions: new Float32Array(0), quaternions: new Float32Array(0) };
}

/**
 * Write the poses at simulation time `timeS` to `out`; before the first or after the last snapshot it holds. Gives the
 * snapshot that is being reached, for what is shown without blending; undefined when there is none.
 */
export function sample(ring: SnapshotRing, timeS: number, out: Poses): Snapshot | undefined {
  if (ring.length === 0) return undefined;
  let later = ring.length - 1;
  while (later > 0 && ring.at(later - 1).simTimeS >= timeS) later--;
  const b = ring.at(later);
  const a = later > 0 ? ring.at(later - 1) : b;
  const span = b.simTimeS - a.simTimeS;
  const share = span > 0 ? Math.min(Math.max((timeS - a.simTimeS) / span, 0), 1) : 1;
  blend(a, b, share, out);
  return b;
}

/**
 * `share` 0 gives a, 1 gives b. Both must have the same instances and bodies. An instance whose record speaks of
 * another episode is not blended: it stands in a until b is reached.
 */
export function blend(a: Snapshot, b: Snapshot, share: number, out: Poses): void {
  const total = b.instances * b.bodies;
  out.instances = b.instances;
  out.bodies = b.bodies;
  if (out.positions.length !== total * 3) {
    out.positions = new Float32Array(total * 3);
    out.quaternions = new Float32Array(total * 4);
  }
  if (a === b || share >= 1) {
    out.positions.set(b.positions);
    out.quaternions.set(b.quaternions);
    return;
  }
  const width = b.bodies;
  for (let instance = 0; instance < b.instances; instance++) {
    const first = instance * width;
    if (sameEpisode(a, b, instance)) blendBodies(a, b, first, first + width, share, out);
    else {
      out.positions.set(a.positions.subarray(first * 3, (first + width) * 3), first * 3);
      out.quaternions.set(a.quaternions.subarray(first * 4, (first + width) * 4), first * 4);
    }
  }
}

function sameEpisode(a: Snapshot, b: Snapshot, instance: number): boolean {
  if (b.records.count === 0) return true;
  return a.records.episode[instance] === b.records.episode[instance] && a.records.env[instance] === b.records.env[instance];
}

function blendBodies(a: Snapshot, b: Snapshot, from: number, to: number, share: number, out: Poses): void {
  const { positions, quaternions } = out;
  const [pa, pb, qa, qb] = [a.positions, b.positions, a.quaternions, b.quaternions];
  for (let i = from * 3; i < to * 3; i++) {
    const start = pa[i] as number;
    positions[i] = start + ((pb[i] as number) - start) * share;
  }
  const rest = 1 - share;
  for (let i = from * 4; i < to * 4; i += 4) {
    const [aw, ax, ay, az] = [qa[i] as number, qa[i + 1] as number, qa[i + 2] as number, qa[i + 3] as number];
    const [bw, bx, by, bz] = [qb[i] as number, qb[i + 1] as number, qb[i + 2] as number, qb[i + 3] as number];
    // q and -q are the same rotation: take the short way round.
    const toB = aw * bw + ax * bx + ay * by + az * bz < 0 ? -share : share;
    const w = aw * rest + bw * toB;
    const x = ax * rest + bx * toB;
    const y = ay * rest + by * toB;
    const z = az * rest + bz * toB;
    const square = w * w + x * x + y * y + z * z;
    if (square > 1e-12) {
      const scale = 1 / Math.sqrt(square);
      quaternions[i] = w * scale;
      quaternions[i + 1] = x * scale;
      quaternions[i + 2] = y * scale;
      quaternions[i + 3] = z * scale;
    } else {
      quaternions.set(qb.subarray(i, i + 4), i);
    }
  }
}
