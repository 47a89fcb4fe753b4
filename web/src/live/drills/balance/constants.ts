// The balancing robot as data; every number as in src/drillyard/envs/drills/balance/constants.py.

export const TICK_RATE_HZ = 200;
export const TICKS_PER_DECISION = 4;
export const DT = 1 / TICK_RATE_HZ;

export const GRAVITY = 9.81;
export const WHEEL_RADIUS = 0.12;
export const WHEEL_MASS = 0.15;
export const TORQUE_LIMIT = 8;
export const GRIP_SPEED = 0.1;

export const MAX_SPIN = 30;
export const MAX_SPEED = 30;
export const START_SPIN = 0.3;
export const START_SHARE = 0.9;

export const radians = (degrees: number): number => degrees * (Math.PI / 180);
export const ANGLE_UNIT = radians(60);
export const SPIN_UNIT = 5;
export const SPIN_SEEN = 10;
export const FALL_PENALTY = 10;

export const [NONE, FORWARD] = [1, 2];
export const ACTION_COUNT = 3;
export const BODIES = 6;
export const [LEFT, RIGHT] = [1, 2];

/** A robot is one block of words of 4 bytes, in the order of Python's BalanceState: where each begins. */
export const [ANGLE, SPIN, X, SPEED, SEEN] = [0, 1, 2, 3, 4];
/** Behind what was seen, 2 numbers a decision: tick, both words of the key, episode. */
export const tickAt = (history: number): number => SEEN + 2 * history;
