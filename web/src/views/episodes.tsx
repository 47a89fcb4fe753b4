// Training by whole episodes: how much is explored, how full the replay is, what the workers get done together.
import type { ComponentChildren } from "preact";
import type { RunInfo } from "../generated/contracts";
import { efficiencyOf, replayOf } from "../state/parallel";
import { store, useApp } from "../state/store";
import { figure, percent, short } from "../state/words";

export function EpisodeFigures({ run }: { run: RunInfo | undefined }) {
  const revision = useApp((state) => state.historyRevision);
  void revision;
  const running = run?.state === "running";
  const values = store.state.history.newest?.values ?? run?.metrics ?? {};
  const { words, share, hint } = efficiencyOf(values, undefined, running);
  const replay = replayOf(values);
  const epsilon = values["epsilon"];
  return (
    <div class="episode-figures" data-testid="episode-figures">
      <Row name="Parallel efficiency" title={hint}>
        <span class="muted" data-testid="speedup">
          {running || words !== "–" ? words : ""}
        </span>
        <b class="num" data-testid="efficiency">
          {share === "" ? "–" : share}
        </b>
      </Row>
      <Row name="Replay" title="Transitions that it learns from, of those that it can keep; memory is reserved at the start">
        <span class="muted" data-testid="replay">
          {replay.words}
        </span>
        <b class="num">{replay.size}</b>
        <Bar share={replay.share} label="Replay in use" />
      </Row>
      <Row name="Exploration ε" title="Share of actions that the workers draw at random">
        <b class="num" data-testid="epsilon">
          {epsilon === undefined ? "–" : fine(epsilon)}
        </b>
        <Bar share={epsilon ?? 0} label="Exploration" />
      </Row>
      <dl class="facts">
        <Fact name="Episodes/min" value={running ? short(values["episodes_per_min"] ?? Number.NaN) : "–"} testId="episodes-per-min" />
        <Fact name="Mean Q" value={figure(values["q_mean"])} testId="q-mean" />
        <Fact name="Learner" value={running ? percent(values["learner_share"]) : "–"} title="Share of the learner's time spent in updates" />
        <Fact name="Workers wait" value={running ? percent(values["barrier_wait_share"]) : "–"} title="Share of the workers' time spent waiting for a task or for weights" />
      </dl>
    </div>
  );
}

function Row({ name, title, children }: { name: string; title: string; children: ComponentChildren }) {
  return (
    <div class="episode-row" title={title}>
      <span>{name}</span>
      {children}
    </div>
  );
}

function Bar({ share, label }: { share: number; label: string }) {
  const at = Math.min(Math.max(share, 0), 1);
  return (
    <div class="bar" role="meter" aria-label={label} aria-valuemin={0} aria-valuemax={1} aria-valuenow={Number(at.toFixed(3))}>
      <i style={{ width: `${at * 100}%` }} />
    </div>
  );
}

function Fact({ name, value, title, testId }: { name: string; value: string; title?: string; testId?: string }) {
  return (
    <div title={title}>
      <dt>{name}</dt>
      <dd class="num" data-testid={testId}>
        {value}
      </dd>
    </div>
  );
}

/** 0.0123 is "1.2 %", 0.31 is "31 %". */
function fine(share: number): string {
  return share < 0.1 ? `${Number((share * 100).toFixed(1))} %` : percent(share);
}
