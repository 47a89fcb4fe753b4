// One run looked at: how it does or how it ended, curves, what it said, its checkpoints and its resources.
import { useMemo } from "preact/hooks";
import { app } from "../app";
import type { RunDetail, RunInfo } from "../generated/contracts";
import { Chart } from "../parts/chart";
import { Icon } from "../parts/icons";
import { Plot } from "../parts/plot";
import { metricNames } from "../state/curves";
import { shortEnv } from "../state/envs";
import { libraryName, OURS, size } from "../state/libraries";
import { queueOf, resultOf, titleOf } from "../state/rows";
import { store, useApp } from "../state/store";
import { bytes, duration, figure, isActive, percent, playsTasks, runWords, sentence, short } from "../state/words";
import { KeepModel } from "./keep-model";
import { Lanes } from "./lane";
import { specOf } from "./metric-chart";
import { RunActions } from "./run-actions";
import { EventList } from "./run-events";
import { Editable, Tags } from "./run-labels";
import { queueWords, stateWords, useSecond } from "./run-table";
import { WorkerTimeline } from "./timeline";
import { elapsed } from "./training";

export function RunDetailView() {
  const runId = useApp((state) => state.place.run);
  const run = useApp((state) => state.runs.find((one) => one.run_id === state.place.run));
  const known = useApp((state) => state.hello !== undefined);
  const detail = useApp((state) => (state.detail?.run.run_id === state.place.run ? state.detail : undefined));
  if (run === undefined) {
    return (
      <section class="list runs" aria-label="Run">
        <Back />
        <div class="empty card">
          <h2>{known ? "No such run" : "Asking for the run …"}</h2>
          {known && <p>There is no run {runId}; it may have been deleted.</p>}
        </div>
      </section>
    );
  }
  return (
    <section class="list runs run-detail" aria-label={`Run ${titleOf(run)}`}>
      <Back />
      <Head run={run} />
      <div class="detail-body">
        <div class="detail-main">
          <Stderr run={run} detail={detail} />
          <div class="detail-top">
            <Lanes run={run} />
            <Curves run={run} />
          </div>
          {playsTasks(run) && isActive(run) && <WorkerTimeline run={run} />}
          <EventList run={run} bytes={detail?.event_bytes} />
        </div>
        <div class="detail-side">
          <Facts run={run} />
          <Labels run={run} />
          <Resources run={run} detail={detail} />
          <Checkpoints run={run} detail={detail} />
          <Settings run={run} detail={detail} />
          <Files run={run} detail={detail} />
        </div>
      </div>
    </section>
  );
}

export function Back() {
  return (
    <button type="button" class="quiet back" onClick={() => app.runs.open("list")}>
      <Icon name="back" />
      All runs
    </button>
  );
}

function Head({ run }: { run: RunInfo }) {
  const all = useApp((state) => state.runs);
  const watched = useApp((state) => state.status?.run_id === run.run_id);
  const queue = queueOf(all);
  const place = queue.get(run.run_id);
  const words = stateWords(run);
  return (
    <header class="detail-head">
      <div class="detail-title">
        <h1>
          <Editable label="Name" kind="run-name" value={titleOf(run)} placeholder="name" save={(name) => void app.runs.label(run.run_id, { name })} />
        </h1>
        <p class="run-about muted">
          <b>{libraryName(run.worker)}</b> {run.algorithm} · {shortEnv(run.env_id)} · seed {run.seed}
          {run.env_options !== undefined && Object.keys(run.env_options).length > 0 && ` · ${Object.entries(run.env_options).map(([key, value]) => `${key} ${String(value)}`).join(", ")}`}
          {watched && <span class="chip">on the Show</span>}
        </p>
      </div>
      <RunActions run={run} />
      <div class={`detail-state tone-${words.tone}`} role="status">
        <div class={`state tone-${words.tone}`} data-testid="detail-state">
          <i />
          <b>{words.title}</b>
        </div>
        <p data-testid="ending">{ending(run, place, queue.size)}</p>
      </div>
    </header>
  );
}

/** What it does or how it ended, in a sentence. */
function ending(run: RunInfo, place: number | undefined, waiting: number): string {
  if (place !== undefined) return `It is ${queueWords(place, waiting)} and starts by itself when there is room${run.priority !== 0 ? `; its priority is ${run.priority}` : ""}.`;
  if (run.state !== "ended") return run.phase === "" || run.phase === "training" ? "" : runWords(run).hint;
  const after = run.started_at === null ? "" : ` It ran ${duration(elapsed(run))} and ${short(run.env_steps)} steps.`;
  return `${sentence(run.reason) || "It ended without saying why."}${after}`;
}

function Facts({ run }: { run: RunInfo }) {
  useSecond();
  const { name, value } = resultOf(run);
  const rate = run.metrics["env_steps_per_s"];
  const facts: [string, string][] = [
    ["Steps", short(run.env_steps)],
    [name, value === undefined ? "–" : name === "Return" ? figure(value) : percent(value)],
    ["Steps/s", isActive(run) && rate !== undefined ? short(rate) : "–"],
    ["Time", run.started_at === null ? "–" : duration(elapsed(run))],
    ["Episodes", short(run.episodes)],
    ["Updates", short(run.updates)],
  ];
  if (run.restarts > 0) facts.push(["Restarts", String(run.restarts)]);
  if (run.priority !== 0) facts.push(["Priority", String(run.priority)]);
  if (run.skipped_lines > 0) facts.push(["Unreadable lines", short(run.skipped_lines)]);
  return (
    <dl class="detail-facts card num">
      {facts.map(([key, fact]) => (
        <div key={key}>
          <dt>{key}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

function Labels({ run }: { run: RunInfo }) {
  return (
    <section class="card side-card" aria-label="Tags and notes">
      <Tags run={run} />
      <Editable label="Notes" kind="notes" many value={run.notes} placeholder="Notes: what was tried, and what came of it" save={(notes) => void app.runs.label(run.run_id, { notes })} />
    </section>
  );
}

// --- curves

function Curves({ run }: { run: RunInfo }) {
  // What there is changes rarely; the charts themselves look at the book.
  const names = useApp((state) => columnNames(state.bookRevision));
  const book = useApp((state) => state.book);
  const specs = useMemo(() => (names === "" ? [] : metricNames([Object.fromEntries(names.split("\n").map((name) => [name, 0]))]).map(specOf)), [names]);
  const source = useMemo(() => () => book.history, [book]);
  const shown = specs.slice(0, 12);
  const rest = specs.slice(12);
  if (specs.length === 0) {
    return (
      <div class="card side-card muted" data-testid="no-curves">
        {isActive(run) ? "Curves begin with its first figures." : "It said no figures."}
      </div>
    );
  }
  return (
    <section class="charts detail-charts" aria-label="Curves" data-testid="detail-curves">
      {shown.map((spec) => (
        <Chart key={spec.title + spec.curves[0]?.metric} spec={spec} source={source} />
      ))}
      {rest.length > 0 && (
        <details class="more-charts">
          <summary>{rest.length} more figures</summary>
          <div class="charts">
            {rest.map((spec) => (
              <Chart key={spec.title + spec.curves[0]?.metric} spec={spec} source={source} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}

function columnNames(revision: number): string {
  void revision;
  return [...store.state.book.history.columns.keys()].join("\n");
}

// --- what it left behind

function Stderr({ run, detail }: { run: RunInfo; detail: RunDetail | undefined }) {
  const lines = run.stderr_tail.length > 0 ? run.stderr_tail : (detail?.stderr ?? []);
  const bad = run.outcome === "failed" || run.outcome === "lost";
  if (lines.length === 0) return null;
  return (
    <details class="stderr card side-card" open={bad} data-testid="stderr">
      <summary>
        {bad ? "Its last words" : "stderr"} <span class="muted small">the last {lines.length} lines</span>
      </summary>
      <pre tabIndex={0} ref={toTheEnd}>
        {lines.join("\n")}
      </pre>
    </details>
  );
}

/** What went wrong stands at the end. */
function toTheEnd(element: HTMLElement | null): void {
  if (element !== null) element.scrollTop = element.scrollHeight;
}

function Resources({ run, detail }: { run: RunInfo; detail: RunDetail | undefined }) {
  const points = detail?.usage ?? [];
  const from = run.started_at ?? run.created_at;
  const xs = useMemo(() => points.map((point) => point.ts - from), [points, from]);
  const cpu = useMemo(() => points.map((point) => point.cpu_share), [points]);
  const memory = useMemo(() => points.map((point) => point.rss_mb), [points]);
  const { resources, usage } = run;
  const limits = [
    resources.gpus > 0 ? `${resources.gpus} ${resources.gpus === 1 ? "GPU" : "GPUs"}${run.gpus.length > 0 ? ` (${run.gpus.join(", ")})` : ""}` : "",
    resources.cpus === null ? "" : `${resources.cpus} ${resources.cpus === 1 ? "core" : "cores"}`,
    resources.memory_mb === null ? "" : `at most ${size(resources.memory_mb)}`,
  ].filter(Boolean);
  return (
    <section class="card side-card" aria-label="Resource use" data-testid="resources">
      <h2>
        Resources <span class="muted small num">{usage === null ? "" : `${usage.processes} ${usage.processes === 1 ? "process" : "processes"}`}</span>
      </h2>
      {limits.length > 0 && <p class="muted small num">{limits.join(" · ")}</p>}
      <Plot
        label="CPU and memory"
        xs={xs}
        series={[
          { key: "cpu", label: "cores busy", colour: "--cool", values: cpu, format: cores },
          { key: "memory", label: "memory", colour: "--violet", values: memory, right: true, format: size },
        ]}
        xFormat={axisTime}
        xWords={afterStart}
        empty={isActive(run) ? "measured every 2 s" : "not measured"}
      />
    </section>
  );
}

const cores = (value: number): string => value.toFixed(value < 10 ? 1 : 0);
const axisTime = (x: number): string => (x < 120 ? `${Math.round(x)} s` : x < 7200 ? `${Math.round(x / 60)} min` : `${(x / 3600).toFixed(1)} h`);
const afterStart = (x: number): string => `after ${duration(Math.max(x, 0))}`;

function Checkpoints({ run, detail }: { run: RunInfo; detail: RunDetail | undefined }) {
  const rows = [...(detail?.checkpoints ?? [])].reverse();
  return (
    <section class="card side-card" aria-label="Checkpoints" data-testid="checkpoints">
      <h2>
        Checkpoints <span class="muted small num">{rows.length === 0 ? "" : `${rows.length}, ${bytes(rows.reduce((sum, row) => sum + row.bytes, 0))}`}</span>
      </h2>
      {rows.length === 0 ? (
        <p class="muted small">{detail === undefined ? "Asking the daemon …" : isActive(run) ? "None yet; the first comes by itself." : "It saved none."}</p>
      ) : (
        <ol class="checkpoints num">
          {rows.slice(0, 12).map((row) => (
            <li key={row.path} title={row.path}>
              <b>{short(row.env_steps)}</b>
              <span class="muted clip">
                {row.reason}
                {row.best && <span class="chip">best</span>}
                {row.onnx && <span class="chip cool">ONNX</span>}
              </span>
              <span class="muted">{bytes(row.bytes)}</span>
              <KeepModel run={run} checkpoint={row.path} envSteps={row.env_steps} brief />
            </li>
          ))}
        </ol>
      )}
      {rows.length > 12 && <p class="muted small num">and {rows.length - 12} older</p>}
    </section>
  );
}

function Settings({ run, detail }: { run: RunInfo; detail: RunDetail | undefined }) {
  const all = Object.entries(detail?.settings ?? {});
  const given = new Set(Object.keys(detail?.request.settings ?? {}));
  if (all.length === 0) return null;
  const sorted = all.sort(([a], [b]) => Number(given.has(b)) - Number(given.has(a)) || (a < b ? -1 : 1));
  return (
    <details class="card side-card" data-testid="detail-settings">
      <summary>
        Settings <span class="muted small num">{given.size > 0 ? `${given.size} of ${all.length} changed` : run.worker === OURS ? "as tuned for the env" : "all as usual"}</span>
      </summary>
      <dl class="settings-list num">
        {sorted.map(([key, value]) => (
          <div key={key} class={given.has(key) ? "given" : ""}>
            <dt>{key}</dt>
            <dd class="clip" title={String(value)}>
              {typeof value === "number" ? String(Number(value.toPrecision(6))) : String(value)}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function Files({ run, detail }: { run: RunInfo; detail: RunDetail | undefined }) {
  const { limits } = detail?.request ?? {};
  const ends = [
    limits?.env_steps == null ? "" : `${short(limits.env_steps)} steps`,
    limits?.seconds == null ? "" : duration(limits.seconds),
  ].filter(Boolean);
  return (
    <section class="card side-card files small" aria-label="Files">
      {ends.length > 0 && <p>Ends after {ends.join(" or ")}.</p>}
      {run.resumed_from !== null && (
        <p class="muted">
          Goes on from <code>{run.resumed_from}</code>
        </p>
      )}
      <p class="muted">
        Folder <code>{run.folder}</code>
      </p>
      {detail !== undefined && detail.tensorboard !== "" && (
        <p class="muted">
          TensorBoard: <code>drillyard tensorboard</code>
        </p>
      )}
    </section>
  );
}
