// The machine: three budgets that must not touch each other, and every process.
import { app } from "../app";
import type { HealthReport, ProcessInfo, StageStatus } from "../generated/contracts";
import { currentRun, store, useApp } from "../state/store";
import { bytes, duration, figure, percent, playsTasks, short, shortId } from "../state/words";

const ROLES: Readonly<Record<string, string>> = {
  daemon: "keeps runs and processes",
  studio: "serves this page",
  stage: "plays the match",
  learner: "learns",
  rollout: "plays training matches",
  worker: "trains with its library",
  "env host": "serves our envs to workers",
  "operator host": "plays a worker's policy",
  sink: "hands figures on",
};

export function SystemView() {
  const system = useApp((state) => state.system);
  const status = useApp((state) => state.status);
  const run = useApp(currentRun);
  const revision = useApp((state) => state.historyRevision);
  void revision;
  const live = run?.state === "running";
  const tasks = playsTasks(run);
  const values = live ? (store.state.history.newest?.values ?? {}) : {};
  const processes = system?.health.processes ?? [];
  const pss = processes.reduce((sum, one) => sum + one.pss_mb, 0);
  return (
    <section class="list system" aria-label="System">
      <h1>System</h1>
      <p class="muted">Show and training have budgets of their own; if they contend, the show wins.</p>
      <div class="budgets">
        <ShowBudget status={status} />
        <Budget
          name="Rollouts"
          value={short(values["env_steps_per_s"] ?? Number.NaN)}
          unit="steps/s"
          facts={[
            ["workers", figure(values["workers_alive"])],
            ["waiting", percent(workersWait(values))],
            ...(tasks
              ? ([
                  ["tasks again / thrown away", `${figure(values["tasks_reissued"])} / ${figure(values["tasks_discarded"])}`],
                  ["tasks lost", figure(values["tasks_lost"])],
                ] as const)
              : ([
                  ["age, versions", figure(values["rollout_age_versions"])],
                  ["dropped", figure(values["chunks_dropped"])],
                ] as const)),
          ]}
          idle={!live}
        />
        <Budget
          name="Learner"
          value={figure(values["updates_per_s"])}
          unit="updates/s"
          facts={[
            ["waiting", percent(values["learner_wait_share"])],
            tasks ? ["in updates", percent(values["learner_share"])] : ["queue", figure(values["queue_depth"])],
            ["publish → adopted, p99", status === undefined || status.swaps === 0 ? "–" : `${figure(status.adopted_p99_ms)} ms`],
            ["swaps", figure(status?.swaps)],
          ]}
          idle={!live}
        />
      </div>
      <div class="card table-card">
        <div class="table-head">
          <h2>
            Processes <Machine health={system?.health} />
          </h2>
          <span class="muted num">
            {system === undefined
              ? ""
              : `${Math.round(pss)} MB in all · ${system.clients} ${system.clients === 1 ? "page" : "pages"} · ${bytes(system.bytes_per_s)}/s`}
          </span>
        </div>
        {processes.length === 0 ? (
          <p class="muted pad">Asking the daemon …</p>
        ) : (
          <div class="scroll">
            <table class="num">
              <thead>
                <tr>
                  <th>Role</th>
                  <th class="hide-small">For</th>
                  <th>CPU</th>
                  <th>Memory</th>
                  <th>Nice</th>
                  <th>Threads</th>
                  <th>Queue</th>
                  <th>Waits</th>
                  <th class="hide-small">Up</th>
                  <th>PID</th>
                </tr>
              </thead>
              <tbody>
                {processes.map((process) => (
                  <ProcessRow key={process.pid} process={process} values={process.owner === run?.run_id ? values : {}} />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </section>
  );
}

/** For chunks of experience to be taken, or for the next episodes: whichever the workers of this run wait for. */
function workersWait(values: Readonly<Record<string, number>>): number | undefined {
  return values["rollout_wait_share"] ?? values["barrier_wait_share"];
}

function ProcessRow({ process, values }: { process: ProcessInfo; values: Readonly<Record<string, number>> }) {
  const queue = process.role === "learner" ? figure(values["queue_depth"]) : "";
  const waits =
    process.role === "learner"
      ? percent(values["learner_wait_share"])
      : process.role === "rollout"
        ? percent(workersWait(values))
        : "";
  return (
    <tr>
      <td>
        <b class={`role role-${process.role.replace(" ", "-")}`}>{process.role}</b> <span class="muted hide-small">{ROLES[process.role] ?? ""}</span>
      </td>
      <td class="muted hide-small clip" title={process.owner}>
        {shortId(process.owner)}
      </td>
      <td>
        <span class="cpu">
          <i style={{ width: `${Math.min(process.cpu_share, 1) * 100}%` }} />
        </span>
        {percent(process.cpu_share)}
      </td>
      <td>{process.pss_mb.toFixed(0)} MB</td>
      <td>{process.niceness}</td>
      <td>{process.threads}</td>
      <td>{queue}</td>
      <td>{waits}</td>
      <td class="hide-small">{duration(process.uptime_s)}</td>
      <td class="muted">{process.pid}</td>
    </tr>
  );
}

/** What the machine has besides, and who waits for it. */
function Machine({ health }: { health: HealthReport | undefined }) {
  if (health === undefined) return null;
  return (
    <>
      {health.waiting > 0 && (
        <button type="button" class="link-button muted small num" onClick={() => {
            app.runs.filter({ text: "", worker: "", tag: "", kind: "waiting" });
            app.runs.open("list");
          }}>
          {health.waiting} {health.waiting === 1 ? "run waits" : "runs wait"}
        </button>
      )}
      {health.gpus.map((gpu) => (
        <span key={gpu.id} class={`chip ${gpu.run_id === "" ? "" : "held"}`} title={`${gpu.name}, ${Math.round(gpu.memory_mb)} MB`}>
          GPU {gpu.id}: {gpu.run_id === "" ? "free" : shortId(gpu.run_id)}
        </span>
      ))}
    </>
  );
}

function ShowBudget({ status }: { status: StageStatus | undefined }) {
  const page = app.viewport.meter.report();
  const rate = status !== undefined && status.frame_interval_p50_ms > 0 ? 1000 / status.frame_interval_p50_ms : Number.NaN;
  const bins = status?.frame_histogram ?? [];
  const most = Math.max(...bins, 1);
  return (
    <div class="budget card">
      <h2>Show</h2>
      <div class="budget-value num">
        <b>{figure(rate)}</b> frames/s
      </div>
      <div class="histogram" role="img" aria-label="Frame intervals in bins of 2 ms, 0 to 40 and longer">
        {Array.from({ length: 21 }, (_, bin) => (
          <i key={bin} class={bin >= 9 ? "late" : ""} style={{ height: `${bins[bin] ? Math.max((Math.log1p(bins[bin] ?? 0) / Math.log1p(most)) * 100, 4) : 0}%` }} />
        ))}
      </div>
      <div class="histogram-axis muted num">
        <span>0</span>
        <span>frame interval, ms</span>
        <span>40+</span>
      </div>
      <dl class="budget-facts num">
        <div>
          <dt>p50</dt>
          <dd>{figure(status?.frame_interval_p50_ms)} ms</dd>
        </div>
        <div>
          <dt>p99</dt>
          <dd>{figure(status?.frame_interval_p99_ms)} ms</dd>
        </div>
        <div>
          <dt>longest</dt>
          <dd>{figure(status?.frame_interval_max_ms)} ms</dd>
        </div>
        <div>
          <dt>drawn here</dt>
          <dd>{page.fps === 0 ? "–" : `${Math.round(page.fps)}/s`}</dd>
        </div>
      </dl>
    </div>
  );
}

interface BudgetProps {
  name: string;
  value: string;
  unit: string;
  facts: readonly (readonly [string, string])[];
  idle: boolean;
}

function Budget({ name, value, unit, facts, idle }: BudgetProps) {
  return (
    <div class={`budget card ${idle ? "idle" : ""}`}>
      <h2>{name}</h2>
      <div class="budget-value num">
        <b>{value}</b> {unit}
      </div>
      <p class="muted budget-idle">{idle ? "Idle: nothing is training." : "\u00a0"}</p>
      <dl class="budget-facts num">
        {facts.map(([key, fact]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{idle ? "–" : fact}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
