// The live table of runs.
import { useEffect, useState } from "preact/hooks";
import { app } from "../app";
import type { RunInfo } from "../generated/contracts";
import { Icon } from "../parts/icons";
import { shortEnv } from "../state/envs";
import { libraryName, size } from "../state/libraries";
import type { RunFilter, Sort } from "../state/place";
import { queueOf, resultOf, titleOf } from "../state/rows";
import { useApp } from "../state/store";
import { ago, duration, figure, isActive, percent, runWords, sentence, short } from "../state/words";
import { RunActions } from "./run-actions";
import { Editable, Tags } from "./run-labels";
import { elapsed } from "./training";

const HEADS: readonly { sort: Sort | ""; label: string; kind: string }[] = [
  { sort: "name", label: "Run", kind: "col-name" },
  { sort: "state", label: "State", kind: "col-state" },
  { sort: "steps", label: "Steps", kind: "col-num" },
  { sort: "rate", label: "Steps/s", kind: "col-num" },
  { sort: "return", label: "Return", kind: "col-num" },
  { sort: "created", label: "Begun", kind: "col-num" },
  { sort: "memory", label: "CPU, memory", kind: "col-num" },
];

const FIRST_ROWS = 100;

/** Re-render once a second, for what grows by itself. */
export function useSecond(): number {
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}

export function RunTable({ rows, filter }: { rows: readonly RunInfo[]; filter: RunFilter }) {
  const all = useApp((state) => state.runs);
  const watched = useApp((state) => state.status?.run_id ?? "");
  const chosen = useApp((state) => state.place.chosen);
  const now = useSecond();
  const [most, setMost] = useState(FIRST_ROWS);
  const queue = queueOf(all);
  const rest = rows.length - most;
  return (
    <div class="runs-table card">
      <table class="num">
        <thead>
          <tr>
            <th class="col-pick">
              <span class="sr">Compare</span>
            </th>
            {HEADS.map((head) => (
              <th key={head.label} class={head.kind} aria-sort={head.sort === filter.sort ? (filter.up ? "ascending" : "descending") : "none"}>
                <Sorter head={head} filter={filter} />
              </th>
            ))}
            <th class="col-actions">
              <span class="sr">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((run) => (
            <Row key={run.run_id} run={run} place={queue.get(run.run_id)} waiting={queue.size} watched={run.run_id === watched} colour={chosen.indexOf(run.run_id)} now={now} />
          ))}
        </tbody>
      </table>
      {rest > 0 && (
        <button type="button" class="quiet more-rows" onClick={() => setMost(most + FIRST_ROWS * 2)}>
          {rest} more
        </button>
      )}
    </div>
  );
}

function Sorter({ head, filter }: { head: (typeof HEADS)[number]; filter: RunFilter }) {
  const { sort, label } = head;
  if (sort === "") return <>{label}</>;
  const mine = filter.sort === sort;
  const next = mine ? { up: !filter.up } : { sort, up: sort === "name" };
  return (
    <button type="button" class="sorter" title={`Sort by ${label.toLowerCase()}`} onClick={() => app.runs.filter(next)}>
      {label}
      <i aria-hidden="true">{mine ? (filter.up ? "↑" : "↓") : ""}</i>
    </button>
  );
}

interface RowProps {
  run: RunInfo;
  /** In the queue, from 1. */
  place: number | undefined;
  waiting: number;
  watched: boolean;
  /** Of its curve, -1 when it is not compared. */
  colour: number;
  now: number;
}

function Row({ run, place, waiting, watched, colour, now }: RowProps) {
  const { name, value } = resultOf(run);
  const active = isActive(run);
  const rate = active ? run.metrics["env_steps_per_s"] : undefined;
  return (
    <tr data-run={run.run_id}>
      <td class="col-pick">
        <label class="pick" title="Lay its curves over those of others">
          <input type="checkbox" checked={colour >= 0} aria-label={`Compare ${titleOf(run)}`} onChange={(event) => app.runs.choose(run.run_id, event.currentTarget.checked)} />
          {colour >= 0 && <i style={{ background: `var(--c${colour})` }} />}
        </label>
      </td>
      <td class="col-name">
        <div class="run-title">
          <a
            class="run-link"
            href={`#runs/run/${encodeURIComponent(run.run_id)}`}
            title={run.run_id}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              app.runs.open("run", run.run_id);
            }}
          >
            {titleOf(run)}
          </a>
          {watched && <span class="chip">on the Show</span>}
          <Tags run={run} pick={(tag) => app.runs.filter({ tag })} />
        </div>
        <div class="run-about muted small">
          <b>{libraryName(run.worker)}</b> {run.algorithm} · {shortEnv(run.env_id)}
          <span class="run-note">
            {" · "}
            <Editable label={`Note on ${titleOf(run)}`} kind="note" value={run.notes} placeholder="note" save={(notes) => void app.runs.label(run.run_id, { notes })} />
          </span>
        </div>
      </td>
      <td class="col-state" data-label="State">
        <RunState run={run} place={place} waiting={waiting} />
      </td>
      <td class="col-num" data-label="Steps">
        {short(run.env_steps)}
      </td>
      <td class="col-num" data-label="Steps/s">
        {rate === undefined ? <span class="muted">–</span> : short(rate)}
      </td>
      <td class="col-num" data-label={name}>
        {value === undefined ? <span class="muted">–</span> : name === "Return" ? figure(value) : <span title="Games won against the scripted player">{percent(value)} wins</span>}
      </td>
      <td class="col-num" data-label="Begun" title={new Date(run.created_at * 1000).toLocaleString()}>
        {ago(now / 1000 - run.created_at)}
        <div class="muted small">{run.started_at === null ? "" : `ran ${duration(elapsed(run))}`}</div>
      </td>
      <td class={`col-num ${active && run.usage !== null ? "" : "nothing"}`} data-label="CPU, memory">
        <Usage run={run} />
      </td>
      <td class="col-actions">
        <RunActions run={run} brief />
      </td>
    </tr>
  );
}

export function RunState({ run, place, waiting }: { run: RunInfo; place: number | undefined; waiting: number }) {
  const words = stateWords(run);
  const about = place !== undefined ? queueWords(place, waiting) : run.state === "ended" ? sentence(run.reason) : phaseWords(run);
  return (
    <>
      <div class={`state tone-${words.tone}`}>
        <i />
        <b>{words.title}</b>
        {run.restarts > 0 && (
          <span class="chip held" title="How often its process was started again after a crash">
            {run.restarts}× restarted
          </span>
        )}
      </div>
      <div class="muted small clip state-about" title={about}>
        {about}
      </div>
    </>
  );
}

export function stateWords(run: RunInfo): { title: string; tone: string } {
  if (run.state === "created") return { title: "Waiting", tone: "held" };
  if (run.outcome === "completed") return { title: "Finished", tone: "done" };
  return runWords(run);
}

export function queueWords(place: number, waiting: number): string {
  return place === 1 ? "next in the queue" : `${place} of ${waiting} in the queue`;
}

/** What it does, where that says more than its state. */
function phaseWords(run: RunInfo): string {
  const phase = run.phase === "training" || run.phase === run.state ? "" : run.phase;
  return phase;
}

export function Usage({ run }: { run: RunInfo }) {
  const { usage } = run;
  if (usage === null || !isActive(run)) return <span class="muted">–</span>;
  return (
    <>
      <span title="1 = one core busy">{usage.cpu_share.toFixed(1)} cores</span>
      <div class="muted small">
        {size(usage.rss_mb)}
        {run.gpus.length > 0 && <span class="chip cool" title={run.gpus.join(", ")}>{`GPU ${run.gpus.join(" ")}`}</span>}
      </div>
    </>
  );
}

export function Empty({ filtered }: { filtered: boolean }) {
  return filtered ? (
    <div class="empty card">
      <h2>No run passes</h2>
      <p>None is like what you look for.</p>
      <button type="button" onClick={() => app.runs.filter({ text: "", worker: "", kind: "", tag: "" })}>
        Show all runs
      </button>
    </div>
  ) : (
    <div class="empty card">
      <h2>No run yet</h2>
      <p>A run is one training, of our learner or of any library. It stays here with its checkpoints and curves.</p>
      <button type="button" class="primary" onClick={() => app.runs.open("new")}>
        <Icon name="plus" />
        New run
      </button>
    </div>
  );
}
