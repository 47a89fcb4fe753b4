// From the numbers of a clip to poses: the operations of src/drillyard/sharing/clip/pose.py in the same order, so that
// both give the same bits.
import type { Tie } from "./layout";

/** Poses of the bodies of one instance, worked out body after body, in float64. */
export class Poses {
  /** (B, 3) metres of the world and (B, 4) w x y z, of length 1. */
  readonly places: Float64Array;
  readonly turns: Float64Array;

  constructor(
    private readonly ties: readonly Tie[],
    private readonly step: number,
    private readonly scale: number,
  ) {
    this.places = new Float64Array(3 * ties.length);
    this.turns = new Float64Array(4 * ties.length);
  }

  /** The next body, after its parent: whole numbers of its position and its quaternion, root in metres. */
  put(body: number, px: number, py: number, pz: number, more: number, x: number, y: number, z: number, root: Float64Array): void {
    const tie = this.ties[body];
    if (tie === undefined) return;
    const { places, turns, step } = this;
    const left = this.scale * this.scale - (x * x + y * y + z * z);
    const w = more + Math.floor(Math.sqrt(Math.max(left, 0)) + 0.5);
    const length = Math.sqrt(w * w + x * x + y * y + z * z);
    const none = length === 0;
    const [bw, bx, by, bz] = none ? [1, 0, 0, 0] : [w / length, x / length, y / length, z / length];
    const [mx, my, mz] = [px * step, py * step, pz * step];
    if (tie.parent < 0) {
      turns.set([bw, bx, by, bz], 4 * body);
      places.set([(root[0] ?? 0) + mx, (root[1] ?? 0) + my, (root[2] ?? 0) + mz], 3 * body);
      return;
    }
    const [at, by4] = [3 * tie.parent, 4 * tie.parent];
    const [aw, ax, ay, az] = [turns[by4] ?? 1, turns[by4 + 1] ?? 0, turns[by4 + 2] ?? 0, turns[by4 + 3] ?? 0];
    const target = 4 * body;
    turns[target] = aw * bw - ax * bx - ay * by - az * bz;
    turns[target + 1] = aw * bx + ax * bw + ay * bz - az * by;
    turns[target + 2] = aw * by - ax * bz + ay * bw + az * bx;
    turns[target + 3] = aw * bz + ax * by - ay * bx + az * bw;
    const [ox, oy, oz] = tie.offset;
    const u = 2 * (ay * oz - az * oy);
    const v = 2 * (az * ox - ax * oz);
    const t = 2 * (ax * oy - ay * ox);
    places[3 * body] = (places[at] ?? 0) + (ox + aw * u + (ay * t - az * v)) + mx;
    places[3 * body + 1] = (places[at + 1] ?? 0) + (oy + aw * v + (az * u - ax * t)) + my;
    places[3 * body + 2] = (places[at + 2] ?? 0) + (oz + aw * t + (ax * v - ay * u)) + mz;
  }
}
