// Quantities of a task, in the order of float operations of src/drillyard/envs/robots/quantity.py.
import type { Quantity } from "../../generated/contracts";
import { LiveError } from "../engine";
import { ACTION, address, bounds, initial, type Address } from "./addresses";
import { LANDING, STILL } from "./extras";
import type { Facts } from "./facts";
import type { Fields } from "./fields";
import { pairwise, pairwiseSingle } from "./sums";

const KINDS = new Set<string>(["field", "velocity", "centre_of_mass_velocity", "norm", "square_sum", "weighted_squares", "kernel", "stride", "healthy"]);
const DIFFERENCES = new Set(["field", "norm", "square_sum", "kernel"]);

export class Meter {
  /** What `read` found. */
  readonly value: Float64Array;
  /** Its arithmetic is float32, as of sums over actions. */
  readonly single: boolean = false;
  readonly moves: boolean;
  private readonly source: Address | null = null;
  private readonly minus: Address | null = null;
  private readonly start: Float64Array | null = null;
  private readonly work: Float64Array = new Float64Array(0);
  private readonly before: Float64Array = new Float64Array(0);
  /** First and last of (x, y, z) of a centre of mass. */
  private readonly axes: readonly [number, number] = [0, 0];
  private readonly totalMass: number;
  private readonly feet: number = -1;
  private readonly asked: number = -1;

  /** `duration`: seconds of a decision. Throws a LiveError for what the model does not have. */
  constructor(
    private readonly wanted: Quantity,
    private readonly facts: Facts,
    private readonly fields: Fields,
    private readonly duration: number,
    hasCommand: boolean,
  ) {
    const { kind } = wanted;
    if (!KINDS.has(kind)) throw new LiveError(`There is no quantity of kind ${kind}; the file is damaged.`);
    this.moves = kind === "velocity" || kind === "centre_of_mass_velocity";
    this.totalMass = pairwise(facts.mass, 0, facts.mass.length);
    this.value = new Float64Array(1);
    if (kind === "healthy") return;
    if (kind === "stride") {
      this.feet = fields.slot(LANDING);
      if (hasCommand) this.asked = fields.slot("command");
      return;
    }
    if (wanted.source === null) throw new LiveError(`A quantity of kind ${kind} needs a source; the file is damaged.`);
    if (kind === "centre_of_mass_velocity") {
      this.axes = bounds(wanted.source.start, wanted.source.stop, 3);
      this.source = address(facts, fields, { field: "xipos", of: "", start: 0, stop: null });
    } else {
      this.source = address(facts, fields, wanted.source);
    }
    const size = kind === "centre_of_mass_velocity" ? this.axes[1] - this.axes[0] : this.source.size;
    if (wanted.minus !== null) this.minus = address(facts, fields, wanted.minus);
    if (wanted.from_start) this.start = initial(facts, this.source);
    this.check(size);
    this.single = this.source.field === ACTION && !wanted.from_start && this.minus === null && kind !== "weighted_squares";
    if (kind === "kernel" && wanted.targets.length > 0) this.single = false;
    if (kind === "field" || this.moves) this.value = new Float64Array(size);
    this.work = new Float64Array(size);
    this.before = new Float64Array(size);
  }

  /** Keep what a velocity is measured from; call it before a decision is played. */
  remember(): void {
    this.now(this.before);
  }

  /** At the end of a decision, or at the start of an episode. */
  read(healthy: boolean): void {
    const { value, work } = this;
    switch (this.wanted.kind) {
      case "healthy":
        value[0] = healthy ? 1 : 0;
        return;
      case "velocity":
      case "centre_of_mass_velocity":
        this.now(work);
        for (let i = 0; i < work.length; i++) value[i] = (work[i]! - this.before[i]!) / this.duration;
        return;
      case "norm":
        this.difference();
        value[0] = this.rounded(Math.sqrt(this.rounded(squares(work))));
        return;
      case "square_sum":
        value[0] = this.squareSum();
        return;
      case "kernel":
        value[0] = this.kernel(this.squareSum());
        return;
      case "stride":
        value[0] = this.stride();
        return;
      case "weighted_squares":
        value[0] = this.weightedSquares();
        return;
      default:
        this.difference();
        value.set(work);
    }
  }

  private rounded(value: number): number {
    return this.single ? Math.fround(value) : value;
  }

  private kernel(sum: number): number {
    const width = this.single ? Math.fround(this.wanted.width) : this.wanted.width;
    return this.rounded(Math.exp(this.rounded(-sum / width)));
  }

  /** source, or the centre of mass, to `out`. */
  private now(out: Float64Array): void {
    const source = this.source!;
    const numbers = this.fields.list[source.slot]!;
    if (this.wanted.kind !== "centre_of_mass_velocity") {
      for (let i = 0; i < out.length; i++) out[i] = numbers[source.start + i]!;
      return;
    }
    const { mass, bodies } = this.facts;
    for (let i = 0; i < out.length; i++) {
      let sum = 0;
      for (let body = 0; body < bodies; body++) sum += mass[body]! * numbers[3 * body + this.axes[0] + i]!;
      out[i] = sum / this.totalMass;
    }
  }

  /** source - minus to `work`. */
  private difference(): void {
    const { work, start, minus } = this;
    this.now(work);
    if (start !== null) {
      for (let i = 0; i < work.length; i++) work[i]! -= start[i]!;
    } else if (minus !== null) {
      const others = this.fields.list[minus.slot]!;
      for (let i = 0; i < work.length; i++) work[i]! -= others[minus.start + (minus.size === 1 ? 0 : i)]!;
    }
  }

  private squareSum(): number {
    const { work, wanted, single } = this;
    this.difference();
    if (wanted.kind === "kernel" && wanted.targets.length > 0) {
      for (let i = 0; i < work.length; i++) work[i]! -= wanted.targets[i]!;
    }
    const low = wanted.low === null ? -Infinity : this.rounded(wanted.low);
    const high = wanted.high === null ? Infinity : this.rounded(wanted.high);
    for (let i = 0; i < work.length; i++) {
      const value = work[i]! < low ? low : work[i]! > high ? high : work[i]!;
      work[i] = this.rounded(value * value);
    }
    return single ? pairwiseSingle(work, 0, work.length) : pairwise(work, 0, work.length);
  }

  private stride(): number {
    const landing = this.fields.list[this.feet]!;
    const [high, low] = [this.wanted.high ?? Infinity, this.wanted.low ?? 0];
    let found = 0;
    for (let foot = 0; foot < landing.length; foot++) {
      if (landing[foot]! > 0) found += Math.min(landing[foot]!, high) - low;
    }
    if (this.asked < 0) return found;
    return squares(this.fields.list[this.asked]!) > STILL * STILL ? found : 0;
  }

  private weightedSquares(): number {
    const { wanted, work } = this;
    this.now(work);
    const single = this.source!.field === ACTION;
    let total = 0;
    let first = true;
    for (let i = 0; i < wanted.weights.length; i++) {
      const weight = wanted.weights[i]!;
      if (weight === 0) continue;
      let away = work[i]!;
      if (wanted.targets.length > 0 && wanted.targets[i] !== 0) away = single ? Math.fround(away - Math.fround(wanted.targets[i]!)) : away - wanted.targets[i]!;
      const square = weight * (away * away);
      total = first ? square : total + square;
      first = false;
    }
    return total;
  }

  private check(size: number): void {
    const { kind, targets, weights, low, high } = this.wanted;
    const wrong =
      (this.minus !== null && DIFFERENCES.has(kind) && this.minus.size !== size && this.minus.size !== 1) ||
      (kind === "kernel" && targets.length > 0 && targets.length !== size) ||
      (kind === "weighted_squares" && (weights.length !== size || (targets.length > 0 && targets.length !== size) || !weights.some((one) => one !== 0))) ||
      (this.moves && (size <= 0 || this.source!.field === ACTION)) ||
      (low !== null && high !== null && kind !== "stride" && low > high);
    if (wrong) throw new LiveError(`A quantity of kind ${kind} of ${this.source!.field} has ${size} numbers, which do not fit the rest of it; the file is damaged.`);
  }
}

function squares(numbers: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < numbers.length; i++) sum += numbers[i]! * numbers[i]!;
  return sum;
}
