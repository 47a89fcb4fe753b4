// What a policy makes of its choices: which of them to show, how long their bars are. No DOM.
import type { ActionSpec, ActionValues } from "../generated/contracts";

/** More choices than this, and only the best are shown. */
const MOST_ROWS = 6;
const BEST = 5;
/** The range of the bars forgets a large spread so slowly, a message, that they do not flicker. */
const FORGET = 0.97;

export interface DecisionRow {
  action: number;
  name: string;
  /** Undefined where it is not finite. */
  value: number | undefined;
  /** 0..1 */
  share: number;
  chosen: boolean;
}

/** Rows of one agent, message by message. */
export class DecisionBook {
  private spread = 0;
  private kind = "";

  rows({ kind, numbers, chosen }: Pick<ActionValues, "kind" | "numbers" | "chosen">, action: Pick<ActionSpec, "names">): DecisionRow[] {
    // A number that is not finite travels as null.
    const known = numbers.filter((value) => Number.isFinite(value));
    const top = Math.max(...known);
    if (kind !== this.kind) this.spread = 0;
    this.kind = kind;
    this.spread = Math.max(top - Math.min(...known), this.spread * FORGET, 0);
    const all = numbers.map((value, index): DecisionRow => {
      const finite = Number.isFinite(value);
      // The best fills its bar; the others are shorter by what they lack.
      const lead = this.spread > 0 ? 1 - (top - value) / this.spread : 1;
      const share = kind === "probabilities" ? value : lead;
      return { action: index, name: nameOf(action.names[index], index), value: finite ? value : undefined, share: finite ? Math.min(Math.max(share, 0), 1) : 0, chosen: index === chosen };
    });
    if (all.length <= MOST_ROWS) return all;
    const sorted = [...all].sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));
    const best = sorted.slice(0, BEST);
    const missed = all.find((row) => row.chosen && !best.includes(row));
    return missed === undefined ? best : [...best.slice(0, BEST - 1), missed];
  }
}

/** What the rows leave out. */
export function leftOut(rows: readonly DecisionRow[], all: number): number {
  return all - rows.length;
}

function nameOf(name: string | undefined, index: number): string {
  return name === undefined || name === "" ? `action ${index}` : name.replaceAll("_", " ");
}
