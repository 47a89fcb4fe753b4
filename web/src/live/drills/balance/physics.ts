// A wheeled inverted pendulum, by Lagrange; the operations of src/drillyard/envs/drills/balance/physics.py in their order.
// Sine and cosine are rounded to float32 from the engine's own; NumPy's differ from them by 2 units in the last place.
import { clip } from "../float";
import type { BalanceConfig } from "./config";
import * as c from "./constants";

const f = Math.fround;

/** The mass matrix [[along, shared c], [shared c, about]], and the torque of gravity at a tilt of 90 degrees. */
export interface Inertia {
  readonly along: number;
  readonly shared: number;
  readonly about: number;
  readonly gravity: number;
  readonly total: number;
}

export function inertia({ physics }: BalanceConfig): Inertia {
  const { mass, height } = physics;
  const wheels = 2 * c.WHEEL_MASS;
  return {
    along: mass + 1.5 * wheels,
    shared: mass * height,
    about: mass * height * height * (1 + 1 / 12),
    gravity: mass * c.GRAVITY * height,
    total: mass + wheels,
  };
}

/** The equations' constants in ticks, float32 but for the units. */
export interface Model {
  readonly push: number;
  readonly turn: number;
  readonly gravity: number;
  readonly about: number;
  readonly along: number;
  readonly damping: number;
  readonly slope: number;
  readonly held: number;
  readonly forceUnit: number;
  readonly torqueUnit: number;
}

export function modelOf(config: BalanceConfig): Model {
  const robot = inertia(config);
  const { motor, friction, damping } = config.physics;
  const unit = (robot.shared * robot.shared) / robot.along;
  const forceUnit = c.DT ** 2 / robot.shared;
  const torqueUnit = c.DT ** 2 / unit;
  const torque = Math.min(motor * c.WHEEL_RADIUS, c.TORQUE_LIMIT);
  const held = friction * robot.total * c.GRAVITY * forceUnit;
  return {
    push: f((torque / c.WHEEL_RADIUS) * forceUnit),
    turn: f(torque * torqueUnit),
    gravity: f(robot.gravity * torqueUnit),
    about: f(robot.about / unit),
    along: f(robot.shared / robot.along),
    damping: f((damping * c.DT) / unit),
    slope: f(held / (c.GRIP_SPEED * c.DT)),
    held: f(held),
    forceUnit,
    torqueUnit,
  };
}

/** Advance 5 ms, in place; `push` and `turn` are float32 in the model's units. */
export function move(s: Float32Array, push: number, turn: number, model: Model): void {
  const angle = s[c.ANGLE]!;
  const spin = s[c.SPIN]!;
  const speed = s[c.SPEED]!;
  const sin = f(Math.sin(angle));
  const cos = f(Math.cos(angle));
  const held = clip(f(speed * model.slope), -model.held, model.held);
  const force = f(f(f(f(spin * spin) * sin) + push) - held);
  const torque = f(f(f(sin * model.gravity) + turn) - f(spin * model.damping));
  const turned = f(f(torque - f(cos * force)) / f(model.about - f(cos * cos)));
  s[c.SPEED] = f(speed + f(f(force - f(cos * turned)) * model.along));
  s[c.SPIN] = f(spin + turned);
  s[c.ANGLE] = f(angle + s[c.SPIN]!);
  s[c.X] = f(s[c.X]! + s[c.SPEED]!);
}

const SPIN = f(c.MAX_SPIN * c.DT);
const SPEED = f(c.MAX_SPEED * c.DT);

/** Speeds held within what the numbers can bear. */
export function bound(s: Float32Array): void {
  s[c.SPIN] = clip(s[c.SPIN]!, -SPIN, SPIN);
  s[c.SPEED] = clip(s[c.SPEED]!, -SPEED, SPEED);
}
