// Which worker played which episodes when: what came in, a smooth clock, boxes to be drawn, words about them. No DOM.
import type { Barrier, Span, Timeline } from "../generated/contracts";
import { figure, grouped, percent } from "./words";

/** Seconds in view. */
export const WINDOW_S = 5;
/** What is drawn lags by so much, so that what ended meanwhile is known when it comes into view. */
const DELAY_S = 0.9;
/** An end may become known a little after its time. */
const OVERLAP_S = 1;
const KEPT_S = WINDOW_S + 3;
/** Boxes narrower than this would vanish, pixels. */
const LEAST_PX = 1;
/** The estimate of the run's clock forgets a lucky message so fast, seconds a second. */
const FORGET = 0.002;

export type Tone = "even" | "odd" | "running" | "discarded" | "cancelled" | "lost" | "learner";

/** A task as a worker played it; seconds since the run began, `endS` null while it is under way. */
export interface Attempt {
  worker: number;
  task: number;
  attempt: number;
  startS: number;
  endS: number | null;
  episodes: number;
  steps: number;
  outcome: string;
}

/** A time in which the learner was busy. */
export interface Update {
  batch: number;
  startS: number;
  endS: number;
  updates: number;
}

/** A stretch of one lane, pixels. */
export interface Box {
  lane: number;
  x: number;
  width: number;
  tone: Tone;
  attempt?: Attempt;
  update?: Update;
}

export interface View {
  /** Seconds since the run began at the right edge. */
  endS: number;
  width: number;
}

export class TimelineBook {
  newest: Timeline | undefined;
  private readonly attempts = new Map<string, Attempt>();
  private readonly updates = new Map<string, Update>();
  /** Seconds from the page's clock to the run's. */
  private offsetS = Number.NaN;
  private heardS = 0;

  constructor(readonly runId: string) {}

  /** What to ask for: all that may have changed. */
  get sinceS(): number {
    return this.newest === undefined ? 0 : Math.max(this.newest.now_s - OVERLAP_S, 0);
  }

  /** Lanes of workers: a learner that plays the tasks itself counts as one. */
  get workers(): number {
    let most = Math.max(this.newest?.workers ?? 0, this.newest === undefined ? 0 : 1);
    for (const { worker } of this.attempts.values()) most = Math.max(most, worker + 1);
    return most;
  }

  /** An answer that came at `atMs` on the page's clock. */
  take(answer: Timeline, atMs: number): void {
    const atS = atMs / 1000;
    const offset = answer.now_s - atS;
    // The message that was under way for the shortest time says best how late it is there.
    const former = this.offsetS - FORGET * (atS - this.heardS);
    this.offsetS = Number.isFinite(former) && Math.abs(former - offset) < WINDOW_S ? Math.max(former, offset) : offset;
    this.heardS = atS;
    this.newest = answer;
    // What was under way comes again until it has ended.
    for (const [key, one] of this.attempts) if (one.endS === null) this.attempts.delete(key);
    for (const span of answer.spans) this.attempts.set(`${span[0]} ${span[1]} ${span[2]}`, attemptOf(span));
    for (const barrier of answer.barriers) this.updates.set(`${barrier[0]} ${barrier[1]}`, updateOf(barrier));
    const oldest = answer.now_s - KEPT_S;
    for (const [key, one] of this.attempts) if (one.endS !== null && one.endS < oldest) this.attempts.delete(key);
    for (const [key, one] of this.updates) if (one.endS < oldest) this.updates.delete(key);
  }

  /** Where the right edge is at `atMs`: it moves on by itself, and stops where nothing is known any more. */
  endS(atMs: number): number {
    if (this.newest === undefined) return 0;
    const known = this.newest.now_s;
    return Math.min(atMs / 1000 + this.offsetS - DELAY_S, known);
  }

  /** What is in view, lane by lane: workers first, the learner last. */
  boxes({ endS, width }: View): Box[] {
    const scale = width / WINDOW_S;
    const startS = endS - WINDOW_S;
    const found: Box[] = [];
    const learner = this.workers;
    const add = (lane: number, from: number, to: number, what: Omit<Box, "lane" | "x" | "width">): void => {
      if (to <= startS || from >= endS) return;
      const x = Math.max((from - startS) * scale, 0);
      found.push({ lane, x, width: Math.max(Math.min((to - startS) * scale, width) - x, LEAST_PX), ...what });
    };
    for (const attempt of this.attempts.values()) {
      // An end that lies ahead of the edge is not shown before its time.
      add(attempt.worker, attempt.startS, Math.min(attempt.endS ?? endS, endS), { tone: toneOf(attempt, endS), attempt });
    }
    for (const update of this.updates.values()) add(learner, update.startS, update.endS, { tone: "learner", update });
    return found;
  }

  /** Share of the window in which a lane did something; the learner is lane `workers`. */
  busy(lane: number, endS: number): number {
    const startS = Math.max(endS - WINDOW_S, 0);
    let sum = 0;
    const add = (from: number, to: number): void => {
      sum += Math.max(Math.min(to, endS) - Math.max(from, startS), 0);
    };
    if (lane >= this.workers) for (const one of this.updates.values()) add(one.startS, one.endS);
    else for (const one of this.attempts.values()) if (one.worker === lane) add(one.startS, one.endS ?? endS);
    return endS > startS ? Math.min(sum / (endS - startS), 1) : 0;
  }

  /** For somebody who does not see it. */
  summary(endS: number): string {
    if (this.newest === undefined) return "Nothing is known yet of who plays what.";
    const all = [...this.attempts.values()];
    const lanes = Array.from({ length: this.workers }, (_, lane) => {
      const ended = all.filter((one) => one.worker === lane && one.outcome === "done" && (one.endS ?? endS) > endS - WINDOW_S);
      return `worker ${lane + 1} played ${count(ended.reduce((sum, one) => sum + one.episodes, 0), "episode")}, busy ${percent(this.busy(lane, endS))} of the time`;
    });
    const wasted = all.filter((one) => one.outcome !== "done" && one.outcome !== "running").length;
    return `The last ${WINDOW_S} seconds: ${lanes.join("; ")}; the learner was busy ${percent(this.busy(this.workers, endS))}${wasted > 0 ? `; ${count(wasted, "attempt")} thrown away or lost` : ""}.`;
  }
}

function attemptOf([worker, task, attempt, startS, endS, episodes, steps, outcome]: Span): Attempt {
  return { worker, task, attempt, startS, endS, episodes, steps, outcome };
}

function updateOf([batch, startS, endS, updates]: Barrier): Update {
  return { batch, startS, endS, updates };
}

function toneOf({ task, endS, outcome }: Attempt, edgeS: number): Tone {
  if (outcome === "running" || endS === null || endS > edgeS) return "running";
  if (outcome === "done") return task % 2 === 0 ? "even" : "odd";
  return outcome === "discarded" || outcome === "cancelled" ? outcome : "lost";
}

/** The box at a point of the picture; a near miss counts. */
export function boxAt(boxes: readonly Box[], lane: number, x: number, margin = 4): Box | undefined {
  let best: Box | undefined;
  let least = margin;
  for (const box of boxes) {
    if (box.lane !== lane) continue;
    const miss = Math.max(box.x - x, x - (box.x + box.width), 0);
    if (miss < least || (best === undefined && miss <= least)) [best, least] = [box, miss];
  }
  return best;
}

/** The box after (or before) one on its lane; the newest where there is none. */
export function neighbour(boxes: readonly Box[], box: Box | undefined, lane: number, way: 1 | -1): Box | undefined {
  const row = boxes.filter((one) => one.lane === lane).sort((a, b) => a.x - b.x);
  const at = row.findIndex((one) => sameBox(one, box));
  return at < 0 ? row.at(-1) : row[Math.min(Math.max(at + way, 0), row.length - 1)];
}

export function sameBox(a: Box | undefined, b: Box | undefined): boolean {
  const [one, other] = [a?.attempt, b?.attempt];
  if (one !== undefined) return other !== undefined && one.worker === other.worker && one.task === other.task && one.attempt === other.attempt;
  return a?.update !== undefined && a.update.batch === b?.update?.batch && a.update.startS === b.update.startS;
}

const OUTCOMES: Readonly<Record<string, string>> = {
  running: "under way",
  done: "done",
  discarded: "thrown away, another attempt was faster",
  cancelled: "cancelled, nobody needed it any more",
  lost: "lost, its worker died",
};

/** What a box stands for. */
export function boxWords({ attempt, update }: Box): string {
  if (update !== undefined) {
    return `Learner, batch ${grouped(update.batch)}: ${count(update.updates, "update")} in ${seconds(update.endS - update.startS)}`;
  }
  if (attempt === undefined) return "";
  const { worker, task, startS, endS, episodes, steps, outcome } = attempt;
  const again = attempt.attempt > 0 ? `, attempt ${attempt.attempt + 1}` : "";
  const played = endS === null ? count(episodes, "episode") : `${count(episodes, "episode")}, ${count(steps, "step")}, ${seconds(endS - startS)}`;
  return `Task ${grouped(task)}${again} on worker ${worker + 1}: ${played}, ${OUTCOMES[outcome] ?? outcome}`;
}

function seconds(value: number): string {
  return value < 1 ? `${figure(Math.round(value * 1e4) / 10)} ms` : `${value.toFixed(2)} s`;
}

function count(value: number, what: string): string {
  return `${grouped(value)} ${what}${value === 1 ? "" : "s"}`;
}
