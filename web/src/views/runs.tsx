// Every run of any library: the table with its filters, a look at one, several over each other, a new one.
import { useEffect, useRef } from "preact/hooks";
import { app } from "../app";
import { Icon } from "../parts/icons";
import { libraryName } from "../state/libraries";
import { KINDS, type Kind, type RunFilter } from "../state/place";
import { rowsOf, tagsOf, workersOf } from "../state/rows";
import { useApp } from "../state/store";
import { NewRun } from "./new-run";
import { Compare } from "./run-compare";
import { RunDetailView } from "./run-detail";
import { Empty, RunTable } from "./run-table";

const KIND_WORDS: Readonly<Record<Kind, string>> = {
  live: "Live",
  waiting: "Waiting",
  finished: "Finished",
  stopped: "Stopped",
  failed: "Failed",
};

export function Runs() {
  const page = useApp((state) => state.place.page);
  if (page === "new") return <NewRun />;
  if (page === "run") return <RunDetailView />;
  return <List />;
}

function List() {
  const runs = useApp((state) => state.runs);
  const filter = useApp((state) => state.place.filter);
  const known = useApp((state) => state.hello !== undefined);
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  const rows = rowsOf(runs, filter);
  const filtered = filter.text !== "" || filter.worker !== "" || filter.kind !== "" || filter.tag !== "";
  return (
    <section class="list runs" aria-label="Runs">
      <div class="list-head">
        <div>
          <h1>Runs</h1>
          <p class="muted">Every training, of our learner and of any library. Tick runs to lay their curves over each other.</p>
        </div>
        <button type="button" class="primary tall" disabled={readOnly} title="Key N" data-testid="new-run" onClick={() => app.runs.open("new")}>
          <Icon name="plus" />
          New run
        </button>
      </div>
      {runs.length > 0 && <Filters filter={filter} shown={rows.length} />}
      <Compare />
      {rows.length > 0 ? <RunTable rows={rows} filter={filter} /> : known ? <Empty filtered={filtered && runs.length > 0} /> : <p class="muted pad">Asking for the runs …</p>}
    </section>
  );
}

function Filters({ filter, shown }: { filter: RunFilter; shown: number }) {
  const runs = useApp((state) => state.runs);
  const search = useRef<HTMLInputElement>(null);
  const tags = tagsOf(runs);
  const workers = workersOf(runs);
  useEffect(() => {
    const seek = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
      if (event.key !== "/" || typing || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      search.current?.focus();
    };
    window.addEventListener("keydown", seek);
    return () => window.removeEventListener("keydown", seek);
  }, []);
  return (
    <div class="filters" role="search">
      <label class="search">
        <Icon name="search" />
        <input ref={search} type="search" placeholder="Search ( / )" aria-label="Search runs" value={filter.text} onInput={(event) => app.runs.filter({ text: event.currentTarget.value })} />
      </label>
      <select aria-label="Library" value={filter.worker} onChange={(event) => app.runs.filter({ worker: event.currentTarget.value })}>
        <option value="">All libraries</option>
        {[...new Set([...workers, filter.worker])].filter(Boolean).map((worker) => (
          <option key={worker} value={worker}>
            {libraryName(worker)}
          </option>
        ))}
      </select>
      <select aria-label="State" value={filter.kind} onChange={(event) => app.runs.filter({ kind: event.currentTarget.value as Kind | "" })}>
        <option value="">Any state</option>
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {KIND_WORDS[kind]}
          </option>
        ))}
      </select>
      {tags.length > 0 && (
        <div class="label-filter" role="group" aria-label="Tags">
          {tags.slice(0, 12).map(([tag, count]) => (
            <button key={tag} type="button" class="label-chip" aria-pressed={filter.tag === tag} onClick={() => app.runs.filter({ tag: filter.tag === tag ? "" : tag })}>
              {tag} <span class="muted num">{count}</span>
            </button>
          ))}
        </div>
      )}
      <span class="muted small num filter-count" data-testid="run-count" role="status">
        {shown === runs.length ? `${shown} ${shown === 1 ? "run" : "runs"}` : `${shown} of ${runs.length} runs`}
      </span>
    </div>
  );
}
