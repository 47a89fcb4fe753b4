// What hands and the ground do to a robot; the formulas of src/drillyard/envs/drills/balance/hands.py.
import type { Vec3 } from "../../engine";
import type { BalanceConfig } from "./config";
import * as c from "./constants";
import { inertia } from "./physics";

const HEAD_RADIUS = 0.06;
const BOUNCE = 0.2;
const SCRAPE = 0.97;

/** Radians, rad/s, metres, m/s. */
export interface Pose {
  angle: number;
  spin: number;
  x: number;
  speed: number;
}

const isWheel = (body: number): boolean => body === c.LEFT || body === c.RIGHT;

/** A force at a world point on a body, as newtons along x and newton metres of tilt, added to `out`. */
export function pull(x: number, body: number, point: Vec3, vector: Vec3, out: Float64Array): void {
  const torque = vector[0] * (point[2] - c.WHEEL_RADIUS) - vector[2] * (point[0] - x);
  out[0] = out[0]! + (isWheel(body) ? vector[0] + torque / c.WHEEL_RADIUS : vector[0]);
  out[1] = out[1]! + (isWheel(body) ? 0 : torque);
}

/** m/s of a world point that moves with the body. */
export function velocity(pose: Pose, body: number, point: Vec3, out: Float64Array): void {
  const turning = isWheel(body) ? pose.speed / c.WHEEL_RADIUS : pose.spin;
  out[0] = pose.speed + turning * (point[2] - c.WHEEL_RADIUS);
  out[1] = 0;
  out[2] = -turning * (point[0] - pose.x);
}

/** Kilograms that a sudden push at a world point meets in the direction in which it gives way most. */
export function gripMass(config: BalanceConfig, pose: Pose, body: number, point: Vec3): number {
  const robot = inertia(config);
  const shared = robot.shared * Math.cos(pose.angle);
  const det = robot.along * robot.about - shared * shared;
  const over = point[2] - c.WHEEL_RADIUS;
  const ahead = point[0] - pose.x;
  let ease: number;
  if (isWheel(body)) {
    const reach = Math.hypot(1 + over / c.WHEEL_RADIUS, ahead / c.WHEEL_RADIUS);
    ease = (reach * reach * robot.about) / det;
  } else {
    const first = (robot.about - 2 * shared * over + robot.along * over * over) / det;
    const second = (robot.along * ahead * ahead) / det;
    const mixed = (shared * ahead - robot.along * over * ahead) / det;
    ease = (first + second) / 2 + Math.hypot((first - second) / 2, mixed);
  }
  return Math.min(1 / Math.max(ease, 1e-6), robot.total);
}

/** Radians of tilt at which the head touches the ground. */
export function lyingAngle({ physics }: BalanceConfig): number {
  return Math.acos((HEAD_RADIUS - c.WHEEL_RADIUS) / physics.height);
}

/** A robot beyond `lyingAngle` put back onto the ground; the head takes the blow from below, and it scrapes. */
export function land(config: BalanceConfig, pose: Pose): void {
  const robot = inertia(config);
  const angle = lyingAngle(config) * (pose.angle < 0 ? -1 : 1);
  const spin = pose.spin * angle > 0 ? -BOUNCE * pose.spin : pose.spin;
  const speed = pose.speed + (robot.shared * Math.cos(angle) * (pose.spin - spin)) / robot.along;
  pose.angle = angle;
  pose.spin = spin;
  pose.speed = speed * SCRAPE;
}
