// Healthy terms: conditions whose end is the end of an episode; as src/drillyard/envs/robots/health.py.
import type { HealthyTerm } from "../../generated/contracts";
import { address, type Address } from "./addresses";
import type { Facts } from "./facts";
import type { Fields } from "./fields";

export class Health {
  private readonly source: Address;

  constructor(
    private readonly term: HealthyTerm,
    facts: Facts,
    private readonly fields: Fields,
  ) {
    this.source = address(facts, fields, term.source);
  }

  /** NaN never is. */
  holds(): boolean {
    const { low, high, inclusive } = this.term;
    const { slot, start, size } = this.source;
    const numbers = this.fields.list[slot]!;
    for (let i = start; i < start + size; i++) {
      const value = numbers[i]!;
      if (low === null && high === null && !Number.isFinite(value)) return false;
      if (low !== null && !(inclusive ? value >= low : value > low)) return false;
      if (high !== null && !(inclusive ? value <= high : value < high)) return false;
    }
    return true;
  }
}
