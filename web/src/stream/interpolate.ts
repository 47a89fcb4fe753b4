// Poses between two snapshots: lerp for positions, nlerp with sign fix for rotations. No DOM.
import type { Snapshot } from "./decode";
import type { SnapshotRing } from "./ring";

/** Poses to draw: B x 3 metres, B x 4 quaternions w x y z. */
export interface Poses {
  bodies: number;
  positions: Float32Array;
  quaternions: Float32Array;
}

export function emptyPoses(): Poses {
  return { bodies: 0, positions: new Float32Array(0), quaternions: new Float32Array(0) };
}

/** Write the poses at simulation time `timeS` to `out`; before the first or after the last snapshot it holds. */
export function sample(ring: SnapshotRing, timeS: number, out: Poses): boolean {
  if (ring.length === 0) return false;
  let later = ring.length - 1;
  while (later > 0 && ring.at(later - 1).simTimeS >= timeS) later--;
  const b = ring.at(later);
  const a = later > 0 ? ring.at(later - 1) : b;
  const span = b.simTimeS - a.simTimeS;
  const share = span > 0 ? Math.min(Math.max((timeS - a.simTimeS) / span, 0), 1) : 1;
  blend(a, b, share, out);
  return true;
}

/** `share` 0 gives a, 1 gives b. Both must have the same bodies. */
export function blend(a: Snapshot, b: Snapshot, share: number, out: Poses): void {
  if (out.bodies !== b.bodies) {
    out.bodies = b.bodies;
    out.positions = new Float32Array(b.bodies * 3);
    out.quaternions = new Float32Array(b.bodies * 4);
  }
  for (let i = 0; i < b.bodies * 3; i++) {
    const from = a.positions[i] ?? 0;
    out.positions[i] = from + ((b.positions[i] ?? 0) - from) * share;
  }
  for (let body = 0; body < b.bodies; body++) nlerp(a.quaternions, b.quaternions, body * 4, share, out.quaternions);
}

function nlerp(a: Float32Array, b: Float32Array, at: number, share: number, out: Float32Array): void {
  let dot = 0;
  for (let part = 0; part < 4; part++) dot += (a[at + part] ?? 0) * (b[at + part] ?? 0);
  // q and -q are the same rotation: take the short way round.
  const sign = dot < 0 ? -1 : 1;
  let square = 0;
  for (let part = 0; part < 4; part++) {
    const value = (a[at + part] ?? 0) * (1 - share) + sign * (b[at + part] ?? 0) * share;
    out[at + part] = value;
    square += value * value;
  }
  const scale = square > 1e-12 ? 1 / Math.sqrt(square) : 0;
  for (let part = 0; part < 4; part++) {
    out[at + part] = scale === 0 ? (b[at + part] ?? 0) : (out[at + part] ?? 0) * scale;
  }
}
