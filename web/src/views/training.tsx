// The training: one big button, what it is doing in words, how far it has come.
import { useEffect, useRef } from "preact/hooks";
import { app } from "../app";
import type { RunInfo } from "../generated/contracts";
import { Counter } from "../parts/counter";
import { Icon } from "../parts/icons";
import { episodic } from "../state/algorithms";
import { isSingle } from "../state/envs";
import { libraryName, OURS } from "../state/libraries";
import { ofRun } from "../state/share";
import { currentRun, store, useApp } from "../state/store";
import { age, duration, grouped, isActive, percent, runWords, short, shortId } from "../state/words";
import { points } from "./returns";
import { EpisodeFigures } from "./episodes";
import { KeepModel } from "./keep-model";
import { ShareButton } from "./share";
import { Settings } from "./settings";

export function Training() {
  const run = useApp(currentRun);
  const ready = useApp((state) => state.hello !== undefined && state.link.kind === "open");
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  const single = useApp((state) => isSingle(state.hello?.env));
  const tasks = useApp(episodic);
  const words = runWords(run, single, tasks);
  const revision = useApp((state) => state.historyRevision);
  const newest = store.state.history.newest;
  const steps = Math.max(run?.env_steps ?? 0, newest?.env_steps ?? 0);
  const winRate = newest?.values["win_rate_ema"] ?? run?.metrics["win_rate_ema"];
  const foreign = run !== undefined && run.worker !== OURS && isActive(run);
  void revision;
  return (
    <aside class="training card" aria-label="Training">
      <div class={`state tone-${words.tone}`} data-testid="run-state" role="status">
        <i />
        <b>{words.title}</b>
        {run !== undefined && <span class="muted clip">{run.name || shortId(run.run_id)}</span>}
      </div>
      <p class={`state-hint ${words.tone === "bad" ? "bad-text" : ""}`}>{words.hint}</p>
      {words.tone === "bad" && run !== undefined && run.stderr_tail.length > 0 && (
        <details class="stderr">
          <summary>Its last words</summary>
          <pre>{run.stderr_tail.join("\n")}</pre>
        </details>
      )}
      <Buttons run={run} ready={ready && !readOnly} />
      {run !== undefined && run.env_steps > 0 && run.can_show && (
        <div class="take-away">
          <KeepModel run={run} envSteps={steps} />
          <ShareButton target={() => ofRun(run, "", steps)} />
        </div>
      )}
      <div class="big">
        <Counter value={steps} live={run?.state === "running"} />
        <span class="big-name">steps of experience</span>
      </div>
      <PolicyLine />
      {single ? <MeanReturn run={run} /> : <WinRate value={winRate} />}
      {tasks && <EpisodeFigures run={run} />}
      <dl class="facts">
        <div>
          <dt>{single ? "Episodes" : "Games"}</dt>
          <dd class="num">{short(Math.max(run?.episodes ?? 0, newest?.episodes ?? 0))}</dd>
        </div>
        <div>
          <dt>Updates</dt>
          <dd class="num">{short(Math.max(run?.updates ?? 0, newest?.updates ?? 0))}</dd>
        </div>
        <div>
          <dt>Steps/s</dt>
          <dd class="num">{run?.state === "running" ? short(newest?.values["env_steps_per_s"] ?? Number.NaN) : "–"}</dd>
        </div>
        <div>
          <dt>Time</dt>
          <dd class="num">
            <Elapsed run={run} />
          </dd>
        </div>
      </dl>
      {foreign ? (
        <button type="button" class="tall" onClick={() => app.runs.open("run", run.run_id)}>
          {libraryName(run.worker)} {run.algorithm}: look at this run
        </button>
      ) : (
        <Settings run={run} />
      )}
      <Happened />
    </aside>
  );
}

function Buttons({ run, ready }: { run: RunInfo | undefined; ready: boolean }) {
  const busy = useApp((state) => state.busy);
  if (run === undefined || !isActive(run)) {
    return (
      <div class="train-row">
        <button
          type="button"
          class="train"
          data-testid="train"
          disabled={!ready || busy["start_training"] === true}
          title="Key T"
          onClick={() => app.train()}
        >
          <Icon name="play" />
          {busy["start_training"] === true ? "Starting …" : run === undefined ? "Train" : "Train afresh"}
        </button>
        {run !== undefined && (
          <button
            type="button"
            class="tall"
            disabled={!ready || busy["resume_run"] === true}
            title="Go on from its last checkpoint"
            onClick={() => app.resumeRun(run.run_id)}
          >
            Continue
          </button>
        )}
      </div>
    );
  }
  const stopping = run.state === "stopping";
  const holdable = run.can_pause && (run.state === "running" || run.state === "paused");
  return (
    <div class="train-row">
      <button
        type="button"
        class={run.state === "paused" ? "train" : "tall grow"}
        data-testid="pause-training"
        disabled={!ready || !holdable || busy["pause_training"] === true || busy["resume_training"] === true}
        onClick={() => app.training(run.state === "paused" ? "resume_training" : "pause_training", run.run_id)}
      >
        <Icon name={run.state === "paused" ? "play" : "pause"} />
        {run.state === "paused" ? "Resume training" : "Pause training"}
      </button>
      <button
        type="button"
        class="tall danger"
        data-testid="stop-training"
        disabled={!ready || stopping || busy["stop_training"] === true}
        title="Save a checkpoint and end the run"
        onClick={() => app.training("stop_training", run.run_id)}
      >
        <Icon name="stop" />
        {stopping ? "Stopping" : "Stop"}
      </button>
    </div>
  );
}

/** Version and age of the policy that plays, from the frames themselves; five times a second. */
function PolicyLine() {
  const element = useRef<HTMLParagraphElement>(null);
  const version = useApp((state) => state.policyVersion);
  useEffect(() => {
    const write = (): void => {
      if (element.current === null) return;
      const newest = app.viewport.feeds.show.head;
      const learnedFrom = store.state.status?.policy_env_steps ?? 0;
      element.current.textContent =
        newest === undefined || newest.policyVersion === 0
          ? "Nothing learned plays yet."
          : `learned from ${short(learnedFrom)} steps · updated ${age(newest.policyAgeS)}`;
    };
    write();
    const timer = window.setInterval(write, 200);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <div class="policy">
      <div>
        <span class="policy-name">On the Show: policy </span>
        <b class="num" data-testid="policy-version">
          {version === 0 ? "none" : `v${grouped(version)}`}
        </b>
      </div>
      <p class="muted num" ref={element} data-testid="policy-age" />
    </div>
  );
}

/** The last things worth saying about this run. */
function Happened() {
  const revision = useApp((state) => state.historyRevision);
  void revision;
  const lines = store.state.history.log.slice(-3).reverse();
  return (
    <ol class="happened" aria-label="What happened">
      {lines.map((line) => (
        <li key={`${line.ts} ${line.message}`} class={line.level === "error" ? "bad-text" : ""}>
          <time class="num">{new Date(line.ts * 1000).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}</time>
          {line.message}
        </li>
      ))}
    </ol>
  );
}

function WinRate({ value }: { value: number | undefined }) {
  const known = value !== undefined && Number.isFinite(value);
  return (
    <div class="winrate" title="Share of decided games won against the scripted player, moving average over 200 games">
      <div class="winrate-line">
        <span>Wins against the scripted player</span>
        <b class="num" data-testid="win-rate">
          {percent(value)}
        </b>
      </div>
      <div class="bar">
        <i style={{ width: `${known ? Math.min(Math.max(value, 0), 1) * 100 : 0}%` }} />
      </div>
    </div>
  );
}

/** What an episode brings now, against the best so far. */
function MeanReturn({ run }: { run: RunInfo | undefined }) {
  const revision = useApp((state) => state.historyRevision);
  void revision;
  const values = store.state.history.newest?.values ?? run?.metrics ?? {};
  const [mean, best] = [values["return_mean"], values["return_best"]];
  const share = mean === undefined || best === undefined || best <= 0 ? 0 : Math.min(Math.max(mean / best, 0), 1);
  return (
    <div class="winrate" title="Mean return of the last finished episodes while training, and the best such mean so far">
      <div class="winrate-line">
        <span>Mean return while training</span>
        <b class="num" data-testid="return-mean">
          {mean === undefined ? "–" : points(mean)}
        </b>
      </div>
      <div class="bar">
        <i style={{ width: `${share * 100}%` }} />
      </div>
      <p class="muted small num">best so far {best === undefined ? "–" : points(best)}</p>
    </div>
  );
}

function Elapsed({ run }: { run: RunInfo | undefined }) {
  const element = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const write = (): void => {
      if (element.current !== null) element.current.textContent = run === undefined ? "–" : duration(elapsed(run));
    };
    write();
    if (run === undefined || run.state === "ended") return undefined;
    const timer = window.setInterval(write, 1000);
    return () => window.clearInterval(timer);
  }, [run]);
  return <span ref={element} />;
}

export function elapsed(run: RunInfo): number {
  return (run.ended_at ?? Date.now() / 1000) - (run.started_at ?? run.created_at);
}
