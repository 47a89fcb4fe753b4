// Built-in players of the balancing robot; the operations of src/drillyard/envs/drills/balance/scripted.py.
import { draw } from "../draws";
import * as c from "./constants";

const f = Math.fround;
const AHEAD = f(0.1 / c.DT);
const ROAM = f(0.05 / c.DT);
const ENOUGH = f(0.02);

/** A PD controller on the tilt, with a little of the speed, rounded to three actions. */
export function balancer(s: Float32Array): number {
  const lean = f(f(s[c.ANGLE]! + f(s[c.SPIN]! * AHEAD)) + f(s[c.SPEED]! * ROAM));
  return c.NONE + (lean > ENOUGH ? 1 : 0) - (lean < -ENOUGH ? 1 : 0);
}

/** Uniform over the actions, drawn from the episode's own stream; `at` is where the tick stands in the state. */
export function random(words: Uint32Array, at: number): number {
  const bits = draw(words[at + 1]!, words[at + 2]!, words[at + 3]!, words[at]! + 1000) >>> 8;
  return (bits * c.ACTION_COUNT) >>> 24;
}
