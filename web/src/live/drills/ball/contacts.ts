// Collisions of Ball Drill, in place; the operations of src/drillyard/envs/drills/ball/contacts.py in their order.
import { clip, max, positive, root } from "../float";
import { ballAndPlayers } from "./bounce";
import * as c from "./constants";
import { ballAndWalls, playersAndWalls } from "./walls";

const f = Math.fround;
const PLAYER_HALF = f(c.PLAYER_HALF);
const PLAYER_WIDTH = f(2 * c.PLAYER_HALF);
const MEETING = f(2 * c.PLAYER_CIRCLE);
const MEETING_SQUARED = f((2 * c.PLAYER_CIRCLE) ** 2);
const REACH_SQUARED = f(c.BALL_REACH ** 2);
const PLAYER_BOUNCE = f(-0.5 - 0.5 * c.PLAYER_PLAYER_RESTITUTION);
const CORNER = f(c.CORNER_SUM);
const BALL_X = f(c.HALF_LENGTH - c.BALL_RADIUS);
const BALL_Y = f(c.HALF_WIDTH - c.BALL_RADIUS);
const BALL_CORNER = f(c.CORNER_SUM - Math.sqrt(2) * c.BALL_RADIUS);
const GOAL_LINE = f(c.GOAL_LINE);
const TINY = f(1e-6);

/** Whether anything may touch anything; elsewhere `resolve` would change nothing. */
export function possible(s: Float32Array): boolean {
  const apartX = f(s[c.POSITION + 1]! - s[c.POSITION]!);
  const apartY = f(s[c.POSITION + 3]! - s[c.POSITION + 2]!);
  if (f(f(apartX * apartX) + f(apartY * apartY)) < MEETING_SQUARED) return true;
  const ballX = Math.abs(s[c.BALL]!);
  const ballY = Math.abs(s[c.BALL + 1]!);
  if (ballX > BALL_X || ballY > BALL_Y || f(ballX + ballY) > BALL_CORNER) return true;
  for (let player = 0; player < 2; player++) {
    const x = s[c.POSITION + player]!;
    const y = s[c.POSITION + 2 + player]!;
    const gapX = f(s[c.BALL]! - x);
    const gapY = f(s[c.BALL + 1]! - y);
    const half = f(f(Math.abs(s[c.HEADING + player]!) + Math.abs(s[c.HEADING + 2 + player]!)) * PLAYER_HALF);
    const sizeX = Math.abs(x);
    const sizeY = Math.abs(y);
    if (
      f(f(gapX * gapX) + f(gapY * gapY)) < REACH_SQUARED ||
      f(sizeX + half) > c.HALF_LENGTH ||
      f(sizeY + half) > c.HALF_WIDTH ||
      f(f(sizeX + sizeY) + PLAYER_WIDTH) > CORNER
    ) {
      return true;
    }
  }
  return false;
}

/** Everything that can touch, in turn, then whether a goal has fallen. */
export function resolve(s: Float32Array): void {
  betweenPlayers(s);
  ballAndPlayers(s);
  playersAndWalls(s);
  ballAndWalls(s);
  for (let i = 0; i < 4; i++) s[c.VELOCITY + i] = clip(s[c.VELOCITY + i]!, -c.PLAYER_MAX_SPEED, c.PLAYER_MAX_SPEED);
  for (let i = 0; i < 2; i++) {
    s[c.SPIN + i] = clip(s[c.SPIN + i]!, -c.PLAYER_MAX_SPIN, c.PLAYER_MAX_SPIN);
    s[c.BALL_VELOCITY + i] = clip(s[c.BALL_VELOCITY + i]!, -c.BALL_MAX_SPEED, c.BALL_MAX_SPEED);
  }
  // The first goal of an episode stands.
  if (s[c.GOAL] === 0) s[c.GOAL] = s[c.BALL]! > GOAL_LINE ? 1 : s[c.BALL]! < -GOAL_LINE ? -1 : 0;
}

/** Players meet each other as circles. */
function betweenPlayers(s: Float32Array): void {
  const apartX = f(s[c.POSITION + 1]! - s[c.POSITION]!);
  const apartY = f(s[c.POSITION + 3]! - s[c.POSITION + 2]!);
  const square = f(f(apartX * apartX) + f(apartY * apartY));
  if (!(square < MEETING_SQUARED)) return;
  const distance = root(square);
  const divisor = max(distance, TINY);
  const normalX = f(apartX / divisor);
  const normalY = f(apartY / divisor);
  const overlap = max(f(MEETING - distance), 0);
  const closingX = f(s[c.VELOCITY + 1]! - s[c.VELOCITY]!);
  const closingY = f(s[c.VELOCITY + 3]! - s[c.VELOCITY + 2]!);
  const speed = f(f(closingX * normalX) + f(closingY * normalY));
  const change = f(max(f(speed * PLAYER_BOUNCE), 0) * positive(overlap));
  const half = f(overlap * 0.5);
  for (let axis = 0; axis < 2; axis++) {
    const normal = axis === 0 ? normalX : normalY;
    const push = f(normal * change);
    const shift = f(normal * half);
    const at = 2 * axis;
    s[c.POSITION + at] = f(s[c.POSITION + at]! - shift);
    s[c.POSITION + at + 1] = f(s[c.POSITION + at + 1]! + shift);
    s[c.VELOCITY + at] = f(s[c.VELOCITY + at]! - push);
    s[c.VELOCITY + at + 1] = f(s[c.VELOCITY + at + 1]! + push);
  }
}
