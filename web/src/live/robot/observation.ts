// Observation terms: stretches of what a policy sees; as src/drillyard/envs/robots/observation.py.
import type { ObservationTerm } from "../../generated/contracts";
import { LiveError } from "../engine";
import { address, initial, type Address } from "./addresses";
import type { Facts } from "./facts";
import type { Fields } from "./fields";

export class Sight {
  readonly size: number;
  private readonly source: Address;
  private readonly minus: Address | null;
  private readonly start: Float64Array | null;
  private readonly low: number;
  private readonly high: number;

  /** `begin`: where in the observation it starts. Throws a LiveError for what the model does not have. */
  constructor(
    private readonly term: ObservationTerm,
    facts: Facts,
    private readonly fields: Fields,
    private readonly begin: number,
  ) {
    this.source = address(facts, fields, term.source);
    this.size = this.source.size;
    this.minus = term.minus === null ? null : address(facts, fields, term.minus);
    this.start = term.from_start ? initial(facts, this.source) : null;
    const fits = (count: number, single: boolean): boolean => count === this.size || (single && count === 1);
    if ((this.minus !== null && !fits(this.minus.size, true)) || (term.offset.length > 0 && !fits(term.offset.length, false))) {
      throw new LiveError(`The observation ${term.name} has ${this.size} numbers and subtracts another count; the file is damaged.`);
    }
    this.low = term.low === null ? -Infinity : Math.fround(term.low);
    this.high = term.high === null ? Infinity : Math.fround(term.high);
  }

  /** Write this stretch of `out`, (O,). */
  write(out: Float32Array): void {
    const { term, source, minus, start, size, begin, low, high } = this;
    const numbers = this.fields.list[source.slot]!;
    const others = minus === null ? null : this.fields.list[minus.slot]!;
    const offset = term.offset.length > 0 ? term.offset : null;
    for (let i = 0; i < size; i++) {
      let value = numbers[source.start + i]!;
      if (others !== null) value -= others[minus!.start + (minus!.size === 1 ? 0 : i)]!;
      if (start !== null) value -= start[i]!;
      if (offset !== null) value -= offset[i]!;
      if (term.function === "sin") value = Math.sin(value);
      else if (term.function === "cos") value = Math.cos(value);
      value = Math.fround(term.scale === 1 ? value : value * term.scale);
      // Written so that NaN stays NaN.
      out[begin + i] = value < low ? low : value > high ? high : value;
    }
  }
}
