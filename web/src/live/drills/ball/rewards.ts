// Potentials of Ball Drill; the operations of src/drillyard/envs/drills/ball/rewards.py in their order.
import { root } from "../float";
import * as c from "./constants";

const f = Math.fround;
const PER_LENGTH = f(1 / (2 * c.HALF_LENGTH));

/** Write the weighted sum of both potentials of both players to `out`; the scales are float32. */
export function potential(s: Float32Array, shapingScale: number, approachScale: number, out: Float32Array): void {
  const x = s[c.BALL]!;
  const y = s[c.BALL + 1]!;
  const square = f(y * y);
  const ours = f(x + c.HALF_LENGTH);
  const theirs = f(x - c.HALF_LENGTH);
  const nearer = f(root(f(f(ours * ours) + square)) - root(f(f(theirs * theirs) + square)));
  const ball = f(f(nearer * PER_LENGTH) * shapingScale);
  for (let player = 0; player < 2; player++) {
    const own = player === 0 ? ball : -ball;
    if (approachScale === 0) {
      out[player] = own;
      continue;
    }
    const gapX = f(x - s[c.POSITION + player]!);
    const gapY = f(y - s[c.POSITION + 2 + player]!);
    out[player] = f(own + f(f(root(f(f(gapX * gapX) + f(gapY * gapY))) * -PER_LENGTH) * approachScale));
  }
}
