// The table of runs: which, in what order, who waits where. No DOM.
import type { RunInfo } from "../generated/contracts";
import { shortEnv } from "./envs";
import type { Kind, RunFilter, Sort } from "./place";
import { libraryName } from "./libraries";
import { isActive, shortId } from "./words";

/** What sort of state it is in, for the filter. */
export function kindOf(run: RunInfo): Kind {
  if (run.state === "created") return "waiting";
  if (isActive(run)) return "live";
  if (run.outcome === "failed" || run.outcome === "lost") return "failed";
  return run.outcome === "cancelled" ? "stopped" : "finished";
}

export function titleOf(run: RunInfo): string {
  return run.name || shortId(run.run_id);
}

export function newestFirst(runs: readonly RunInfo[]): RunInfo[] {
  return [...runs].sort((a, b) => b.created_at - a.created_at);
}

/** The runs that pass, in order. */
export function rowsOf(runs: readonly RunInfo[], filter: RunFilter): RunInfo[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const fitting = runs.filter(
    (run) =>
      (filter.worker === "" || run.worker === filter.worker) &&
      (filter.kind === "" || kindOf(run) === filter.kind) &&
      (filter.tag === "" || run.tags.includes(filter.tag)) &&
      words.every((word) => text(run).includes(word)),
  );
  const sign = filter.up ? 1 : -1;
  return fitting.sort((a, b) => sign * compare(a, b, filter.sort) || b.created_at - a.created_at);
}

/** The place of each waiting run in the queue, from 1: highest priority first, then the oldest. */
export function queueOf(runs: readonly RunInfo[]): Map<string, number> {
  const waiting = runs.filter((run) => run.state === "created");
  waiting.sort((a, b) => b.priority - a.priority || a.created_at - b.created_at || (a.run_id < b.run_id ? -1 : 1));
  return new Map(waiting.map((run, index) => [run.run_id, index + 1]));
}

/** Every tag with how many runs have it, most first. */
export function tagsOf(runs: readonly RunInfo[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const run of runs) for (const tag of run.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

export function workersOf(runs: readonly RunInfo[]): string[] {
  return [...new Set(runs.map((run) => run.worker))].sort();
}

/** A tag as it is kept: no spaces round it, no comma in it, not endless. Empty when nothing is left. */
export function cleanTag(text: string): string {
  return text.replaceAll(",", " ").replace(/\s+/g, " ").trim().slice(0, 40);
}

/** The figure that tells how well a run does, and what it is called. */
export function resultOf(run: RunInfo): { name: "Win rate" | "Return"; value: number | undefined } {
  const [wins, mean] = [run.metrics["win_rate_ema"], run.metrics["return_mean"]];
  return wins !== undefined ? { name: "Win rate", value: wins } : { name: "Return", value: mean };
}

function text(run: RunInfo): string {
  return [run.run_id, run.name, run.worker, libraryName(run.worker), run.algorithm, run.env_id, shortEnv(run.env_id), run.notes, ...run.tags].join(" ").toLowerCase();
}

function compare(a: RunInfo, b: RunInfo, sort: Sort): number {
  switch (sort) {
    case "name":
      return words(titleOf(a), titleOf(b));
    case "worker":
      return words(`${a.worker} ${a.algorithm}`, `${b.worker} ${b.algorithm}`);
    case "state":
      return ORDER.indexOf(kindOf(a)) - ORDER.indexOf(kindOf(b));
    case "steps":
      return a.env_steps - b.env_steps;
    case "rate":
      return numbers(isActive(a) ? a.metrics["env_steps_per_s"] : undefined, isActive(b) ? b.metrics["env_steps_per_s"] : undefined);
    case "return":
      return numbers(a.metrics["return_mean"], b.metrics["return_mean"]);
    case "memory":
      return numbers(a.usage?.rss_mb, b.usage?.rss_mb);
    case "created":
      return a.created_at - b.created_at;
  }
}

const ORDER: readonly Kind[] = ["finished", "stopped", "failed", "waiting", "live"];

function words(a: string, b: string): number {
  return a.localeCompare(b, undefined, { numeric: true });
}

/** What is not known is least. */
function numbers(a: number | undefined, b: number | undefined): number {
  return (a ?? Number.NEGATIVE_INFINITY) === (b ?? Number.NEGATIVE_INFINITY) ? 0 : (a ?? Number.NEGATIVE_INFINITY) - (b ?? Number.NEGATIVE_INFINITY);
}
