// One tick of Ball Drill; the operations of src/drillyard/envs/drills/ball/physics.py in their order, in float32.
import { clip } from "../float";
import * as c from "./constants";
import { possible, resolve } from "./contacts";

const f = Math.fround;
const DT = f(c.DT);
const CHANGE = f(c.PLAYER_ACCELERATION * c.DT);
const TURN = f(c.PLAYER_SPIN_ACCELERATION * c.DT);
const KEPT = f(1 - c.BALL_DRAG * c.DT);
const FASTEST = c.PLAYER_MAX_SPEED;

/** Aims of both players: x of blue and orange, y of both, spin of both. */
export const CONTROL_SIZE = 6;

const SPEED = f(c.PLAYER_SPEED);
const FORWARD = [0, SPEED, -SPEED, 0, 0] as const;
const LEFT = [0, 0, 0, SPEED, -SPEED] as const;
const SPINS = [0, f(c.PLAYER_SPIN), f(-c.PLAYER_SPIN)] as const;

/** What an action aims at, into `control`; orange's forward is -x. */
export function command(action: number, player: number, control: Float32Array): void {
  const move = Math.trunc(action / 6);
  const side = player === 0 ? 1 : -1;
  control[player] = FORWARD[move]! * side;
  control[2 + player] = LEFT[move]! * side;
  control[4 + player] = SPINS[Math.trunc(action / 2) % 3]!;
}

/** An impulse along the heading for those of `wanted` (0 or 1 for each player) whose cooldown is over. */
export function dash(s: Float32Array, wanted: Uint8Array): void {
  for (let player = 0; player < 2; player++) {
    const fired = wanted[player] === 1 && s[c.COOLDOWN + player]! <= 0 ? 1 : 0;
    const push = fired * c.DASH_SPEED;
    for (let axis = 0; axis < 4; axis += 2) {
      const at = c.VELOCITY + axis + player;
      s[at] = clip(f(s[at]! + f(s[c.HEADING + axis + player]! * push)), -FASTEST, FASTEST);
    }
    s[c.COOLDOWN + player] = s[c.COOLDOWN + player]! + fired * c.DASH_COOLDOWN_TICKS;
  }
}

/** Advance 1/120 s, in place. */
export function tick(s: Float32Array, control: Float32Array): void {
  for (let i = 0; i < 4; i++) {
    const speed = s[c.VELOCITY + i]!;
    s[c.VELOCITY + i] = f(speed + clip(f(control[i]! - speed), -CHANGE, CHANGE));
    s[c.POSITION + i] = f(s[c.POSITION + i]! + f(s[c.VELOCITY + i]! * DT));
  }
  for (let axis = 0; axis < 2; axis++) {
    s[c.BALL_VELOCITY + axis] = f(s[c.BALL_VELOCITY + axis]! * KEPT);
    s[c.BALL + axis] = f(s[c.BALL + axis]! + f(s[c.BALL_VELOCITY + axis]! * DT));
  }
  for (let player = 0; player < 2; player++) {
    const spin = s[c.SPIN + player]!;
    s[c.SPIN + player] = f(spin + clip(f(control[4 + player]! - spin), -TURN, TURN));
    turn(s, player, f(s[c.SPIN + player]! * DT));
    s[c.COOLDOWN + player] = clip(f(s[c.COOLDOWN + player]! - 1), 0, Infinity);
  }
  if (possible(s)) resolve(s);
}

/** The heading after a small turn; one Newton step keeps its length at 1. */
function turn(s: Float32Array, player: number, angle: number): void {
  const x = s[c.HEADING + player]!;
  const y = s[c.HEADING + 2 + player]!;
  const cos = f(x - f(y * angle));
  const sin = f(y + f(x * angle));
  const scale = f(1.5 - f(f(f(cos * cos) + f(sin * sin)) * 0.5));
  s[c.HEADING + player] = f(cos * scale);
  s[c.HEADING + 2 + player] = f(sin * scale);
}
