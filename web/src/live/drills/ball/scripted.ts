// Built-in players of Ball Drill; the operations of src/drillyard/envs/drills/ball/scripted.py in their order.
import { draw } from "../draws";
import { clip, root, signOf } from "../float";
import * as c from "./constants";

const f = Math.fround;
const LEAD = f(0.06);
const SOONEST = f(0.05);
const ROOM = f(c.HALF_WIDTH - c.PLAYER_HALF);
const BEHIND = c.BALL_RADIUS + c.PLAYER_HALF + 0.1;
const BACK = f(-BEHIND);
const IN_FRONT = f(BEHIND * 0.8);
const AROUND = f(0.95);
const LANE = f(0.28);
const FREE_X = f(c.BALL_RADIUS);
const FREE_Y = f(c.HALF_WIDTH - c.BALL_RADIUS + 0.05);
const GOAL = f(c.HALF_LENGTH + 0.3);
const BRAKE = f(0.12);
const JAM = f(c.CORNER_SUM - 2);
const [POINT_1, POINT_2, POINT_3, POINT_4, POINT_6, POINT_9] = [f(0.1), f(0.2), f(0.3), f(0.4), f(0.6), f(0.9)];
const POINT_08 = f(0.08);
const POINT_12 = f(0.12);
const BACKWARDS = f(c.HALF_LENGTH * 0.4);
const STRAIGHT = f(0.96);
const CLOSE = f(1.3);

/**
 * Football by rules: get behind the ball, round it where needed, drive it at the goal, dash when lined up; stand
 * between ball and own goal when the opponent is clearly nearer.
 */
export function scripted(s: Float32Array, agent: number): number {
  const side = agent === 0 ? 1 : -1;
  const x = s[c.POSITION + agent]! * side;
  const y = s[c.POSITION + 2 + agent]! * side;
  const u = s[c.VELOCITY + agent]! * side;
  const v = s[c.VELOCITY + 2 + agent]! * side;
  const cos = s[c.HEADING + agent]! * side;
  const sin = s[c.HEADING + 2 + agent]! * side;
  const rivalX = s[c.POSITION + 1 - agent]! * side;
  const rivalY = s[c.POSITION + 3 - agent]! * side;
  const ballU = s[c.BALL_VELOCITY]! * side;
  let ballX = s[c.BALL]! * side;
  let ballY = s[c.BALL + 1]! * side;
  let gapX = f(ballX - x);
  let gapY = f(ballY - y);
  const far = f(f(gapX * gapX) + f(gapY * gapY));
  const lead = clip(f(far * LEAD), SOONEST, 0.5);
  ballX = f(ballX + f(ballU * lead));
  ballY = f(ballY + f(s[c.BALL_VELOCITY + 1]! * side * lead));
  gapX = f(ballX - x);
  gapY = f(ballY - y);

  // Where to drive the ball: at the goal, but along a wall that it lies at, and away from the own end wall.
  const freeX = clip(f(f(f(ballX + c.HALF_LENGTH) - FREE_X) * 2), 0, 1);
  const freeY = clip(f(f(FREE_Y - Math.abs(ballY)) * 2), 0, 1);
  const goalX = f(f(GOAL - ballX) * freeX);
  const goalY = f(ballY * f(f(-0.75 * freeY) + f(f(1 - freeX) * 4)));
  const scale = f(1 / clip(root(f(f(goalX * goalX) + f(goalY * goalY))), POINT_1, Infinity));
  const aimX = f(goalX * scale);
  const aimY = f(goalY * scale);
  const ahead = f(f(gapX * aimX) + f(gapY * aimY));
  const beside = f(f(gapX * aimY) - f(gapY * aimX));
  const off = Math.abs(beside);
  const linedUp = ahead > POINT_2 && off < LANE;

  // Behind the ball: run through it. Elsewhere: to the point behind it, by a detour on the nearer side if in front.
  const inFront = ahead < IN_FRONT && off < AROUND;
  const detour = inFront ? clip(f(AROUND - f(off * POINT_3)), 0, AROUND) * signOf(beside) : 0;
  const back = linedUp ? POINT_6 : BACK;
  let targetX = f(f(ballX + f(back * aimX)) - f(detour * aimY));
  let targetY = clip(f(f(ballY + f(back * aimY)) + f(detour * aimX)), -ROOM, ROOM);

  // Defence: the rival is clearly nearer to a ball that comes this way.
  const threatX = f(ballX - rivalX);
  const threatY = f(ballY - rivalY);
  const reach = f(f(threatX * threatX) + f(threatY * threatY));
  if (f(reach + POINT_6) < far && ballU < -POINT_4 && x < rivalX) {
    targetX = f(f(ballX * POINT_6) - BACKWARDS);
    targetY = f(ballY * POINT_6);
  }

  // Four directions only: along the axis on which most is left to do, counting the way the own speed still goes.
  const leftX = f(f(targetX - x) - f(u * BRAKE));
  const leftY = f(f(targetY - y) - f(v * BRAKE));
  const sizeX = Math.abs(leftX);
  const sizeY = Math.abs(leftY);
  const way = sizeX >= sizeY ? (leftX < 0 ? 2 : 1) : leftY < 0 ? 4 : 3;
  const move = f(sizeX + sizeY) > POINT_08 ? way : 0;

  const lookX = linedUp ? aimX : gapX;
  const lookY = linedUp ? aimY : gapY;
  const cross = f(f(cos * lookY) - f(sin * lookX));
  const facing = f(f(cos * lookX) + f(sin * lookY));
  // A ball that both press into a corner comes out by a spin, always the same way round.
  const jammed = f(Math.abs(s[c.BALL]!) + Math.abs(s[c.BALL + 1]!)) > JAM && far < CLOSE && reach < 1.5;
  const slack = f(Math.abs(facing) * POINT_12);
  const left = cross > slack || jammed || facing < f(-POINT_9 * Math.abs(cross));
  const turn = left ? 1 : cross < -slack ? 2 : 0;

  const straight = f(f(cos * aimX) + f(sin * aimY)) > STRAIGHT;
  return move * 6 + turn * 2 + (linedUp && straight && ahead < CLOSE ? 1 : 0);
}

/** Uniform over the actions, drawn from the episode's own stream at this tick. */
export function random(words: Uint32Array, agent: number): number {
  const index = words[c.TICK]! * 2 + 1000 + agent;
  const bits = draw(words[c.KEY]!, words[c.KEY + 1]!, words[c.EPISODE]!, index) >>> 8;
  return (bits * c.ACTION_COUNT) >>> 24;
}
