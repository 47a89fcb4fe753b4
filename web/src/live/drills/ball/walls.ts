// Walls, posts, recesses and corner boards, in place; src/drillyard/envs/drills/ball/contacts.py, operation by operation.
import { max, min, positive, root, signOf } from "../float";
import * as c from "./constants";

const f = Math.fround;
const TINY = f(1e-6);
const PLAYER_HALF = f(c.PLAYER_HALF);
const PLAYER_WIDTH = f(2 * c.PLAYER_HALF);
const RADIUS = f(c.BALL_RADIUS);
const CORNER = f(c.CORNER_SUM);
const BALL_CORNER = f(c.CORNER_SUM - Math.sqrt(2) * c.BALL_RADIUS);
const BOARD = f(0.5 * (1 + c.BALL_WALL_RESTITUTION));
const RUB = f(1 - c.BALL_WALL_GRIP);
const QUADRANT = f(c.BALL_WALL_GRIP + c.BALL_WALL_RESTITUTION);
const [POST_X, POST_Y] = [f(c.HALF_LENGTH), f(c.GOAL_HALF_WIDTH)];
const LIMIT_X = f(c.HALF_LENGTH + c.GOAL_DEPTH - c.BALL_RADIUS);
const LIMIT_Y = f(c.HALF_WIDTH - c.BALL_RADIUS);
const NET_BOUNCE = f(1 + c.NET_RESTITUTION);
const WALL_BOUNCE = f(1 + c.BALL_WALL_RESTITUTION);

/** Folded into one quarter of the field, where everything behind the goal line is a quadrant with the post as corner. */
export function ballAndWalls(s: Float32Array): void {
  const signX = signOf(s[c.BALL]!);
  const signY = signOf(s[c.BALL + 1]!);
  let x = Math.abs(s[c.BALL]!);
  let y = Math.abs(s[c.BALL + 1]!);
  let u = f(s[c.BALL_VELOCITY]! * signX);
  let v = f(s[c.BALL_VELOCITY + 1]! * signY);

  const awayX = min(f(x - POST_X), 0);
  const awayY = min(f(y - POST_Y), 0);
  const distance = root(f(f(awayX * awayX) + f(awayY * awayY)));
  const inside = distance < TINY ? 1 : 0;
  const divisor = max(distance, TINY);
  const normalX = f(f(awayX / divisor) - inside);
  const normalY = f(f(awayY / divisor) - 0);
  const depth = max(f(f(RADIUS - distance) + f(inside * f(x - c.HALF_LENGTH))), 0);
  const towards = f(min(f(f(u * normalX) + f(v * normalY)), 0) * positive(depth));
  const kept = f(1 + f((towards < 0 ? -1 : 0) * RUB));
  const bounce = f(towards * QUADRANT);
  u = f(f(u * kept) - f(normalX * bounce));
  v = f(f(v * kept) - f(normalY * bounce));
  x = f(x + f(normalX * depth));
  y = f(y + f(normalY * depth));

  // The back of the net and the side wall; what a bounce takes from the other axis is the wall's friction.
  const intoNet = f(max(u, 0) * (x > LIMIT_X ? 1 : 0));
  const intoSide = f(max(v, 0) * (y > LIMIT_Y ? 1 : 0));
  u = f(f(u - f(intoNet * NET_BOUNCE)) * f(1 - f(positive(intoSide) * RUB)));
  v = f(f(v - f(intoSide * WALL_BOUNCE)) * f(1 - f(positive(intoNet) * RUB)));
  x = min(x, LIMIT_X);
  y = min(y, LIMIT_Y);

  const over = max(f(f(x + y) - BALL_CORNER), 0);
  const back = f(f(max(f(u + v), 0) * positive(over)) * BOARD);
  const half = f(over * 0.5);
  s[c.BALL] = f(x - half) * signX;
  s[c.BALL + 1] = f(y - half) * signY;
  s[c.BALL_VELOCITY] = f(u - back) * signX;
  s[c.BALL_VELOCITY + 1] = f(v - back) * signY;
}

/** Players stay on the field and out of the goals; walls and corner boards take the speed towards them. */
export function playersAndWalls(s: Float32Array): void {
  for (let player = 0; player < 2; player++) {
    const extentX = Math.abs(s[c.HEADING + player]!);
    const extentY = Math.abs(s[c.HEADING + 2 + player]!);
    const half = f(f(extentX + extentY) * PLAYER_HALF);
    const signX = signOf(s[c.POSITION + player]!);
    const signY = signOf(s[c.POSITION + 2 + player]!);
    let x = Math.abs(s[c.POSITION + player]!);
    let y = Math.abs(s[c.POSITION + 2 + player]!);
    let u = f(s[c.VELOCITY + player]! * signX);
    let v = f(s[c.VELOCITY + 2 + player]! * signY);
    const limitX = f(c.HALF_LENGTH - half);
    const limitY = f(c.HALF_WIDTH - half);
    u = f(u - f(max(u, 0) * (x > limitX ? 1 : 0)));
    v = f(v - f(max(v, 0) * (y > limitY ? 1 : 0)));
    x = min(x, limitX);
    y = min(y, limitY);

    const reach = f(max(extentX, extentY) * PLAYER_WIDTH);
    const over = max(f(f(f(x + y) + reach) - CORNER), 0);
    const back = f(f(max(f(u + v), 0) * positive(over)) * 0.5);
    const out = f(over * 0.5);
    s[c.POSITION + player] = f(x - out) * signX;
    s[c.POSITION + 2 + player] = f(y - out) * signY;
    s[c.VELOCITY + player] = f(u - back) * signX;
    s[c.VELOCITY + 2 + player] = f(v - back) * signY;
  }
}
