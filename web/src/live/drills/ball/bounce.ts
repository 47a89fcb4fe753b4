// Ball against players, in place: `ball_and_players` of src/drillyard/envs/drills/ball/contacts.py, operation by operation.
import { clip, max, min, positive, root, signOf } from "../float";
import * as c from "./constants";

const f = Math.fround;
const HALF = f(c.PLAYER_HALF);
const RADIUS = f(c.BALL_RADIUS);
const PER_BALL_MASS = f(1 / c.BALL_MASS);
const PER_PLAYER_MASS = f(1 / c.PLAYER_MASS);
const PER_INERTIA = f(1 / c.PLAYER_INERTIA);
const BOUNCE = f(-1 - c.BALL_PLAYER_RESTITUTION);
const FRICTION = f(c.BALL_PLAYER_FRICTION);
const TINY = f(1e-6);

// Of each player: what the second pass needs of the first. Module memory, so that a tick leaves no garbage.
const nearX = new Float32Array(2);
const nearY = new Float32Array(2);
const outX = new Float32Array(2);
const outY = new Float32Array(2);
const depths = new Float32Array(2);
const pushX = new Float32Array(2);
const pushY = new Float32Array(2);
const shiftX = new Float32Array(2);
const shiftY = new Float32Array(2);

/**
 * Circle against two oriented boxes. A ball that touches both players counts as two half balls. First the normal
 * impulse, then Coulomb friction on what is left.
 */
export function ballAndPlayers(s: Float32Array): void {
  for (let player = 0; player < 2; player++) meet(s, player);
  const touching = max(positive(depths[0]!) + positive(depths[1]!), 1);
  for (let player = 0; player < 2; player++) strike(s, player, touching);
  s[c.BALL] = f(s[c.BALL]! + f(shiftX[0]! + shiftX[1]!));
  s[c.BALL + 1] = f(s[c.BALL + 1]! + f(shiftY[0]! + shiftY[1]!));
  s[c.BALL_VELOCITY] = f(s[c.BALL_VELOCITY]! + f(f(pushX[0]! + pushX[1]!) * PER_BALL_MASS));
  s[c.BALL_VELOCITY + 1] = f(s[c.BALL_VELOCITY + 1]! + f(f(pushY[0]! + pushY[1]!) * PER_BALL_MASS));
}

/** Closest point of the box, the way out of it and how deep the ball is in, in the box's own frame. */
function meet(s: Float32Array, player: number): void {
  const cos = s[c.HEADING + player]!;
  const sin = s[c.HEADING + 2 + player]!;
  const relativeX = f(s[c.BALL]! - s[c.POSITION + player]!);
  const relativeY = f(s[c.BALL + 1]! - s[c.POSITION + 2 + player]!);
  const localX = f(f(cos * relativeX) + f(sin * relativeY));
  const localY = f(f(cos * relativeY) - f(sin * relativeX));
  const x = (nearX[player] = clip(localX, -HALF, HALF));
  const y = (nearY[player] = clip(localY, -HALF, HALF));
  const awayX = f(localX - x);
  const awayY = f(localY - y);
  const distance = root(f(f(awayX * awayX) + f(awayY * awayY)));
  if (distance < TINY) {
    // A ball whose centre is inside a player leaves through the nearest side.
    const sideX = f(HALF - Math.abs(localX));
    const sideY = f(HALF - Math.abs(localY));
    const throughX = sideX < sideY;
    outX[player] = (throughX ? 1 : 0) * signOf(localX);
    outY[player] = (throughX ? 0 : 1) * signOf(localY);
    depths[player] = f(min(sideX, sideY) + RADIUS);
    return;
  }
  const divisor = max(distance, TINY);
  outX[player] = f(awayX / divisor);
  outY[player] = f(awayY / divisor);
  depths[player] = max(f(RADIUS - distance), 0);
}

/** The impulse between ball and player, on the player at once. */
function strike(s: Float32Array, player: number, touching: number): void {
  const cos = s[c.HEADING + player]!;
  const sin = s[c.HEADING + 2 + player]!;
  const normalX = outX[player]!;
  const normalY = outY[player]!;
  const depth = depths[player]!;
  const x = nearX[player]!;
  const y = nearY[player]!;
  const worldX = f(f(cos * normalX) - f(sin * normalY));
  const worldY = f(f(cos * normalY) + f(sin * normalX));
  const armNormal = f(f(x * normalY) - f(y * normalX));
  const armTangent = f(f(x * normalX) + f(y * normalY));
  const closingX = f(s[c.BALL_VELOCITY]! - s[c.VELOCITY + player]!);
  const closingY = f(s[c.BALL_VELOCITY + 1]! - s[c.VELOCITY + 2 + player]!);
  const spin = s[c.SPIN + player]!;
  const speedNormal = f(f(f(closingX * worldX) + f(closingY * worldY)) - f(spin * armNormal));
  const speedTangent = f(f(f(closingY * worldX) - f(closingX * worldY)) - f(spin * armTangent));
  const inverseMass = f(f(touching * PER_BALL_MASS) + PER_PLAYER_MASS);
  const turnNormal = f(armNormal * PER_INERTIA);
  const turnTangent = f(armTangent * PER_INERTIA);
  const most = f(max(f(speedNormal * BOUNCE), 0) * positive(depth));
  const impulse = f(most / f(inverseMass + f(armNormal * turnNormal)));
  const slip = f(speedTangent + f(f(impulse * armNormal) * turnTangent));
  const grip = f(impulse * FRICTION);
  const rub = min(max(f(slip / -f(inverseMass + f(armTangent * turnTangent))), -grip), grip);
  const wayX = (pushX[player] = f(f(impulse * worldX) - f(rub * worldY)));
  const wayY = (pushY[player] = f(f(impulse * worldY) + f(rub * worldX)));
  const half = f(depth * 0.5);
  const byX = (shiftX[player] = f(worldX * half));
  const byY = (shiftY[player] = f(worldY * half));
  s[c.POSITION + player] = f(s[c.POSITION + player]! - byX);
  s[c.POSITION + 2 + player] = f(s[c.POSITION + 2 + player]! - byY);
  s[c.VELOCITY + player] = f(s[c.VELOCITY + player]! - f(wayX * PER_PLAYER_MASS));
  s[c.VELOCITY + 2 + player] = f(s[c.VELOCITY + 2 + player]! - f(wayY * PER_PLAYER_MASS));
  s[c.SPIN + player] = f(spin - f(f(impulse * turnNormal) + f(rub * turnTangent)));
}
