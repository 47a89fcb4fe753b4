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
    const values = figuresOf(event);
    if (!Number.isFinite(event.env_steps)) return;
    // A worker may say its returns in one event and its losses in the next: what is newest is so figure by figure.
    this.newest = { ...event, values: { ...this.newest?.values, ...values } };
    this.sinceKept += 1;
    const last = this.steps.length - 1;
    const same = last >= 0 && this.steps[last] === event.env_steps;
    if (last >= 0 && (same || this.sinceKept < this.stride)) {
      // Written over the last point: the newest figure is always on the chart.
      this.write(last, event.env_steps, values);
      return;
    }
    this.sinceKept = 0;
    for (const column of this.columns.values()) column[last + 1] = null;
    this.write(last + 1, event.env_steps, values);
    if (this.steps.length > MOST_POINTS) this.thin();
  }

  private write(at: number, steps: number, values: Readonly<Record<string, unknown>>): void {
    this.steps[at] = steps;
    for (const [name, value] of Object.entries(values)) {
      let column = this.columns.get(name);
      if (column === undefined) {
        column = new Array<null>(at + 1).fill(null);
        this.columns.set(name, column);
      }
      column[at] = typeof value === "number" && Number.isFinite(value) ? value : null;
    }
  }

  /** Keep every second point; a figure that stood only in one that goes moves on to the next. */
  private thin(): void {
    const first = this.steps.length % 2 === 0 ? 1 : 0;
    const half = <T>(values: T[], pick: (kept: T, gone: T | undefined) => T): void => {
      let kept = 0;
      for (let i = first; i < values.length; i += 2) values[kept++] = pick(values[i] as T, values[i - 1]);
      values.length = kept;
    };
    for (const column of this.columns.values()) half(column, (value, gone) => value ?? gone ?? null);
    half(this.steps, (step) => step);
    this.stride *= 2;
  }

  private note(ts: number, level: string, message: string): void {
    this.log.push({ ts, level, message });
    if (this.log.length > 200) this.log.splice(0, this.log.length - 200);
  }
}

function figuresOf(event: Metrics): Readonly<Record<string, number>> {
  const values: unknown = event.values;
  return typeof values === "object" && values !== null ? (values as Record<string, number>) : {};
}
