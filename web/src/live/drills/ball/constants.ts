// The rules of Ball Drill as data; every number as in src/drillyard/envs/drills/ball/constants.py.

export const TICK_RATE_HZ = 120;
export const TICKS_PER_DECISION = 4;
export const DT = 1 / TICK_RATE_HZ;

export const HALF_LENGTH = 6;
export const HALF_WIDTH = 4;
export const GOAL_HALF_WIDTH = 1.3;
export const GOAL_DEPTH = 1;
export const CORNER_CUT = 0.9;
export const CORNER_SUM = HALF_LENGTH + HALF_WIDTH - CORNER_CUT;

export const BALL_RADIUS = 0.25;
export const BALL_MASS = 0.6;
export const BALL_DRAG = 0.45;
export const BALL_MAX_SPEED = 12;
export const GOAL_LINE = HALF_LENGTH + 0.1;

export const PLAYER_HALF = 0.35;
export const PLAYER_HEIGHT = 0.5;
export const PLAYER_MASS = 5;
export const PLAYER_INERTIA = (PLAYER_MASS * (2 * PLAYER_HALF) ** 2) / 6;
export const PLAYER_CIRCLE = 0.42;
export const PLAYER_SPEED = 3.6;
export const PLAYER_ACCELERATION = 20;
export const PLAYER_MAX_SPEED = 9;
export const PLAYER_SPIN = 6.5;
export const PLAYER_SPIN_ACCELERATION = 70;
export const PLAYER_MAX_SPIN = 20;
export const DASH_SPEED = 4.5;
export const DASH_COOLDOWN_TICKS = 150;

export const BALL_PLAYER_RESTITUTION = 0.55;
export const BALL_PLAYER_FRICTION = 0.3;
export const BALL_WALL_RESTITUTION = 0.75;
export const NET_RESTITUTION = 0.15;
export const BALL_WALL_GRIP = 0.98;
export const PLAYER_PLAYER_RESTITUTION = 0.3;

export const BALL_REACH = PLAYER_HALF * Math.sqrt(2) + BALL_RADIUS;
export const ACTION_COUNT = 30;
export const OBS_SIZE = 32;

/** A game is one block of 25 words of 4 bytes, in the order of Python's BallState: where each begins. */
export const POSITION = 0; // x of blue and orange, then y of both; velocity and heading alike
export const VELOCITY = 4;
export const HEADING = 8;
export const SPIN = 12;
export const COOLDOWN = 14;
export const BALL = 16;
export const BALL_VELOCITY = 18;
export const GOAL = 20;
export const TICK = 21; // whole numbers from here on
export const KEY = 22;
export const EPISODE = 24;
export const WORDS = 25;
