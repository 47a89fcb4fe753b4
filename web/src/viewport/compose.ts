// From poses of bodies to matrices of the shapes on them: one buffer a batch, nothing allocated. No DOM.
import type { Poses } from "../stream/interpolate";

/** Shapes that are drawn together: the body of each (-1 = stands still) and its pose there, x y z then w x y z. */
export interface Parts {
  count: number;
  body: Int32Array;
  local: Float32Array;
}

export const LOCAL = 7;

/**
 * Write a column-major 4 x 4 matrix for each part of each instance, instances first, to `out` (I x P x 16).
 * `shift` moves each instance, I x 3 metres. Parts of bodies that the poses do not have stay as they are.
 */
export function compose(poses: Poses, parts: Parts, shift: Float32Array, out: Float32Array): void {
  const { positions, quaternions, bodies } = poses;
  const { count, body, local } = parts;
  const instances = Math.min(poses.instances, shift.length / 3, out.length / (16 * Math.max(count, 1)));
  let to = 0;
  for (let instance = 0; instance < instances; instance++) {
    const sx = shift[instance * 3] as number;
    const sy = shift[instance * 3 + 1] as number;
    const sz = shift[instance * 3 + 2] as number;
    const first = instance * bodies;
    for (let part = 0; part < count; part++, to += 16) {
      const of = body[part] as number;
      if (of >= bodies) continue;
      const at = part * LOCAL;
      const lx = local[at] as number;
      const ly = local[at + 1] as number;
      const lz = local[at + 2] as number;
      let w = local[at + 3] as number;
      let x = local[at + 4] as number;
      let y = local[at + 5] as number;
      let z = local[at + 6] as number;
      let [px, py, pz] = [lx, ly, lz];
      if (of >= 0) {
        const q = (first + of) * 4;
        const bw = quaternions[q] as number;
        const bx = quaternions[q + 1] as number;
        const by = quaternions[q + 2] as number;
        const bz = quaternions[q + 3] as number;
        // Rotate the shape's place: p + 2 w (v x p) + 2 v x (v x p).
        const tx = 2 * (by * lz - bz * ly);
        const ty = 2 * (bz * lx - bx * lz);
        const tz = 2 * (bx * ly - by * lx);
        const p = (first + of) * 3;
        px = (positions[p] as number) + lx + bw * tx + by * tz - bz * ty;
        py = (positions[p + 1] as number) + ly + bw * ty + bz * tx - bx * tz;
        pz = (positions[p + 2] as number) + lz + bw * tz + bx * ty - by * tx;
        const [cw, cx, cy, cz] = [w, x, y, z];
        w = bw * cw - bx * cx - by * cy - bz * cz;
        x = bw * cx + bx * cw + by * cz - bz * cy;
        y = bw * cy - bx * cz + by * cw + bz * cx;
        z = bw * cz + bx * cy - by * cx + bz * cw;
      }
      const [x2, y2, z2] = [x + x, y + y, z + z];
      const [xx, xy, xz] = [x * x2, x * y2, x * z2];
      const [yy, yz, zz] = [y * y2, y * z2, z * z2];
      const [wx, wy, wz] = [w * x2, w * y2, w * z2];
      out[to] = 1 - (yy + zz);
      out[to + 1] = xy + wz;
      out[to + 2] = xz - wy;
      out[to + 4] = xy - wz;
      out[to + 5] = 1 - (xx + zz);
      out[to + 6] = yz + wx;
      out[to + 8] = xz + wy;
      out[to + 9] = yz - wx;
      out[to + 10] = 1 - (xx + yy);
      out[to + 12] = px + sx;
      out[to + 13] = py + sy;
      out[to + 14] = pz + sz;
      out[to + 15] = 1;
    }
  }
}
