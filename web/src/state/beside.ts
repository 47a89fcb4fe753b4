// What the page watches beside the show, from what it knows: pure decisions. No DOM.
import type { RunInfo, StreamInfo } from "../generated/contracts";
import { isActive } from "./words";

/** A stage that was opened from a training env, or is being opened. */
export interface Copy {
  runId: string;
  env: number;
  /** Empty while it is being opened. */
  stage: string;
}

/** Robots of other runs in the show: run -> stage. */
export type Lanes = Readonly<Record<string, string>>;

export const MOST_LANES = 4;

/** Runs that train now: their robots are the crowd. */
export function liveRuns(runs: readonly RunInfo[]): RunInfo[] {
  return runs.filter((run) => isActive(run) && run.state !== "created");
}

export interface Wanted {
  stages: readonly string[];
  crowds: readonly string[];
}

/** What to ask the studio for. */
export function wanted(view: string, runs: readonly RunInfo[], lanes: Lanes, copy: Copy | undefined): Wanted {
  const stages = Object.values(lanes).filter(Boolean);
  if (copy !== undefined && copy.stage !== "") stages.push(copy.stage);
  return { stages, crowds: view === "crowd" ? liveRuns(runs).map((run) => run.run_id) : [] };
}

export function sameWatch(a: Wanted, b: Wanted): boolean {
  return a.stages.join() === b.stages.join() && a.crowds.join() === b.crowds.join();
}

/** Robots that the crowd of a run shows. */
export function countOf(streams: readonly StreamInfo[], runId: string): number {
  return streams.reduce((sum, one) => sum + (one.kind === "crowd" && one.run_id === runId ? one.instances : 0), 0);
}
