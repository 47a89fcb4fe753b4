// How an episode of Ball Drill begins; the operations of src/drillyard/envs/drills/ball/kickoff.py in their order.
import { draw, uniform } from "../draws";
import { clip, root } from "../float";
import * as c from "./constants";

const f = Math.fround;

// (low, high) in this order: ball x, y, vx, vy; blue x, y, vx, vy; orange x, y, vx, vy.
const SCENARIOS: readonly (readonly (readonly [number, number])[])[] = [
  [
    [-0.4, 0.4], [-0.6, 0.6], [-0.5, 0.5], [-0.5, 0.5],
    [-3.6, -1.6], [-1.6, 1.6], [0, 0], [0, 0],
    [1.6, 3.6], [-1.6, 1.6], [0, 0], [0, 0],
  ],
  [
    [-3, 3], [2, 3.4], [-1.5, 1.5], [-1.5, 0.5],
    [-4.6, -0.8], [-2, 2], [-1, 1], [-1, 1],
    [0.8, 4.6], [-2, 2], [-1, 1], [-1, 1],
  ],
  [
    [0.5, 3.4], [-2.2, 2.2], [-0.5, 1.5], [-1, 1],
    [-1.8, -0.4], [-2.5, 2.5], [0, 2.5], [-1, 1],
    [4.2, 5.4], [-1.2, 1.2], [-1, 1], [-1, 1],
  ],
  [
    [-4.6, 4.6], [-3, 3], [-4, 4], [-4, 4],
    [-5.2, 5.2], [0.8, 3.3], [-2, 2], [-2, 2],
    [-5.2, 5.2], [-3.3, -0.8], [-2, 2], [-2, 2],
  ],
];
const LOW = SCENARIOS.map((ranges) => Float32Array.from(ranges, ([low]) => low));
const SPAN = SCENARIOS.map((ranges) => Float32Array.from(ranges, ([low, high]) => high - low));
const VALUES = 12;
const [KIND, MIRROR, TURN, JITTER] = [VALUES, VALUES + 1, VALUES + 2, VALUES + 3];
const DRAWS = JITTER + 4;
const CLEARANCE = f(0.85);
const NEAREST = f(1e-3);
const ROOM = c.PLAYER_HALF * Math.sqrt(2);
const ROOM_X = [f(ROOM - c.HALF_LENGTH), f(c.HALF_LENGTH - ROOM)] as const;
const ROOM_Y = [f(ROOM - c.HALF_WIDTH), f(c.HALF_WIDTH - ROOM)] as const;
const JITTER_SIZE = f(1.1);

/** Write the first state of an episode over `s`; key and episode stay as they are. */
export function kickOff(s: Float32Array, words: Uint32Array): void {
  const chance = Float32Array.from({ length: DRAWS }, (_, i) => uniform(draw(words[c.KEY]!, words[c.KEY + 1]!, words[c.EPISODE]!, i)));
  const kind = Math.trunc(f(chance[KIND]! * SCENARIOS.length));
  const [low, span] = [LOW[kind]!, SPAN[kind]!];
  const values = Float32Array.from({ length: VALUES }, (_, i) => low[i]! + f(span[i]! * chance[i]!));

  const turned = chance[TURN]! < 0.5;
  const sign = [turned ? -1 : 1, (turned ? -1 : 1) * (chance[MIRROR]! < 0.5 ? 1 : -1)] as const;
  for (let axis = 0; axis < 2; axis++) {
    s[c.BALL + axis] = values[axis]! * sign[axis]!;
    s[c.BALL_VELOCITY + axis] = values[2 + axis]! * sign[axis]!;
    for (let player = 0; player < 2; player++) {
      const from = (player === 1) !== turned ? 8 : 4;
      s[c.POSITION + 2 * axis + player] = values[from + axis]! * sign[axis]!;
      s[c.VELOCITY + 2 * axis + player] = values[from + 2 + axis]! * sign[axis]!;
    }
  }
  const [ballX, ballY] = [s[c.BALL]!, s[c.BALL + 1]!];
  for (let player = 0; player < 2; player++) {
    const awayX = f(s[c.POSITION + player]! - ballX);
    const awayY = f(s[c.POSITION + 2 + player]! - ballY);
    const distance = clip(root(f(f(awayX * awayX) + f(awayY * awayY))), NEAREST, Infinity);
    const stretch = f(clip(distance, CLEARANCE, Infinity) / distance);
    const x = clip(f(ballX + f(awayX * stretch)), ROOM_X[0], ROOM_X[1]);
    const y = clip(f(ballY + f(awayY * stretch)), ROOM_Y[0], ROOM_Y[1]);
    s[c.POSITION + player] = x;
    s[c.POSITION + 2 + player] = y;
    const facingX = f(f(ballX - x) + f(f(chance[JITTER + player]! - 0.5) * JITTER_SIZE));
    const facingY = f(f(ballY - y) + f(f(chance[JITTER + 2 + player]! - 0.5) * JITTER_SIZE));
    const length = clip(root(f(f(facingX * facingX) + f(facingY * facingY))), NEAREST, Infinity);
    s[c.HEADING + player] = facingX / length;
    s[c.HEADING + 2 + player] = facingY / length;
    s[c.SPIN + player] = 0;
    s[c.COOLDOWN + player] = 0;
  }
  s[c.GOAL] = 0;
  words[c.TICK] = 0;
}
