// Curves of several runs over each other: smoothed, on one axis. No DOM.
import type { RunCurve } from "../generated/contracts";

/** What a chart draws: one x for all, and for each run its values as measured and smoothed, null where it has none. */
export interface Overlay {
  xs: number[];
  raw: (number | null)[][];
  smooth: (number | null)[][];
}

/**
 * Exponential moving average in which the first values weigh no more than they should: weight 0 gives the values
 * themselves. What is not a number is left out of the average and stays a gap.
 */
export function ema(values: readonly (number | null)[], weight: number): (number | null)[] {
  let sum = 0;
  let mass = 0;
  return values.map((value) => {
    if (value === null || !Number.isFinite(value)) return null;
    sum = sum * weight + value * (1 - weight);
    mass = mass * weight + (1 - weight);
    return sum / mass;
  });
}

/** One curve for each of `runIds`, in that order; a run without the metric has an empty one. */
export function overlay(curves: readonly RunCurve[], runIds: readonly string[], metric: string, axis: "steps" | "time", weight: number): Overlay {
  const mine = runIds.map((runId) => curves.find((curve) => curve.run_id === runId && curve.name === metric));
  const axes = mine.map((curve) => ascending(curve === undefined ? [] : axis === "steps" ? curve.env_steps : curve.wall_s));
  const xs = [...new Set(axes.flatMap((one) => one.map(([x]) => x)))].sort((a, b) => a - b);
  const places = new Map(xs.map((x, index) => [x, index]));
  const spread = (points: readonly (readonly [number, number])[], values: readonly (number | null)[]): (number | null)[] => {
    const column = new Array<number | null>(xs.length).fill(null);
    points.forEach(([x], index) => {
      column[places.get(x) as number] = values[index] ?? null;
    });
    return column;
  };
  const values = mine.map((curve, i) => (axes[i] ?? []).map(([, at]) => finite(curve?.values[at])));
  return {
    xs,
    raw: values.map((column, i) => spread(axes[i] ?? [], column)),
    smooth: values.map((column, i) => spread(axes[i] ?? [], ema(column, weight))),
  };
}

/** The value of a column at `x`: the last one at or before it, undefined before the first and after the last. */
export function valueAt(xs: readonly number[], column: readonly (number | null)[], x: number): number | undefined {
  let found: number | undefined;
  let later = false;
  for (let i = 0; i < xs.length; i++) {
    const value = column[i];
    if (value === null || value === undefined) continue;
    if ((xs[i] as number) > x) {
      later = true;
      break;
    }
    found = value;
  }
  const last = lastOf(xs, column);
  return later || (last !== undefined && last === x) ? found : undefined;
}

/** The last value of a column. */
export function newest(column: readonly (number | null)[]): number | undefined {
  for (let i = column.length - 1; i >= 0; i--) if (column[i] !== null && column[i] !== undefined) return column[i] as number;
  return undefined;
}

/** Metrics to choose from: what at least one of the runs has; return and its kin first. */
export function metricNames(perRun: readonly Readonly<Record<string, number>>[]): string[] {
  const names = [...new Set(perRun.flatMap((metrics) => Object.keys(metrics)))];
  return names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

/** "loss_policy" -> "Loss policy", "sb3/train/std" -> "train/std": for people. */
export function metricTitle(name: string): string {
  const known = TITLES[name];
  if (known !== undefined) return known;
  const plain = name.replace(/^[^/]+\//, "").replaceAll("_", " ");
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

const TITLES: Readonly<Record<string, string>> = {
  return_mean: "Return",
  q_mean: "Mean Q",
  q_max: "Largest Q",
  td_error: "TD error",
  loss_q: "Loss of Q",
  epsilon: "Exploration ε",
  episodes_per_min: "Episodes a minute",
  replay_mb: "Replay, MB",
  steps_per_s_alone: "Steps/s of one alone",
  return_best: "Best return",
  episode_length_mean: "Episode length",
  win_rate_ema: "Win rate",
  env_steps_per_s: "Steps a second",
  updates_per_s: "Updates a second",
  loss_policy: "Policy loss",
  loss_value: "Value loss",
  approx_kl: "KL divergence",
  lr: "Learning rate",
};

const FIRST = ["return_mean", "win_rate_ema", "return_best", "episode_length_mean", "env_steps_per_s", "loss_policy", "loss_value", "entropy", "approx_kl", "q_mean", "td_error", "loss_q", "epsilon", "episodes_per_min"];

function rank(name: string): number {
  const at = FIRST.indexOf(name);
  return at >= 0 ? at : name.includes("/") ? 200 : 100;
}

/** Points as (x, index) with x strictly rising: of equal ones the last counts, and what runs backwards is left out. */
function ascending(xs: readonly number[]): [number, number][] {
  const points: [number, number][] = [];
  xs.forEach((x, index) => {
    if (!Number.isFinite(x)) return;
    const last = points.at(-1);
    if (last !== undefined && x < last[0]) return;
    if (last !== undefined && x === last[0]) points.pop();
    points.push([x, index]);
  });
  return points;
}

function lastOf(xs: readonly number[], column: readonly (number | null)[]): number | undefined {
  for (let i = column.length - 1; i >= 0; i--) if (column[i] !== null && column[i] !== undefined) return xs[i];
  return undefined;
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
