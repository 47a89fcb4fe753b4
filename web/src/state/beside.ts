// What the page watches beside the show, from what it knows: pure decisions. No DOM.
import type { RunInfo, StreamInfo } from "../generated/contracts";
import { GYM } from "./envs";
import { OURS } from "./libraries";
import { isActive, playsTasks } from "./words";

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

/** Runs that train now. */
export function liveRuns(runs: readonly RunInfo[]): RunInfo[] {
  return runs.filter((run) => isActive(run) && run.state !== "created");
}

/** Of those, the runs whose robots may be a crowd: of our own learner where many learn at once, or of a worker on an env of ours. */
export function crowdRuns(runs: readonly RunInfo[]): RunInfo[] {
  return liveRuns(runs).filter((run) => !playsTasks(run)).filter((run) => run.worker === OURS || !run.env_id.startsWith(GYM));
}

export interface Wanted {
  stages: readonly string[];
  crowds: readonly string[];
  /** Runs of which the pictures of their training envs are wanted. */
  lanes: readonly string[];
}

/** What to ask the studio for; `opened` is the run that is looked at in the Runs view. */
export function wanted(view: string, runs: readonly RunInfo[], lanes: Lanes, copy: Copy | undefined, opened: string, compared: readonly string[] = []): Wanted {
  const stages = Object.values(lanes).filter(Boolean);
  if (view === "compare") stages.push(...compared);
  if (copy !== undefined && copy.stage !== "") stages.push(copy.stage);
  const looked = view === "runs" ? runs.find((run) => run.run_id === opened) : undefined;
  const pictures = looked !== undefined && looked.worker !== OURS && isActive(looked) ? [looked.run_id] : [];
  return { stages, lanes: pictures, crowds: view === "crowd" ? crowdRuns(runs).map((run) => run.run_id) : [] };
}

export function sameWatch(a: Wanted, b: Wanted): boolean {
  return a.stages.join() === b.stages.join() && a.crowds.join() === b.crowds.join() && a.lanes.join() === b.lanes.join();
}

/** Robots that the crowd of a run shows. */
export function countOf(streams: readonly StreamInfo[], runId: string): number {
  return streams.reduce((sum, one) => sum + (one.kind === "crowd" && one.run_id === runId ? one.instances : 0), 0);
}
