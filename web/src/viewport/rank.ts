// Who is among the best, the middle or the worst of a crowd, and the range that the colours span. No DOM.

export type FilterKind = "all" | "best" | "median" | "worst";

export interface Filter {
  kind: FilterKind;
  /** How many are kept, unless `all`. */
  count: number;
}

export interface Range {
  low: number;
  high: number;
}

/** 1 for each kept entry, 0 for the others; of equals the earlier is kept. Writes to `out`, of the length of `returns`. */
export function chosen(returns: Float32Array, filter: Filter, out: Uint8Array): void {
  const count = Math.min(Math.max(Math.round(filter.count), 1), returns.length);
  if (filter.kind === "all" || count === returns.length) {
    out.fill(1);
    return;
  }
  const order = ranking(returns);
  const first = { best: 0, median: (returns.length - count) >> 1, worst: returns.length - count }[filter.kind];
  out.fill(0);
  for (let i = first; i < first + count; i++) out[order[i] as number] = 1;
}

/** Entry numbers, best return first. */
export function ranking(returns: Float32Array): Uint32Array {
  const order = new Uint32Array(returns.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  return order.sort((a, b) => (returns[b] as number) - (returns[a] as number) || a - b);
}

/** 5th and 95th percentile: one lucky env must not turn all others grey. */
export function percentiles(returns: Float32Array): Range {
  if (returns.length === 0) return { low: 0, high: 0 };
  const sorted = returns.slice().sort();
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] as number;
    const above = sorted[Math.ceil(place)] as number;
    return below + (above - below) * (place - Math.floor(place));
  };
  return { low: at(0.05), high: at(0.95) };
}

/** The shown range follows the measured one slowly, so that colours drift instead of flickering. */
export function follow(shown: Range | undefined, measured: Range, share: number): Range {
  if (shown === undefined) return measured;
  return { low: shown.low + (measured.low - shown.low) * share, high: shown.high + (measured.high - shown.high) * share };
}
