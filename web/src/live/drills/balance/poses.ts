// Where the robot's bodies are: src/drillyard/envs/drills/balance/poses.py. The mast shows the height of the mass.
import * as c from "./constants";

const f = Math.fround;
const TRACK_HALF = 0.15;
const LOWEST = 0.2;

/** Positions (6, 3) metres and quaternions (6, 4) w x y z: chassis, both wheels, lower and upper mast, head. */
export function writePoses(angle: number, x: number, height: number, positions: Float32Array, quaternions: Float32Array): void {
  const reach = (height - LOWEST) / 3;
  const sin = f(Math.sin(angle));
  const cos = f(Math.cos(angle));
  const half = f(angle / 2);
  const rolled = f(x / f(2 * c.WHEEL_RADIUS));
  for (let body = 0; body < c.BODIES; body++) {
    const wheel = body === c.LEFT || body === c.RIGHT;
    const along = body <= c.RIGHT ? 0 : body === c.BODIES - 1 ? height : LOWEST + (body - c.RIGHT) * reach;
    const turned = wheel ? rolled : half;
    positions[3 * body] = x + f(f(along) * sin);
    positions[3 * body + 1] = body === c.LEFT ? TRACK_HALF : body === c.RIGHT ? -TRACK_HALF : 0;
    positions[3 * body + 2] = f(c.WHEEL_RADIUS) + f(f(along) * cos);
    quaternions[4 * body] = Math.cos(turned);
    quaternions[4 * body + 1] = 0;
    quaternions[4 * body + 2] = Math.sin(turned);
    quaternions[4 * body + 3] = 0;
  }
}
