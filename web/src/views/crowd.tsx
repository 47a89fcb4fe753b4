// The crowd: the training envs themselves, as they learn now. Look only; a pull opens a copy.
import { useEffect, useState } from "preact/hooks";
import { app } from "../app";
import type { RunInfo } from "../generated/contracts";
import { Choice } from "../parts/choice";
import { Counter } from "../parts/counter";
import { Icon } from "../parts/icons";
import { countOf, crowdRuns, liveRuns } from "../state/beside";
import { shortEnv } from "../state/envs";
import { store, useApp } from "../state/store";
import { isActive, playsTasks, runWords, short, shortId } from "../state/words";
import { scaleGradient } from "../viewport/colours";
import type { CrowdMode } from "../viewport/layout";
import type { FilterKind } from "../viewport/rank";
import { EnvButton } from "./env-button";
import { Picture, Waiting } from "./picture";
import { points } from "./returns";
import { Look, Tools } from "./tools";
import { hasTouch } from "./touch";

const FILTERS: readonly { value: FilterKind; label: string; hint: string }[] = [
  { value: "all", label: "All", hint: "Every robot that is shown" },
  { value: "best", label: "Best", hint: "Those with the highest return so far in their episode" },
  { value: "median", label: "Median", hint: "Those in the middle" },
  { value: "worst", label: "Worst", hint: "Those with the lowest return" },
];
const COUNTS = [1, 5, 10, 25, 50];
const LAYOUTS: readonly { value: CrowdMode; label: string; hint: string }[] = [
  { value: "tiles", label: "Grid", hint: "Each on its own spot" },
  { value: "race", label: "Race", hint: "From one line, each in its lane" },
];
const READ_MS = 250;

export function Crowd() {
  return (
    <>
      <section class="stage card" aria-label="Crowd">
        <Toolbar />
        <div class="viewport-frame">
          <Picture deep>
            <CrowdHint />
            <Legend />
            <Tools />
            <Look />
            <CopyRibbon />
            <Empty />
            <Waiting />
          </Picture>
        </div>
      </section>
      <aside class="crowd-side" aria-label="About the crowd">
        <Selected />
        <RunsHere />
      </aside>
    </>
  );
}

function Toolbar() {
  const filter = useApp((state) => state.filter);
  const layout = useApp((state) => state.layout);
  return (
    <div class="stage-head crowd-head">
      <div class="group">
        <Choice label="Which robots" options={FILTERS} value={filter.kind} onPick={(kind) => app.arrange({ filter: { ...filter, kind } })} />
        <select
          class="count num"
          aria-label="How many of them"
          value={String(filter.count)}
          disabled={filter.kind === "all"}
          onChange={(event) => app.arrange({ filter: { ...filter, count: Number(event.currentTarget.value) } })}
        >
          {COUNTS.map((count) => (
            <option key={count} value={String(count)}>
              {count}
            </option>
          ))}
        </select>
      </div>
      <Choice label="Layout" options={LAYOUTS} value={layout} onPick={(mode) => app.arrange({ layout: mode })} />
      <Count />
    </div>
  );
}

function Count() {
  const { count, shown } = useReading(() => ({ count: app.viewport.crowd.count, shown: app.viewport.crowd.shown }));
  return (
    <span class="crowd-count num" data-testid="crowd-count">
      <b>{count}</b> {count === 1 ? "robot" : "robots"}
      <span class="muted">{shown < count ? `, ${shown} in colour` : ""}</span>
    </span>
  );
}

function CrowdHint() {
  const copy = useApp((state) => state.copy);
  const picked = useApp((state) => state.picked);
  const any = useApp((state) => state.streams.some((one) => one.kind === "crowd"));
  if (copy !== undefined || !any) return null;
  return <p class="hint">{picked === undefined
        ? `${hasTouch() ? "Tap" : "Click"} a robot to follow it. Drag one to pull at a copy of it.`
        : "Drag it to pull at a copy of it. Escape lets it go."}</p>;
}

/** What the colours mean. */
function Legend() {
  const any = useApp((state) => state.streams.some((one) => one.kind === "crowd") && state.copy === undefined);
  const range = useReading(() => ({ low: app.viewport.crowd.range.low, high: app.viewport.crowd.range.high }));
  if (!any) return null;
  return (
    <div class="legend" aria-label="Colour: return of the present episode">
      <span class="muted">return so far</span>
      <div class="legend-row num">
        <span>{points(range.low)}</span>
        <i style={{ background: scaleGradient() }} />
        <span>{points(range.high)}</span>
      </div>
    </div>
  );
}

/** The copy of a training env that one may pull at. */
function CopyRibbon() {
  const copy = useApp((state) => state.copy);
  const playing = useApp((state) => state.copy !== undefined && state.streams.some((one) => one.stage_id === state.copy?.stage));
  if (copy === undefined) return null;
  return (
    <div class="ribbon copy over" role="status" data-testid="copy">
      <span class="copy-words">{playing ? `Copy of robot ${copy.env}: pull at it, the training does not feel it.` : `Opening a copy of robot ${copy.env} …`}</span>
      <button type="button" onClick={() => app.beside.closeCopy()}>
        Back to the crowd
      </button>
    </div>
  );
}

/** Nobody there yet: why, and what to do. */
function Empty() {
  const live = useApp((state) => crowdRuns(state.runs));
  const tasks = useApp((state) => liveRuns(state.runs).some(playsTasks));
  const some = useApp((state) => state.streams.some((one) => one.kind === "crowd"));
  const env = useApp((state) => state.hello?.env);
  const ready = useApp((state) => state.hello !== undefined && state.link.kind === "open" && !state.hello.read_only);
  const busy = useApp((state) => state.busy["start_training"] ?? false);
  if (some || env === undefined) return null;
  if (live.length > 0) {
    return (
      <div class="waiting over" data-testid="crowd-empty">
        <p>{live.every((run) => run.state === "paused") ? "Training is paused: its robots stand still. Resume it on the Show." : "The training is coming up: its robots appear here as soon as they move."}</p>
      </div>
    );
  }
  if (tasks) {
    return (
      <div class="waiting over" data-testid="crowd-empty">
        <p>What trains here hands whole episodes to workers, as fast as they can play them: look at their timeline on the Show.</p>
      </div>
    );
  }
  return (
    <div class="waiting over" data-testid="crowd-empty">
      <div class="empty-words card">
        <h2>No robots are training</h2>
        {env.pixels ? (
          <p>{env.title} can be trained, but it draws pictures and has no bodies to stand here. Choose a robot.</p>
        ) : (
          <p>Press Train: more than a hundred robots learn here at once, and you watch them do it.</p>
        )}
        <div class="train-row">
          <EnvButton />
          <button type="button" class="primary" data-testid="crowd-train" disabled={!ready || busy} onClick={() => app.train()}>
            <Icon name="play" />
            {busy ? "Starting …" : "Train"}
          </button>
        </div>
      </div>
    </div>
  );
}

/** The robot that is followed. */
function Selected() {
  const picked = useApp((state) => state.picked);
  const copy = useApp((state) => state.copy);
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  const runs = useApp((state) => state.runs);
  const record = useReading(() => {
    const now = app.viewport.selected();
    return now === undefined ? undefined : { ...now };
  });
  const playing = useApp((state) => (state.copy === undefined ? undefined : state.stages[state.copy.stage]));
  if (picked === undefined) return null;
  const facts: readonly (readonly [string, string])[] =
    playing === undefined
      ? [
          ["Return", record === undefined ? "–" : points(record.return)],
          ["Decisions", record === undefined ? "–" : short(record.length)],
          ["Episodes", record === undefined ? "–" : short(record.episode)],
        ]
      : [
          ["Return", points(playing.episode_return)],
          ["Policy", `v${playing.policy_version}`],
          ["Episodes", short(playing.episode)],
        ];
  const run = runs.find((one) => one.run_id === picked.runId);
  return (
    <section class="card selected" aria-label="The robot that is followed" data-testid="selected">
      <div class="dialog-head">
        <h2 data-testid="selected-env">
          {playing === undefined ? "Robot" : "Copy of robot"} {picked.env}
        </h2>
        <button type="button" class="quiet square" aria-label="Follow no robot" onClick={() => app.pick(undefined)}>
          <Icon name="close" />
        </button>
      </div>
      <p class="muted small clip">{run === undefined ? "" : `${shortEnv(run.env_id)} · ${run.name || shortId(run.run_id)}`}</p>
      <dl class="facts num">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd data-testid={`selected-${name.toLowerCase()}`}>{value}</dd>
          </div>
        ))}
      </dl>
      <button
        type="button"
        class="wide-button"
        data-testid="open-copy"
        disabled={readOnly || copy !== undefined}
        title="A stage that begins where this robot is now and plays the newest policy; the training is never touched"
        onClick={() => void app.beside.openCopy(picked.runId, picked.env)}
      >
        <Icon name="copy" />
        Open a copy
      </button>
    </section>
  );
}

/** The trainings whose robots are here. */
function RunsHere() {
  const runs = useApp((state) => state.runs);
  const streams = useApp((state) => state.streams);
  const live = crowdRuns(runs);
  if (live.length === 0) {
    return (
      <section class="card runs-here" aria-label="What this is">
        <h2>The training itself</h2>
        <p class="muted">Each robot here is one of those that gather experience just now: they fall, begin anew, and try again.</p>
        <p class="muted">Colours say how well each does in its present episode. Follow one, or open a copy of it and pull it about.</p>
      </section>
    );
  }
  return (
    <section class="card runs-here" aria-label="Trainings">
      <h2>{live.length === 1 ? "It learns" : `${live.length} trainings learn`}</h2>
      <ul>
        {live.map((run) => (
          <RunHere key={run.run_id} run={run} robots={countOf(streams, run.run_id)} />
        ))}
      </ul>
    </section>
  );
}

function RunHere({ run, robots }: { run: RunInfo; robots: number }) {
  const words = runWords(run);
  const mean = run.metrics["return_mean"];
  return (
    <li>
      <div class={`state tone-${words.tone}`}>
        <i />
        <b>{shortEnv(run.env_id)}</b>
        <span class="muted clip">{words.title}</span>
      </div>
      <div class="run-steps">
        <Counter value={run.env_steps} live={run.state === "running"} />
        <span class="muted">steps</span>
      </div>
      <div class="muted small num">
        {robots} {robots === 1 ? "robot" : "robots"} here{mean === undefined ? "" : ` · mean return ${points(mean)}`}
      </div>
      {isActive(run) && (
        <button type="button" class="quiet small" onClick={() => app.watchShow(run.run_id)}>
          <Icon name="eye" />
          On the Show
        </button>
      )}
    </li>
  );
}

/** Something of the picture, read four times a second; renders only when it has changed. */
function useReading<T>(read: () => T): T {
  const [value, set] = useState(read);
  useEffect(() => {
    const timer = window.setInterval(() => set((before) => {
      const now = read();
      return JSON.stringify(now) === JSON.stringify(before) ? before : now;
    }), READ_MS);
    return () => window.clearInterval(timer);
  }, []);
  return value;
}

/** The next or the former robot of those in colour, best first: the crowd by keyboard. */
export function pickNeighbour(step: number): void {
  const robots = app.viewport.robots().filter((one) => one.shown);
  if (robots.length === 0) return;
  robots.sort((a, b) => b.return - a.return || a.env - b.env);
  const { picked } = store.state;
  const at = robots.findIndex((one) => one.runId === picked?.runId && one.env === picked.env);
  const next = at < 0 ? robots[0] : robots[(at + step + robots.length) % robots.length];
  if (next !== undefined) app.pick({ runId: next.runId, env: next.env });
}
