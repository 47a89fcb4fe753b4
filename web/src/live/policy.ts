// A policy of a bundle, ready to act: normaliser, MLP and action head in float32, as src/drillyard/policies do it.
import type { ActionSpec, PolicySpec } from "../generated/contracts";
import { LiveError, type PlayedPolicy } from "./engine";

const MOST_NUMBERS = 1 << 24;

/**
 * Called by the page and by the worker that measures, for each policy of a bundle or of an address.
 *
 * `numbers`: obs_mean (O), obs_scale (O), then the actor in flattening order, which ends with log_std for a box.
 * Throws a LiveError when the sizes do not fit. `act` allocates nothing.
 */
export function makePolicy(spec: PolicySpec, name: string, numbers: Float32Array): PlayedPolicy {
  const sizes = checkedSizes(spec, name);
  const wanted = numberCount(spec);
  if (numbers.length !== wanted) {
    throw new LiveError(`The policy ${name} has ${numbers.length} numbers and its description asks for ${wanted}; the file is damaged.`);
  }
  const mean = numbers.slice(0, spec.obs_size);
  const scale = numbers.slice(spec.obs_size, 2 * spec.obs_size);
  const weights: Float32Array[] = [];
  const biases: Float32Array[] = [];
  let at = 2 * spec.obs_size;
  for (let layer = 0; layer + 1 < sizes.length; layer++) {
    const [inputs, outputs] = [sizes[layer]!, sizes[layer + 1]!];
    weights.push(numbers.slice(at, (at += inputs * outputs)));
    biases.push(numbers.slice(at, (at += outputs)));
  }
  const values = sizes.map((size) => new Float32Array(size));
  const sums = new Float64Array(Math.max(...sizes));
  const clip = Math.fround(spec.obs_clip);
  const finish = spec.action.kind === "discrete" ? largest : boxHead(spec.action, spec.squash);
  const relu = spec.activation === "relu";
  const layers = weights.length;
  return {
    name,
    obsSize: spec.obs_size,
    actionSize: spec.action.size,
    act(obs, out) {
      normalise(obs, mean, scale, clip, values[0]!);
      for (let layer = 0; layer < layers; layer++) {
        const next = values[layer + 1]!;
        dense(values[layer]!, weights[layer]!, biases[layer]!, sums, next);
        if (layer < layers - 1) activate(next, relu);
      }
      finish(values[layers]!, out);
    },
  };
}

/** Numbers of a policy's part: two normaliser rows and the actor. */
export function numberCount(spec: PolicySpec): number {
  let total = 2 * spec.obs_size + (spec.action.kind === "box" ? spec.action.size : 0);
  let inputs = spec.obs_size;
  for (const outputs of [...spec.hidden, spec.action.size]) {
    total += (inputs + 1) * outputs;
    inputs = outputs;
  }
  return total;
}

function checkedSizes(spec: PolicySpec, name: string): number[] {
  const sizes = [spec.obs_size, ...spec.hidden, spec.action.size];
  if (!sizes.every((size) => Number.isInteger(size) && size > 0 && size <= MOST_NUMBERS) || numberCount(spec) > MOST_NUMBERS) {
    throw new LiveError(`The policy ${name} has layers of ${sizes.join(", ")} numbers; each must be a whole number above 0.`);
  }
  const { ranges, size } = spec.action;
  if (ranges.length > 0 && ranges.length !== size) {
    throw new LiveError(`The policy ${name} has ${size} actions and ${ranges.length} ranges; the file is damaged.`);
  }
  return sizes;
}

/** (obs - mean) * scale, clipped; each operation rounds to float32. NaN stays NaN. */
function normalise(obs: Float32Array, mean: Float32Array, scale: Float32Array, clip: number, out: Float32Array): void {
  for (let i = 0; i < out.length; i++) {
    const value = Math.fround(Math.fround(obs[i]! - mean[i]!) * scale[i]!);
    out[i] = value > clip ? clip : value < -clip ? -clip : value;
  }
}

/** Sums in float64 and rounds once: nearer to the truth than any order of float32 sums, which differs by BLAS. */
function dense(x: Float32Array, weights: Float32Array, biases: Float32Array, sums: Float64Array, out: Float32Array): void {
  const size = out.length;
  for (let j = 0; j < size; j++) sums[j] = biases[j]!;
  let at = 0;
  for (let i = 0; i < x.length; i++) {
    const value = x[i]!;
    for (let j = 0; j < size; j++) sums[j]! += value * weights[at++]!;
  }
  for (let j = 0; j < size; j++) out[j] = sums[j]!;
}

function activate(values: Float32Array, relu: boolean): void {
  if (relu) {
    for (let i = 0; i < values.length; i++) values[i] = values[i]! < 0 ? 0 : values[i]!;
  } else {
    for (let i = 0; i < values.length; i++) values[i] = Math.tanh(values[i]!);
  }
}

/** The first of the largest, as NumPy's argmax: NaN counts as the largest of all. */
function largest(head: Float32Array, out: Float32Array): void {
  let best = 0;
  for (let i = 0; i < head.length; i++) {
    if (Number.isNaN(head[i]!)) {
      best = i;
      break;
    }
    if (head[i]! > head[best]!) best = i;
  }
  out[0] = best;
}

/** From policy units, in which [-1, 1] is the range of the env, to env units; float32 as in policies/action.py. */
function boxHead(action: ActionSpec, squash: PolicySpec["squash"]): (head: Float32Array, out: Float32Array) => void {
  const half = new Float32Array(action.size);
  const middle = new Float32Array(action.size);
  for (let i = 0; i < action.size; i++) {
    const range = action.ranges[i];
    if (range === undefined) {
      half[i] = 0.5 * (action.high - action.low);
      middle[i] = 0.5 * (action.high + action.low);
    } else {
      const [low, high] = [Math.fround(range[0]), Math.fround(range[1])];
      half[i] = 0.5 * Math.fround(high - low);
      middle[i] = 0.5 * Math.fround(high + low);
    }
  }
  return (head, out) => {
    for (let i = 0; i < head.length; i++) {
      const raw = head[i]!;
      const unit = squash === "tanh" ? Math.fround(Math.tanh(raw)) : raw > 1 ? 1 : raw < -1 ? -1 : raw;
      out[i] = Math.fround(unit * half[i]!) + middle[i]!;
    }
  };
}
