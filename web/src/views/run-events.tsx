// What a run said, newest first.
import { useState } from "preact/hooks";
import type { RunInfo } from "../generated/contracts";
import { clock } from "../state/eventbook";
import { store, useApp } from "../state/store";
import { bytes as inBytes, duration, short } from "../state/words";

const MOST = 100;
const NAMES: Readonly<Record<string, string>> = {
  run_started: "starts",
  progress: "signs of life",
  metrics: "figures",
  episode: "episodes",
  log: "log",
  checkpoint_saved: "checkpoints",
  checkpoint_loaded: "resumes",
  run_completed: "end",
  run_failed: "failures",
  run_cancelled: "end",
};

export function EventList({ run, bytes }: { run: RunInfo; bytes: number | undefined }) {
  const revision = useApp((state) => state.bookRevision);
  const [type, setType] = useState("");
  void revision;
  const { book } = store.state;
  const lines = book.shown(type, MOST);
  const types = [...book.counts].sort((a, b) => b[1] - a[1]);
  const total = types.reduce((sum, [, count]) => sum + count, 0);
  return (
    <section class="card side-card events" aria-label="Events">
      <div class="events-head">
        <h2>
          Events <span class="muted small num">{total === 0 ? "" : `${short(total)} seen`}{bytes === undefined ? "" : ` · ${inBytes(bytes)} on disk`}</span>
        </h2>
        <select aria-label="Which events" value={type} onChange={(event) => setType(event.currentTarget.value)}>
          <option value="">What happened</option>
          {types.map(([name, count]) => (
            <option key={name} value={name}>
              {NAMES[name] ?? name} ({short(count)})
            </option>
          ))}
        </select>
      </div>
      {lines.length === 0 ? (
        <p class="muted small">{total === 0 ? "It has said nothing yet." : type === "" ? "Only figures so far; choose them at the right." : "All of these were left out: too many at once. They are in its event file."}</p>
      ) : (
        <ol class="event-lines" data-testid="events">
          {lines.map((line) => (
            <li key={line.seq} class={line.tone === "" ? "" : `event-${line.tone}`}>
              <time class="num muted" title={run.started_at === null ? "" : `after ${duration(line.ts - run.started_at)}`}>
                {clock(line.ts)}
              </time>
              {type === "" && <span class="event-type muted">{NAMES[line.type] ?? line.type}</span>}
              <span class="event-words">{line.words}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
