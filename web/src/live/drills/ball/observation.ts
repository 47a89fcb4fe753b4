// What an agent of Ball Drill sees; the operations of src/drillyard/envs/drills/ball/observation.py in their order.
import { clip, root } from "../float";
import * as c from "./constants";

const f = Math.fround;
const NEAREST = f(1e-3);
const FAR = f(1 / 6);
const PER_SPIN = f(1 / c.PLAYER_SPIN);
const PER_WAIT = f(1 / c.DASH_COOLDOWN_TICKS);

/**
 * Write 32 numbers to `out`; the view of agent 1 is turned by half.
 *
 * `perLimit`: float32 of -1 / the ticks of an episode.
 */
export function observe(s: Float32Array, tick: number, agent: number, perLimit: number, out: Float32Array): void {
  const other = 1 - agent;
  const side = agent === 0 ? 1 : -1;
  const fieldX = f(side / c.HALF_LENGTH);
  const fieldY = f(side / c.HALF_WIDTH);
  const near = 0.25;
  const nearSide = side * near;
  const farSide = side * FAR;
  const x = s[c.POSITION + agent]!;
  const y = s[c.POSITION + 2 + agent]!;
  const u = s[c.VELOCITY + agent]!;
  const v = s[c.VELOCITY + 2 + agent]!;
  const cos = s[c.HEADING + agent]!;
  const sin = s[c.HEADING + 2 + agent]!;
  const ballX = s[c.BALL]!;
  const ballY = s[c.BALL + 1]!;
  const ballU = s[c.BALL_VELOCITY]!;
  const ballV = s[c.BALL_VELOCITY + 1]!;
  const gapX = f(ballX - x);
  const gapY = f(ballY - y);
  const driftX = f(ballU - u);
  const driftY = f(ballV - v);
  const distance = root(f(f(gapX * gapX) + f(gapY * gapY)));
  const toGoal = f(side * c.HALF_LENGTH - ballX);
  const goalDistance = root(f(f(toGoal * toGoal) + f(ballY * ballY)));
  const held = clip(distance, NEAREST, Infinity);
  const aimX = f(gapX / held);
  const aimY = f(gapY / held);
  const nearness = f(1 / clip(goalDistance, NEAREST, Infinity));
  const goalX = f(toGoal * nearness);
  const goalY = f(ballY * nearness);
  out[0] = x * fieldX;
  out[1] = y * fieldY;
  out[2] = u * nearSide;
  out[3] = v * nearSide;
  out[4] = cos * side;
  out[5] = sin * side;
  out[6] = s[c.SPIN + agent]! * PER_SPIN;
  out[7] = s[c.COOLDOWN + agent]! * PER_WAIT;
  out[8] = ballX * fieldX;
  out[9] = ballY * fieldY;
  out[10] = ballU * farSide;
  out[11] = ballV * farSide;
  out[12] = gapX * nearSide;
  out[13] = gapY * nearSide;
  out[14] = distance * near;
  out[15] = f(f(cos * gapX) + f(sin * gapY)) * near;
  out[16] = f(f(cos * gapY) - f(sin * gapX)) * near;
  out[17] = f(f(cos * driftX) + f(sin * driftY)) * FAR;
  out[18] = f(f(cos * driftY) - f(sin * driftX)) * FAR;
  out[19] = f(s[c.POSITION + other]! - x) * farSide;
  out[20] = f(s[c.POSITION + 2 + other]! - y) * farSide;
  out[21] = s[c.VELOCITY + other]! * nearSide;
  out[22] = s[c.VELOCITY + 2 + other]! * nearSide;
  out[23] = s[c.HEADING + other]! * side;
  out[24] = s[c.HEADING + 2 + other]! * side;
  out[25] = s[c.COOLDOWN + other]! * PER_WAIT;
  out[26] = goalX * side;
  out[27] = goalY * -side;
  out[28] = goalDistance * FAR;
  out[29] = f(f(aimX * goalX) - f(aimY * goalY));
  out[30] = -f(f(aimX * goalY) + f(aimY * goalX));
  out[31] = clip(f(f(f(tick) * perLimit) + 1), 0, 1);
}
