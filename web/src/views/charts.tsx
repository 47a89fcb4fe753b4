// The curves under the match: of our own learner those that tell most, of a library what it says itself.
import { useMemo } from "preact/hooks";
import { Chart, type ChartSpec } from "../parts/chart";
import { episodic } from "../state/algorithms";
import { isSingle } from "../state/envs";
import { metricNames } from "../state/curves";
import { OURS } from "../state/libraries";
import { currentRun, store, useApp } from "../state/store";
import { figure, percent, short } from "../state/words";
import { specOf } from "./metric-chart";

const compact = (value: number | null | undefined): string =>
  value !== null && value !== undefined && Math.abs(value) >= 1000 ? short(value) : figure(value);

const WINS: ChartSpec = {
    title: "Win rate",
    hint: "Share of decided games won against the scripted player, moving average over 200 games",
    curves: [{ metric: "win_rate_ema", label: "win rate", colour: "--good" }],
    range: [0, 1],
    format: percent,
};

const LENGTH: ChartSpec = {
  title: "Episode length",
  hint: "Mean decisions an episode: short while it falls, long once it stands",
  curves: [{ metric: "episode_length_mean", label: "decisions", colour: "--cool" }],
  format: compact,
};

const POOL: ChartSpec = {
  title: "Pool Elo",
  hint: "Self-play: ratings of the snapshots that it plays against, the best, the one in the middle, the oldest",
  curves: [
    { metric: "pool_elo_best", label: "best", colour: "--good" },
    { metric: "pool_elo_median", label: "mid", colour: "--cool" },
    { metric: "pool_elo_oldest", label: "old", colour: "--warm" },
  ],
  format: (value) => (value === null || value === undefined || !Number.isFinite(value) ? "–" : value.toFixed(0)),
};

const COMMON: readonly ChartSpec[] = [
  {
    title: "Return",
    hint: "Mean sum of rewards in an episode",
    curves: [{ metric: "return_mean", label: "return", colour: "--good" }],
    format: compact,
  },
  {
    title: "Steps a second",
    hint: "Decisions learned from, a second",
    curves: [{ metric: "env_steps_per_s", label: "steps/s", colour: "--cool" }],
    format: compact,
  },
  {
    title: "Updates a second",
    hint: "Policy updates a second",
    curves: [{ metric: "updates_per_s", label: "updates/s", colour: "--cool" }],
  },
  {
    title: "Loss",
    hint: "Clipped surrogate loss of the policy (first) and loss of the value estimate (second)",
    curves: [
      { metric: "loss_policy", label: "policy", colour: "--warm" },
      { metric: "loss_value", label: "value", colour: "--violet" },
    ],
    format: (value) => (value === null || value === undefined ? "–" : String(Number(value.toPrecision(2)))),
  },
  {
    title: "Entropy",
    hint: "How undecided the policy is, nats; falls as it grows sure",
    curves: [{ metric: "entropy", label: "entropy", colour: "--violet" }],
  },
  {
    title: "KL divergence",
    hint: "How far one update moves the policy, nats",
    curves: [{ metric: "approx_kl", label: "KL", colour: "--warm" }],
  },
  {
    title: "Clip fraction",
    hint: "Share of samples that the PPO clip held back",
    curves: [{ metric: "clip_fraction", label: "clipped", colour: "--warm" }],
    format: percent,
  },
];

const VALUES: readonly ChartSpec[] = [
  {
    title: "Q values",
    hint: "What it expects of the actions that it learns from: mean over sampled transitions, and mean of the largest",
    curves: [
      { metric: "q_mean", label: "mean", colour: "--cool" },
      { metric: "q_max", label: "max", colour: "--good" },
    ],
    format: compact,
  },
  {
    title: "TD error",
    hint: "Mean size of the temporal-difference error of sampled transitions",
    curves: [{ metric: "td_error", label: "TD error", colour: "--warm" }],
    format: compact,
  },
  {
    title: "Loss",
    hint: "Mean Huber loss of the action values",
    curves: [{ metric: "loss_q", label: "loss", colour: "--violet" }],
    format: (value) => (value === null || value === undefined ? "–" : String(Number(value.toPrecision(2)))),
  },
  {
    title: "Exploration ε",
    hint: "Share of actions drawn at random",
    curves: [{ metric: "epsilon", label: "epsilon", colour: "--warm" }],
    range: [0, 1],
    format: percent,
  },
  {
    title: "Episodes a minute",
    hint: "Episodes finished and learned from, a minute",
    curves: [{ metric: "episodes_per_min", label: "episodes", colour: "--cool" }],
    format: compact,
  },
];

const PAIR = [WINS, ...COMMON];
const ALONE = [COMMON[0] as ChartSpec, LENGTH, ...COMMON.slice(1)];

const TASKS = [COMMON[0] as ChartSpec, LENGTH, ...VALUES, COMMON[1] as ChartSpec];

/** The clip fraction says least; it stands with the run. */
const POOLED = [WINS, POOL, ...COMMON.slice(0, 6)];

const MOST = 8;

export function Charts() {
  const single = useApp((state) => isSingle(state.hello?.env));
  const tasks = useApp(episodic);
  const foreign = useApp((state) => (currentRun(state)?.worker ?? OURS) !== OURS);
  const said = useApp((state) => names(state.historyRevision));
  const specs = useMemo(() => metricNames([Object.fromEntries(said.split("\n").map((name) => [name, 0]))]).slice(0, MOST).map(specOf), [said]);
  const pool = !foreign && said.split("\n").includes("pool_elo_best");
  const shown = foreign && said !== "" ? specs : tasks ? TASKS : pool ? POOLED : single ? ALONE : PAIR;
  return (
    <section class="charts" aria-label="Learning curves">
      {shown.map((spec) => (
        <Chart key={spec.title} spec={spec} />
      ))}
    </section>
  );
}

/** What the run has said, in lines. */
function names(revision: number): string {
  void revision;
  return [...store.state.history.columns.keys()].join("\n");
}
