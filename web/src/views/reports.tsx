// Results of scripts, tournaments and suites: a list; each opens as a page of its own.
import { useEffect } from "preact/hooks";
import { app } from "../app";
import type { ReportInfo } from "../generated/contracts";
import { Icon } from "../parts/icons";
import { shortEnv } from "../state/envs";
import { useApp } from "../state/store";
import { grouped } from "../state/words";

const LOOK_MS = 4000;
const KINDS: Readonly<Record<ReportInfo["kind"], string>> = { script: "Script", tournament: "Tournament", suite: "Text suite", balrog: "BALROG" };

export function Reports() {
  const reports = useApp((state) => state.reports);
  const open = useApp((state) => state.link.kind === "open");
  useEffect(() => {
    if (!open) return undefined;
    void app.match.loadReports();
    const timer = window.setInterval(() => {
      if (!document.hidden) void app.match.loadReports();
    }, LOOK_MS);
    return () => window.clearInterval(timer);
  }, [open]);
  return (
    <section class="list" aria-label="Reports">
      <h1>Reports</h1>
      <p class="muted">Many episodes, played unattended under the same seeds: who did how well, how sure that is, how long they thought, and what it cost.</p>
      {reports === undefined ? (
        <div class="empty card">
          <p>Looking for reports …</p>
        </div>
      ) : reports.length === 0 ? (
        <div class="empty card">
          <h2>No report yet</h2>
          <p>A script plays whole series of episodes and writes a report that stands here:</p>
          <p>
            <code>drillyard script my-script.toml</code>
          </p>
          <p>
            A tournament rates the snapshots of a run: <code>drillyard tournament latest</code>
          </p>
        </div>
      ) : (
        <ul class="rows reports">
          {reports.map((report) => (
            <Row key={report.id} report={report} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ report }: { report: ReportInfo }) {
  const share = report.planned > 0 ? Math.min(report.episodes / report.planned, 1) : 0;
  return (
    <li class="row card" data-report={report.id}>
      <div class="row-main">
        <div class="row-name">
          {report.name}
          <span class={`chip ${report.state === "complete" ? "" : report.state === "running" ? "cool" : "held"}`}>{report.state}</span>
        </div>
        <div class="muted small">
          {KINDS[report.kind] ?? report.kind} · {report.envs.map(shortEnv).join(", ")} · <span class="num">{new Date(report.created_at * 1000).toLocaleString()}</span>
        </div>
        <div class="small clip" title={report.players.join(", ")}>
          {report.players.join(", ")}
        </div>
      </div>
      <div class="report-progress num">
        <span>
          {grouped(report.episodes)} of {grouped(report.planned)} episodes
        </span>
        <div class="bar">
          <i style={{ width: `${share * 100}%` }} />
        </div>
      </div>
      <div class="row-actions">
        <a class="button" href={`reports/${encodeURIComponent(report.id)}/report.html`} target="_blank" rel="noopener">
          <Icon name="report" />
          Open report
        </a>
      </div>
    </li>
  );
}
