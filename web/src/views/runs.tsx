// Every run with its state and what can be done with it.
import { useState } from "preact/hooks";
import { app } from "../app";
import type { RunInfo } from "../generated/contracts";
import { Icon } from "../parts/icons";
import { shortEnv } from "../state/envs";
import { useApp } from "../state/store";
import { duration, figure, isActive, percent, runWords, sentence, short, shortId } from "../state/words";
import { elapsed } from "./training";

export function Runs() {
  const runs = useApp((state) => state.runs);
  const runId = useApp((state) => state.runId);
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  return (
    <section class="list" aria-label="Runs">
      <h1>Runs</h1>
      <p class="muted">Every training, with what it learned. Watch one: the match then plays its newest policy.</p>
      {runs.length === 0 ? (
        <div class="empty card">
          <h2>No run yet</h2>
          <p>Go to the Show and press Train: each press makes one run, and it stays here with its checkpoints.</p>
          <button type="button" class="primary" onClick={() => app.go("show")}>
            To the Show
          </button>
        </div>
      ) : (
        <ul class="rows">
          {runs.map((run) => (
            <Row key={run.run_id} run={run} watched={run.run_id === runId} readOnly={readOnly} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ run, watched, readOnly }: { run: RunInfo; watched: boolean; readOnly: boolean }) {
  const [sure, setSure] = useState(false);
  const words = runWords(run);
  const [wins, mean] = [run.metrics["win_rate_ema"], run.metrics["return_mean"]];
  return (
    <li class="row card" data-run={run.run_id}>
      <div class="row-main">
        <div class={`state tone-${words.tone}`}>
          <i />
          <b>{words.title}</b>
          {watched && <span class="chip">on the Show</span>}
        </div>
        <div class="row-name">
          {run.name || shortId(run.run_id)} <span class="chip">{shortEnv(run.env_id)}</span> <span class="muted small">{run.run_id}</span>
        </div>
        <div class="muted small">{sentence(run.reason) || `${run.env_id} · ${run.algorithm} · seed ${run.seed}`}</div>
      </div>
      <dl class="row-facts num">
        <div>
          <dt>Steps</dt>
          <dd>{short(run.env_steps)}</dd>
        </div>
        <div>
          <dt>{wins === undefined && mean !== undefined ? "Return" : "Win rate"}</dt>
          <dd>{wins === undefined && mean !== undefined ? figure(mean) : percent(wins)}</dd>
        </div>
        <div>
          <dt>Duration</dt>
          <dd>{run.started_at === null ? "–" : duration(elapsed(run))}</dd>
        </div>
        <div>
          <dt>Begun</dt>
          <dd>{new Date(run.created_at * 1000).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}</dd>
        </div>
      </dl>
      <div class="row-actions">
        {sure ? (
          <>
            <span class="sure">Delete with its checkpoints?</span>
            <button type="button" class="danger" onClick={() => app.deleteRun(run.run_id)}>
              Delete
            </button>
            <button type="button" onClick={() => setSure(false)}>
              Keep
            </button>
          </>
        ) : (
          <>
            <button type="button" onClick={() => app.watchShow(run.run_id)}>
              <Icon name="eye" />
              Watch
            </button>
            {isActive(run) ? (
              <button
                type="button"
                class="danger"
                disabled={readOnly || run.state === "stopping"}
                onClick={() => app.training("stop_training", run.run_id)}
              >
                <Icon name="stop" />
                Stop
              </button>
            ) : (
              <>
                <button type="button" disabled={readOnly} onClick={() => app.resumeRun(run.run_id)}>
                  <Icon name="play" />
                  Continue
                </button>
                <button type="button" class="quiet" disabled={readOnly} aria-label="Delete" onClick={() => setSure(true)}>
                  <Icon name="trash" />
                  Delete
                </button>
              </>
            )}
          </>
        )}
      </div>
    </li>
  );
}
