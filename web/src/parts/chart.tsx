// One learning curve: uPlot, fed from a run's history, drawn again at most four times a second, and only while in sight.
import { useEffect, useRef } from "preact/hooks";
import uPlot from "uplot";
import type { RunHistory } from "../state/history";
import { store } from "../state/store";
import { figure, short } from "../state/words";
import { listeners as themeListeners } from "../theme";

export interface Curve {
  metric: string;
  label: string;
  colour: string;
}

export interface ChartSpec {
  title: string;
  hint: string;
  curves: readonly Curve[];
  range?: readonly [number, number];
  format?: (value: number | null | undefined) => string;
}

const REDRAW_MS = 250;
const ofShow = (): RunHistory => store.state.history;

interface Props {
  spec: ChartSpec;
  /** Which run; the one of the Show unless said otherwise. */
  source?: () => RunHistory;
}

export function Chart({ spec, source = ofShow }: Props) {
  const host = useRef<HTMLDivElement>(null);
  const values = useRef<HTMLSpanElement>(null);
  const empty = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = host.current;
    if (element === null) return undefined;
    let plot = make(spec, element);
    let drawnRevision = -1;
    let drawnRun = "";
    let timer = 0;
    let seen = true;
    const draw = (): void => {
      timer = 0;
      const history = source();
      if (!seen) return;
      if (history.revision === drawnRevision && history.runId === drawnRun) return;
      drawnRevision = history.revision;
      drawnRun = history.runId;
      plot.setData(data(spec, history));
      writeNewest(spec, history, values.current);
      if (empty.current !== null) empty.current.hidden = history.steps.length > 1;
    };
    const later = (): void => {
      if (timer === 0) timer = window.setTimeout(draw, REDRAW_MS);
    };
    draw();
    const unsubscribe = store.subscribe(() => {
      const history = source();
      if (history.revision !== drawnRevision || history.runId !== drawnRun) later();
    });
    const sight = new IntersectionObserver((entries) => {
      seen = entries.at(-1)?.isIntersecting ?? true;
      if (seen) draw();
    });
    sight.observe(element);
    const observer = new ResizeObserver(() => plot.setSize(sizeOf(element)));
    observer.observe(element);
    const recolour = (): void => {
      plot.destroy();
      plot = make(spec, element);
      drawnRevision = -1;
      draw();
    };
    themeListeners.add(recolour);
    return () => {
      unsubscribe();
      themeListeners.delete(recolour);
      observer.disconnect();
      sight.disconnect();
      window.clearTimeout(timer);
      plot.destroy();
    };
  }, [spec, source]);

  return (
    <figure class="chart" title={spec.hint}>
      <figcaption>
        <span class="chart-title">{spec.title}</span>
        <span class="chart-value num" ref={values}>
          {spec.curves.map((curve) => (
            <span key={curve.metric} style={spec.curves.length > 1 ? { color: `var(${curve.colour})` } : {}} />
          ))}
        </span>
      </figcaption>
      <div class="plot" ref={host}>
        <div class="plot-empty" ref={empty}>
          no data yet
        </div>
      </div>
    </figure>
  );
}

function data(spec: ChartSpec, history: RunHistory): uPlot.AlignedData {
  return [history.steps, ...spec.curves.map((curve) => history.column(curve.metric))] as uPlot.AlignedData;
}

function writeNewest(spec: ChartSpec, history: RunHistory, element: HTMLElement | null): void {
  const format = spec.format ?? figure;
  spec.curves.forEach((curve, index) => {
    const value = history.newest?.values[curve.metric];
    const name = spec.curves.length > 1 ? `${curve.label} ` : "";
    const child = element?.children[index];
    if (child) child.textContent = history.newest === undefined ? "" : `${name}${format(value)}`;
  });
}

export function sizeOf(element: HTMLElement): { width: number; height: number } {
  return { width: Math.max(element.clientWidth, 40), height: Math.max(element.clientHeight, 40) };
}

function make(spec: ChartSpec, element: HTMLElement): uPlot {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const muted = colour("--muted");
  const grid = { stroke: colour("--line"), width: 1 };
  const axis = { stroke: muted, grid, ticks: { show: false }, font: `10px ${colour("--font")}` };
  const format = spec.format ?? figure;
  const options: uPlot.Options = {
    ...sizeOf(element),
    padding: [6, 18, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: false },
      y: spec.range ? { range: [spec.range[0], spec.range[1]] } : { range: (_, low, high) => padded(low, high) },
    },
    axes: [
      { ...axis, size: 18, gap: 2, space: 56, values: (_, ticks) => ticks.map((tick) => (tick === 0 ? "0" : short(tick))) },
      { ...axis, size: 44, gap: 4, space: 24, values: (_, ticks) => ticks.map((tick) => format(tick)) },
    ],
    series: [
      {},
      ...spec.curves.map((curve, index) => ({
        stroke: colour(curve.colour),
        width: 1.8,
        points: { show: false },
        spanGaps: true,
        ...(index === 0 && spec.curves.length === 1 ? { fill: `${colour(curve.colour)}22` } : {}),
      })),
    ],
  };
  return new uPlot(options, [[]] as unknown as uPlot.AlignedData, element);
}

/** A little air above and below; a flat line stands in the middle. */
export function padded(low: number | null, high: number | null): [number, number] {
  if (low === null || high === null || !Number.isFinite(low) || !Number.isFinite(high)) return [0, 1];
  if (low === high) {
    const room = Math.abs(low) * 0.5 || 1;
    return [low - room, high + room];
  }
  const room = (high - low) * 0.08;
  return [low >= 0 && low < (high - low) * 0.5 ? 0 : low - room, high + room];
}
