// What moves the match: play, step, speed, reset, how new policies come in.
import { useState } from "preact/hooks";
import { app } from "../app";
import type { SwapStyle } from "../generated/contracts";
import { Choice } from "../parts/choice";
import { Icon } from "../parts/icons";
import { useApp } from "../state/store";

const SPEEDS = [
  { value: 0.25, label: "¼×" },
  { value: 0.5, label: "½×" },
  { value: 1, label: "1×" },
  { value: 2, label: "2×" },
  { value: 4, label: "4×" },
] as const;

const SWAPS: readonly { value: SwapStyle; label: string }[] = [
  { value: "now", label: "New policies at once" },
  { value: "blend", label: "New policies blended, 1 s" },
  { value: "on_reset", label: "New policies at reset" },
];

export function MatchControls() {
  const status = useApp((state) => state.status);
  const readOnly = useApp((state) => state.hello?.read_only ?? false);
  const saving = useApp((state) => state.busy["save_replay"] ?? false);
  const [seed, setSeed] = useState("");
  const off = readOnly || status === undefined;
  const paused = status?.paused === true;
  const wanted = seed.trim() === "" ? undefined : Number(seed);
  const seedFits = wanted === undefined || (Number.isSafeInteger(wanted) && wanted >= 0);
  return (
    <section class="controls card" aria-label="Match controls">
      <div class="group">
        <button type="button" class="wide" disabled={off} data-testid="play" onClick={() => app.match.playPause()} title="Space">
          <Icon name={paused ? "play" : "pause"} />
          {paused ? "Play" : "Pause"}
        </button>
        <button type="button" disabled={off || !paused} onClick={() => app.match.stepOnce()} title="One simulation step while paused ( . )">
          <Icon name="step" />
          Step
        </button>
      </div>
      <div class="group">
        <Choice label="Speed" options={SPEEDS} value={status?.speed} disabled={off} onPick={(value) => app.match.speed(value)} />
      </div>
      <form
        class="group"
        onSubmit={(event) => {
          event.preventDefault();
          if (seedFits) app.match.reset(wanted);
        }}
      >
        <button type="submit" disabled={off || !seedFits} data-testid="reset" title="New match, 0 : 0 (R)">
          <Icon name="reset" />
          Reset
        </button>
        <input
          class="seed num"
          inputMode="numeric"
          placeholder={status === undefined ? "seed" : `seed ${status.seed}`}
          aria-label="Seed of the next match; empty draws one"
          aria-invalid={!seedFits}
          title="The same seed gives the same kick-off. Empty draws a new one."
          value={seed}
          disabled={off}
          onInput={(event) => setSeed(event.currentTarget.value)}
        />
      </form>
      <div class="group">
        <select
          aria-label="When new policies come in"
          title="When the match adopts a newly learned policy"
          value={status?.swap ?? "now"}
          disabled={off}
          data-testid="swap"
          onChange={(event) => app.match.swap(event.currentTarget.value as SwapStyle, 1)}
        >
          {SWAPS.map((swap) => (
            <option key={swap.value} value={swap.value}>
              {swap.label}
            </option>
          ))}
        </select>
      </div>
      <div class="group push">
        <button type="button" disabled={off || saving} onClick={() => void app.match.saveReplay()} title="Keep the match since its last reset">
          <Icon name="record" />
          {saving ? "Saving" : "Save replay"}
        </button>
      </div>
    </section>
  );
}
