// Mean return of whole episodes, by the very engine that is shown.
import type { Engine } from "./engine";

export interface Measured {
  readonly mean: number;
  readonly std: number;
  /** 95 % interval of the mean, by Student. */
  readonly low: number;
  readonly high: number;
  /** Decisions. */
  readonly mean_length: number;
  /** Of agent 0, by episode. */
  readonly returns: readonly number[];
}

/** Long enough for any episode whose env has no time limit of its own. */
const MOST_DECISIONS = 100_000;

/** Play episodes with the seeds firstSeed, firstSeed + 1, ...; who sits where stays. Called by workers and under Node. */
export function measure(engine: Engine, episodes: number, firstSeed: number, onProgress?: (done: number) => void): Measured {
  const returns: number[] = [];
  let decisions = 0;
  for (let episode = 0; episode < episodes; episode++) {
    engine.reset(firstSeed + episode);
    let total = 0;
    let over = false;
    while (!over) {
      const tick = engine.tick();
      total += tick.reward[0] ?? 0;
      over = tick.terminated || tick.truncated || engine.decisions >= MOST_DECISIONS;
    }
    returns.push(total);
    decisions += engine.decisions;
    onProgress?.(episode + 1);
  }
  const mean = average(returns);
  const variance = returns.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(returns.length - 1, 1);
  const std = Math.sqrt(variance);
  const half = returns.length > 1 ? (studentQuantile(returns.length - 1) * std) / Math.sqrt(returns.length) : 0;
  return { mean, std, low: mean - half, high: mean + half, mean_length: decisions / Math.max(returns.length, 1), returns };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}

const FEW = [12.7062, 4.3027, 3.1824];
const NORMAL = 1.959964;

/** 97.5 % quantile of Student's distribution: exact for few degrees of freedom, else Fisher's expansion (error < 0.002). */
function studentQuantile(degrees: number): number {
  const known = FEW[degrees - 1];
  if (known !== undefined) return known;
  const [z, n] = [NORMAL, degrees];
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / n + second / n ** 2 + third / n ** 3;
}
