// What can be done with a run; deleting asks first.
import { useState } from "preact/hooks";
import { app } from "../app";
import type { RunInfo } from "../generated/contracts";
import { Icon } from "../parts/icons";
import { titleOf } from "../state/rows";
import { useApp } from "../state/store";
import { isActive } from "../state/words";

/** `brief`: icons with names for those who cannot see them. */
export function RunActions({ run, brief = false }: { run: RunInfo; brief?: boolean }) {
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  const busy = useApp((state) => state.busy);
  const [sure, setSure] = useState(false);
  const active = isActive(run);
  const name = titleOf(run);
  if (sure) {
    return (
      <div class="run-actions" role="group" aria-label={`Delete ${name}?`}>
        <span class="sure">Delete with its checkpoints?</span>
        <button type="button" class="danger" disabled={busy["delete_run"] === true} onClick={() => app.deleteRun(run.run_id)}>
          Delete
        </button>
        <button type="button" onClick={() => setSure(false)}>
          Keep
        </button>
      </div>
    );
  }
  const word = (text: string) => (brief ? <span class="sr">{text}</span> : text);
  const shape = brief ? "square quiet" : "";
  const holdable = run.can_pause && (run.state === "running" || run.state === "paused");
  return (
    <div class="run-actions" role="group" aria-label={`Actions on ${name}`}>
      {run.can_show && (
        <button type="button" class={shape} title="Let the show play its newest policy" onClick={() => app.watchShow(run.run_id)}>
          <Icon name="eye" />
          {word("Show")}
        </button>
      )}
      {active && holdable && (
        <button
          type="button"
          class={shape}
          disabled={readOnly}
          title={run.state === "paused" ? "Go on training" : "Hold training; nothing is lost"}
          onClick={() => app.training(run.state === "paused" ? "resume_training" : "pause_training", run.run_id)}
        >
          <Icon name={run.state === "paused" ? "play" : "pause"} />
          {word(run.state === "paused" ? "Resume" : "Pause")}
        </button>
      )}
      {active && (
        <button
          type="button"
          class={`${shape} danger`}
          disabled={readOnly || run.state === "stopping"}
          title={run.state === "created" ? "Take it out of the queue" : "Save a checkpoint and end it"}
          onClick={() => app.training("stop_training", run.run_id)}
        >
          <Icon name="stop" />
          {word("Stop")}
        </button>
      )}
      {!active && (
        <>
          <button type="button" class={shape} disabled={readOnly} title="Go on from its newest checkpoint, as a new run" onClick={() => app.resumeRun(run.run_id)}>
            <Icon name="play" />
            {word("Continue")}
          </button>
          <button type="button" class={`${shape} quiet`} disabled={readOnly} title="Delete" aria-label="Delete" onClick={() => setSure(true)}>
            <Icon name="trash" />
            {!brief && "Delete"}
          </button>
        </>
      )}
    </div>
  );
}
