// The learning curves of the watched run: one column a metric, all aligned with env_steps. No DOM.
import type { AnyEvent, Metrics } from "../generated/contracts";

const MOST_POINTS = 1600;

export interface LogLine {
  ts: number;
  level: string;
  message: string;
}

export class RunHistory {
  readonly steps: number[] = [];
  readonly columns = new Map<string, (number | null)[]>();
  readonly log: LogLine[] = [];
  /** Grows with every change, so that a chart knows when to draw. */
  revision = 0;
  lastSeq = -1;
  newest: Metrics | undefined;
  /** Points are thinned by this factor; every `stride`-th metrics event is kept, the newest one always. */
  private stride = 1;
  private sinceKept = 0;

  constructor(readonly runId: string) {}

  /** Take up one event; those already seen are skipped, so that a watch may begin again anywhere. */
  add(event: AnyEvent): void {
    if (event.run_id !== this.runId || !(event.seq > this.lastSeq)) return;
    this.lastSeq = event.seq;
    this.revision += 1;
    if (event.type === "metrics") this.point(event);
    else if (event.type === "log") this.note(event.ts, event.level, event.message);
    else if (event.type === "run_failed") this.note(event.ts, "error", event.reason);
    else if (event.type === "checkpoint_saved") this.note(event.ts, "info", `Checkpoint saved (${event.reason}).`);
  }

  column(name: string): (number | null)[] {
    return this.columns.get(name) ?? this.steps.map(() => null);
  }

  private point(event: Metrics): void {
    this.newest = event;
    this.sinceKept += 1;
    if (this.sinceKept < this.stride && this.steps.length > 0) {
      // Overwrite the last point: the newest figure is always on the chart.
      this.write(this.steps.length - 1, event);
      return;
    }
    this.sinceKept = 0;
    this.write(this.steps.length, event);
    if (this.steps.length > MOST_POINTS) this.thin();
  }

  private write(at: number, event: Metrics): void {
    this.steps[at] = event.env_steps;
    const values: Readonly<Record<string, unknown>> = typeof event.values === "object" && event.values !== null ? event.values : {};
    for (const name of Object.keys(values)) {
      if (!this.columns.has(name)) this.columns.set(name, new Array<null>(at).fill(null));
    }
    for (const [name, column] of this.columns) {
      const value = values[name];
      column[at] = typeof value === "number" && Number.isFinite(value) ? value : null;
    }
  }

  /** Keep every second point. */
  private thin(): void {
    const half = (values: unknown[]): void => {
      let kept = 0;
      for (let i = values.length % 2 === 0 ? 1 : 0; i < values.length; i += 2) values[kept++] = values[i];
      values.length = kept;
    };
    half(this.steps);
    for (const column of this.columns.values()) half(column);
    this.stride *= 2;
  }

  private note(ts: number, level: string, message: string): void {
    this.log.push({ ts, level, message });
    if (this.log.length > 200) this.log.splice(0, this.log.length - 200);
  }
}
