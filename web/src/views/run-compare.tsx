// Curves of several runs over each other.
import { useMemo } from "preact/hooks";
import { app } from "../app";
import { Choice } from "../parts/choice";
import { Icon } from "../parts/icons";
import { Plot, type PlotSeries } from "../parts/plot";
import { metricNames, metricTitle, overlay } from "../state/curves";
import { titleOf } from "../state/rows";
import { useApp } from "../state/store";
import { duration, short } from "../state/words";

const AXES = [
  { value: "steps", label: "Steps", hint: "Against steps in the env" },
  { value: "time", label: "Time", hint: "Against seconds since each run began" },
] as const;

const steps = (x: number): string => (x === 0 ? "0" : short(x).replace(/\.0(?= )/, ""));
const seconds = (x: number): string => (x === 0 ? "0" : x < 120 ? `${Math.round(x)} s` : x < 7200 ? `${Number((x / 60).toFixed(1))} min` : `${Number((x / 3600).toFixed(1))} h`);

export function Compare() {
  const place = useApp((state) => state.place);
  const runs = useApp((state) => state.runs);
  const curves = useApp((state) => state.curves);
  const { chosen, metric, axis, smooth } = place;
  const mine = chosen.flatMap((runId) => runs.find((run) => run.run_id === runId) ?? []);
  const names = metricNames(mine.map((run) => run.metrics));
  const laid = useMemo(() => overlay(curves ?? [], chosen, metric, axis, smooth), [curves, chosen, metric, axis, smooth]);
  if (chosen.length === 0) return null;
  const series: PlotSeries[] = chosen.map((runId, index) => {
    const run = mine.find((one) => one.run_id === runId);
    return {
      key: runId,
      label: run === undefined ? runId : titleOf(run),
      colour: `--c${index}`,
      values: laid.smooth[index] ?? [],
      ...(smooth > 0 ? { raw: laid.raw[index] ?? [] } : {}),
    };
  });
  const options = names.includes(metric) ? names : [metric, ...names];
  return (
    <section class="compare card" aria-label="Curves over each other" data-testid="compare">
      <div class="compare-head">
        <label class="compare-metric">
          <span class="sr">Metric</span>
          <select aria-label="Metric" value={metric} onChange={(event) => app.runs.compare({ metric: event.currentTarget.value })}>
            {options.map((name) => (
              <option key={name} value={name}>
                {metricTitle(name)}
              </option>
            ))}
          </select>
        </label>
        <Choice label="Against" options={AXES} value={axis} onPick={(value) => app.runs.compare({ axis: value })} />
        <label class="smooth">
          <span>Smooth</span>
          <input
            type="range"
            min="0"
            max="0.99"
            step="0.01"
            aria-label="Smoothing"
            aria-valuetext={smooth === 0 ? "as measured" : `${Math.round(smooth * 100)} %`}
            value={smooth}
            onInput={(event) => app.runs.compare({ smooth: Number(event.currentTarget.value) })}
          />
          <span class="num muted">{smooth.toFixed(2)}</span>
        </label>
        <button type="button" class="quiet push" onClick={() => app.runs.chooseNone()}>
          <Icon name="close" />
          Close
        </button>
      </div>
      <Plot
        label={metricTitle(metric)}
        xs={laid.xs}
        series={series}
        xFormat={axis === "steps" ? steps : seconds}
        xWords={(x) => (axis === "steps" ? `at ${short(x)} steps` : `after ${duration(x)}`)}
        empty={curves === undefined ? "asking for the curves …" : `none of these runs has said “${metricTitle(metric)}” yet`}
        onPick={(runId) => app.runs.open("run", runId)}
      />
    </section>
  );
}
