// Several curves on one axis, with a legend that says what they are under the pointer.
import { useEffect, useRef, useState } from "preact/hooks";
import uPlot from "uplot";
import { newest, valueAt } from "../state/curves";
import { figure, short } from "../state/words";
import { listeners as themeListeners } from "../theme";
import { padded, sizeOf } from "./chart";

export interface PlotSeries {
  key: string;
  label: string;
  /** A CSS variable with the colour. */
  colour: string;
  values: readonly (number | null)[];
  /** The same as measured, drawn faintly behind. */
  raw?: readonly (number | null)[];
  /** On an axis of its own, at the right. */
  right?: boolean;
  format?: (value: number) => string;
}

interface Props {
  label: string;
  xs: readonly number[];
  series: readonly PlotSeries[];
  xFormat: (x: number) => string;
  /** Before the value in the legend, such as "at 12 k steps". */
  xWords: (x: number) => string;
  empty: string;
  onPick?: (key: string) => void;
}

export function Plot({ label, xs, series, xFormat, xWords, empty, onPick }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | undefined>(undefined);
  const [hover, setHover] = useState<number | undefined>(undefined);
  const [theme, setTheme] = useState(0);
  const shape = series.map((one) => `${one.key} ${one.colour} ${one.raw !== undefined} ${one.right === true}`).join("|");

  useEffect(() => {
    const recolour = (): void => setTheme((count) => count + 1);
    themeListeners.add(recolour);
    return () => {
      themeListeners.delete(recolour);
    };
  }, []);

  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    const made = make(element, series, xFormat, (x) => setHover(x));
    plot.current = made;
    const observer = new ResizeObserver(() => made.setSize(sizeOf(element)));
    observer.observe(element);
    return () => {
      observer.disconnect();
      made.destroy();
      plot.current = undefined;
    };
  }, [shape, theme, xFormat]);

  useEffect(() => {
    plot.current?.setData(columns(xs, series));
  }, [xs, series, shape, theme, xFormat]);

  return (
    <figure class="overlay" aria-label={label}>
      <div class="overlay-plot" ref={host}>
        {xs.length < 2 && <div class="plot-empty">{empty}</div>}
      </div>
      <figcaption class="overlay-legend num">
        <span class="muted small overlay-at">{hover === undefined ? "newest" : xWords(hover)}</span>
        {series.map((one) => {
          const read = (values: readonly (number | null)[]): string => {
            const value = hover === undefined ? newest(values) : valueAt(xs, values, hover);
            return value === undefined ? "–" : (one.format ?? figure)(value);
          };
          return (
            <span key={one.key} class="overlay-entry" data-series={one.key}>
              <i style={{ background: `var(${one.colour})` }} />
              {onPick === undefined ? <span class="clip">{one.label}</span> : (
                <button type="button" class="link-button clip" title="Look at this run" onClick={() => onPick(one.key)}>
                  {one.label}
                </button>
              )}
              <b>{read(one.raw ?? one.values)}</b>
              {one.raw !== undefined && (
                <span class="muted small" title="smoothed">
                  {read(one.values)}
                </span>
              )}
            </span>
          );
        })}
      </figcaption>
    </figure>
  );
}

function columns(xs: readonly number[], series: readonly PlotSeries[]): uPlot.AlignedData {
  const raw = series.flatMap((one) => (one.raw === undefined ? [] : [one.raw]));
  return [xs, ...raw, ...series.map((one) => one.values)] as unknown as uPlot.AlignedData;
}

function make(element: HTMLElement, series: readonly PlotSeries[], xFormat: (x: number) => string, hover: (x: number | undefined) => void): uPlot {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const axis = { stroke: colour("--muted"), grid: { stroke: colour("--line"), width: 1 }, ticks: { show: false }, font: `11px ${colour("--font")}` };
  const compact = (value: number): string => (Math.abs(value) >= 1000 ? short(value) : figure(value));
  const left = series.find((one) => one.right !== true)?.format ?? compact;
  const right = series.find((one) => one.right === true);
  const line = (one: PlotSeries, faint: boolean): uPlot.Series => ({
    stroke: colour(one.colour) + (faint ? "59" : ""),
    width: faint ? 1.2 : 2,
    points: { show: false },
    spanGaps: true,
    scale: one.right === true ? "right" : "y",
  });
  const flexible: uPlot.Scale = { range: (_, low, high) => padded(low, high) };
  return new uPlot(
    {
      ...sizeOf(element),
      padding: [8, right === undefined ? 18 : 4, 0, 0],
      legend: { show: false },
      cursor: { y: false, points: { show: false }, drag: { x: false, y: false } },
      scales: { x: { time: false }, y: flexible, ...(right === undefined ? {} : { right: flexible }) },
      axes: [
        { ...axis, size: 24, gap: 4, space: 70, values: (_, ticks) => ticks.map(xFormat) },
        { ...axis, size: 52, gap: 6, space: 32, values: (_, ticks) => ticks.map(left) },
        ...(right === undefined ? [] : [{ ...axis, scale: "right", side: 1, size: 56, gap: 6, space: 32, grid: { show: false }, values: (_: uPlot, ticks: number[]) => ticks.map(right.format ?? compact) }]),
      ],
      series: [{}, ...series.flatMap((one) => (one.raw === undefined ? [] : [line(one, true)])), ...series.map((one) => line(one, false))],
      hooks: {
        setCursor: [
          (self) => {
            const at = self.cursor.left ?? -1;
            hover(at < 0 ? undefined : self.posToVal(at, "x"));
          },
        ],
      },
    },
    columns([], series.map((one) => ({ ...one, values: [], ...(one.raw === undefined ? {} : { raw: [] }) }))),
    element,
  );
}
