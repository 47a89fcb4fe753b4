// Compare: two to six stages side by side on the same starts; each ends its episode alone, the next begins for all.
import { useEffect, useState } from "preact/hooks";
import { app } from "../app";
import type { Comparison, EnvSpec } from "../generated/contracts";
import { Choice } from "../parts/choice";
import { Icon } from "../parts/icons";
import { MAX_CONTESTANTS } from "../state/operators";
import { useApp } from "../state/store";
import { Results } from "./compare-results";
import { Tile } from "./compare-tile";
import { EnvButton } from "./env-button";
import { Talk } from "./talk";

const SPEEDS = [
  { value: 0.5, label: "½×" },
  { value: 1, label: "1×" },
  { value: 2, label: "2×" },
  { value: 4, label: "4×" },
] as const;

export function Compare() {
  const comparison = useApp((state) => state.comparison);
  const draft = useApp((state) => state.draft);
  const hello = useApp((state) => state.hello);
  const players = useApp((state) => (state.comparison === undefined ? undefined : state.players[state.comparison.env_id]));
  const readOnly = hello?.read_only ?? false;
  const env = comparison === undefined || comparison.env_id === hello?.env.id ? hello?.env : players?.env;
  useEffect(() => {
    if (hello !== undefined) app.compare.prepare(hello.env);
  }, [hello, comparison === undefined]);
  useEffect(() => {
    if (comparison !== undefined && comparison.env_id !== hello?.env.id) void app.players.load(comparison.env_id);
  }, [comparison?.env_id]);
  if (hello === undefined || env === undefined) return <p class="waiting-line muted">The studio is coming up …</p>;
  const shown = comparison?.stages.map((one) => one.contestant) ?? draft;
  return (
    <>
      <Bar env={env} comparison={comparison} readOnly={readOnly} />
      <div class={`tiles tiles-${Math.min(shown.length, 6)}`} data-testid="tiles">
        {shown.map((contestant, index) => (
          <Tile
            key={comparison?.stages[index]?.stage_id ?? `draft ${index}`}
            index={index}
            env={env}
            contestant={draft[index] ?? contestant}
            stage={comparison?.stages[index]}
            removable={!readOnly && shown.length > 2}
            readOnly={readOnly}
          />
        ))}
        {!readOnly && shown.length < MAX_CONTESTANTS && (
          <button type="button" class="add-tile" data-testid="add-contestant" onClick={() => app.compare.add()} title={comparison === undefined ? "One more" : "One more; the comparison starts over from the same start"}>
            <Icon name="plus" />
            Add a contestant
          </button>
        )}
      </div>
      {comparison !== undefined && <Results env={env} comparison={comparison} />}
      <Talk />
    </>
  );
}

function Bar({ env, comparison, readOnly }: { env: EnvSpec; comparison: Comparison | undefined; readOnly: boolean }) {
  const [seed, setSeed] = useState("");
  const opening = useApp((state) => state.busy["open_comparison"] ?? false);
  const busy = useApp((state) => state.busy["compare_again"] === true || state.busy["close_comparison"] === true);
  const saving = useApp((state) => state.busy["save_comparison"] ?? false);
  const first = useApp((state) => state.stages[state.comparison?.stages.find((one) => one.reason === "")?.stage_id ?? ""]);
  const wanted = seed.trim() === "" ? undefined : Number(seed);
  const fits = wanted === undefined || (Number.isSafeInteger(wanted) && wanted >= 0);
  const paused = first?.paused === true;
  const begin = (event: Event): void => {
    event.preventDefault();
    if (!fits) return;
    setSeed("");
    if (comparison === undefined) app.compare.open(wanted);
    else if (wanted === undefined) app.compare.afresh();
    else app.compare.again(wanted);
  };
  const field = (
    <input
      class="seed num"
      inputMode="numeric"
      placeholder={comparison === undefined ? "seed" : `seed ${comparison.seed}`}
      aria-label="Seed of the comparison; empty draws one"
      aria-invalid={!fits}
      title="The same seed gives the same starts. Empty draws a new one."
      value={seed}
      disabled={readOnly}
      onInput={(event) => setSeed(event.currentTarget.value)}
    />
  );
  if (comparison === undefined) {
    return (
      <section class="compare-bar card" aria-label="Comparison">
        <EnvButton />
        <p class="muted compare-words">Choose who plays; all begin from the same start, and each next episode begins for all when the last of them has ended.</p>
        <form class="group" onSubmit={begin}>
          {field}
          <button type="submit" class="primary" data-testid="begin-comparison" disabled={readOnly || !fits || opening}>
            <Icon name="play" />
            {opening ? "Opening …" : "Begin"}
          </button>
        </form>
      </section>
    );
  }
  return (
    <section class="compare-bar card" aria-label="Comparison">
      <div class="group">
        <b class="compare-title">{env.title}</b>
        <span class="muted num" data-testid="compare-episode">
          episode {comparison.episode + 1} · seed {comparison.seed}
        </span>
      </div>
      <div class="group">
        <button type="button" class="wide" disabled={readOnly} data-testid="compare-play" onClick={() => app.compare.all((stage) => ({ type: paused ? "play" : "pause", stage }))} title="Pause or go on, all of them">
          <Icon name={paused ? "play" : "pause"} />
          {paused ? "Play" : "Pause"}
        </button>
        <Choice label="Speed" options={SPEEDS} value={first?.speed} disabled={readOnly} onPick={(value) => app.compare.all((stage) => ({ type: "speed", stage, value }))} />
      </div>
      <form class="group" onSubmit={begin}>
        <button type="button" disabled={readOnly || busy || opening} data-testid="same-start" onClick={() => app.compare.again(comparison.seed)} title="All over again, from the very same starts">
          <Icon name="reset" />
          Same start again
        </button>
        <button type="submit" disabled={readOnly || busy || opening || !fits} data-testid="new-start" title="All over again, from other starts">
          {wanted === undefined ? "New start" : "From this seed"}
        </button>
        {field}
      </form>
      <div class="group push">
        <button type="button" disabled={readOnly || saving} data-testid="save-comparison" onClick={() => void app.compare.save()} title="Keep each match since the start">
          <Icon name="record" />
          {saving ? "Saving" : "Save replays"}
        </button>
        <button type="button" class="quiet" disabled={readOnly} data-testid="close-comparison" onClick={() => app.compare.close()} title="Close these stages">
          <Icon name="close" />
          Close
        </button>
      </div>
    </section>
  );
}
