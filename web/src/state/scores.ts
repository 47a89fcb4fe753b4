// How episodes ended: what kind of score an env has, totals, places. No DOM.
import type { ComparedStage, EnvSpec, EpisodeScore, OperatorFigures } from "../generated/contracts";
import { figure, short } from "./words";

/** single: one agent's return; duel: two against each other; team: all win or lose together; many: each for itself. */
export type ScoreKind = "single" | "duel" | "team" | "many";

type Agents = Pick<EnvSpec, "agents"> & Partial<Pick<EnvSpec, "cooperative">>;

export function scoreKind(env: Agents | undefined): ScoreKind {
  if (env === undefined || env.agents.length === 2) return env?.cooperative === true ? "team" : "duel";
  if (env.agents.length === 1) return "single";
  return env.cooperative === true ? "team" : "many";
}

/** What an episode was worth to its contestant: agent 0's return, or the team's. */
export function worth(score: EpisodeScore, kind: ScoreKind): number {
  return together(score.returns, kind);
}

/** A team's return is the sum of its agents', as the stage counts it. */
function together(returns: readonly number[], kind: ScoreKind): number {
  return kind === "team" ? returns.reduce((sum, one) => sum + one, 0) : (returns[0] ?? 0);
}

/** Who scored between two readings: the one side that gained one, else -1. */
export function scorer(before: readonly [number, number], after: readonly [number, number]): number {
  if (after[0] === before[0] + 1 && after[1] === before[1]) return 0;
  return after[1] === before[1] + 1 && after[0] === before[0] ? 1 : -1;
}

export interface Totals {
  episodes: number;
  wins: number;
  draws: number;
  losses: number;
  mean: number;
  best: number;
  length: number;
  latencyMs: number;
  defaults: number;
  progression: number | undefined;
}

/** Of all episodes; what only single scores tell is of those that are still known. */
export function totals({ scores, played, won, lost, return_means }: Pick<ComparedStage, "scores" | "played" | "won" | "lost" | "return_means">, kind: ScoreKind): Totals {
  const values = scores.map((one) => worth(one, kind));
  const mean = (numbers: readonly number[]): number => (numbers.length === 0 ? Number.NaN : numbers.reduce((sum, one) => sum + one, 0) / numbers.length);
  const progress = scores.flatMap((one) => (one.progression === null || one.progression === undefined ? [] : [one.progression]));
  return {
    episodes: played,
    wins: won,
    draws: played - won - lost,
    losses: lost,
    mean: played === 0 ? Number.NaN : together(return_means, kind),
    best: values.length === 0 ? Number.NaN : Math.max(...values),
    length: mean(scores.map((one) => one.length)),
    latencyMs: mean(scores.flatMap((one) => [...one.latency_mean_ms])),
    defaults: scores.reduce((sum, one) => sum + one.defaults.reduce((all, count) => all + count, 0), 0),
    progression: progress.length === 0 ? undefined : mean(progress),
  };
}

/** Which contestants lead: most wins of a duel, else the highest mean return; none before everybody has ended an episode. */
export function leaders(all: readonly Totals[], kind: ScoreKind): ReadonlySet<number> {
  if (all.some((one) => one.episodes === 0)) return new Set();
  const value = (one: Totals): number => (kind === "duel" ? (one.wins - one.losses) / one.episodes : one.mean);
  const values = all.map(value);
  const best = Math.max(...values.filter(Number.isFinite));
  const first = new Set(values.flatMap((one, i) => (one === best ? [i] : [])));
  return first.size === all.length ? new Set() : first;
}

/** 0.0004 s is no figure: "0.4 ms", "12 ms", "1.3 s". */
export function latency(ms: number | undefined): string {
  if (ms === undefined || !Number.isFinite(ms)) return "–";
  if (ms < 0.05) return "< 0.1 ms";
  if (ms >= 1000) return `${(ms / 1000).toFixed(ms >= 10_000 ? 0 : 1)} s`;
  return `${ms >= 10 ? ms.toFixed(0) : ms.toFixed(1)} ms`;
}

const COUNTED = new Set(["calls", "prompt_tokens", "completion_tokens", "retries"]);

/** What a language model has used and what went wrong: "12 calls · 3.4 k tokens · 2 timeouts". */
export function usageWords({ counts, cost }: Pick<OperatorFigures, "counts" | "cost">): string[] {
  const tokens = (counts["prompt_tokens"] ?? 0) + (counts["completion_tokens"] ?? 0);
  const words: string[] = [];
  if ((counts["calls"] ?? 0) > 0) words.push(`${short(counts["calls"] ?? 0)} ${counts["calls"] === 1 ? "call" : "calls"}`);
  if (tokens > 0) words.push(`${short(tokens)} tokens`);
  if (cost > 0) words.push(`cost ${figure(cost)}`);
  if ((counts["retries"] ?? 0) > 0) words.push(`${counts["retries"]} again`);
  return words;
}

/** Each fault that has happened, in words with its number. */
export function faultWords(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts)
    .filter(([name, count]) => !COUNTED.has(name) && count > 0)
    .map(([name, count]) => `${short(count)} ${FAULTS[name] ?? name.replaceAll("_", " ")}`);
}

const FAULTS: Readonly<Record<string, string>> = {
  timeout: "without an answer",
  slow: "too slow",
  connection: "not connected",
  rate_limited: "rate limited",
  server_error: "server errors",
  refused: "refused",
  malformed: "malformed",
  too_large: "too large",
  empty: "empty",
  truncated: "cut short",
  illegal: "illegal",
  over_budget: "over budget",
  no_key: "without a key",
};
