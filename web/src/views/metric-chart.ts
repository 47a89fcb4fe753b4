// A chart for a figure that nobody here knows beforehand.
import type { ChartSpec } from "../parts/chart";
import { metricTitle } from "../state/curves";
import { figure, percent, short } from "../state/words";

const COLOURS = ["--good", "--cool", "--violet", "--warm"] as const;
const compact = (value: number | null | undefined): string => (value !== null && value !== undefined && Math.abs(value) >= 1000 ? short(value) : figure(value));

export function specOf(metric: string): ChartSpec {
  const kind = /return|win|reward/.test(metric) ? 0 : /per_s|length|steps|time/.test(metric) ? 1 : /entropy|value|explained/.test(metric) ? 2 : 3;
  const share = /^win_rate|_share$|fraction$/.test(metric);
  return {
    title: metricTitle(metric),
    hint: metric,
    curves: [{ metric, label: metric, colour: COLOURS[kind] }],
    ...(metric.startsWith("win_rate") ? { range: [0, 1] as const } : {}),
    format: share ? percent : compact,
  };
}
